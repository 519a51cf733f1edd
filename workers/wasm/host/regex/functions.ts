import type { Host, HostFunctions } from '../../host.ts';
import { checkLength } from '../allowance.ts';
import { argumentNull, argumentOutOfRange, indexOutOfRange } from '../errors.ts';
import { HostList, NetObject, receiver } from '../object.ts';
import { type NetCapture, type NetGroup, type NetMatch, NO_MATCH } from './match.ts';
import { escapeRegex, NetRegex } from './regex.ts';
import { unescapeRegex } from './unescape.ts';

/** GroupCollection, MatchCollection and CaptureCollection. */
class Collection extends NetObject {
	private readonly name: string;
	readonly items: readonly (NetCapture | NetGroup)[];
	/** The match whose groups these are. */
	readonly match: NetMatch | null;

	constructor(name: string, items: readonly (NetCapture | NetGroup)[], match: NetMatch | null = null) {
		super();
		this.name = `System.Text.RegularExpressions.${name}`;
		this.items = items;
		this.match = match;
	}

	get typeNames(): readonly string[] {
		return [this.name];
	}

	override get children(): readonly unknown[] {
		return this.items;
	}

	at(index: number): NetCapture | NetGroup {
		if (this.match !== null) return this.match.groupAt(index);
		const item = this.items[index];
		if (item === undefined) throw indexOutOfRange('i');
		return item;
	}
}

/** Searches that take longer than this are charged by the clock, as so many bytes a millisecond. */
const UNCHARGED_MILLISECONDS = 1;
const BYTES_PER_MILLISECOND = 5_000_000;
/** Of one search, which alone never uses a run up: on a busy machine the thread may have waited for its turn meanwhile. */
const MOST_MILLISECONDS = 20;
/** What reading a pattern costs. */
const BYTES_PER_PATTERN_UNIT = 256;

/** System.Text.RegularExpressions behind HostObjects. */
export function regexFunctions(host: Host): HostFunctions {
	const timed = <Result>(work: () => Result): Result => {
		const start = performance.now();
		const result = work();
		const milliseconds = Math.min(performance.now() - start, MOST_MILLISECONDS);
		if (milliseconds > UNCHARGED_MILLISECONDS) host.charge(milliseconds * BYTES_PER_MILLISECOND);
		return result;
	};
	const regex = (pointer: number): NetRegex => receiver<NetRegex>(host, pointer);
	const capture = (pointer: number): NetCapture | NetGroup => receiver<NetCapture | NetGroup>(host, pointer);
	const group = (pointer: number): NetGroup => receiver<NetGroup>(host, pointer);
	const match = (pointer: number): NetMatch => receiver<NetMatch>(host, pointer);
	const collection = (pointer: number): Collection => receiver<Collection>(host, pointer);
	const input = (pointer: number): string => {
		const text = host.string(pointer);
		if (text === null) throw argumentNull('input');
		host.charge(text.length);
		return text;
	};
	const from = (text: string, start: number): number => {
		if (start < 0 || start > text.length) {
			throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.');
		}
		return start;
	};
	return {
		Regex_of: (pattern: number, options: number): number => {
			const text = host.string(pattern);
			host.charge((text?.length ?? 0) * BYTES_PER_PATTERN_UNIT);
			return host.newReference(NetRegex.of(text, options));
		},
		Regex_isMatch: (self: number, text: number, start: number): number => {
			const subject = input(text);
			return Number(timed(() => regex(self).isMatch(subject, from(subject, start))));
		},
		Regex_match: (self: number, text: number, start: number): number => {
			const subject = input(text);
			return host.newReference(timed(() => regex(self).match(subject, from(subject, start))));
		},
		Regex_Match_part: (self: number, text: number, beginning: number, length: number): number => {
			const subject = input(text);
			if (beginning < 0 || beginning > subject.length)
				throw argumentOutOfRange('beginning', 'Start index cannot be less than 0 or greater than input length.');
			if (length < 0 || length > subject.length - beginning) {
				throw argumentOutOfRange('length', 'Length cannot be less than 0 or exceed input length.');
			}
			const part = subject.slice(beginning, beginning + length);
			return host.newReference(timed(() => regex(self).match(part, 0, beginning)));
		},
		Regex_matches: (self: number, text: number, start: number, limit: number): number => {
			const subject = input(text);
			const found = timed(() => regex(self).matches(subject, from(subject, start), limit < 0 ? Infinity : limit));
			return host.newReference(new Collection('MatchCollection', found));
		},
		Regex_replace: (self: number, text: number, replacement: number, count: number, start: number): number => {
			const subject = input(text);
			const pattern = host.string(replacement);
			if (pattern === null) throw argumentNull('replacement');
			const limit = count < 0 ? Infinity : count;
			const replaced = timed(() => {
				const found = regex(self).matches(subject, from(subject, start), limit);
				return replaceAll(subject, found, (each) => each.expand(pattern));
			});
			return host.newString(replaced);
		},
		Regex_split: (self: number, text: number, count: number, start: number): number => {
			const subject = input(text);
			return host.handle(new HostList(timed(() => regex(self).split(subject, count, from(subject, start)))));
		},
		Regex_Escape: (text: number): number => host.newString(escapeRegex(requiredText(host, text))),
		Regex_Unescape: (text: number): number => host.newString(unescapeRegex(requiredText(host, text))),
		Regex_Options: (self: number): number => regex(self).options,
		Regex_groupNames: (self: number): number =>
			host.handle(new HostList(regex(self).translation.groups.map(({ name }) => name))),
		Capture_Index: (self: number): number => capture(self).index,
		Capture_Length: (self: number): number => capture(self).length,
		Capture_Value: (self: number): number => host.newString(capture(self).value),
		Group_Success: (self: number): number => Number(group(self).success),
		Group_Name: (self: number): number => host.newString(group(self).name),
		Group_Captures: (self: number): number =>
			host.newReference(new Collection('CaptureCollection', group(self).captures)),
		Match_Empty: (): number => host.newReference(NO_MATCH),
		Match_Groups: (self: number): number =>
			host.newReference(new Collection('GroupCollection', match(self).groups, match(self))),
		Match_NextMatch: (self: number): number => host.newReference(match(self).next),
		Match_Result: (self: number, replacement: number): number =>
			host.newString(match(self).expand(host.string(replacement) ?? '')),
		GroupCollection_item: (self: number, name: number): number =>
			host.newReference(collection(self).match?.group(host.string(name) ?? '')),
		Collection_count: (self: number): number => collection(self).items.length,
		Collection_at: (self: number, index: number): number => host.newReference(collection(self).at(index)),
		Collection_list: (self: number): number => host.handle(new HostList(collection(self).items)),
	};
}

function requiredText(host: Host, pointer: number): string {
	const text = host.string(pointer);
	if (text === null) throw argumentNull('str');
	return text;
}

/** The text with each match replaced. */
function replaceAll(text: string, matches: readonly NetMatch[], replace: (match: NetMatch) => string): string {
	let result = '';
	let at = 0;
	for (const match of matches) {
		result += text.slice(at, match.index) + replace(match);
		at = match.index + match.length;
		checkLength(result.length);
	}
	return result + text.slice(at);
}
