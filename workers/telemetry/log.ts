/** The standard stream of the gateway's logs (runtime.md section 20): records with a level, as text or as JSON, a line each. */
import type { LogFormat, LogLevel, Settings } from '../../core/snapshot/snapshot.ts';

export type RecordLevel = Exclude<LogLevel, 'all'>;

/** What a record says beside its level, time and source. */
export type Fields = Record<string, unknown>;

const RANKS: Record<LogLevel, number> = { all: 0, debug: 1, info: 2, warn: 3, error: 4, fatal: 5 };
const NAMES: Record<RecordLevel, string> = {
	debug: 'Debug',
	info: 'Info',
	warn: 'Warning',
	error: 'Error',
	fatal: 'Fatal',
};
const COLORS: Record<RecordLevel, number> = { debug: 90, info: 32, warn: 33, error: 31, fatal: 35 };
/** Longer records are trimmed (runtime.md section 20). */
const LONGEST_RECORD = 32_768;
/** Milliseconds and characters that records wait for company: lines of several threads must not mix. */
const BATCH_TIME = 20;
const BATCH_LENGTH = 16_384;
/** Characters that may wait for a reader; what comes on top is lost. */
const LARGEST_BACKLOG = 16 * 1024 * 1024;

/** Where lines go: the standard output of the process. */
export interface LogStream {
	write(text: string): unknown;
	readonly writableLength: number;
}

/** Writes the records of one thread, several at a time. */
export class Log {
	readonly #format: LogFormat;
	readonly #lowest: number;
	readonly #hasColor: boolean;
	readonly #stream: LogStream;
	#lines: string[] = [];
	#length = 0;
	#timer: NodeJS.Timeout | null = null;

	constructor(settings: Pick<Settings, 'logFormat' | 'logLevel' | 'logColor'>, stream: LogStream = process.stdout) {
		this.#format = settings.logFormat;
		this.#lowest = RANKS[settings.logLevel];
		this.#hasColor = settings.logColor && settings.logFormat === 'text';
		this.#stream = stream;
	}

	/** Ask before making a record: one that is not written should cost nothing. */
	writes(level: RecordLevel): boolean {
		return this.#format !== 'none' && RANKS[level] >= this.#lowest;
	}

	/** @param source what the record is about, as `GatewayLogs` */
	write(level: RecordLevel, source: string, fields: Fields, time: number = Date.now()): void {
		if (!this.writes(level)) return;
		const record =
			this.#format === 'json' ? jsonRecord(level, source, fields, time) : this.#text(level, source, fields, time);
		this.#add(`${record}\n`);
	}

	/** Hands over what waits. */
	flush(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		const text = this.#lines.join('');
		this.#lines = [];
		this.#length = 0;
		if (text !== '' && this.#stream.writableLength < LARGEST_BACKLOG) this.#stream.write(text);
	}

	#add(line: string): void {
		this.#lines.push(line);
		this.#length += line.length;
		if (this.#length >= BATCH_LENGTH) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), BATCH_TIME);
	}

	#text(level: RecordLevel, source: string, fields: Fields, time: number): string {
		const name = this.#hasColor ? `\x1b[${COLORS[level]}m[${NAMES[level]}]\x1b[0m` : `[${NAMES[level]}]`;
		const pairs = Object.entries(fields).flatMap(([key, value]) =>
			value === null || value === undefined ? [] : [`, ${key}: ${textOf(value)}`],
		);
		const when = new Date(time).toISOString().slice(0, -1);
		return `${name} ${when} [${source}]${pairs.join('')}`.slice(0, LONGEST_RECORD);
	}
}

/** .NET's words for booleans; a text cannot leave its line. */
function textOf(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	if (typeof value === 'object') return JSON.stringify(value);
	return String(value).replace(/[\0-\x1f\x7f]+/g, ' ');
}

/** The longest text gives way, so that the record stays JSON. */
function jsonRecord(level: RecordLevel, source: string, fields: Fields, time: number): string {
	const record = { Level: NAMES[level], time: new Date(time).toISOString(), category: source, ...fields };
	const text = JSON.stringify(record);
	if (text.length <= LONGEST_RECORD) return text;
	const surplus = text.length - LONGEST_RECORD;
	return JSON.stringify(record, (_key, value) =>
		typeof value === 'string' && value.length > surplus ? value.slice(0, value.length - surplus) : value,
	).slice(0, 2 * LONGEST_RECORD);
}
