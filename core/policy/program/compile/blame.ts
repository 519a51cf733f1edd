/**
 * What asc says against each part of a module.
 * @param errors asc's output: blocks, each with `in FILE(LINE,COLUMN)` below the code that it is about
 * @param firstLines the line, from 1, at which each part starts; in order
 * @returns messages by the index of the part; empty when only the library is named
 */
export function blame(errors: string, entry: string, firstLines: readonly number[]): Map<number, string> {
	const messages = new Map<number, string>();
	for (const block of errors.split(/\n\s*\n/)) {
		// Warnings and remarks come with every part.
		if (!block.trimStart().startsWith('ERROR')) continue;
		const start = block.indexOf(`in ${entry}(`);
		if (start === -1) continue;
		const line = Number.parseInt(block.slice(start + entry.length + 4), 10);
		const part = firstLines.findLastIndex((first) => first <= line);
		if (part === -1) continue;
		const earlier = messages.get(part);
		messages.set(part, earlier === undefined ? block.trim() : `${earlier}\n\n${block.trim()}`);
	}
	return messages;
}
