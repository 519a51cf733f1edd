import { parseDuration } from './durations.ts';
import { entry, type Located } from './located.ts';
import type { Report } from './report.ts';

/** What apiops-cli writes in place of a secret. */
const REDACTED = '*** REDACTED ***';

/**
 * The `properties` of an artifact by name and type. A value of the wrong type is reported and taken as absent; numbers and
 * booleans may be written as strings, as overrides written by hand have them.
 */
export class Properties {
	readonly node: Located;
	readonly report: Report;
	readonly #prefix: string;

	/** @param prefix the dotted name of the map, for messages. */
	constructor(node: Located, report: Report, prefix = '') {
		this.node = node;
		this.report = report;
		this.#prefix = prefix;
	}

	/** The value itself, for what the other methods do not read. */
	get(name: string): Located | undefined {
		return entry(this.node, name);
	}

	/** The dotted name of a property, as messages give it. */
	nameOf(name: string): string {
		return this.#prefix + name;
	}

	text(name: string): string | null {
		const found = this.get(name);
		if (found === undefined) return null;
		if (typeof found.value !== 'object') return found.text;
		return this.#mistyped(name, found, 'a text');
	}

	/** A text that is null when it is missing, empty or redacted. */
	secret(name: string): string | null {
		const text = this.text(name);
		return text === null || text === '' || text === REDACTED ? null : text;
	}

	flag(name: string, absent: boolean): boolean {
		const found = this.get(name);
		if (found === undefined) return absent;
		const text = typeof found.value === 'object' ? '' : found.text.toLowerCase();
		if (text === 'true' || text === 'false') return text === 'true';
		this.#mistyped(name, found, 'true or false');
		return absent;
	}

	number(name: string, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number | null {
		const found = this.get(name);
		if (found === undefined) return null;
		const value = typeof found.value === 'object' || found.text.trim() === '' ? Number.NaN : Number(found.text);
		if (Number.isNaN(value)) return this.#mistyped(name, found, 'a number');
		if (value >= least && value <= most) return value;
		this.report.add('TG1014', { property: this.nameOf(name), least, most }, found);
		return null;
	}

	/** Milliseconds. */
	duration(name: string): number | null {
		const text = this.text(name);
		if (text === null) return null;
		const duration = parseDuration(text);
		if (duration === null) this.report.add('TG1013', { property: this.nameOf(name), value: text }, this.get(name)!);
		return duration;
	}

	/** One of some words, compared ignoring case. */
	choice<Word extends string, Absent extends Word | null>(
		name: string,
		choices: readonly Word[],
		absent: Absent,
	): Word | Absent {
		const text = this.text(name);
		if (text === null) return absent;
		const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
		if (found !== undefined) return found;
		this.report.add(
			'TG1012',
			{ property: this.nameOf(name), choices: choices.join(', '), value: text },
			this.get(name)!,
		);
		return absent;
	}

	list(name: string): Located[] {
		const found = this.get(name);
		if (found === undefined) return [];
		if (Array.isArray(found.value)) return found.value;
		this.#mistyped(name, found, 'a list');
		return [];
	}

	/** The texts of a list; a single text stands for a list of one. */
	texts(name: string): string[] {
		const found = this.get(name);
		if (found === undefined) return [];
		if (typeof found.value !== 'object') return [found.text];
		return this.list(name).map((item) => item.text);
	}

	/** A map within; null when it is absent. */
	child(name: string): Properties | null {
		const found = this.get(name);
		if (found === undefined) return null;
		if (found.value instanceof Map) return this.within(found, name);
		return this.#mistyped(name, found, 'an object');
	}

	/** The maps of a list. */
	children(name: string): Properties[] {
		return this.list(name).map((item, index) => this.within(item, `${name}[${index}]`));
	}

	/** Reads another node as a map, with this one's report. */
	within(node: Located, name: string): Properties {
		return new Properties(node, this.report, `${this.nameOf(name)}.`);
	}

	/** Reports a property as missing when the value is null, and gives the value back. */
	required<Value>(name: string, value: Value | null): Value | null {
		if (value === null && this.get(name) === undefined) {
			this.report.add('TG1011', { property: this.nameOf(name) }, this.node);
		}
		return value;
	}

	#mistyped(name: string, found: Located, expected: string): null {
		this.report.add('TG1010', { property: this.nameOf(name), expected }, found);
		return null;
	}
}
