import { Box, BoxChar, boxString } from '../runtime/box';
import {
	Convert_ToBoolean,
	Convert_ToChar,
	Convert_ToDateTime,
	Convert_ToDecimal,
	Convert_ToDouble,
	Convert_ToSingle,
} from './convert';
import {
	Convert_ToByte,
	Convert_ToInt16,
	Convert_ToInt32,
	Convert_ToInt64,
	Convert_ToSByte,
	Convert_ToUInt16,
	Convert_ToUInt32,
	Convert_ToUInt64,
} from './convert-integers';
import { given } from '../runtime/item';
import { invalidCast, Obj } from '../runtime/object';
import { Type } from './type';
import { typeNameOfCode } from './type-code';
import { ushort } from '../numbers/integer';

// Values of TypeCode.
const EMPTY = 0;
const OBJECT = 1;
const DB_NULL = 2;
const STRING = 18;

/** Convert.ChangeType: to one of the types that Convert knows, or to the value's own. */
export function Convert_ChangeType(value: Obj | null, type: Type | null, provider: Obj | null = null): Obj | null {
	return converted(value, given(type, 'conversionType').name);
}

/** To the type of a code; what has none stays as it is. */
export function Convert_ChangeType_code(value: Obj | null, code: i32, provider: Obj | null = null): Obj | null {
	if (value === null && (code == EMPTY || code == OBJECT || code == STRING)) return null;
	if (value === null) invalidCast('Object cannot be cast from DBNull to other types.');
	if (code == EMPTY) invalidCast('Object cannot be cast to Empty.');
	if (code == DB_NULL) invalidCast('Object cannot be cast to DBNull.');
	return converted(value, typeNameOfCode(code));
}

function converted(value: Obj | null, name: string): Obj | null {
	if (value === null) return nullAs(name);
	if (name == value.typeName() || name == 'System.Object') return value;
	if (name == 'System.String') return boxString(value.ToString());
	if (name == 'System.Int32') return new Box<i32>(Convert_ToInt32(value));
	if (name == 'System.Int64') return new Box<i64>(Convert_ToInt64(value));
	if (name == 'System.Double') return new Box<f64>(Convert_ToDouble(value));
	if (name == 'System.Boolean') return new Box<bool>(Convert_ToBoolean(value));
	if (name == 'System.Decimal') return Convert_ToDecimal(value);
	if (name == 'System.DateTime') return Convert_ToDateTime(value);
	if (name == 'System.Byte') return new Box<u8>(Convert_ToByte(value));
	if (name == 'System.SByte') return new Box<i8>(Convert_ToSByte(value));
	if (name == 'System.Int16') return new Box<i16>(Convert_ToInt16(value));
	if (name == 'System.UInt16') return new Box<ushort>(Convert_ToUInt16(value));
	if (name == 'System.UInt32') return new Box<u32>(Convert_ToUInt32(value));
	if (name == 'System.UInt64') return new Box<u64>(Convert_ToUInt64(value));
	if (name == 'System.Single') return new Box<f32>(Convert_ToSingle(value));
	if (name == 'System.Char') return new BoxChar(Convert_ToChar(value));
	invalidCast("Invalid cast from '" + value.typeName() + "' to '" + name + "'.");
	return null;
}

/** Null is a value of reference types only. */
function nullAs(name: string): Obj | null {
	if (name != 'System.String' && name != 'System.Object') {
		invalidCast('Null object cannot be converted to a value type.');
	}
	return null;
}
