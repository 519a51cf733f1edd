import { setFlagsFromString } from 'node:v8';
import { argumentNull } from '../errors.ts';
import { NetObject } from '../object.ts';
import { guardedExec } from './guard.ts';
import { NetMatch } from './match.ts';
import { type TextKind, type Translation, translateRegex } from './translate.ts';

const TYPE_NAMES = ['System.Text.RegularExpressions.Regex'];
// Patterns that backtrack too much go on in an engine that takes linear time.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

const MAXIMUM_CACHED = 2000;
const cache = new Map<string, NetRegex>();

/** JavaScript's expression for a kind of text. */
interface CompiledRegex {
	expression: RegExp;
	/** It may backtrack without end, and only the clock can stop it. */
	isGuarded: boolean;
}

/** System.Text.RegularExpressions.Regex. */
export class NetRegex extends NetObject {
	readonly pattern: string;
	readonly options: number;
	readonly translation: Translation;
	/** By the kind of text. */
	private readonly compiled = new Map<string, CompiledRegex>();

	/** Throws RegexParseException. */
	constructor(pattern: string, options: number) {
		super();
		this.pattern = pattern;
		this.options = options;
		this.translation = translateRegex(pattern, options);
	}

	/** The same object for the same pattern and options. */
	static of(pattern: string | null, options: number): NetRegex {
		if (pattern === null) throw argumentNull('pattern');
		const key = `${options}:${pattern}`;
		let regex = cache.get(key);
		if (regex === undefined) {
			regex = new NetRegex(pattern, options);
			if (cache.size >= MAXIMUM_CACHED) cache.clear();
			cache.set(key, regex);
		}
		return regex;
	}

	get typeNames(): readonly string[] {
		return TYPE_NAMES;
	}

	override toString(): string {
		return this.pattern;
	}

	/** The first match from a position on; null for none. Throws BudgetExceeded when it backtracks too long. */
	exec(text: string, start: number): RegExpExecArray | null {
		const { expression, isGuarded } = this.compile(text, false);
		expression.lastIndex = start;
		return isGuarded ? guardedExec(expression, text) : expression.exec(text);
	}

	/** The match at a position again, with the places of its groups. */
	execWithIndices(text: string, at: number): RegExpExecArray | null {
		const { expression, isGuarded } = this.compile(text, true);
		expression.lastIndex = at;
		return isGuarded ? guardedExec(expression, text) : expression.exec(text);
	}

	private compile(text: string, hasIndices: boolean): CompiledRegex {
		const kind: TextKind = { isAscii: /^[\0-\x7f]*$/.test(text), endsWithNewLine: text.endsWith('\n') };
		const key = `${kind.isAscii}${kind.endsWithNewLine}${hasIndices}`;
		let compiled = this.compiled.get(key);
		if (compiled === undefined) {
			const { isContiguous, needsCaseFlag, repeatsChoices, source, needsBacktracking } = this.translation;
			const flags = `${isContiguous || hasIndices ? 'y' : 'g'}${needsCaseFlag ? 'i' : ''}${hasIndices ? 'd' : ''}`;
			// V8's linear engine knows neither `i` nor `d`.
			const isGuarded = repeatsChoices && (hasIndices || needsCaseFlag || needsBacktracking(kind));
			compiled = { expression: new RegExp(source(kind), flags), isGuarded };
			this.compiled.set(key, compiled);
		}
		return compiled;
	}

	match(text: string, start = 0): NetMatch {
		return new NetMatch(this, text, this.exec(text, start));
	}

	/** All matches; after an empty one the search goes on a character later. */
	matches(text: string, start = 0, limit = Infinity): NetMatch[] {
		const found: NetMatch[] = [];
		for (let at = start; at <= text.length && found.length < limit; ) {
			const match = this.match(text, at);
			if (!match.success) break;
			found.push(match);
			at = match.index + Math.max(match.length, 1);
			if (match.length === 0 && match.index + 1 > text.length) break;
		}
		return found;
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

/** `Regex.IsMatch(text, pattern, options)`. */
export function isMatch(text: string, pattern: string, options: number): boolean {
	return NetRegex.of(pattern, options).exec(text, 0) !== null;
}

const SPECIAL = /[\\*+?|{[()^$.# \t\n\r\f]/g;
const SPECIAL_NAMES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f' };

/** `Regex.Escape`. */
export function escapeRegex(text: string): string {
	return text.replace(SPECIAL, (character) => SPECIAL_NAMES[character] ?? `\\${character}`);
}
