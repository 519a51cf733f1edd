import { readFileSync } from 'node:fs';
import { diagnosticText } from '../diagnostics/code-frame.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../diagnostics/source-text.ts';

/** Writes diagnostics with the lines of the files that they are about. */
export function writeDiagnostics(diagnostics: readonly Diagnostic[], stream: { write(text: string): unknown }): void {
	const sources = new Map<string, string | null>();
	for (const diagnostic of diagnostics) {
		const path = diagnostic.path ?? '';
		let source = sources.get(path);
		if (source === undefined) {
			source = readable(path);
			sources.set(path, source);
		}
		stream.write(`${diagnosticText(diagnostic, source)}\n`);
	}
}

function readable(path: string): string | null {
	try {
		return decodeText(readFileSync(path));
	} catch {
		return null;
	}
}
