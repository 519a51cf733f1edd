/** System.Globalization.DaylightTime and what TimeZone makes of it. */
import { DateTime, UTC } from './date-time';
import { argumentOutOfRange, notNull, Obj } from '../runtime/object';
import { TimeSpan } from './time-span';
import { TimeZoneInfo } from './time-zone';

export class DaylightTime extends Obj {
	constructor(
		readonly start: DateTime,
		readonly end: DateTime,
		readonly delta: TimeSpan,
	) {
		super();
	}

	override typeName(): string {
		return 'System.Globalization.DaylightTime';
	}
}

export function DaylightTime_new(start: DateTime, end: DateTime, delta: TimeSpan): DaylightTime {
	return new DaylightTime(start, end, delta);
}

export function DaylightTime_Start(self: DaylightTime | null): DateTime {
	return notNull(self).start;
}

export function DaylightTime_End(self: DaylightTime | null): DateTime {
	return notNull(self).end;
}

export function DaylightTime_Delta(self: DaylightTime | null): TimeSpan {
	return notNull(self).delta;
}

/** The local zone is UTC, which never changes its clocks. */
export function TimeZone_GetDaylightChanges(self: TimeZoneInfo | null, year: i32): DaylightTime {
	notNull(self);
	if (year < 1 || year > 9999) argumentOutOfRange('year', 'Valid values are between 1 and 9999, inclusive.');
	return new DaylightTime(new DateTime(), new DateTime(), new TimeSpan());
}

/** Hours that come twice are standard time. */
export function TimeZone_IsDaylightSavingTime(time: DateTime, daylight: DaylightTime | null): bool {
	if (daylight === null || time.kind == UTC || daylight.delta.ticks == 0) return false;
	const delta = daylight.delta.ticks;
	const start = daylight.start.ticks + delta;
	const end = daylight.end.ticks;
	const isIn = start > end ? time.ticks >= start || time.ticks < end : time.ticks >= start && time.ticks < end;
	const ambiguous = delta > 0 ? end - delta : start;
	return isIn && !(time.ticks >= ambiguous && time.ticks < ambiguous + abs(delta));
}
