/** Constants, defaults and `typeof` as AssemblyScript. */
import type { Constant, Type } from '../types.ts';
import { enumObject } from './enums.ts';
import {
	asType,
	defaultValue,
	enumValues,
	isDefinition,
	isEnum,
	primitive,
	quote,
	runtimeName,
	unassigned,
} from './representation.ts';

/** `default(T)` where its type must be seen: functions are called without type arguments. */
export function typedDefault(type: Type): string {
	const value = defaultValue(type);
	if (value === 'null') return unassigned(type);
	const number = primitive(type);
	return number === null || number === 'bool' ? value : `<${number}>${value}`;
}

export function typeOf(type: Type): string {
	const name = quote(runtimeName(type));
	if (isDefinition(type)) return `typeOfDefinition(${name})`;
	return isEnum(type) ? `typeOfEnum(${name}, ${quote(enumValues(type))})` : `typeOf(${name})`;
}

/** Where one branch is null, AssemblyScript wants the other's type said. */
export function typed(type: Type, text: string): string {
	return text === 'null' ? `changetype<${asType(type)}>(0)` : text;
}

export function literal(value: Constant, type: Type): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return quote(value);
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'object')
		return 'char' in value ? String(value.char) : `Decimal_literal(${quote(value.decimal)})`;
	if (isEnum(type)) return enumObject(type, String(value));
	const number = primitive(type);
	if (number === null) return `Decimal_literal(${quote(String(value))})`;
	if (number.startsWith('f')) return floatLiteral(Number(value), number);
	if (number === 'i64' && BigInt(value) === -(2n ** 63n)) return 'i64.MIN_VALUE';
	return `<${number}>${value < 0 ? `(${value})` : value}`;
}

function floatLiteral(value: number, type: string): string {
	if (Number.isNaN(value)) return `<${type}>NaN`;
	if (!Number.isFinite(value)) return `<${type}>${value < 0 ? '-Infinity' : 'Infinity'}`;
	const text = Object.is(value, -0) ? '-0.0' : String(value);
	return `<${type}>${/[.e]/.test(text) ? text : `${text}.0`}`;
}
