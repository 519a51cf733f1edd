import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../document/positioned-text.ts';
import { STATEMENT_ERRORS, type StatementError } from './errors.ts';

/** Collects what is found wrong in documents. */
export class Report {
	readonly diagnostics: Diagnostic[] = [];

	add(
		code: StatementError,
		file: SourceFile,
		offset: number,
		values: Readonly<Record<string, string | number>> = {},
	): void {
		const diagnostic = diagnose(STATEMENT_ERRORS, code, values, file.positionAt(offset), file.path);
		if (diagnostic.hint === '') delete diagnostic.hint;
		this.diagnostics.push(diagnostic);
	}

	get hasErrors(): boolean {
		return this.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
	}
}

/** `Did you mean "x"?` for the name that is at most two edits away; empty when none is. */
export function suggestion(name: string, names: Iterable<string>): string {
	let best = '';
	let distance = Math.min(3, Math.ceil(name.length / 3) + 1);
	for (const candidate of names) {
		const edits = editDistance(name, candidate);
		if (edits < distance) [best, distance] = [candidate, edits];
	}
	return best === '' ? '' : `Did you mean ${best}?`;
}

function editDistance(left: string, right: string): number {
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		for (let column = 1; column <= right.length; column++) {
			const substitution = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
			current.push(Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1));
		}
		previous = current;
	}
	return previous[right.length]!;
}
