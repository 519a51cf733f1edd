import { expressionExtent, startsExpression } from '../document/expression-end.ts';
import type { PositionedText } from '../document/positioned-text.ts';
import type { Value } from '../program/program.ts';
import type { SlotExpression } from './parsed.ts';
import type { Report } from './report.ts';
import type { AttributeSchema } from './schema.ts';
import type { Surroundings } from './surroundings.ts';

type Native = string | number | boolean;

/** Where a value stands. */
export interface Place {
	/** For messages: `set-header name`. */
	name: string;
	/** Text of an element; white space around it is not part of it. */
	isText: boolean;
	isPostponed: boolean;
	/** A Liquid template, in which `{{name}}` need not be a named value. */
	isTemplate: boolean;
}

/** Parses attribute values and texts; collects the expressions among them, each with a slot of its own. */
export class ValueParser {
	readonly expressions: SlotExpression[] = [];
	/** A secret without a value stands in one of the values: the statement cannot run. */
	lacksSecret = false;
	readonly #surroundings: Surroundings;
	readonly #report: Report;

	constructor(surroundings: Surroundings, report: Report) {
		this.#surroundings = surroundings;
		this.#report = report;
	}

	/** A `Value` where the schema allows expressions, otherwise the value itself. */
	parse(schema: AttributeSchema, written: PositionedText, place: Place): Value | Native | null {
		const { text, isIncomplete } = this.#substitute(written, place);
		const trimmed = text.trim();
		if (isExpression(trimmed.text)) {
			if (schema.allowsExpression) return this.#expression(schema, trimmed, place, isIncomplete);
			this.#report.add('expression-not-allowed', text.file, trimmed.offsetAt(0), { name: place.name });
			return null;
		}
		this.#warnOfExpression(trimmed, place);
		const value = isIncomplete ? text.text : this.#literal(schema, text, place);
		return schema.allowsExpression ? { kind: 'constant', value } : value;
	}

	/** What stands for an absent attribute. */
	absent(schema: AttributeSchema): Value | Native | null {
		if (schema.defaultValue === null) return null;
		return schema.allowsExpression ? { kind: 'constant', value: schema.defaultValue } : schema.defaultValue;
	}

	#expression(schema: AttributeSchema, source: PositionedText, place: Place, isIncomplete: boolean): Value {
		const slot = this.expressions.length;
		const { name, isPostponed } = place;
		this.expressions.push({ slot, source, type: schema.type, name, isPostponed, isIncomplete });
		return { kind: 'computed', slot };
	}

	/** Fills in named values; a name that is not known stays as it is written. */
	#substitute(written: PositionedText, place: Place): { text: PositionedText; isIncomplete: boolean } {
		const { text, missing } = this.#surroundings.substitute(written, place.isTemplate);
		for (const { name, reason, offset } of missing) {
			if (reason === 'without-value') {
				this.lacksSecret = true;
				const code = this.#surroundings.allowsUnsupported ? 'named-value-skipped' : 'named-value-without-value';
				this.#report.add(code, written.file, offset, { name });
			} else if (this.#surroundings.isComplete) this.#report.add('named-value-unknown', written.file, offset, { name });
			else this.#report.add('named-value-not-given', written.file, offset, { name });
		}
		return { text, isIncomplete: missing.length > 0 };
	}

	#literal(schema: AttributeSchema, text: PositionedText, place: Place): Native {
		const trimmed = text.text.trim();
		switch (schema.type) {
			case 'whole':
			case 'number':
				return this.#number(schema, trimmed, text, place);
			case 'boolean':
				if (!/^(?:true|false|1|0)$/i.test(trimmed)) this.#refuse('value-not-boolean', trimmed, text, place);
				return trimmed.toLowerCase() === 'true' || trimmed === '1';
			case 'markup':
				return text.text;
			default:
				if (schema.values !== null && !schema.values.includes(trimmed)) {
					this.#refuse('value-not-listed', trimmed, text, place, { allowed: schema.values.join(', ') });
				}
				if (schema.values !== null || place.isText) return trimmed;
				return text.text.replace(/[\t\r\n]/g, ' ');
		}
	}

	#number(schema: AttributeSchema, trimmed: string, text: PositionedText, place: Place): number {
		const isWhole = schema.type === 'whole';
		const value = Number(trimmed);
		if (isWhole ? !/^[+-]?\d{1,18}$/.test(trimmed) : trimmed === '' || !Number.isFinite(value)) {
			this.#refuse(isWhole ? 'value-not-whole' : 'value-not-number', trimmed, text, place);
			return 0;
		}
		const bounds = schema.bounds;
		if (bounds !== null && (value < bounds.lowest || value > bounds.highest)) {
			this.#refuse('value-out-of-range', trimmed, text, place, bounds);
		}
		return value;
	}

	#refuse(
		code: 'value-not-listed' | 'value-not-whole' | 'value-not-number' | 'value-not-boolean' | 'value-out-of-range',
		value: string,
		text: PositionedText,
		place: Place,
		values: Record<string, string | number> = {},
	): void {
		this.#report.add(code, text.file, text.offsetAt(0), { value, name: place.name, ...values });
	}

	#warnOfExpression(text: PositionedText, place: Place): void {
		const match = /(?<![\w.])@([({])/.exec(text.text);
		if (match === null || !text.text.includes('context.', match.index)) return;
		this.#report.add('expression-in-text', text.file, text.offsetAt(match.index), {
			name: place.name,
			bracket: match[1]!,
		});
	}
}

/** Whether the whole text is one expression. */
function isExpression(text: string): boolean {
	if (!startsExpression(text, 0)) return false;
	const extent = expressionExtent(text, 0);
	return extent === null || text.slice(extent.end).trim() === '';
}
