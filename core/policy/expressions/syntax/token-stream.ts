import type { ExpressionErrorCode } from '../errors.ts';
import type { Identifier } from './nodes.ts';
import { laterThan73, SyntaxFault } from './syntax-fault.ts';
import type { Token } from './token.ts';

/** Deeper nesting would exhaust the stack of the passes that follow. */
const DEEPEST = 150;

/** Tokens that the closing of an expression may lack, with the error that a C# compiler gives. */
const MISSING: Readonly<Record<string, ExpressionErrorCode>> = {
	';': 'CS1002',
	')': 'CS1026',
	'}': 'CS1513',
	'{': 'CS1514',
};

/** A cursor over tokens. */
export class TokenStream {
	readonly tokens: readonly Token[];
	index = 0;
	#depth = 0;

	constructor(tokens: readonly Token[]) {
		this.tokens = tokens;
	}

	get current(): Token {
		return this.tokens[this.index]!;
	}

	get atEnd(): boolean {
		return this.current.kind === 'end';
	}

	/** The token `distance` after the current one; the last one beyond the end. */
	peek(distance: number): Token {
		return this.tokens[Math.min(this.index + distance, this.tokens.length - 1)]!;
	}

	/** Offset after the token that was read last. */
	get previousEnd(): number {
		return this.index === 0 ? 0 : this.tokens[this.index - 1]!.end;
	}

	next(): Token {
		const token = this.current;
		if (token.kind !== 'end') this.index++;
		return token;
	}

	/** Whether the current token is this operator or keyword. */
	is(text: string): boolean {
		return isWord(this.current, text);
	}

	/** Whether the current token is an identifier that has a meaning in its place only: `when`, `var`. */
	isContextual(text: string): boolean {
		return this.current.kind === 'identifier' && this.current.text === text;
	}

	accept(text: string): boolean {
		if (!this.is(text)) return false;
		this.next();
		return true;
	}

	expect(text: string): Token {
		if (this.is(text)) return this.next();
		const code = MISSING[text];
		if (code === undefined) return this.fail('CS1003', { expected: text });
		throw new SyntaxFault(code, {}, this.index === 0 ? this.current.at : this.previousEnd);
	}

	identifier(): Identifier {
		const token = this.current;
		if (token.kind === 'keyword') return this.fail('CS1041', { keyword: token.text });
		if (token.kind !== 'identifier') return this.fail('CS1001');
		this.next();
		return { name: token.text, at: token.at };
	}

	fail(code: ExpressionErrorCode, values: Record<string, string | number> = {}, at = this.current.at): never {
		throw new SyntaxFault(code, values, at);
	}

	/** Fails for what a later version of C# brought. */
	later(feature: string, version: string, at = this.current.at): never {
		throw laterThan73(feature, version, at);
	}

	/** Parses one level deeper. */
	nested<Result>(parse: () => Result): Result {
		if (++this.#depth > DEEPEST) return this.fail('CS8078');
		const result = parse();
		this.#depth--;
		return result;
	}
}

export function isWord(token: Token, text: string): boolean {
	return (token.kind === 'operator' || token.kind === 'keyword') && token.text === text;
}
