/** System.TypeCode: what Convert takes a value for. */
import { BoxEnum } from '../runtime/box';
import { floatingName } from '../numbers/floating';
import { given } from '../runtime/item';
import { integerName } from '../numbers/integer';
import { argument, Obj } from '../runtime/object';
import { Decimal } from '../numbers/decimal';

/** Names of the types, by their codes; 17 is none. */
const NAMES: string[] = [
	'Empty', 'Object', 'DBNull', 'Boolean', 'Char', 'SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64',
	'Single', 'Double', 'Decimal', 'DateTime', '', 'String',
];
const OBJECT = 1;
const ENUM_CODE = 9;

/** The code of a type by its full .NET name; that of objects for all others. */
function codeOf(typeName: string): i32 {
	const code = typeName.startsWith('System.') ? NAMES.indexOf(typeName.substring(7)) : -1;
	return code < 0 ? OBJECT : code;
}

/** The full .NET name of the type with a code. */
export function typeNameOfCode(code: i32): string {
	if (<u32>code >= <u32>NAMES.length) argument("The TypeCode value '" + code.toString() + "' is not valid.");
	return 'System.' + NAMES[code];
}

export function Convert_GetTypeCode(value: Obj | null): i32 {
	if (value === null) return 0;
	return value instanceof BoxEnum ? ENUM_CODE : codeOf(value.typeName());
}

export function Integer_GetTypeCode<T>(_self: T): i32 {
	return NAMES.indexOf(integerName<T>());
}

export function Floating_GetTypeCode<T>(_self: T): i32 {
	return NAMES.indexOf(floatingName<T>());
}

export function Boolean_GetTypeCode(_self: bool): i32 {
	return NAMES.indexOf('Boolean');
}

export function Char_GetTypeCode(_self: u16): i32 {
	return NAMES.indexOf('Char');
}

export function Decimal_GetTypeCode(_self: Decimal): i32 {
	return NAMES.indexOf('Decimal');
}

export function String_GetTypeCode(self: string | null): i32 {
	given(self, 'value');
	return NAMES.indexOf('String');
}
