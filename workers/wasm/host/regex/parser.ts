import { DotNetError } from '../../host.ts';
import {
	block,
	bothCases,
	type CharacterSet,
	category,
	complement,
	DIGITS_ASCII,
	digits,
	SPACE_ASCII,
	setOf,
	space,
	subtract,
	union,
	WORD_ASCII,
	word,
} from './character-set.ts';

/** RegexOptions. */
export const RegexOptions = {
	IgnoreCase: 1,
	Multiline: 2,
	ExplicitCapture: 4,
	Compiled: 8,
	Singleline: 16,
	IgnorePatternWhitespace: 32,
	RightToLeft: 64,
	ECMAScript: 256,
	CultureInvariant: 512,
} as const;

export type RegexNode =
	| { kind: 'set'; set: CharacterSet }
	| { kind: 'sequence'; nodes: RegexNode[] }
	| { kind: 'alternatives'; nodes: RegexNode[] }
	| { kind: 'repeat'; node: RegexNode; quantifier: string }
	| { kind: 'group'; node: RegexNode }
	/** `index` counts the capturing groups in order of their opening parenthesis, as JavaScript numbers them. */
	| { kind: 'capture'; node: RegexNode; index: number }
	| { kind: 'atomic'; node: RegexNode; index: number }
	| { kind: 'look'; node: RegexNode; opening: '(?=' | '(?!' | '(?<=' | '(?<!' }
	| { kind: 'reference'; name: string; ignoresCase: boolean }
	| {
			kind: 'anchor';
			anchor: 'start' | 'end' | 'last-line-end' | 'line-start' | 'line-end' | 'boundary' | 'no-boundary';
	  };

/** A capturing group of the pattern; a name of digits is a number. */
export interface CaptureName {
	/** Null for groups without a name. */
	name: string | null;
	index: number;
}

export interface ParsedRegex {
	root: RegexNode;
	captures: CaptureName[];
	/** Starts with `\G`: matches only where the search starts. */
	isContiguous: boolean;
}

const LETTER_OPTIONS: Record<string, number> = {
	i: RegexOptions.IgnoreCase,
	m: RegexOptions.Multiline,
	n: RegexOptions.ExplicitCapture,
	s: RegexOptions.Singleline,
	x: RegexOptions.IgnorePatternWhitespace,
};

const CONTROL_ESCAPES: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };
const NEW_LINE: CharacterSet = [[10, 10]];

/** Parses a pattern of .NET. Throws RegexParseException for errors and for what the host's engine cannot do. */
export class RegexParser {
	private readonly pattern: string;
	private options: number;
	private at = 0;
	private readonly captures: CaptureName[] = [];
	private captureCount = 0;
	private isContiguous = false;

	constructor(pattern: string, options: number) {
		this.pattern = pattern;
		this.options = options;
		if (this.has(RegexOptions.RightToLeft)) throw this.error('RegexOptions.RightToLeft is not supported.');
	}

	parse(): ParsedRegex {
		const root = this.alternatives();
		if (this.at < this.pattern.length) throw this.error("Too many )'s.");
		return { root, captures: this.captures, isContiguous: this.isContiguous };
	}

	private has(option: number): boolean {
		return (this.options & option) !== 0;
	}

	private error(reason: string): DotNetError {
		return new DotNetError(
			'System.Text.RegularExpressions.RegexParseException',
			`Invalid pattern '${this.pattern}' at offset ${this.at}. ${reason}`,
		);
	}

	private peek(text: string): boolean {
		return this.pattern.startsWith(text, this.at);
	}

	private accept(text: string): boolean {
		if (!this.peek(text)) return false;
		this.at += text.length;
		return true;
	}

	/** Everything up to a closing parenthesis or the end; options set inside end with it. */
	private alternatives(): RegexNode {
		const outer = this.options;
		const nodes = [this.sequence()];
		while (this.accept('|')) nodes.push(this.sequence());
		this.options = outer;
		return nodes.length === 1 ? nodes[0]! : { kind: 'alternatives', nodes };
	}

	private sequence(): RegexNode {
		const nodes: RegexNode[] = [];
		for (;;) {
			this.skipBlanks();
			if (this.at >= this.pattern.length || this.peek('|') || this.peek(')')) return { kind: 'sequence', nodes };
			const node = this.atom();
			if (node !== null) nodes.push(this.quantified(node));
		}
	}

	/** White space and comments of the option x, and `(?#…)`. */
	private skipBlanks(): void {
		for (;;) {
			if (this.peek('(?#')) {
				const end = this.pattern.indexOf(')', this.at);
				if (end < 0) throw this.error('Unterminated (?#...) comment.');
				this.at = end + 1;
			} else if (this.has(RegexOptions.IgnorePatternWhitespace) && /\s/.test(this.pattern[this.at] ?? '')) {
				this.at++;
			} else if (this.has(RegexOptions.IgnorePatternWhitespace) && this.peek('#')) {
				const end = this.pattern.indexOf('\n', this.at);
				this.at = end < 0 ? this.pattern.length : end + 1;
			} else return;
		}
	}

	private quantified(node: RegexNode): RegexNode {
		this.skipBlanks();
		const quantifier = this.quantifier();
		if (quantifier === null) return node;
		this.skipBlanks();
		const lazy = this.accept('?') ? '?' : '';
		this.skipBlanks();
		if (this.quantifier() !== null) throw this.error(`Nested quantifier ${this.pattern[this.at - 1]}.`);
		return { kind: 'repeat', node, quantifier: quantifier + lazy };
	}

	private quantifier(): string | null {
		for (const simple of ['*', '+', '?']) if (this.accept(simple)) return simple;
		const counted = /^\{(\d+)(,(\d*))?\}/.exec(this.pattern.slice(this.at, this.at + 30));
		if (counted === null) return null;
		const [text, least, , most] = counted;
		if (most !== undefined && most !== '' && Number(most) < Number(least))
			throw this.error('Illegal {x,y} with x > y.');
		this.at += text.length;
		return text;
	}

	/** One element; null for what only sets options. */
	private atom(): RegexNode | null {
		const character = this.pattern[this.at]!;
		switch (character) {
			case '(':
				return this.group();
			case '[':
				this.at++;
				return this.set(this.characterClass());
			case '\\':
				return this.escape();
			case '.':
				this.at++;
				return { kind: 'set', set: this.has(RegexOptions.Singleline) ? complement([]) : complement(NEW_LINE) };
			case '^':
				this.at++;
				return { kind: 'anchor', anchor: this.has(RegexOptions.Multiline) ? 'line-start' : 'start' };
			case '$':
				this.at++;
				return { kind: 'anchor', anchor: this.has(RegexOptions.Multiline) ? 'line-end' : 'last-line-end' };
			case '*':
			case '+':
			case '?':
				throw this.error(`Quantifier {x,y} following nothing.`);
			default:
				this.at++;
				return this.literal(character.charCodeAt(0));
		}
	}

	private literal(unit: number): RegexNode {
		return this.set(setOf([unit, unit]));
	}

	private set(set: CharacterSet): RegexNode {
		return { kind: 'set', set: this.has(RegexOptions.IgnoreCase) ? bothCases(set) : set };
	}

	private group(): RegexNode | null {
		this.at++;
		if (!this.accept('?')) {
			return this.has(RegexOptions.ExplicitCapture) ? this.plainGroup() : this.capture(null);
		}
		for (const opening of ['=', '!', '<=', '<!']) {
			if (this.accept(opening)) {
				return { kind: 'look', node: this.closed(), opening: `(?${opening}` as '(?=' };
			}
		}
		if (this.accept(':')) return this.plainGroup();
		if (this.accept('>')) {
			const index = ++this.captureCount;
			return { kind: 'atomic', node: this.closed(), index };
		}
		if (this.peek('(')) throw this.error('Alternation conditions (?(…)yes|no) are not supported.');
		if (this.peek('<') || this.peek("'")) return this.capture(this.groupName());
		return this.optionGroup();
	}

	private plainGroup(): RegexNode {
		return { kind: 'group', node: this.closed() };
	}

	private capture(name: string | null): RegexNode {
		const index = ++this.captureCount;
		this.captures.push({ name, index });
		return { kind: 'capture', node: this.closed(), index };
	}

	private closed(): RegexNode {
		const node = this.alternatives();
		if (!this.accept(')')) throw this.error("Not enough )'s.");
		return node;
	}

	/** `<name>` or `'name'`. */
	private groupName(): string {
		const close = this.pattern[this.at] === '<' ? '>' : "'";
		const end = this.pattern.indexOf(close, this.at + 1);
		const name = end < 0 ? '' : this.pattern.slice(this.at + 1, end);
		if (/^\w*-\w+$/.test(name)) throw this.error('Balancing groups (?<a-b>…) are not supported.');
		if (!/^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+$/u.test(name)) {
			throw this.error('Invalid group name: Group names must begin with a word character.');
		}
		if (name === '0') throw this.error('Capture number cannot be zero.');
		this.at = end + 1;
		return name;
	}

	/** `(?i)` sets options up to the end of the group around it; `(?i:…)` for what is inside. */
	private optionGroup(): RegexNode | null {
		const match = /^([imnsx]*)(?:-([imnsx]*))?([:)])/i.exec(this.pattern.slice(this.at));
		if (match === null) throw this.error('Unrecognized grouping construct.');
		const [text, set, cleared, end] = match;
		this.at += text.length;
		const outer = this.options;
		for (const letter of (set ?? '').toLowerCase()) this.options |= LETTER_OPTIONS[letter] ?? 0;
		for (const letter of (cleared ?? '').toLowerCase()) this.options &= ~(LETTER_OPTIONS[letter] ?? 0);
		if (end === ')') return null;
		const node = this.plainGroup();
		this.options = outer;
		return node;
	}

	private escape(): RegexNode | null {
		this.at++;
		const character = this.pattern[this.at];
		if (character === undefined) throw this.error('Illegal \\ at end of pattern.');
		this.at++;
		switch (character) {
			case 'A':
				return { kind: 'anchor', anchor: 'start' };
			case 'z':
				return { kind: 'anchor', anchor: 'end' };
			case 'Z':
				return { kind: 'anchor', anchor: 'last-line-end' };
			case 'b':
				return { kind: 'anchor', anchor: 'boundary' };
			case 'B':
				return { kind: 'anchor', anchor: 'no-boundary' };
			case 'G':
				if (this.at !== 2) throw this.error('\\G is supported at the start of a pattern only.');
				this.isContiguous = true;
				return null;
			case 'k':
				return this.reference(this.referenceName());
		}
		if (/[1-9]/.test(character)) return this.numberedReference();
		this.at--;
		const shorthand = this.shorthand();
		return this.set(shorthand ?? this.escapedUnit());
	}

	private referenceName(): string {
		if (!this.peek('<') && !this.peek("'")) throw this.error('Malformed \\k<...> named back reference.');
		return this.groupName();
	}

	private reference(name: string): RegexNode {
		return { kind: 'reference', name, ignoresCase: this.has(RegexOptions.IgnoreCase) };
	}

	/** `\1`; of several digits the octal number of a character, unless so many groups stand in the pattern. */
	private numberedReference(): RegexNode {
		const start = this.at - 1;
		const digitsText = /^\d+/.exec(this.pattern.slice(start))![0];
		if (digitsText.length === 1 || Number(digitsText) <= this.captures.length) {
			this.at = start + digitsText.length;
			return this.reference(digitsText);
		}
		this.at = start;
		return this.set(this.octal());
	}

	/** `\d`, `\w`, `\s`, `\p{…}` and their complements; null for other escapes. */
	private shorthand(): CharacterSet | null {
		const character = this.pattern[this.at]!;
		const isEcma = this.has(RegexOptions.ECMAScript);
		const positive: Record<string, () => CharacterSet> = {
			d: () => (isEcma ? DIGITS_ASCII : digits()),
			w: () => (isEcma ? WORD_ASCII : word()),
			s: () => (isEcma ? SPACE_ASCII : space()),
			p: () => this.property(),
		};
		const make = positive[character.toLowerCase()];
		if (make === undefined) return null;
		this.at++;
		return character === character.toLowerCase() ? make() : complement(make());
	}

	private property(): CharacterSet {
		const match = /^\{([\w-]+)\}/.exec(this.pattern.slice(this.at));
		if (match === null) throw this.error('Incomplete \\p{X} character escape.');
		this.at += match[0].length;
		const name = match[1]!;
		const found = category(name) ?? block(name);
		if (found === null) throw this.error(`Unknown property '${name}'.`);
		return found;
	}

	/** A character behind its backslash. */
	private escapedUnit(): CharacterSet {
		const character = this.pattern[this.at]!;
		if (character === '0') return this.octal();
		this.at++;
		const control = CONTROL_ESCAPES[character];
		if (control !== undefined) return setOf([control, control]);
		if (character === 'x') return this.hexadecimal(2);
		if (character === 'u') return this.hexadecimal(4);
		if (character === 'c') return this.controlCharacter();
		if (/[\p{L}\p{Nd}_]/u.test(character)) throw this.error(`Unrecognized escape sequence \\${character}.`);
		const unit = character.charCodeAt(0);
		return setOf([unit, unit]);
	}

	private octal(): CharacterSet {
		const digitsText = /^[0-7]{1,3}/.exec(this.pattern.slice(this.at))?.[0];
		if (digitsText === undefined) throw this.error(`Reference to undefined group number ${this.pattern[this.at]}.`);
		this.at += digitsText.length;
		const unit = Number.parseInt(digitsText, 8) & 0xff;
		return setOf([unit, unit]);
	}

	private hexadecimal(count: number): CharacterSet {
		const digitsText = this.pattern.slice(this.at, this.at + count);
		if (digitsText.length < count || !/^[\da-fA-F]+$/.test(digitsText))
			throw this.error('Insufficient hexadecimal digits.');
		this.at += count;
		const unit = Number.parseInt(digitsText, 16);
		return setOf([unit, unit]);
	}

	private controlCharacter(): CharacterSet {
		const letter = this.pattern[this.at++]?.toUpperCase() ?? '';
		if (!/^[@-_]$/.test(letter)) throw this.error('Unrecognized control character.');
		const unit = letter.charCodeAt(0) - 64;
		return setOf([unit, unit]);
	}

	/** The inside of `[…]`, from behind the opening bracket; `-[…]` at the end subtracts. */
	private characterClass(): CharacterSet {
		const isNegated = this.accept('^');
		let set: CharacterSet = [];
		let removed: CharacterSet = [];
		for (let isFirst = true; isFirst || !this.peek(']'); isFirst = false) {
			if (this.at >= this.pattern.length) throw this.error('Unterminated [] set.');
			if (!isFirst && this.accept('-[')) {
				removed = this.characterClass();
				if (!this.peek(']')) throw this.error('A subtraction must be the last element in a character class.');
				break;
			}
			set = union(set, this.classItem());
		}
		this.at++;
		return subtract(isNegated ? complement(set) : set, removed);
	}

	private classItem(): CharacterSet {
		const first = this.classUnit();
		const [range] = first;
		const isRange = this.peek('-') && !this.peek('-]') && !this.peek('-[') && this.at + 1 < this.pattern.length;
		if (!isRange || range === undefined || first.length > 1 || range[0] !== range[1]) return first;
		this.at++;
		const last = this.classUnit()[0]!;
		if (last[0] !== last[1]) throw this.error('Cannot include class in character range.');
		if (last[0] < range[0]) throw this.error('[x-y] range in reverse order.');
		return setOf([range[0], last[0]]);
	}

	private classUnit(): CharacterSet {
		if (!this.accept('\\')) {
			const unit = this.pattern.charCodeAt(this.at++);
			return setOf([unit, unit]);
		}
		if (this.at >= this.pattern.length) throw this.error('Illegal \\ at end of pattern.');
		if (/[1-7]/.test(this.pattern[this.at]!)) return this.octal();
		return this.shorthand() ?? this.escapedUnit();
	}
}
