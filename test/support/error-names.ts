import type { Diagnostic, ErrorTable } from '../../core/diagnostics/diagnostic.ts';
import { DOCUMENT_ERRORS } from '../../core/policy/document/errors.ts';
import { STATEMENT_ERRORS } from '../../core/policy/statements/errors.ts';

const tables: ErrorTable[] = [DOCUMENT_ERRORS, STATEMENT_ERRORS];
const names = new Map(tables.flatMap((table) => Object.entries(table).map(([name, row]) => [row.code ?? name, name])));

/** The row of its error table that a diagnostic was made from: `statement-unknown` for TG2106. */
export function errorName({ code }: Diagnostic): string {
	return names.get(code) ?? code;
}
