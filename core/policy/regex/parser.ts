import { readClass, readEscapedUnit, readOctal, readShorthand } from './character-class.ts';
import { bothCases, type CharacterSet, complement, setOf } from './character-set.ts';
import { type CaptureName, type ParsedRegex, type Quantifier, type RegexNode, RegexOptions } from './nodes.ts';
import { PatternReader } from './pattern-reader.ts';

/** Groups in groups, beyond which a pattern is refused: the passes recurse. */
const MOST_NESTED = 250;
const LARGEST_NUMBER = 0x7fffffff;

const LETTER_OPTIONS: Record<string, number> = {
	i: RegexOptions.IgnoreCase,
	m: RegexOptions.Multiline,
	n: RegexOptions.ExplicitCapture,
	s: RegexOptions.Singleline,
	x: RegexOptions.IgnorePatternWhitespace,
};

const LOOKS = { '=': [false, false], '!': [false, true], '<=': [true, false], '<!': [true, true] } as const;
const NEW_LINE: CharacterSet = [[10, 10]];

/** Parses a pattern of .NET. Throws PatternError. */
export function parsePattern(pattern: string, options: number): ParsedRegex {
	return new RegexParser(pattern, options).parse();
}

class RegexParser {
	private readonly reader: PatternReader;
	private readonly captures: CaptureName[] = [];
	private captureCount = 0;
	private depth = 0;
	private isContiguous = false;

	constructor(pattern: string, options: number) {
		this.reader = new PatternReader(pattern, options);
		if (this.reader.has('RightToLeft')) throw this.reader.unsupported('Searches from right to left');
	}

	parse(): ParsedRegex {
		const root = this.alternatives();
		if (!this.reader.isAtEnd) throw this.reader.invalid("Too many )'s.");
		return { root, captures: this.captures, isContiguous: this.isContiguous };
	}

	/** Everything up to a closing parenthesis or the end; options set inside end with it. */
	private alternatives(): RegexNode {
		const { reader } = this;
		if (++this.depth > MOST_NESTED) throw reader.unsupported(`Groups more than ${MOST_NESTED} deep`);
		const outer = reader.options;
		const nodes = [this.sequence()];
		while (reader.accept('|')) nodes.push(this.sequence());
		reader.options = outer;
		this.depth--;
		return nodes.length === 1 ? nodes[0]! : { kind: 'alternatives', nodes };
	}

	private sequence(): RegexNode {
		const { reader } = this;
		const nodes: RegexNode[] = [];
		for (;;) {
			this.skipBlanks();
			if (reader.isAtEnd || reader.peek('|') || reader.peek(')')) return { kind: 'sequence', nodes };
			const node = this.atom();
			if (node !== null) nodes.push(this.quantified(node));
		}
	}

	/** White space and comments of the option x, and `(?#…)`. */
	private skipBlanks(): void {
		const { reader } = this;
		for (;;) {
			if (reader.peek('(?#')) {
				const end = reader.pattern.indexOf(')', reader.at);
				if (end < 0) throw reader.invalid('Unterminated (?#...) comment.');
				reader.at = end + 1;
			} else if (!reader.has('IgnorePatternWhitespace') || reader.acceptMatch(/\s+|#[^\n]*/) === null) return;
		}
	}

	private quantified(node: RegexNode): RegexNode {
		this.skipBlanks();
		const quantifier = this.quantifier();
		if (quantifier === null) return node;
		this.skipBlanks();
		quantifier.isLazy = this.reader.accept('?');
		this.skipBlanks();
		if (this.quantifier() !== null) {
			throw this.reader.invalid(`Nested quantifier ${this.reader.pattern[this.reader.at - 1]}.`);
		}
		return { kind: 'repeat', node, quantifier };
	}

	private quantifier(): Quantifier | null {
		const { reader } = this;
		if (reader.accept('*')) return { least: 0, most: Infinity, isLazy: false };
		if (reader.accept('+')) return { least: 1, most: Infinity, isLazy: false };
		if (reader.accept('?')) return { least: 0, most: 1, isLazy: false };
		const counted = reader.acceptMatch(/\{(\d+)(,(\d*))?\}/);
		if (counted === null) return null;
		const least = Number(counted[1]);
		const most = counted[2] === undefined ? least : counted[3] === '' ? Infinity : Number(counted[3]);
		if (least > LARGEST_NUMBER || (most > LARGEST_NUMBER && most !== Infinity)) {
			throw reader.invalid('Capture group numbers must be less than or equal to Int32.MaxValue.');
		}
		if (most < least) throw reader.invalid('Illegal {x,y} with x > y.');
		return { least, most, isLazy: false };
	}

	/** One element; null for what only sets options. */
	private atom(): RegexNode | null {
		const { reader } = this;
		const character = reader.current!;
		switch (character) {
			case '(':
				return this.group();
			case '[':
				reader.at++;
				return { kind: 'set', set: readClass(reader) };
			case '\\':
				return this.escape();
			case '.':
				reader.at++;
				return { kind: 'set', set: reader.has('Singleline') ? complement([]) : complement(NEW_LINE) };
			case '^':
				reader.at++;
				return { kind: 'anchor', anchor: reader.has('Multiline') ? 'line-start' : 'start' };
			case '$':
				reader.at++;
				return { kind: 'anchor', anchor: reader.has('Multiline') ? 'line-end' : 'last-line-end' };
		}
		if (this.quantifier() !== null) throw reader.invalid('Quantifier {x,y} following nothing.');
		reader.at++;
		const unit = character.charCodeAt(0);
		return this.set(setOf([unit, unit]));
	}

	private set(set: CharacterSet): RegexNode {
		return { kind: 'set', set: this.reader.has('IgnoreCase') ? bothCases(set) : set };
	}

	private group(): RegexNode | null {
		const { reader } = this;
		reader.at++;
		if (!reader.accept('?')) return reader.has('ExplicitCapture') ? this.plainGroup() : this.capture(null);
		for (const [opening, [isBehind, isNegative]] of Object.entries(LOOKS)) {
			if (reader.accept(opening)) return { kind: 'look', node: this.closed(), isBehind, isNegative };
		}
		if (reader.accept(':')) return this.plainGroup();
		if (reader.accept('>')) {
			const index = ++this.captureCount;
			return { kind: 'atomic', node: this.closed(), index };
		}
		if (reader.peek('(')) return this.conditional();
		if (reader.peek('<') || reader.peek("'")) return this.capture(this.groupName());
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
		if (!this.reader.accept(')')) throw this.reader.invalid("Not enough )'s.");
		return node;
	}

	/** `(?(test)yes|no)`, from the parenthesis of the test on; the test captures nothing. */
	private conditional(): RegexNode {
		const { reader } = this;
		const start = reader.at;
		if (reader.acceptMatch(/\(\?#/) !== null) throw reader.invalid('Alternation conditions cannot be comments.');
		if (reader.acceptMatch(/\(\?('|<(?![=!]))/) !== null) {
			throw reader.invalid('Alternation conditions do not capture and cannot be named.');
		}
		const name = reader.acceptMatch(/\(([\p{L}\p{Mn}\p{Nd}\p{Pc}]+)\)/u)?.[1] ?? null;
		reader.at = start;
		const test = reader.peek('(?') ? this.group() : this.plainTest();
		if (test === null) throw reader.invalid('Unrecognized grouping construct.');
		const choices = this.closed();
		const nodes = choices.kind === 'alternatives' ? choices.nodes : [choices];
		if (nodes.length > 2) throw reader.invalid('Too many | in (?()|).');
		return { kind: 'conditional', name, test, yes: nodes[0]!, no: nodes[1] ?? { kind: 'sequence', nodes: [] } };
	}

	private plainTest(): RegexNode {
		this.reader.at++;
		return this.plainGroup();
	}

	/** `<name>` or `'name'`. */
	private groupName(): string {
		const { reader } = this;
		const close = reader.current === '<' ? '>' : "'";
		const end = reader.pattern.indexOf(close, reader.at + 1);
		const name = end < 0 ? '' : reader.pattern.slice(reader.at + 1, end);
		if (/^\w*-\w+$/.test(name)) throw reader.unsupported('Balancing groups (?<a-b>…)');
		if (!/^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+$/u.test(name)) {
			throw reader.invalid('Invalid group name: Group names must begin with a word character.');
		}
		if (name === '0') throw reader.invalid('Capture number cannot be zero.');
		reader.at = end + 1;
		return name;
	}

	/** `(?i)` sets options up to the end of the group around it; `(?i:…)` for what is inside. */
	private optionGroup(): RegexNode | null {
		const { reader } = this;
		const match = reader.acceptMatch(/([imnsx]*)(?:-([imnsx]*))?([:)])/i);
		if (match === null) throw reader.invalid('Unrecognized grouping construct.');
		const [, set, cleared, end] = match;
		const outer = reader.options;
		for (const letter of (set ?? '').toLowerCase()) reader.options |= LETTER_OPTIONS[letter] ?? 0;
		for (const letter of (cleared ?? '').toLowerCase()) reader.options &= ~(LETTER_OPTIONS[letter] ?? 0);
		if (end === ')') return null;
		const node = this.plainGroup();
		reader.options = outer;
		return node;
	}

	private escape(): RegexNode | null {
		const { reader } = this;
		reader.at++;
		const character = reader.current;
		if (character === undefined) throw reader.invalid('Illegal \\ at end of pattern.');
		reader.at++;
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
				if (reader.at !== 2) throw reader.unsupported('Anchors \\G that are not first');
				this.isContiguous = true;
				return null;
			case 'k':
				return this.reference(this.referenceName());
		}
		if (/[1-9]/.test(character)) return this.numberedReference();
		reader.at--;
		return this.set(readShorthand(reader) ?? readEscapedUnit(reader));
	}

	private referenceName(): string {
		if (!this.reader.peek('<') && !this.reader.peek("'")) {
			throw this.reader.invalid('Malformed \\k<...> named back reference.');
		}
		return this.groupName();
	}

	private reference(name: string): RegexNode {
		return { kind: 'reference', name, ignoresCase: this.reader.has('IgnoreCase') };
	}

	/** `\1`; of several digits the octal number of a character, unless so many groups stand in the pattern. */
	private numberedReference(): RegexNode {
		const { reader } = this;
		reader.at--;
		const start = reader.at;
		const digits = reader.acceptMatch(/\d+/)![0];
		if (digits.length === 1 || Number(digits) <= this.captures.length) return this.reference(digits);
		reader.at = start;
		return this.set(readOctal(reader));
	}
}
