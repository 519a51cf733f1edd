import { NetObject } from '../object.ts';
import type { NetRegex } from './regex.ts';

const CAPTURE_NAMES = ['System.Text.RegularExpressions.Capture'];
const GROUP_NAMES = ['System.Text.RegularExpressions.Group', ...CAPTURE_NAMES];
const MATCH_NAMES = ['System.Text.RegularExpressions.Match', ...GROUP_NAMES];

/** System.Text.RegularExpressions.Group, and Capture: of a group that repeats, the last capture is known. */
export class NetGroup extends NetObject {
	/** As .NET counts groups. */
	readonly number: number;
	readonly name: string;
	readonly value: string;
	readonly success: boolean;
	private readonly place: () => number;

	constructor(number: number, name: string, value: string | undefined, place: () => number) {
		super();
		this.number = number;
		this.name = name;
		this.value = value ?? '';
		this.success = value !== undefined;
		this.place = place;
	}

	get typeNames(): readonly string[] {
		return GROUP_NAMES;
	}

	get index(): number {
		return this.success ? this.place() : 0;
	}

	get length(): number {
		return this.value.length;
	}

	get captures(): readonly NetGroup[] {
		return this.success ? [this] : [];
	}

	override toString(): string {
		return this.value;
	}
}

/** System.Text.RegularExpressions.Match. */
export class NetMatch extends NetGroup {
	readonly text: string;
	private readonly regex: NetRegex | null;
	private readonly found: RegExpExecArray | null;
	private allGroups: NetGroup[] | null = null;

	constructor(regex: NetRegex | null, text: string, found: RegExpExecArray | null) {
		super(0, '0', found?.[0], () => found?.index ?? 0);
		this.regex = regex;
		this.text = text;
		this.found = found;
	}

	override get typeNames(): readonly string[] {
		return MATCH_NAMES;
	}

	/** By number; group 0 is the match itself. A failed match has only that. */
	get groups(): readonly NetGroup[] {
		this.allGroups ??= this.makeGroups();
		return this.allGroups;
	}

	private makeGroups(): NetGroup[] {
		const { found, regex } = this;
		if (found === null || regex === null) return [this];
		let indices: RegExpIndicesArray | undefined;
		return regex.translation.groups.map(({ number, name, indexes }) => {
			if (number === 0) return this;
			const index = indexes.findLast((candidate) => found[candidate] !== undefined) ?? indexes[0]!;
			return new NetGroup(number, name, found[index], () => {
				indices ??= regex.execWithIndices(this.text, found.index)?.indices;
				return indices?.[index]?.[0] ?? 0;
			});
		});
	}

	group(name: string): NetGroup {
		return this.groups.find((group) => group.name === name) ?? NO_GROUP;
	}

	groupAt(number: number): NetGroup {
		return this.groups.find((group) => group.number === number) ?? NO_GROUP;
	}

	get next(): NetMatch {
		if (this.regex === null || !this.success) return this;
		const start = this.index + Math.max(this.length, 1);
		return start > this.text.length ? new NetMatch(null, '', null) : this.regex.match(this.text, start);
	}

	/** A replacement text with its `$1`, `${name}`, `$&` filled in. */
	expand(replacement: string): string {
		return replacement.replace(/\$(?:(\d+)|\{(\w+)\}|([$&`'+_]))/g, (whole, digits, name, symbol) => {
			if (digits !== undefined) return this.groups.find(({ number }) => number === Number(digits))?.value ?? whole;
			if (name !== undefined) return this.named(name)?.value ?? whole;
			return this.special(symbol);
		});
	}

	/** By name, or by number in digits. */
	private named(name: string): NetGroup | undefined {
		return this.groups.find((group) => group.name === name || String(group.number) === name);
	}

	private special(symbol: string): string {
		switch (symbol) {
			case '$':
				return '$';
			case '&':
				return this.value;
			case '`':
				return this.text.slice(0, this.index);
			case "'":
				return this.text.slice(this.index + this.length);
			case '+':
				return this.groups[this.groups.length - 1]!.value;
			default:
				return this.text;
		}
	}
}

const NO_GROUP = new NetGroup(0, '0', undefined, () => 0);

/** `Match.Empty`. */
export const NO_MATCH = new NetMatch(null, '', null);
