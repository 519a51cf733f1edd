import { RegexOptions } from './nodes.ts';
import { PatternError } from './pattern-error.ts';

/** A place in a pattern, with the options that hold there. */
export class PatternReader {
	readonly pattern: string;
	options: number;
	at = 0;

	constructor(pattern: string, options: number) {
		this.pattern = pattern;
		this.options = options;
	}

	get isAtEnd(): boolean {
		return this.at >= this.pattern.length;
	}

	/** The character at the place; undefined at the end. */
	get current(): string | undefined {
		return this.pattern[this.at];
	}

	has(option: keyof typeof RegexOptions): boolean {
		return (this.options & RegexOptions[option]) !== 0;
	}

	peek(text: string): boolean {
		return this.pattern.startsWith(text, this.at);
	}

	accept(text: string): boolean {
		if (!this.peek(text)) return false;
		this.at += text.length;
		return true;
	}

	/** What an expression without flag `y` matches here, skipped; null for none. */
	acceptMatch(expression: RegExp): RegExpExecArray | null {
		const match = new RegExp(expression.source, `${expression.flags}y`);
		match.lastIndex = this.at;
		const found = match.exec(this.pattern);
		if (found !== null) this.at += found[0].length;
		return found;
	}

	/** What .NET says of a pattern that is none. */
	invalid(reason: string): PatternError {
		return new PatternError('invalid', `Invalid pattern '${this.pattern}' at offset ${this.at}. ${reason}`);
	}

	/** @param construct as the subject of a sentence in the plural */
	unsupported(construct: string): PatternError {
		return new PatternError('unsupported', `${construct} are not available in the regular expressions of policies.`);
	}
}
