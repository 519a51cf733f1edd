import type { JToken } from './token.ts';

/** The texts that outermost tokens were read from, for errors that say where a token stands. */
const texts = new WeakMap<JToken, string>();

export function rememberText<Token extends JToken>(token: Token, text: string): Token {
	texts.set(token, text);
	return token;
}

/** The text that a token's outermost token was read from; undefined of tokens that code made. */
export function textOf(token: JToken): string | undefined {
	return texts.get(token.root);
}

/** How values were written that are no strings to the tree. */
const words = new WeakMap<JToken, string>();

export function rememberWord(value: JToken, word: string): void {
	words.set(value, word);
}

/** How a value was written, when its reader was asked to remember. */
export function wordOf(value: JToken): string | null {
	return words.get(value) ?? null;
}
