/** Where something stands in a file; line and column count from 1. */
export interface Position {
	line: number;
	column: number;
}

export type Severity = 'error' | 'warning';

/** What a check or a load reports, in the form that contract users read: code, message, place and a hint. */
export interface Diagnostic {
	severity: Severity;
	code: string;
	message: string;
	path?: string;
	line: number;
	column: number;
	hint?: string;
}

/** A row of an error table: a template and advice for the reader; `{name}` holes of both are filled. */
export interface ErrorTemplate {
	/** The code that users see; the name of the row without it. */
	readonly code?: string;
	readonly severity: Severity;
	readonly template: string;
	readonly hint?: string;
}

export type ErrorTable = Readonly<Record<string, ErrorTemplate>>;

/**
 * Makes a diagnostic from a row of an error table.
 * @param values fills the `{name}` holes of the template and of the hint.
 */
export function diagnose<Table extends ErrorTable>(
	table: Table,
	name: keyof Table & string,
	values: Readonly<Record<string, string | number>>,
	at: Position,
	path?: string,
): Diagnostic {
	const row: ErrorTemplate = table[name]!;
	const fill = (text: string) => text.replace(/\{(\w+)\}/g, (hole, key: string) => String(values[key] ?? hole));
	const { line, column } = at;
	const code = row.code ?? name;
	const diagnostic: Diagnostic = { severity: row.severity, code, message: fill(row.template), line, column };
	if (path !== undefined) diagnostic.path = path;
	if (row.hint !== undefined) diagnostic.hint = fill(row.hint);
	return diagnostic;
}
