import type { Position } from './diagnostic.ts';

/** Finds line and column of an offset in a text; both count from 1. */
export class LineIndex {
	readonly #starts = [0];

	constructor(text: string) {
		for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
	}

	at(offset: number): Position {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - this.#starts[low]! + 1 };
	}

	/** The offset of a line and column. */
	offsetOf({ line, column }: Position): number {
		return this.#starts[line - 1]! + column - 1;
	}
}
