import type { Position } from './diagnostic.ts';
import { LineIndex } from './line-index.ts';

/** A text in which parts were replaced, with the way back to the places of the original. */
export class Substitution {
	readonly text: string;
	/** For each replacement: its start in the new text, its start in the original, and both lengths. */
	readonly #replacements: { start: number; original: number; length: number; originalLength: number }[] = [];
	readonly #lines: LineIndex;

	/**
	 * @param replace gives the new text for a match of `pattern` (global), or null to leave it as it is.
	 */
	constructor(original: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | null) {
		this.#lines = new LineIndex(original);
		let text = '';
		let copied = 0;
		for (const match of original.matchAll(pattern)) {
			const replacement = replace(match);
			if (replacement === null) continue;
			text += original.slice(copied, match.index);
			const originalLength = match[0].length;
			this.#replacements.push({
				start: text.length,
				original: match.index,
				length: replacement.length,
				originalLength,
			});
			text += replacement;
			copied = match.index + originalLength;
		}
		this.text = text + original.slice(copied);
	}

	/** The offset in the original of an offset in the new text; inside a replacement it is where the replaced part began. */
	originalOffset(offset: number): number {
		let low = 0;
		let high = this.#replacements.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#replacements[middle]!.start <= offset) low = middle + 1;
			else high = middle;
		}
		const last = this.#replacements[low - 1];
		if (last === undefined) return offset;
		const beyond = offset - last.start - last.length;
		return beyond < 0 ? last.original : last.original + last.originalLength + beyond;
	}

	/** Line and column of an offset in the original. */
	position(offset: number): Position {
		return this.#lines.at(offset);
	}

	/** Line and column in the original of an offset in the new text. */
	originalPosition(offset: number): Position {
		return this.#lines.at(this.originalOffset(offset));
	}
}
