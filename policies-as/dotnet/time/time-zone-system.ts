/** Time zones that the host knows: all of them, and their changes of the clocks as rules. */
import { ArrayOf } from '../collections/array';
import { CalendarDate, dayNumber } from './calendar';
import { DateTime } from './date-time';
import { hostTexts } from '../runtime/host-list';
import { List } from '../collections/list';
import { Sequence } from '../collections/sequence';
import { TimeZoneInfo, TimeZoneInfo_Utc } from './time-zone';
import { AdjustmentRule, TransitionTime } from './time-zone-rule';
import { TICKS_PER_DAY, TICKS_PER_MINUTE, TimeSpan } from './time-span';

/** A list of texts `year;start;end;delta`: clocks of both changes in ticks, and minutes. */
// @ts-ignore: decorator
@external("host", "TimeZone_changes")
declare function changesOf(id: string): i32;
/** A list of ids. */
// @ts-ignore: decorator
@external("host", "TimeZone_all")
declare function allZones(): i32;

/** A rule for each year in which the clocks of a zone go forward and back. */
export function systemRules(id: string): ArrayOf<AdjustmentRule | null> {
	const changes = hostTexts(changesOf(id));
	const rules = new ArrayOf<AdjustmentRule | null>(changes.length);
	for (let i = 0; i < changes.length; i++) {
		const parts = changes.get(i)!.split(';');
		const year = I32.parseInt(parts[0]);
		rules.set(
			i,
			new AdjustmentRule(
				new DateTime(<i64>dayNumber(year, 1, 1) * TICKS_PER_DAY),
				new DateTime(<i64>dayNumber(year, 12, 31) * TICKS_PER_DAY),
				new TimeSpan(I64.parseInt(parts[3]) * TICKS_PER_MINUTE),
				transition(I64.parseInt(parts[1])),
				transition(I64.parseInt(parts[2])),
			),
		);
	}
	return rules;
}

function transition(clock: i64): TransitionTime {
	const date = new CalendarDate(<i32>(clock / TICKS_PER_DAY));
	return new TransitionTime(true, clock % TICKS_PER_DAY, date.month, date.day, 1, 0);
}

export function TimeZoneInfo_GetSystemTimeZones(): Sequence<TimeZoneInfo | null> {
	const ids = hostTexts(allZones());
	const zones = new List<TimeZoneInfo | null>();
	zones.add(TimeZoneInfo_Utc());
	for (let i = 0; i < ids.length; i++) zones.add(new TimeZoneInfo(ids.get(i)!));
	return zones;
}

/** The host keeps what it knows up to date by itself. */
export function TimeZoneInfo_ClearCachedData(): void {}
