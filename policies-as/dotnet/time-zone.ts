/** System.TimeZoneInfo: zones that the host knows, by Windows or IANA names. The local zone is UTC. */
import { clockTicks } from './clock';
import { DateTime, LOCAL, MAX_TICKS, UNSPECIFIED, UTC } from './date-time';
import { DateTimeOffset } from './date-time-offset';
import { given } from './item';
import { argument, Exception, notNull, Obj, raise } from './object';
import { TICKS_PER_DAY, TICKS_PER_MINUTE, TimeSpan } from './time-span';

/** Whether the host knows the zone. */
// @ts-ignore: decorator
@external("host", "TimeZone_exists")
declare function zoneExists(id: string): bool;
/** Minutes east of UTC at a moment in ticks UTC. */
// @ts-ignore: decorator
@external("host", "TimeZone_offset")
declare function zoneOffset(id: string, ticks: i64): i32;
/** Minutes east of UTC without daylight saving time, in the year of a moment. */
// @ts-ignore: decorator
@external("host", "TimeZone_standardOffset")
declare function zoneStandardOffset(id: string, ticks: i64): i32;
/** Whether the zone changes its clocks in the year of a moment. */
// @ts-ignore: decorator
@external("host", "TimeZone_hasDaylightSaving")
declare function zoneHasDaylightSaving(id: string, ticks: i64): bool;

const UTC_ID = 'UTC';
const MISMATCH =
	"The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local. (Parameter 'sourceTimeZone')";

export class TimeZoneInfo extends Obj {
	constructor(
		readonly id: string,
		/** The kind of a DateTime in this zone. */
		readonly kind: i32 = UNSPECIFIED,
	) {
		super();
	}

	isUtc(): bool {
		return this.id == UTC_ID;
	}

	/** Minutes east of UTC at a moment in ticks UTC. */
	offsetAt(ticks: i64): i32 {
		return this.isUtc() ? 0 : zoneOffset(this.id, ticks);
	}

	/** Minutes east of UTC when the clock shows `ticks`; of two that are possible, that of standard time. */
	offsetOfClock(ticks: i64): i32 {
		if (this.isUtc()) return 0;
		const before = this.offsetAt(max(ticks - TICKS_PER_DAY, 0));
		const after = this.offsetAt(min(ticks + TICKS_PER_DAY, MAX_TICKS));
		const least = min(before, after);
		if (this.offsetAt(ticks - <i64>least * TICKS_PER_MINUTE) == least) return least;
		return max(before, after);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof TimeZoneInfo && (other as TimeZoneInfo).id == this.id;
	}

	override GetHashCode(): i32 {
		return this.id.length;
	}

	override typeName(): string {
		return 'System.TimeZoneInfo';
	}
}

export function TimeZoneInfo_Utc(): TimeZoneInfo {
	return new TimeZoneInfo(UTC_ID, UTC);
}

export function TimeZoneInfo_Local(): TimeZoneInfo {
	return new TimeZoneInfo(UTC_ID, LOCAL);
}

export function TimeZoneInfo_FindSystemTimeZoneById(id: string | null): TimeZoneInfo {
	const name = given(id, 'id');
	if (name.toUpperCase() == UTC_ID) return TimeZoneInfo_Utc();
	if (!zoneExists(name)) {
		raise(
			new Exception(
				'System.TimeZoneNotFoundException',
				"The time zone ID '" + name + "' was not found on the local computer.",
			),
		);
	}
	return new TimeZoneInfo(name);
}

export function TimeZoneInfo_Id(self: TimeZoneInfo | null): string {
	return notNull(self).id;
}

/** Windows names a zone by its standard time. */
export function TimeZoneInfo_StandardName(self: TimeZoneInfo | null): string {
	const zone = notNull(self);
	return zone.isUtc() ? 'Coordinated Universal Time' : zone.id;
}

export function TimeZoneInfo_DaylightName(self: TimeZoneInfo | null): string {
	return TimeZoneInfo_StandardName(self).replace('Standard Time', 'Daylight Time');
}

/** `(UTC+01:00) W. Europe Standard Time`: the offset of the standard time and its name. */
export function TimeZoneInfo_DisplayName(self: TimeZoneInfo | null): string {
	const name = TimeZoneInfo_StandardName(self);
	const offset = TimeZoneInfo_BaseUtcOffset(self).ticks / TICKS_PER_MINUTE;
	if (offset == 0) return '(UTC) ' + name;
	const size = offset < 0 ? -offset : offset;
	const hours = (size / 60).toString().padStart(2, '0');
	return '(UTC' + (offset < 0 ? '-' : '+') + hours + ':' + (size % 60).toString().padStart(2, '0') + ') ' + name;
}

export function TimeZoneInfo_BaseUtcOffset(self: TimeZoneInfo | null): TimeSpan {
	const zone = notNull(self);
	return minutes(zone.isUtc() ? 0 : zoneStandardOffset(zone.id, clockTicks()));
}

export function TimeZoneInfo_SupportsDaylightSavingTime(self: TimeZoneInfo | null): bool {
	const zone = notNull(self);
	return !zone.isUtc() && zoneHasDaylightSaving(zone.id, clockTicks());
}

function minutes(count: i32): TimeSpan {
	return new TimeSpan(<i64>count * TICKS_PER_MINUTE);
}

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
	return !zone.isUtc() && offsetFor(zone, time) != zoneStandardOffset(zone.id, time.ticks);
}

export function TimeZoneInfo_IsDaylightSavingTime_offset(self: TimeZoneInfo | null, time: DateTimeOffset): bool {
	const zone = notNull(self);
	return !zone.isUtc() && zone.offsetAt(time.ticks) != zoneStandardOffset(zone.id, time.ticks);
}

export function TimeZoneInfo_Equals(self: TimeZoneInfo | null, other: TimeZoneInfo | null): bool {
	return notNull(self).Equals(other);
}

/** The clock of a zone at a moment in ticks UTC. */
function clockIn(zone: TimeZoneInfo, ticks: i64): DateTime {
	const clock = ticks + <i64>zone.offsetAt(ticks) * TICKS_PER_MINUTE;
	return new DateTime(min(max(clock, 0), MAX_TICKS), zone.kind);
}

/** The moment in ticks UTC of what the clock of a zone shows. */
function moment(zone: TimeZoneInfo, time: DateTime): i64 {
	if (time.kind != UNSPECIFIED && !zone.isUtc()) argument(MISMATCH);
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
