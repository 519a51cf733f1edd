/** TimeZoneInfo.ToSerializedString and FromSerializedString: `id;offset;names;[rules];`. */
import { ArrayOf } from '../collections/array';
import { CalendarDate, dayNumber } from './calendar';
import { DateTime } from './date-time';
import { given } from '../runtime/item';
import { List, List_ToArray } from '../collections/list';
import { Exception, notNull, raise } from '../runtime/object';
import { TimeZoneInfo } from './time-zone';
import { TimeZoneInfo_CreateCustomTimeZone_rules } from './time-zone-custom';
import { AdjustmentRule, TransitionTime } from './time-zone-rule';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MILLISECOND, TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan } from './time-span';

const ESCAPED = '\\[];';

export function TimeZoneInfo_ToSerializedString(self: TimeZoneInfo | null): string {
	const zone = notNull(self);
	let text = escaped(zone.id) + ';' + zone.baseOffset().toString() + ';' + escaped(zone.displayName()) + ';';
	text += escaped(zone.standardName()) + ';' + escaped(zone.daylightName()) + ';';
	const rules = zone.rules();
	for (let i = 0; i < rules.length; i++) text += ruleText(rules.get(i)!);
	return text + ';';
}

function escaped(text: string): string {
	let result = '';
	for (let i = 0; i < text.length; i++) result += (ESCAPED.includes(text.charAt(i)) ? '\\' : '') + text.charAt(i);
	return result;
}

function ruleText(rule: AdjustmentRule): string {
	const delta = (rule.delta.ticks / TICKS_PER_MINUTE).toString();
	const transitions = transitionText(rule.transitionStart) + ';' + transitionText(rule.transitionEnd) + ';';
	return '[' + dateText(rule.start) + ';' + dateText(rule.end) + ';' + delta + ';' + transitions + ']';
}

function two(value: i32): string {
	return value.toString().padStart(2, '0');
}

/** `MM:dd:yyyy` */
function dateText(date: DateTime): string {
	const parts = new CalendarDate(<i32>(date.ticks / TICKS_PER_DAY));
	return two(parts.month) + ':' + two(parts.day) + ':' + parts.year.toString().padStart(4, '0');
}

function transitionText(transition: TransitionTime): string {
	const isFixed = transition.isFixed;
	const timeOfDay = transition.timeOfDay;
	const seconds = <i32>(timeOfDay / TICKS_PER_SECOND);
	const milliseconds = <i32>((timeOfDay % TICKS_PER_SECOND) / TICKS_PER_MILLISECOND);
	let time = two(seconds / 3600) + ':' + two((seconds / 60) % 60) + ':' + two(seconds % 60);
	if (milliseconds > 0) time += '.' + trimmed(milliseconds.toString().padStart(3, '0'));
	const floating = transition.week.toString() + ';' + transition.dayOfWeek.toString();
	const date = isFixed ? transition.day.toString() : floating;
	return '[' + (isFixed ? '1;' : '0;') + time + ';' + transition.month.toString() + ';' + date + ';]';
}

function trimmed(digits: string): string {
	let end = digits.length;
	while (digits.charAt(end - 1) == '0') end--;
	return digits.substring(0, end);
}

/** Reads a serialized zone part by part. */
class ZoneReader {
	private at: i32 = 0;

	constructor(private readonly text: string) {}

	fail(): void {
		raise(
			new Exception(
				'System.Runtime.Serialization.SerializationException',
				'An error occurred while deserializing the object.  The serialized data is corrupt.',
			),
		);
	}

	/** Up to the next semicolon, which is passed over. */
	part(): string {
		let part = '';
		while (this.at < this.text.length) {
			const unit = this.text.charAt(this.at++);
			if (unit == ';') return part;
			if (unit == '\\' && this.at < this.text.length) part += this.text.charAt(this.at++);
			else part += unit;
		}
		this.fail();
		return part;
	}

	number(): i32 {
		const part = this.part();
		const value = parseInt(part);
		if (isNaN(value)) this.fail();
		return <i32>value;
	}

	/** Whether a sign is next, which is passed over then. */
	accepts(sign: string): bool {
		if (this.text.charAt(this.at) != sign) return false;
		this.at++;
		return true;
	}

	expect(sign: string): void {
		if (!this.accepts(sign)) this.fail();
	}

	date(): DateTime {
		const parts = this.part().split(':');
		if (parts.length != 3) this.fail();
		const day = dayNumber(I32.parseInt(parts[2]), I32.parseInt(parts[0]), I32.parseInt(parts[1]));
		return new DateTime(<i64>day * TICKS_PER_DAY);
	}

	private time(): i64 {
		const parts = this.part().split(':');
		if (parts.length != 3) this.fail();
		const seconds = <i64>Math.round(parseFloat(parts[2]) * 1000) * TICKS_PER_MILLISECOND;
		return I64.parseInt(parts[0]) * TICKS_PER_HOUR + I64.parseInt(parts[1]) * TICKS_PER_MINUTE + seconds;
	}

	transition(): TransitionTime {
		this.expect('[');
		const isFixed = this.number() == 1;
		const time = this.time();
		const month = this.number();
		const first = this.number();
		const result = isFixed
			? new TransitionTime(true, time, month, first, 1, 0)
			: new TransitionTime(false, time, month, 1, first, this.number());
		this.expect(']');
		this.expect(';');
		return result;
	}

	rules(): ArrayOf<AdjustmentRule | null> {
		const rules = new List<AdjustmentRule | null>();
		while (this.accepts('[')) {
			const start = this.date();
			const end = this.date();
			const delta = new TimeSpan(<i64>this.number() * TICKS_PER_MINUTE);
			const transitionStart = this.transition();
			rules.add(new AdjustmentRule(start, end, delta, transitionStart, this.transition()));
			this.expect(']');
		}
		this.expect(';');
		return List_ToArray<AdjustmentRule | null>(rules);
	}
}

export function TimeZoneInfo_FromSerializedString(source: string | null): TimeZoneInfo {
	const reader = new ZoneReader(given(source, 'source'));
	const id = reader.part();
	const base = new TimeSpan(<i64>reader.number() * TICKS_PER_MINUTE);
	const display = reader.part();
	const standard = reader.part();
	const daylight = reader.part();
	return TimeZoneInfo_CreateCustomTimeZone_rules(id, base, display, standard, daylight, reader.rules());
}
