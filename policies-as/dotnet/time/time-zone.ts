/** System.TimeZoneInfo: zones that the host knows, by Windows or IANA names. The local zone is UTC. */
import { ArrayOf } from '../collections/array';
import { clockTicks } from '../runtime/clock';
import { LOCAL, MAX_TICKS, UNSPECIFIED, UTC } from './date-time';
import { given } from '../runtime/item';
import { Exception, notNull, Obj, raise } from '../runtime/object';
import { TICKS_PER_DAY, TICKS_PER_MINUTE, TimeSpan } from './time-span';
import { AdjustmentRule } from './time-zone-rule';
import { systemRules } from './time-zone-system';

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

	/** Whether an expression made it. */
	isCustom(): bool {
		return false;
	}

	/** Whether it was made not to support daylight saving time, whatever its rules are. */
	isDisabled(): bool {
		return false;
	}

	/** Minutes east of UTC without daylight saving time, as it is now. */
	baseOffset(): i32 {
		return this.standardOffsetAt(clockTicks());
	}

	/** Windows names a zone by its standard time. */
	standardName(): string {
		return this.isUtc() ? 'Coordinated Universal Time' : this.id;
	}

	daylightName(): string {
		return this.standardName().replace('Standard Time', 'Daylight Time');
	}

	/** `(UTC+01:00) W. Europe Standard Time`: the offset of the standard time and its name. */
	displayName(): string {
		const offset = this.baseOffset();
		if (offset == 0) return '(UTC) ' + this.standardName();
		const size = abs(offset);
		const clock = (size / 60).toString().padStart(2, '0') + ':' + (size % 60).toString().padStart(2, '0');
		return '(UTC' + (offset < 0 ? '-' : '+') + clock + ') ' + this.standardName();
	}

	supportsDaylight(): bool {
		return !this.isUtc() && zoneHasDaylightSaving(this.id, clockTicks());
	}

	/** How the clocks change, in order. */
	rules(): ArrayOf<AdjustmentRule | null> {
		return this.isUtc() ? new ArrayOf<AdjustmentRule | null>(0) : systemRules(this.id);
	}

	/** Minutes east of UTC at a moment in ticks UTC. */
	offsetAt(ticks: i64): i32 {
		return this.isUtc() ? 0 : zoneOffset(this.id, ticks);
	}

	/** The same without daylight saving time, in the year of the moment. */
	standardOffsetAt(ticks: i64): i32 {
		return this.isUtc() ? 0 : zoneStandardOffset(this.id, ticks);
	}

	/** Minutes east of UTC when the clock shows `clock`: of standard time where it shows that twice or never. */
	offsetOfClock(clock: i64): i32 {
		if (this.isUtc()) return 0;
		const least = min(this.offsetBefore(clock), this.offsetBehind(clock));
		if (this.offsetAt(clock - <i64>least * TICKS_PER_MINUTE) == least) return least;
		const most = max(this.offsetBefore(clock), this.offsetBehind(clock));
		return this.offsetAt(clock - <i64>most * TICKS_PER_MINUTE) == most ? most : least;
	}

	/** The offset of daylight saving time near a clock that is shown twice. */
	otherOffset(clock: i64): i32 {
		return max(this.offsetBefore(clock), this.offsetBehind(clock));
	}

	/** Whether the clock never shows this, as it is put forward over it. */
	isInvalidClock(clock: i64): bool {
		if (this.isUtc()) return false;
		return !this.shows(clock, this.offsetBefore(clock)) && !this.shows(clock, this.offsetBehind(clock));
	}

	/** Whether the clock shows this twice. */
	isAmbiguousClock(clock: i64): bool {
		if (this.isUtc()) return false;
		const before = this.offsetBefore(clock);
		const behind = this.offsetBehind(clock);
		return before != behind && this.shows(clock, before) && this.shows(clock, behind);
	}

	private shows(clock: i64, offset: i32): bool {
		return this.offsetAt(clock - <i64>offset * TICKS_PER_MINUTE) == offset;
	}

	private offsetBefore(clock: i64): i32 {
		return this.offsetAt(max(clock - TICKS_PER_DAY, 0));
	}

	private offsetBehind(clock: i64): i32 {
		return this.offsetAt(min(clock + TICKS_PER_DAY, MAX_TICKS));
	}

	override ToString(): string {
		return this.displayName();
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof TimeZoneInfo)) return false;
		const zone = other as TimeZoneInfo;
		return zone.id.toUpperCase() == this.id.toUpperCase() && hasSameRules(this, zone);
	}

	override GetHashCode(): i32 {
		return this.id.length;
	}

	override typeName(): string {
		return 'System.TimeZoneInfo';
	}
}

/** Zones of the host with the same name are the same. */
function hasSameRules(left: TimeZoneInfo, right: TimeZoneInfo): bool {
	const areKnown = !left.isCustom() && !right.isCustom();
	if (left === right || (areKnown && left.id.toUpperCase() == right.id.toUpperCase())) return true;
	if (left.baseOffset() != right.baseOffset() || left.isDisabled() != right.isDisabled()) return false;
	const rules = left.rules();
	const others = right.rules();
	if (rules.length != others.length) return false;
	for (let i = 0; i < rules.length; i++) if (!rules.get(i)!.Equals(others.get(i))) return false;
	return true;
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

export function TimeZoneInfo_StandardName(self: TimeZoneInfo | null): string {
	return notNull(self).standardName();
}

export function TimeZoneInfo_DaylightName(self: TimeZoneInfo | null): string {
	return notNull(self).daylightName();
}

export function TimeZoneInfo_DisplayName(self: TimeZoneInfo | null): string {
	return notNull(self).displayName();
}

export function TimeZoneInfo_BaseUtcOffset(self: TimeZoneInfo | null): TimeSpan {
	return minutes(notNull(self).baseOffset());
}

export function TimeZoneInfo_SupportsDaylightSavingTime(self: TimeZoneInfo | null): bool {
	return notNull(self).supportsDaylight();
}

export function TimeZoneInfo_GetAdjustmentRules(self: TimeZoneInfo | null): ArrayOf<AdjustmentRule | null> {
	return notNull(self).rules();
}

export function TimeZoneInfo_HasSameRules(self: TimeZoneInfo | null, other: TimeZoneInfo | null): bool {
	return hasSameRules(notNull(self), given(other, 'other'));
}

/** Minutes as a TimeSpan. */
export function minutes(count: i32): TimeSpan {
	return new TimeSpan(<i64>count * TICKS_PER_MINUTE);
}

export function TimeZoneInfo_Equals(self: TimeZoneInfo | null, other: TimeZoneInfo | null): bool {
	return notNull(self).Equals(other);
}
