import type { Diagnostic } from './diagnostic.ts';

const TAB = '    ';

/** `path:line:column: error code message`, then the line with a mark under the column, then the hint. */
export function diagnosticText(diagnostic: Diagnostic, source: string | null): string {
	const { path, line, column, severity, code, message, hint } = diagnostic;
	const lines = [`${path ?? ''}:${line}:${column}: ${severity} ${code} ${message}`];
	if (source !== null) lines.push(...codeFrame(source, line, column));
	if (hint !== undefined) lines.push(`    hint: ${hint}`);
	return lines.join('\n');
}

/** The line before, the line itself and a `^` under the column; empty when the text has no such line. */
function codeFrame(source: string, line: number, column: number): string[] {
	const lines = source.split(/\r?\n/);
	const text = lines[line - 1];
	if (text === undefined) return [];
	const width = String(line).length;
	const numbered = (number: number): string =>
		`  ${String(number).padStart(width)} | ${lines[number - 1]!.replaceAll('\t', TAB)}`.trimEnd();
	const before = text.slice(0, column - 1).replaceAll('\t', TAB).length;
	const frame = line > 1 ? [numbered(line - 1), numbered(line)] : [numbered(line)];
	return [...frame, `  ${' '.repeat(width)} | ${' '.repeat(before)}^`];
}
