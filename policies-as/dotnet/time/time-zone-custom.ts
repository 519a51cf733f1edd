/** A time zone that an expression makes: a base offset, and rules of daylight saving time for ranges of dates. */
import { ArrayOf, arrayOf } from '../collections/array';
import { Exception, argument, argumentNull, raise } from '../runtime/object';
import { TimeZoneInfo } from './time-zone';
import { AdjustmentRule, checkOffset, yearOf } from './time-zone-rule';
import { TICKS_PER_DAY, TICKS_PER_MINUTE, TimeSpan } from './time-span';

type Rules = ArrayOf<AdjustmentRule | null>;

export class CustomTimeZone extends TimeZoneInfo {
	constructor(
		id: string,
		private readonly base: i32,
		private readonly display: string,
		private readonly standard: string,
		private readonly daylight: string,
		private readonly known: Rules,
		private readonly disabled: bool,
	) {
		super(id);
	}

	override isCustom(): bool {
		return true;
	}

	override isDisabled(): bool {
		return this.disabled;
	}

	override isUtc(): bool {
		return false;
	}

	override baseOffset(): i32 {
		return this.base;
	}

	override displayName(): string {
		return this.display;
	}

	override standardName(): string {
		return this.standard;
	}

	override daylightName(): string {
		return this.daylight;
	}

	override supportsDaylight(): bool {
		return !this.disabled && this.known.length > 0;
	}

	override rules(): Rules {
		return arrayOf<AdjustmentRule | null>(this.known.items, 0, this.known.length);
	}

	/** The rule of a day; null without one that changes the clocks. */
	private ruleAt(clock: i64): AdjustmentRule | null {
		const day = clock - (clock % TICKS_PER_DAY);
		for (let i = 0; i < this.known.length; i++) {
			const rule = this.known.get(i)!;
			if (rule.start.ticks <= day && rule.end.ticks >= day) return rule.delta.ticks == 0 ? null : rule;
		}
		return null;
	}

	override offsetAt(ticks: i64): i32 {
		const clock = ticks + <i64>this.base * TICKS_PER_MINUTE;
		const rule = this.ruleAt(clock);
		if (rule === null) return this.base;
		const year = yearOf(clock);
		const start = rule.transitionStart.ticksIn(year) - <i64>this.base * TICKS_PER_MINUTE;
		const end = rule.transitionEnd.ticksIn(year) - <i64>this.base * TICKS_PER_MINUTE - rule.delta.ticks;
		return isBetween(ticks, start, end) ? this.base + minutesOf(rule.delta) : this.base;
	}

	/** Hours that come twice are standard time, hours that are skipped as well. */
	override offsetOfClock(clock: i64): i32 {
		const rule = this.ruleAt(clock);
		if (rule === null) return this.base;
		const year = yearOf(clock);
		const forward = max(rule.delta.ticks, 0);
		const start = rule.transitionStart.ticksIn(year) + forward;
		const end = rule.transitionEnd.ticksIn(year) - forward;
		return isBetween(clock, start, end) ? this.base + minutesOf(rule.delta) : this.base;
	}

	override isInvalidClock(clock: i64): bool {
		const rule = this.ruleAt(clock);
		if (rule === null) return false;
		const year = yearOf(clock);
		const isForward = rule.delta.ticks > 0;
		const start = isForward ? rule.transitionStart.ticksIn(year) : rule.transitionEnd.ticksIn(year);
		return clock >= start && clock < start + abs(rule.delta.ticks);
	}

	override isAmbiguousClock(clock: i64): bool {
		const rule = this.ruleAt(clock);
		if (rule === null) return false;
		const year = yearOf(clock);
		const isForward = rule.delta.ticks > 0;
		const end = isForward ? rule.transitionEnd.ticksIn(year) : rule.transitionStart.ticksIn(year);
		return clock >= end - abs(rule.delta.ticks) && clock < end;
	}

	override otherOffset(clock: i64): i32 {
		const rule = this.ruleAt(clock);
		return rule === null ? this.base : this.base + minutesOf(rule.delta);
	}

	override standardOffsetAt(_ticks: i64): i32 {
		return this.base;
	}
}

/** Daylight saving time that begins later in the year than it ends goes on over the turn of the year. */
function isBetween(time: i64, start: i64, end: i64): bool {
	return start > end ? time < end || time >= start : time >= start && time < end;
}

function minutesOf(span: TimeSpan): i32 {
	return <i32>(span.ticks / TICKS_PER_MINUTE);
}

function invalidRules(message: string): void {
	raise(new Exception('System.InvalidTimeZoneException', message));
}

/** Rules must follow each other, and no offset may leave the range of offsets. */
function checkRules(rules: Rules, base: TimeSpan): void {
	let last: AdjustmentRule | null = null;
	for (let i = 0; i < rules.length; i++) {
		const rule = rules.get(i);
		if (rule === null) invalidRules('The AdjustmentRule array cannot contain null elements.');
		const sum = base.ticks + rule!.delta.ticks;
		if (abs(sum) > 14 * 60 * TICKS_PER_MINUTE) {
			invalidRules(
				"The sum of the BaseUtcOffset and DaylightDelta properties must within plus or minus 14.0 hours.",
			);
		}
		if (last !== null && rule!.start.ticks <= last.end.ticks) {
			invalidRules('The elements of the AdjustmentRule array must be in chronological order and must not overlap.');
		}
		last = rule;
	}
}

export function TimeZoneInfo_CreateCustomTimeZone(
	id: string | null,
	base: TimeSpan,
	display: string | null,
	standard: string | null,
): TimeZoneInfo {
	return TimeZoneInfo_CreateCustomTimeZone_rules(id, base, display, standard, standard, null);
}

export function TimeZoneInfo_CreateCustomTimeZone_rules(
	id: string | null,
	base: TimeSpan,
	display: string | null,
	standard: string | null,
	daylight: string | null,
	rules: Rules | null,
	disablesDaylight: bool = false,
): TimeZoneInfo {
	if (id === null) argumentNull('id');
	if (id == '') argument("The specified ID parameter '' is not supported. (Parameter 'id')");
	checkOffset(base, 'baseUtcOffset');
	const known = rules === null ? new ArrayOf<AdjustmentRule | null>(0) : rules;
	checkRules(known, base);
	const copy = arrayOf<AdjustmentRule | null>(known.items, 0, known.length);
	return new CustomTimeZone(
		id!,
		minutesOf(base),
		display === null ? '' : display,
		standard === null ? '' : standard,
		disablesDaylight || daylight === null ? '' : daylight,
		copy,
		disablesDaylight,
	);
}
