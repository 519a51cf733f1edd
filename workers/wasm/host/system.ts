/** The clock, randomness, time zones and international host names. */
import { randomFillSync } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Host, HostFunctions } from '../host.ts';
import { EPOCH_TICKS, TICKS_PER_MILLISECOND } from './dates.ts';
import { fusedMultiplyAdd } from './fused-multiply-add.ts';
import { WINDOWS_TIME_ZONES } from './windows-time-zones.ts';

const MINUTE = 60_000;

/** Random bytes are drawn in blocks; a block is used up from its start. */
const block = new BigInt64Array(64);
let used = block.length;

function randomBits(): bigint {
	if (used === block.length) {
		randomFillSync(block);
		used = 0;
	}
	return block[used++]!;
}

/** A zone's clock; null for a name that neither Windows nor IANA has. */
function zoneFormat(id: string): Intl.DateTimeFormat | null {
	try {
		return new Intl.DateTimeFormat('en-US', {
			timeZone: WINDOWS_TIME_ZONES[id.toLowerCase()] ?? id,
			hourCycle: 'h23',
			era: 'short',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
	} catch {
		return null;
	}
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** More than there are zones; names differ in case too. */
const MOST_FORMATS = 1000;

function cachedFormat(id: string): Intl.DateTimeFormat | null {
	const known = formats.get(id);
	if (known !== undefined) return known;
	const format = zoneFormat(id);
	if (format !== null && formats.size < MOST_FORMATS) formats.set(id, format);
	return format;
}

/** Minutes east of UTC of a known zone at a moment in milliseconds since 1970. */
function offsetAt(id: string, moment: number): number {
	const parts: Record<string, string> = {};
	for (const part of cachedFormat(id)!.formatToParts(moment)) parts[part.type] = part.value;
	const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
	const clock = new Date(0);
	clock.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
	clock.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
	return Math.round((clock.getTime() - Math.floor(moment / 1000) * 1000) / MINUTE);
}

/** The offsets of January and July in the year of a moment. */
function seasonOffsets(id: string, moment: number): [number, number] {
	const year = new Date(moment).getUTCFullYear();
	return [offsetAt(id, Date.UTC(year, 0, 1)), offsetAt(id, Date.UTC(year, 6, 1))];
}

function milliseconds(ticks: bigint): number {
	return Number((ticks - EPOCH_TICKS) / TICKS_PER_MILLISECOND);
}

export function systemFunctions(host: Host): HostFunctions {
	const name = (pointer: number): string => host.string(pointer) ?? '';
	return {
		Math_FusedMultiplyAdd: fusedMultiplyAdd,
		clock_now: (): number => performance.timeOrigin + performance.now(),
		random_bits: (): bigint => randomBits(),
		Uri_toAscii: (hostName: number): number => host.newString(domainToASCII(name(hostName))),
		TimeZone_exists: (id: number): number => Number(cachedFormat(name(id)) !== null),
		TimeZone_offset: (id: number, ticks: bigint): number => offsetAt(name(id), milliseconds(ticks)),
		TimeZone_standardOffset: (id: number, ticks: bigint): number =>
			Math.min(...seasonOffsets(name(id), milliseconds(ticks))),
		TimeZone_hasDaylightSaving: (id: number, ticks: bigint): number => {
			const [january, july] = seasonOffsets(name(id), milliseconds(ticks));
			return Number(january !== july);
		},
	};
}
