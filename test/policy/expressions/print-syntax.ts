import type { Token } from '../../../core/policy/expressions/syntax/token.ts';

/** Tokens, one a line: where, what, and the value of a literal. */
export function printTokens(tokens: readonly Token[], indent = ''): string {
	return tokens.map((token) => printToken(token, indent)).join('\n');
}

function printToken({ at, end, kind, text, literal, parts }: Token, indent: string): string {
	const value = literal === undefined ? '' : ` ${literal.type} ${printScalar(literal.value)}`;
	const line = `${indent}${at}-${end} ${kind} ${text}${value}`;
	if (parts === undefined) return line;
	const lines = parts.map((part) => {
		if (typeof part === 'string') return `${indent}  text ${JSON.stringify(part)}`;
		const format = part.format === null ? '' : ` format ${JSON.stringify(part.format)}`;
		return `${indent}  hole${format}\n${printTokens(part.tokens, `${indent}    `)}`;
	});
	return [line, ...lines].join('\n');
}

/** A syntax tree: a node a line with its plain values, what is in it indented below. */
export function printSyntax(node: object, label = '', indent = ''): string {
	const entries = Object.entries(node).filter(([key]) => key !== 'at' && key !== 'end' && key !== 'kind');
	const plain = entries.filter(([, value]) => isPlain(value)).map(([key, value]) => `${key}=${printScalar(value)}`);
	const kind = 'kind' in node ? String(node.kind) : '';
	const head = [label, kind, ...plain].filter((part) => part !== '').join(' ');
	const nested = entries
		.filter(([, value]) => !isPlain(value))
		.flatMap(([key, value]) => printNested(key, value, `${indent}  `));
	return [`${indent}${head}`, ...nested].join('\n');
}

function printNested(key: string, value: unknown, indent: string): string[] {
	if (!Array.isArray(value)) return [printSyntax(value as object, `${key}:`, indent)];
	return value.map((item) =>
		isPlain(item) ? `${indent}${key}: ${printScalar(item)}` : printSyntax(item, `${key}:`, indent),
	);
}

function isPlain(value: unknown): boolean {
	return value === null || typeof value !== 'object' || 'char' in value || 'decimal' in value;
}

function printScalar(value: unknown): string {
	if (typeof value === 'bigint') return `${value}L`;
	if (typeof value === 'object' && value !== null) {
		return 'char' in value
			? `'${String.fromCharCode(Number(value.char))}'`
			: `${(value as { decimal: string }).decimal}m`;
	}
	return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
