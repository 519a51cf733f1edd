/** TimeZoneInfo.ConvertTime and its kin. */
import { DateTime, LOCAL, MAX_TICKS, UNSPECIFIED, UTC } from './date-time';
import { DateTimeOffset } from './date-time-offset';
import { given } from '../runtime/item';
import { argument, notNull } from '../runtime/object';
import { TICKS_PER_MINUTE } from './time-span';
import { TimeZoneInfo, TimeZoneInfo_FindSystemTimeZoneById } from './time-zone';

const MISMATCH =
	"The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local. (Parameter 'sourceTimeZone')";
const INVALID =
	"The supplied DateTime represents an invalid time.  For example, when the clock is adjusted forward, any time in the period that is skipped is invalid. (Parameter 'dateTime')";

/** The clock of a zone at a moment in ticks UTC. */
function clockIn(zone: TimeZoneInfo, ticks: i64): DateTime {
	const clock = ticks + <i64>zone.offsetAt(ticks) * TICKS_PER_MINUTE;
	return new DateTime(min(max(clock, 0), MAX_TICKS), zone.kind);
}

/** The moment in ticks UTC of what the clock of a zone shows. */
function moment(zone: TimeZoneInfo, time: DateTime): i64 {
	if (time.kind != UNSPECIFIED && !zone.isUtc()) argument(MISMATCH);
	if (time.kind == UNSPECIFIED && zone.isInvalidClock(time.ticks)) argument(INVALID);
	const ticks = time.ticks - <i64>zone.offsetOfClock(time.ticks) * TICKS_PER_MINUTE;
	return min(max(ticks, 0), MAX_TICKS);
}

export function TimeZoneInfo_ConvertTime(time: DateTime, destination: TimeZoneInfo | null): DateTime {
	return clockIn(given(destination, 'destinationTimeZone'), time.ticks);
}

export function TimeZoneInfo_ConvertTime_source(
	time: DateTime,
	source: TimeZoneInfo | null,
	destination: TimeZoneInfo | null,
): DateTime {
	const origin = given(source, 'sourceTimeZone');
	return clockIn(given(destination, 'destinationTimeZone'), moment(origin, time));
}

export function TimeZoneInfo_ConvertTime_offset(
	time: DateTimeOffset,
	destination: TimeZoneInfo | null,
): DateTimeOffset {
	return new DateTimeOffset(time.ticks, given(destination, 'destinationTimeZone').offsetAt(time.ticks));
}

export function TimeZoneInfo_ConvertTimeById(time: DateTime, destination: string | null): DateTime {
	return clockIn(TimeZoneInfo_FindSystemTimeZoneById(destination), time.ticks);
}

export function TimeZoneInfo_ConvertTimeById_source(
	time: DateTime,
	source: string | null,
	destination: string | null,
): DateTime {
	const origin = TimeZoneInfo_FindSystemTimeZoneById(source);
	return clockIn(TimeZoneInfo_FindSystemTimeZoneById(destination), moment(origin, time));
}

export function TimeZoneInfo_ConvertTimeById_offset(time: DateTimeOffset, destination: string | null): DateTimeOffset {
	return TimeZoneInfo_ConvertTime_offset(time, TimeZoneInfo_FindSystemTimeZoneById(destination));
}

export function TimeZoneInfo_ConvertTimeFromUtc(time: DateTime, destination: TimeZoneInfo | null): DateTime {
	const zone = given(destination, 'destinationTimeZone');
	if (time.kind == LOCAL) argument(MISMATCH);
	return clockIn(zone, time.ticks);
}

export function TimeZoneInfo_ConvertTimeToUtc(time: DateTime): DateTime {
	return new DateTime(time.ticks, UTC);
}

export function TimeZoneInfo_ConvertTimeToUtc_source(time: DateTime, source: TimeZoneInfo | null): DateTime {
	return new DateTime(moment(given(source, 'sourceTimeZone'), time), UTC);
}

/** TimeZone, the older class, knows the local zone only. */
export function TimeZone_ToLocalTime(self: TimeZoneInfo | null, time: DateTime): DateTime {
	notNull(self);
	return new DateTime(time.ticks, LOCAL);
}

export function TimeZone_ToUniversalTime(self: TimeZoneInfo | null, time: DateTime): DateTime {
	notNull(self);
	return new DateTime(time.ticks, UTC);
}
