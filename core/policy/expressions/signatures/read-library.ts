import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { LineIndex } from '../../../diagnostics/line-index.ts';
import { EXPRESSION_ERRORS } from '../errors.ts';
import { defineTypes } from './define-types.ts';
import { Library } from './library.ts';
import { parseSignatures } from './parse-signatures.ts';

const FOLDER = join(import.meta.dirname, '..', 'library');

export interface LibrarySource {
	/** File name, for errors. */
	name: string;
	text: string;
}

/** Reads the signature files into a library; what is wrong in them is reported with file, line and column. */
export function readLibrary(sources: readonly LibrarySource[]): { library: Library; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const lines = new Map(sources.map(({ name, text }) => [name, new LineIndex(text)]));
	const library = new Library();
	const files = sources.map(({ name, text }) =>
		parseSignatures(name, text, ({ code, values, at }) => {
			diagnostics.push(diagnose(EXPRESSION_ERRORS, code, values, lines.get(name)!.at(at), name));
		}),
	);
	defineTypes(files, library, (name, code, values, at) => {
		diagnostics.push(diagnose(EXPRESSION_ERRORS, code, values, lines.get(name)!.at(at), name));
	});
	return { library, diagnostics };
}

/** The signature files of the project. */
export function librarySources(): LibrarySource[] {
	const names = readdirSync(FOLDER).filter((name) => name.endsWith('.cs'));
	return names.sort().map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
}

let standard: Library | null = null;

/** The library of the project's signature files, read once a process. */
export function standardLibrary(): Library {
	if (standard === null) {
		const { library, diagnostics } = readLibrary(librarySources());
		const first = diagnostics[0];
		if (first !== undefined) {
			throw new Error(`${first.path}:${first.line}:${first.column}: ${first.code}: ${first.message}`);
		}
		standard = library;
	}
	return standard;
}
