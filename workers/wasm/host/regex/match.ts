import { NetObject } from '../object.ts';
import type { NetRegex } from './regex.ts';

const CAPTURE_NAMES = ['System.Text.RegularExpressions.Capture'];
const GROUP_NAMES = ['System.Text.RegularExpressions.Group', ...CAPTURE_NAMES];
const MATCH_NAMES = ['System.Text.RegularExpressions.Match', ...GROUP_NAMES];

/** Start and end of a capture in the text. */
export type Span = readonly [start: number, end: number];

/** Captures of each group, in the order of the pattern's list of groups. */
export type Captures = readonly (readonly Span[])[];

/** System.Text.RegularExpressions.Capture. */
export class NetCapture extends NetObject {
	readonly value: string;
	readonly index: number;

	/** @param offset of the text in the one that was searched in part */
	constructor(text: string, [start, end]: Span, offset: number) {
		super();
		this.value = text.slice(start, end);
		this.index = start + offset;
	}

	get typeNames(): readonly string[] {
		return CAPTURE_NAMES;
	}

	get length(): number {
		return this.value.length;
	}

	override toString(): string {
		return this.value;
	}
}

/** System.Text.RegularExpressions.Group. */
export class NetGroup extends NetObject {
	/** As .NET counts groups. */
	readonly number: number;
	readonly name: string;
	/** Of the last capture; empty without one. */
	readonly value: string;
	readonly success: boolean;
	readonly #text: string;
	readonly #spans: () => readonly Span[];
	/** Of the text in the one that was searched in part. */
	protected readonly offset: number;
	#captures: readonly NetCapture[] | null = null;

	/** @param spans of its captures, asked for when the value is not enough */
	constructor(
		number: number,
		name: string,
		value: string | undefined,
		text: string,
		spans: () => readonly Span[],
		offset = 0,
	) {
		super();
		this.offset = offset;
		this.number = number;
		this.name = name;
		this.value = value ?? '';
		this.success = value !== undefined;
		this.#text = text;
		this.#spans = spans;
	}

	get typeNames(): readonly string[] {
		return GROUP_NAMES;
	}

	get index(): number {
		return this.captures.at(-1)?.index ?? 0;
	}

	get length(): number {
		return this.value.length;
	}

	/** All that a group in a repetition captured. */
	get captures(): readonly NetCapture[] {
		this.#captures ??= this.success ? this.#spans().map((span) => new NetCapture(this.#text, span, this.offset)) : [];
		return this.#captures;
	}

	override toString(): string {
		return this.value;
	}
}

/** System.Text.RegularExpressions.Match. */
export class NetMatch extends NetGroup {
	readonly text: string;
	readonly #regex: NetRegex | null;
	readonly #span: Span;
	/** The texts of JavaScript's groups; null where they do not tell .NET's. */
	readonly #values: readonly (string | undefined)[] | null;
	#captures: Captures | null;
	#groups: readonly NetGroup[] | null = null;

	/** @param found null when nothing matched */
	constructor(regex: NetRegex | null, text: string, found: FoundMatch | null, offset = 0) {
		const span: Span = found === null ? [0, 0] : found.span;
		super(0, '0', found === null ? undefined : text.slice(...span), text, () => [span], offset);
		this.#regex = found === null ? null : regex;
		this.text = text;
		this.#span = span;
		this.#values = found?.values ?? null;
		this.#captures = found?.captures ?? null;
	}

	override get typeNames(): readonly string[] {
		return MATCH_NAMES;
	}

	override get index(): number {
		return this.#span[0] + this.offset;
	}

	/** By number; group 0 is the match itself. A failed match has only that. */
	get groups(): readonly NetGroup[] {
		this.#groups ??= this.#makeGroups();
		return this.#groups;
	}

	#makeGroups(): NetGroup[] {
		const regex = this.#regex;
		if (regex === null) return [this];
		return regex.translation.groups.map(({ number, name, indexes }, position) => {
			if (number === 0) return this;
			const spans = (): readonly Span[] => this.#captured(regex)[position]!;
			const value = this.#values === null ? lastText(this.text, spans()) : lastOf(this.#values, indexes);
			return new NetGroup(number, name, value, this.text, spans, this.offset);
		});
	}

	#captured(regex: NetRegex): Captures {
		this.#captures ??= regex.capturesAt(this.text, this.#span[0]);
		return this.#captures;
	}

	group(name: string): NetGroup {
		return this.groups.find((group) => group.name === name) ?? NO_GROUP;
	}

	groupAt(number: number): NetGroup {
		return this.groups.find((group) => group.number === number) ?? NO_GROUP;
	}

	get next(): NetMatch {
		if (this.#regex === null) return this;
		const start = this.#span[0] + Math.max(this.length, 1);
		return start > this.text.length ? NO_MATCH : this.#regex.match(this.text, start, this.offset);
	}

	/** A replacement text with its `$1`, `${name}`, `$&` filled in. */
	expand(replacement: string): string {
		return replacement.replace(/\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g, (whole, digits, name, symbol) => {
			if (digits !== undefined) return this.groups.find(({ number }) => number === Number(digits))?.value ?? whole;
			if (name !== undefined) return this.#named(name)?.value ?? whole;
			return this.#special(symbol);
		});
	}

	/** By name, or by number in digits. */
	#named(name: string): NetGroup | undefined {
		return this.groups.find((group) => group.name === name || String(group.number) === name);
	}

	#special(symbol: string): string {
		switch (symbol) {
			case '$':
				return '$';
			case '&':
				return this.value;
			case '`':
				return this.text.slice(0, this.#span[0]);
			case "'":
				return this.text.slice(this.#span[1]);
			case '+':
				return this.groups[this.groups.length - 1]!.value;
			default:
				return this.text;
		}
	}
}

/** What a search found, by JavaScript (`values`) or by the backtracker (`captures`). */
export interface FoundMatch {
	span: Span;
	values: readonly (string | undefined)[] | null;
	captures: Captures | null;
}

/** Of the groups with one name, the last one that took part. */
function lastOf(values: readonly (string | undefined)[], indexes: readonly number[]): string | undefined {
	return values[indexes.findLast((index) => values[index] !== undefined) ?? indexes[0]!];
}

function lastText(text: string, spans: readonly Span[]): string | undefined {
	const last = spans.at(-1);
	return last === undefined ? undefined : text.slice(...last);
}

const NO_GROUP = new NetGroup(0, '0', undefined, '', () => []);

/** `Match.Empty`. */
export const NO_MATCH = new NetMatch(null, '', null);
