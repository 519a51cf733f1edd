import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

const SOURCE = `
export function lines(text: string): string {
	const reader = StringReader_new(text);
	let result = '';
	for (let line = StringReader_ReadLine(reader); line !== null; line = StringReader_ReadLine(reader)) result += '[' + line + ']';
	return result;
}
export function units(text: string): string {
	const reader = StringReader_new(text);
	return [StringReader_Peek(reader), StringReader_Read(reader), StringReader_Read(reader), StringReader_Read(reader)].join(',');
}
export function rest(text: string): string {
	const reader = StringReader_new(text);
	StringReader_Read(reader);
	return StringReader_ReadToEnd(reader) + StringReader_ReadToEnd(reader);
}
export function closed(): i32 {
	const reader = StringReader_new('a');
	StringReader_Close(reader);
	return StringReader_Read(reader);
}
export function write(): string {
	const writer = StringWriter_new();
	StringWriter_Write<i32>(writer, 1);
	StringWriter_Write<u16>(writer, 0x61);
	StringWriter_WriteLine_value<string | null>(writer, 'b');
	StringWriter_WriteLine_value<bool>(writer, true);
	return writer.ToString();
}
export function closedWriter(): void {
	const writer = StringWriter_new();
	StringWriter_Close(writer);
	StringWriter_WriteLine(writer);
}
`;

describe('StringReader and StringWriter', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	it('reads lines whatever ends them', () => {
		expect(snippet.text('lines', 'a\nb\r\nc\rd')).toBe('[a][b][c][d]');
		expect(snippet.text('lines', '\n\na\n')).toBe('[][][a]');
		expect(snippet.text('lines', '')).toBe('');
	});

	it('reads units and the rest', () => {
		expect(snippet.text('units', 'ab')).toBe('97,97,98,-1');
		expect(snippet.text('rest', 'abc')).toBe('bc');
	});

	it('writes values as text', () => {
		expect(snippet.text('write')).toBe('1ab\nTrue\n');
	});

	it('refuses to go on after Close', () => {
		expect(snippet.failure('closed')).toBe('System.ObjectDisposedException: Cannot read from a closed TextReader.');
		expect(snippet.failure('closedWriter')).toBe(
			'System.ObjectDisposedException: Cannot write to a closed TextWriter.',
		);
	});
});
