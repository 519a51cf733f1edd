import type { Host, HostFunctions } from '../../host.ts';
import { DateKind, DateValue } from '../dates.ts';
import { DecimalText } from '../numbers.ts';
import {
	type Asked,
	toBoolean,
	toBytes,
	toChar,
	toDate,
	toDecimalText,
	toDouble,
	toGuidText,
	toInteger,
	toText,
	toTimeSpan,
	toUriText,
} from './convert.ts';
import type { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import { JValue, type JValueContent } from './value.ts';

/** Conversions between JTokens and values of .NET. Those that give texts leave it to the library to read them. */
export function conversionFunctions(host: Host): HostFunctions {
	return { ...fromToken(host), ...toToken(host) };
}

/** `byValue` asks for Convert.ChangeType instead of a cast. */
function fromToken(host: Host): HostFunctions {
	const token = (pointer: number): JToken | null => host.reference<JToken>(pointer);
	const asked = (byValue: number): Asked => (byValue !== 0 ? 'value' : 'cast');
	let date: DateValue | null = null;
	return {
		JToken_isNull: (self: number): number => {
			const type = token(self)?.type;
			return Number(type === undefined || type === TokenType.Null || type === TokenType.Undefined);
		},
		JToken_toInteger: (self: number, target: number, byValue: number): bigint =>
			toInteger(token(self), host.string(target) ?? 'Int64', asked(byValue)),
		JToken_toDouble: (self: number, byValue: number): number => toDouble(token(self), 'Double', asked(byValue)),
		JToken_toBoolean: (self: number, byValue: number): number => Number(toBoolean(token(self), asked(byValue))),
		JToken_toChar: (self: number, byValue: number): number => toChar(token(self), asked(byValue)),
		JToken_toText: (self: number, byValue: number): number => host.newString(toText(token(self), asked(byValue))),
		JToken_decimalText: (self: number, byValue: number): number =>
			host.newString(toDecimalText(token(self), asked(byValue))),
		JToken_guidText: (self: number, byValue: number): number => host.newString(toGuidText(token(self), asked(byValue))),
		JToken_uriText: (self: number): number => host.newString(toUriText(token(self))),
		JToken_toBytes: (self: number): number => host.newBytes(toBytes(token(self))),
		/** Text for DateTime.Parse, or null when `JToken_dateTicks` and the like have the date. */
		JToken_dateText: (self: number, isOffset: number, byValue: number): number => {
			const value = toDate(token(self), isOffset !== 0 ? 'DateTimeOffset' : 'DateTime', asked(byValue));
			date = typeof value === 'string' ? null : value;
			return host.newString(typeof value === 'string' ? value : null);
		},
		JToken_dateTicks: (): bigint => date?.ticks ?? 0n,
		JToken_dateKind: (): number => date?.kind ?? DateKind.Unspecified,
		JToken_dateOffset: (): number => date?.offset ?? 0,
		JToken_timeSpanText: (self: number, byValue: number): number => {
			const value = toTimeSpan(token(self), asked(byValue));
			return host.newString(typeof value === 'string' ? value : null);
		},
		JToken_timeSpanTicks: (self: number): bigint => {
			const value = toTimeSpan(token(self), 'cast');
			return typeof value === 'bigint' ? value : 0n;
		},
	};
}

function toToken(host: Host): HostFunctions {
	const give = (type: TokenType, content: JValueContent, numberType: string | null = null): number =>
		host.newReference(new JValue(type, content, numberType));
	return {
		JValue_fromInteger: (value: bigint, type: number): number => give(TokenType.Integer, value, host.string(type)),
		JValue_fromUnsigned: (value: bigint): number => give(TokenType.Integer, BigInt.asUintN(64, value), 'System.UInt64'),
		JValue_fromDouble: (value: number): number => give(TokenType.Float, value),
		JValue_fromSingle: (value: number): number => give(TokenType.Float, value, 'System.Single'),
		JValue_fromDecimal: (text: number): number =>
			give(TokenType.Float, new DecimalText(host.string(text) ?? '0'), 'System.Decimal'),
		JValue_fromBoolean: (value: number): number => give(TokenType.Boolean, value !== 0),
		JValue_fromGuid: (text: number): number => give(TokenType.Guid, host.string(text)),
		JValue_fromUri: (original: number, text: number): number =>
			give(TokenType.Uri, { original: host.string(original) ?? '', text: host.string(text) ?? '' }),
		JValue_fromTimeSpan: (ticks: bigint): number => give(TokenType.TimeSpan, ticks),
		JValue_fromDateTime: (ticks: bigint, kind: number): number => give(TokenType.Date, new DateValue(ticks, kind)),
		JValue_fromDateTimeOffset: (ticks: bigint, offset: number): number =>
			give(TokenType.Date, new DateValue(ticks, DateKind.Unspecified, offset)),
		JValue_fromBytes: (bytes: number): number => give(TokenType.Bytes, host.bytes(bytes)),
	};
}
