import { setFlagsFromString } from 'node:v8';
import { PatternError } from '../../../../core/policy/regex/pattern-error.ts';
import { type TextKind, type Translation, translateRegex } from '../../../../core/policy/regex/translate.ts';
import { DotNetError } from '../../host.ts';
import { argumentNull, notSupported } from '../errors.ts';
import { NetObject } from '../object.ts';
import { type Found, search } from './backtracker.ts';
import { guardedMatches, matches } from './guard.ts';
import { type Captures, type FoundMatch, NetMatch, NO_MATCH, type Span } from './match.ts';
import { compileProgram, type Program } from './program.ts';

const TYPE_NAMES = ['System.Text.RegularExpressions.Regex'];
// Patterns that backtrack too much go on in an engine that takes linear time.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

const MAXIMUM_CACHED = 2000;
const LONGEST_CACHED = 2000;
/** Attempts that V8 makes in some milliseconds; more of them need the clock. */
const MOST_ATTEMPTS = 1e7;
/** Texts up to this length take V8's linear engine some milliseconds. */
const SHORT = 2000;
const cache = new Map<string, NetRegex>();

/** How texts of a kind are searched. */
interface Searcher {
	/** Null where JavaScript has no such pattern, or a much too large one. */
	expression: RegExp | null;
	/** V8 goes on in linear time where it backtracks too much. */
	isLinear: boolean;
}

/**
 * System.Text.RegularExpressions.Regex. V8 searches where the pattern means the same to it: long texts under the eye of the
 * clock. The backtracker does the rest and counts its steps; it also tells all captures of a group in a repetition.
 */
export class NetRegex extends NetObject {
	readonly pattern: string;
	readonly options: number;
	readonly translation: Translation;
	readonly #searchers: (Searcher | undefined)[] = [];
	#program: Program | null = null;

	/** Throws RegexParseException, or NotSupportedException for what only .NET has. */
	constructor(pattern: string, options: number) {
		super();
		this.pattern = pattern;
		this.options = options;
		this.translation = translated(pattern, options);
	}

	/** The same object for the same pattern and options. */
	static of(pattern: string | null, options: number): NetRegex {
		if (pattern === null) throw argumentNull('pattern');
		const key = `${options}:${pattern}`;
		let regex = cache.get(key);
		if (regex === undefined) {
			regex = new NetRegex(pattern, options);
			if (cache.size >= MAXIMUM_CACHED) cache.clear();
			if (pattern.length <= LONGEST_CACHED) cache.set(key, regex);
		}
		return regex;
	}

	get typeNames(): readonly string[] {
		return TYPE_NAMES;
	}

	override toString(): string {
		return this.pattern;
	}

	/** Throws BudgetExceeded when it backtracks too long, as all searches do. */
	isMatch(text: string, start = 0): boolean {
		return this.#find(text, start, 1).length > 0;
	}

	/**
	 * The first match from a position on.
	 * @param offset of the text in the one that is searched in part
	 */
	match(text: string, start = 0, offset = 0): NetMatch {
		const [found] = this.#find(text, start, 1);
		return found === undefined ? NO_MATCH : new NetMatch(this, text, found, offset);
	}

	matches(text: string, start = 0, limit = Infinity): NetMatch[] {
		return this.#find(text, start, limit).map((found) => new NetMatch(this, text, found));
	}

	#find(text: string, start: number, limit: number): FoundMatch[] {
		const { expression, isLinear } = this.#searcherOf(text);
		if (expression === null) return this.#backtrack(text, start, limit);
		if (this.#isSoonDone(text, isLinear))
			return matches(expression, text, start, limit).map((match) => this.#found(match));
		if (text.length <= SHORT) return this.#backtrack(text, start, limit);
		return guardedMatches(expression, text, start, limit).map((match) => this.#found(match));
	}

	#found(match: RegExpExecArray): FoundMatch {
		const span: Span = [match.index, match.index + match[0].length];
		return { span, values: this.translation.repeatsCaptures ? null : match, captures: null };
	}

	#backtrack(text: string, start: number, limit: number): FoundMatch[] {
		const all: FoundMatch[] = [];
		for (let at = start; at <= text.length && all.length < limit; ) {
			const found = search(this.#code, text, at, this.translation.isContiguous);
			if (found === null) break;
			all.push({ span: [found.start, found.end], values: null, captures: this.#byGroup(found) });
			at = Math.max(found.end, found.start + 1);
		}
		return all;
	}

	/** The captures of the match that begins at a position. */
	capturesAt(text: string, at: number): Captures {
		const found = search(this.#code, text, at, true);
		return this.#byGroup(found ?? { start: at, end: at, captures: [] });
	}

	get #code(): Program {
		this.#program ??= compileProgram(this.translation.root, this.translation.groups);
		return this.#program;
	}

	#byGroup({ captures }: Found): Captures {
		const spans: Span[][] = this.translation.groups.map(() => []);
		for (let i = 0; i < captures.length; i += 3) spans[captures[i]!]!.push([captures[i + 1]!, captures[i + 2]!]);
		return spans;
	}

	/** Whether V8 is soon through, even where it tries everything. */
	#isSoonDone(text: string, isLinear: boolean): boolean {
		if (isLinear && text.length <= SHORT) return true;
		const { repeatsChoices, repetitions } = this.translation;
		return !repeatsChoices && text.length ** (1 + repetitions) <= MOST_ATTEMPTS;
	}

	#searcherOf(text: string): Searcher {
		const kind: TextKind = { isAscii: isAscii(text), endsWithNewLine: text.endsWith('\n') };
		const index = Number(kind.isAscii) + 2 * Number(kind.endsWithNewLine);
		this.#searchers[index] ??= this.#makeSearcher(kind);
		return this.#searchers[index];
	}

	#makeSearcher(kind: TextKind): Searcher {
		const { isContiguous, isUnlikeJavaScript, needsBacktracking, source } = this.translation;
		if (isUnlikeJavaScript) return { expression: null, isLinear: false };
		try {
			return { expression: new RegExp(source(kind), isContiguous ? 'y' : 'g'), isLinear: !needsBacktracking(kind) };
		} catch {
			// V8 unfolds counted repetitions and refuses what becomes too large.
			return { expression: null, isLinear: false };
		}
	}

	split(text: string, count: number, start: number): string[] {
		const parts: string[] = [];
		let at = 0;
		for (const match of this.matches(text, start, count > 0 ? count - 1 : Infinity)) {
			parts.push(text.slice(at, match.index));
			at = match.index + match.length;
			for (const group of match.groups.slice(1)) if (group.success) parts.push(group.value);
		}
		return [...parts, text.slice(at)];
	}
}

function translated(pattern: string, options: number): Translation {
	try {
		return translateRegex(pattern, options);
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		if (error.kind === 'unsupported') throw notSupported(error.message);
		throw new DotNetError('System.Text.RegularExpressions.RegexParseException', error.message);
	}
}

function isAscii(text: string): boolean {
	return /^[\0-\x7f]*$/.test(text);
}

/** `Regex.IsMatch(text, pattern, options)`. */
export function isMatch(text: string, pattern: string, options: number): boolean {
	return NetRegex.of(pattern, options).isMatch(text);
}

const SPECIAL = /[\\*+?|{[()^$.# \t\n\r\f]/g;
const SPECIAL_NAMES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f' };

/** `Regex.Escape`. */
export function escapeRegex(text: string): string {
	return text.replace(SPECIAL, (character) => SPECIAL_NAMES[character] ?? `\\${character}`);
}
