/** Variables of a context file. */

import { parseIsoDate } from '../host/dates.ts';
import { JsonReader } from '../host/json/reader.ts';
import { Authorization, Jwt } from '../host/token.ts';
import type { Variable } from '../host.ts';
import { ContextError, entryOf } from './entry.ts';
import { responseOf } from './messages.ts';

/** Reads the value of a variable of a context file; by the type that the file names. */
type Reader = (value: never, place: string) => Variable;

const simple =
	<Value>(type: string, read: (value: Value) => unknown = (value) => value): Reader =>
	(value) => ({ type, value: read(value) });

const json =
	(name: string): Reader =>
	(text: string) => {
		const token = new JsonReader(text).read(name);
		return { type: token.typeName, value: token };
	};

/** `type` of expression-vectors.md. */
const READERS: Record<string, Reader> = {
	string: simple('System.String'),
	int: simple('System.Int32'),
	long: simple('System.Int64', (value: string | number) => BigInt(value)),
	double: simple('System.Double', Number),
	decimal: simple('System.Decimal', String),
	bool: simple('System.Boolean'),
	char: simple('System.Char', (value: string) => value.charCodeAt(0)),
	guid: simple('System.Guid'),
	datetime: (value: string, place) => ({ type: 'System.DateTime', value: dateBits(value, place) }),
	timespan: (value: string, place) => ({ type: 'System.TimeSpan', value: timeSpanTicks(value, place) }),
	null: () => ({ type: 'null', value: null }),
	'string[]': simple('System.String[]'),
	'byte[]': simple('System.Byte[]', (value: string) => new Uint8Array(Buffer.from(value, 'base64'))),
	JObject: json('JObject'),
	JArray: json('JArray'),
	JToken: json('JToken'),
	IResponse: (value: unknown, place) => ({ type: 'IResponse', value: responseOf(value, place) }),
	Jwt: (text: string) => ({ type: 'Jwt', value: Jwt.parse(text) }),
	Authorization: (value: unknown, place) => ({ type: 'Authorization', value: authorizationOf(value, place) }),
};

function authorizationOf(value: unknown, place: string): Authorization {
	const { accessToken, claims } = entryOf(value, place);
	const entries = Object.entries(entryOf(claims ?? {}, `${place}.claims`));
	return new Authorization(String(accessToken), new Map(entries.map(([name, claim]) => [name, String(claim)])));
}

/** A `{type, value}` of a context file. Throws ContextError. */
export function variableOf(entry: unknown, place: string): Variable {
	const { type, value } = entryOf(entry, place);
	const read = READERS[type as string];
	if (read === undefined) throw new ContextError(`${place} has an unknown type: "${type}"`);
	return read(value as never, place);
}

/** A DateTime as variables hold it: ticks, with the kind in the two highest bits. */
function dateBits(text: string, place: string): bigint {
	const date = parseIsoDate(text);
	if (date === null) throw new ContextError(`${place} is no date: "${text}"`);
	return BigInt.asIntN(64, date.ticks | (BigInt(date.kind) << 62n));
}

const TIME_SPAN = /^(-)?(?:(\d+)\.)?(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7}))?$/;

function timeSpanTicks(text: string, place: string): bigint {
	const parts = TIME_SPAN.exec(text);
	if (parts === null) throw new ContextError(`${place} is no time span: "${text}"`);
	const [, sign, days, hours, minutes, seconds, fraction] = parts;
	const whole = ((Number(days ?? 0) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
	const ticks = BigInt(whole) * 10_000_000n + BigInt((fraction ?? '').padEnd(7, '0'));
	return sign === undefined ? ticks : -ticks;
}
