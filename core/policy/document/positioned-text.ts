import type { Position } from '../../diagnostics/diagnostic.ts';
import { LineIndex } from '../../diagnostics/line-index.ts';

/** The text of a file and the line and column of each of its offsets. */
export class SourceFile {
	readonly path: string;
	readonly text: string;
	readonly #lines: LineIndex;

	constructor(path: string, text: string) {
		this.path = path;
		this.text = text;
		this.#lines = new LineIndex(text);
	}

	positionAt(offset: number): Position {
		return this.#lines.at(offset);
	}
}

/** Text that was decoded or substituted, with the offset in its file of each character. */
export class PositionedText {
	readonly text: string;
	readonly file: SourceFile;
	/** Runs of characters that stand one after the other in the file: where a run starts in the text, and in the file. */
	readonly #starts: number[];
	readonly #offsets: number[];

	constructor(file: SourceFile, text: string, starts: number[], offsets: number[]) {
		this.file = file;
		this.text = text;
		this.#starts = starts;
		this.#offsets = offsets;
	}

	/** Part of a file as it stands. */
	static of(file: SourceFile, start: number, end: number): PositionedText {
		return new PositionedText(file, file.text.slice(start, end), [0], [start]);
	}

	offsetAt(index: number): number {
		const run = lastNotAbove(this.#starts, index);
		return this.#offsets[run]! + index - this.#starts[run]!;
	}

	positionAt(index: number): Position {
		return this.file.positionAt(this.offsetAt(index));
	}

	slice(start: number, end: number = this.text.length): PositionedText {
		const builder = new PositionedTextBuilder(this.file);
		builder.append(this, start, end);
		return builder.build();
	}

	trim(): PositionedText {
		const start = this.text.length - this.text.trimStart().length;
		return this.slice(start, Math.max(start, this.text.trimEnd().length));
	}

	/** Replaces what `pattern` (global) matches; null keeps a match. The characters of a replacement all stand where the match stood. */
	replace(pattern: RegExp, replacement: (match: RegExpExecArray) => string | null): PositionedText {
		const builder = new PositionedTextBuilder(this.file);
		let copied = 0;
		for (const match of this.text.matchAll(pattern)) {
			const text = replacement(match);
			if (text === null) continue;
			builder.append(this, copied, match.index);
			builder.add(text, this.offsetAt(match.index));
			copied = match.index + match[0].length;
		}
		if (copied === 0) return this;
		builder.append(this, copied);
		return builder.build(this.offsetAt(0));
	}

	/** The runs that lie in a range, for building other texts from this one. */
	*runs(start: number, end: number): Generator<{ index: number; offset: number }> {
		yield { index: start, offset: this.offsetAt(start) };
		for (let run = lastNotAbove(this.#starts, start) + 1; run < this.#starts.length; run++) {
			if (this.#starts[run]! >= end) return;
			yield { index: this.#starts[run]!, offset: this.#offsets[run]! };
		}
	}
}

/** Builds a text piece by piece, each with its place in the file. */
export class PositionedTextBuilder {
	readonly #file: SourceFile;
	#text = '';
	readonly #starts: number[] = [];
	readonly #offsets: number[] = [];

	constructor(file: SourceFile) {
		this.#file = file;
	}

	/** Adds characters of which the first stands at `offset` and the others follow it. */
	add(text: string, offset: number): void {
		if (text === '') return;
		this.#starts.push(this.#text.length);
		this.#offsets.push(offset);
		this.#text += text;
	}

	append(source: PositionedText, start = 0, end = source.text.length): void {
		for (const run of source.runs(start, end)) {
			this.#starts.push(this.#text.length + run.index - start);
			this.#offsets.push(run.offset);
		}
		this.#text += source.text.slice(start, end);
	}

	build(at = 0): PositionedText {
		if (this.#starts.length === 0) return new PositionedText(this.#file, '', [0], [at]);
		return new PositionedText(this.#file, this.#text, this.#starts, this.#offsets);
	}
}

/** Index of the last number that is not above `value`; the numbers ascend and the first is not above it. */
function lastNotAbove(numbers: readonly number[], value: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (numbers[middle]! <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}
