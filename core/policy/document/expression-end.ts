/**
 * Finds where a policy expression ends without knowing more of C# than its lexical rules: strings (regular, verbatim,
 * interpolated with nested holes), character literals, comments and brackets.
 */

const CLOSERS: Record<string, string> = { '(': ')', '{': '}' };

/** Where an expression ends (exclusive), and whether an XML entity stands in its code, outside strings and comments. */
export interface ExpressionExtent {
	end: number;
	hasEntities: boolean;
}

/** Whether `text` has `@(` or `@{` at `index`. */
export function startsExpression(text: string, index: number): boolean {
	return text[index] === '@' && (text[index + 1] === '(' || text[index + 1] === '{');
}

/** The extent of the expression whose `@` stands at `start`; null when its bracket is never closed. */
export function expressionExtent(text: string, start: number): ExpressionExtent | null {
	const scanner = new CodeScanner(text);
	const end = scanner.skipBracket(start + 1);
	return end === -1 ? null : { end, hasEntities: scanner.hasEntities };
}

const ENTITY = /&(?:quot|amp|lt|gt|apos|#\d+|#x[0-9a-fA-F]+);/y;

class CodeScanner {
	readonly #text: string;
	hasEntities = false;

	constructor(text: string) {
		this.#text = text;
	}

	/** The index after the bracket that closes the one at `index`; -1 when there is none. Only its own kind is counted. */
	skipBracket(index: number): number {
		const opener = this.#text[index]!;
		const closer = CLOSERS[opener]!;
		let depth = 0;
		while (index < this.#text.length) {
			const character = this.#text[index]!;
			if (character === opener) depth++;
			if (character === closer && --depth === 0) return index + 1;
			index = this.#skipToken(index);
			if (index === -1) return -1;
		}
		return -1;
	}

	/** The index after the literal, comment or single character at `index`; -1 when a literal does not end. */
	#skipToken(index: number): number {
		const text = this.#text;
		switch (text[index]) {
			case '"':
				return this.#skipString(index + 1, false, false);
			case "'":
				return this.#skipCharacter(index + 1);
			case '$':
				if (text[index + 1] === '"') return this.#skipString(index + 2, false, true);
				return text.startsWith('@"', index + 1) ? this.#skipString(index + 3, true, true) : index + 1;
			case '@':
				if (text[index + 1] === '"') return this.#skipString(index + 2, true, false);
				return text.startsWith('$"', index + 1) ? this.#skipString(index + 3, true, true) : index + 1;
			case '/':
				return this.#skipComment(index);
			case '&':
				ENTITY.lastIndex = index;
				if (ENTITY.test(text)) this.hasEntities = true;
				return index + 1;
			default:
				return index + 1;
		}
	}

	#skipComment(index: number): number {
		const text = this.#text;
		if (text[index + 1] === '/') {
			const end = text.indexOf('\n', index);
			return end === -1 ? -1 : end;
		}
		if (text[index + 1] === '*') {
			const end = text.indexOf('*/', index + 2);
			return end === -1 ? -1 : end + 2;
		}
		return index + 1;
	}

	#skipCharacter(index: number): number {
		const end = this.#text.indexOf("'", this.#text[index] === '\\' ? index + 2 : index + 1);
		return end === -1 || this.#text.slice(index, end).includes('\n') ? -1 : end + 1;
	}

	#skipString(index: number, verbatim: boolean, interpolated: boolean): number {
		const text = this.#text;
		while (index < text.length) {
			const character = text[index]!;
			if (character === '"') {
				if (!verbatim || text[index + 1] !== '"') return index + 1;
				index += 2;
			} else if (character === '\\' && !verbatim) {
				index += 2;
			} else if (character === '\n' && !verbatim) {
				return -1;
			} else if (interpolated && character === '{') {
				index = text[index + 1] === '{' ? index + 2 : this.skipBracket(index);
				if (index === -1) return -1;
			} else {
				index++;
			}
		}
		return -1;
	}
}
