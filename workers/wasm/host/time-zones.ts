/** Time zones, by Windows' names or IANA's: what Intl knows of them. */
import type { Host, HostFunctions } from '../host.ts';
import { EPOCH_TICKS, TICKS_PER_MILLISECOND } from './dates.ts';
import { HostList } from './object.ts';
import { WINDOWS_TIME_ZONES } from './windows-time-zones.ts';

const MINUTE = 60_000;

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

/** The years whose changes are told one by one. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2037;

const changes = new Map<string, readonly string[]>();

/** `year;start;end;delta` for each year in which the clocks go forward and back once: both clocks in ticks, and minutes. */
function changesOf(id: string): readonly string[] {
	const known = changes.get(id);
	if (known !== undefined) return known;
	const found: string[] = [];
	for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
		const text = changesIn(id, year);
		if (text !== null) found.push(text);
	}
	if (changes.size < MOST_FORMATS) changes.set(id, found);
	return found;
}

function changesIn(id: string, year: number): string | null {
	const steps: { clock: bigint; delta: number }[] = [];
	for (let month = 0; month < 12; month++) {
		const [start, end] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
		const before = offsetAt(id, start);
		const delta = offsetAt(id, end) - before;
		if (delta !== 0) steps.push({ clock: ticksOf(changeBetween(id, start, end) + before * MINUTE), delta });
	}
	const [forward, back] = [steps.find(({ delta }) => delta > 0), steps.find(({ delta }) => delta < 0)];
	if (steps.length !== 2 || forward === undefined || back === undefined) return null;
	return `${year};${forward.clock};${back.clock};${forward.delta}`;
}

/** The moment of a change between two moments with different offsets. */
function changeBetween(id: string, start: number, end: number): number {
	const before = offsetAt(id, start);
	let [low, high] = [start / MINUTE, end / MINUTE];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetAt(id, middle * MINUTE) === before) low = middle;
		else high = middle;
	}
	return high * MINUTE;
}

function ticksOf(moment: number): bigint {
	return BigInt(moment) * TICKS_PER_MILLISECOND + EPOCH_TICKS;
}

function milliseconds(ticks: bigint): number {
	return Number((ticks - EPOCH_TICKS) / TICKS_PER_MILLISECOND);
}

function required(host: Host, id: number): string {
	return host.string(id)!;
}

/** What finding the changes of a zone is charged as. */
const BYTES_PER_ZONE = 1_000_000;

/** What policies-as/dotnet/time/time-zone*.ts import. */
export function timeZoneFunctions(host: Host): HostFunctions {
	return {
		TimeZone_exists: (id: number): number => Number(cachedFormat(required(host, id)) !== null),
		TimeZone_offset: (id: number, ticks: bigint): number => offsetAt(required(host, id), milliseconds(ticks)),
		TimeZone_standardOffset: (id: number, ticks: bigint): number =>
			Math.min(...seasonOffsets(required(host, id), milliseconds(ticks))),
		TimeZone_hasDaylightSaving: (id: number, ticks: bigint): number => {
			const [january, july] = seasonOffsets(required(host, id), milliseconds(ticks));
			return Number(january !== july);
		},
		TimeZone_changes: (id: number): number => {
			host.charge(BYTES_PER_ZONE);
			return host.handle(new HostList(changesOf(required(host, id))));
		},
		TimeZone_all: (): number => {
			const ids = Intl.supportedValuesOf('timeZone');
			host.charge(ids.length);
			return host.handle(new HostList(ids));
		},
	};
}
