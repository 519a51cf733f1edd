/** What TimeZoneInfo tells of a time: its offset, and whether the clock shows it in summer, twice or never. */
import { ArrayOf } from '../collections/array';
import { DateTime, UNSPECIFIED } from './date-time';
import { DateTimeOffset } from './date-time-offset';
import { argument, notNull } from '../runtime/object';
import { TICKS_PER_MINUTE, TimeSpan } from './time-span';
import { minutes, TimeZoneInfo } from './time-zone';

/** The offset of a zone at a DateTime, which is in UTC by its kind or else what the zone's clock shows. */
function offsetFor(zone: TimeZoneInfo, time: DateTime): i32 {
	return time.kind == UNSPECIFIED ? zone.offsetOfClock(time.ticks) : zone.offsetAt(time.ticks);
}

export function TimeZoneInfo_GetUtcOffset(self: TimeZoneInfo | null, time: DateTime): TimeSpan {
	return minutes(offsetFor(notNull(self), time));
}

export function TimeZoneInfo_GetUtcOffset_offset(self: TimeZoneInfo | null, time: DateTimeOffset): TimeSpan {
	return minutes(notNull(self).offsetAt(time.ticks));
}

export function TimeZoneInfo_IsDaylightSavingTime(self: TimeZoneInfo | null, time: DateTime): bool {
	const zone = notNull(self);
	return !zone.isDisabled() && offsetFor(zone, time) != zone.standardOffsetAt(time.ticks);
}

export function TimeZoneInfo_IsDaylightSavingTime_offset(self: TimeZoneInfo | null, time: DateTimeOffset): bool {
	const zone = notNull(self);
	return !zone.isDisabled() && zone.offsetAt(time.ticks) != zone.standardOffsetAt(time.ticks);
}

/** What the clock of a zone shows at a DateTime, which is in UTC by its kind or else that already. */
function clockOf(zone: TimeZoneInfo, time: DateTime): i64 {
	return time.kind == UNSPECIFIED ? time.ticks : time.ticks + <i64>zone.offsetAt(time.ticks) * TICKS_PER_MINUTE;
}

function clockOfMoment(zone: TimeZoneInfo, time: DateTimeOffset): i64 {
	return time.ticks + <i64>zone.offsetAt(time.ticks) * TICKS_PER_MINUTE;
}

export function TimeZoneInfo_IsAmbiguousTime(self: TimeZoneInfo | null, time: DateTime): bool {
	const zone = notNull(self);
	return zone.isAmbiguousClock(clockOf(zone, time));
}

export function TimeZoneInfo_IsAmbiguousTime_offset(self: TimeZoneInfo | null, time: DateTimeOffset): bool {
	const zone = notNull(self);
	return zone.isAmbiguousClock(clockOfMoment(zone, time));
}

/** A time of UTC or of the local zone, which is UTC, is never skipped. */
export function TimeZoneInfo_IsInvalidTime(self: TimeZoneInfo | null, time: DateTime): bool {
	const zone = notNull(self);
	return time.kind == UNSPECIFIED && zone.isInvalidClock(time.ticks);
}

export function TimeZoneInfo_GetAmbiguousTimeOffsets(self: TimeZoneInfo | null, time: DateTime): ArrayOf<TimeSpan> {
	const zone = notNull(self);
	return ambiguousOffsets(zone, clockOf(zone, time), 'dateTime');
}

export function TimeZoneInfo_GetAmbiguousTimeOffsets_offset(
	self: TimeZoneInfo | null,
	time: DateTimeOffset,
): ArrayOf<TimeSpan> {
	const zone = notNull(self);
	return ambiguousOffsets(zone, clockOfMoment(zone, time), 'dateTimeOffset');
}

/** Both offsets, the smaller one first. */
function ambiguousOffsets(zone: TimeZoneInfo, clock: i64, parameter: string): ArrayOf<TimeSpan> {
	if (!zone.isAmbiguousClock(clock)) {
		const type = parameter == 'dateTime' ? 'DateTime' : 'DateTimeOffset';
		argument("The supplied " + type + " is not in an ambiguous time range. (Parameter '" + parameter + "')");
	}
	const one = zone.offsetOfClock(clock);
	const other = zone.otherOffset(clock);
	const offsets = new ArrayOf<TimeSpan>(2);
	offsets.set(0, minutes(min(one, other)));
	offsets.set(1, minutes(max(one, other)));
	return offsets;
}
