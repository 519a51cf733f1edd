/** How set-variable keeps a value on the host, with its .NET type; docs/policy-program.md says what the host gets. */
import { ArrayOf } from '../dotnet/collections/array';
import { Box, BoxChar, BoxEnum, BoxString } from '../dotnet/runtime/box';
import { DateTime } from '../dotnet/time/date-time';
import { Decimal } from '../dotnet/numbers/decimal';
import { floatingName } from '../dotnet/numbers/floating';
import { Guid } from '../dotnet/system/guid';
import { HostObject } from '../dotnet/runtime/host-object';
import { integerName, ushort } from '../dotnet/numbers/integer';
import { notSupported, Obj } from '../dotnet/runtime/object';
import { TimeSpan } from '../dotnet/time/time-span';

// @ts-ignore: decorator
@external("policy", "variableNull")
declare function variableNull(operation: i32): void;
// @ts-ignore: decorator
@external("policy", "variableText")
declare function variableText(operation: i32, value: string | null): void;
// @ts-ignore: decorator
@external("policy", "variableBoolean")
declare function variableBoolean(operation: i32, value: bool): void;
// @ts-ignore: decorator
@external("policy", "variableInt32")
declare function variableInt32(operation: i32, value: i32): void;
// @ts-ignore: decorator
@external("policy", "variableNumber")
declare function variableNumber(operation: i32, type: string, value: f64): void;
// @ts-ignore: decorator
@external("policy", "variableInt64")
declare function variableInt64(operation: i32, type: string, value: i64): void;
// @ts-ignore: decorator
@external("policy", "variableStruct")
declare function variableStruct(operation: i32, type: string, text: string): void;
// @ts-ignore: decorator
@external("policy", "variableBytes")
declare function variableBytes(operation: i32, bytes: ArrayOf<u8>): void;
// @ts-ignore: decorator
@external("policy", "variableObject")
declare function variableObject(operation: i32, handle: i32): void;

/** Stores the result of an expression; chars and enums come boxed, because their representation does not tell them. */
export function storeVariable<T>(operation: i32, value: T): void {
	if (isString<T>()) variableText(operation, value);
	else if (isBoolean<T>()) variableBoolean(operation, value);
	else if (isFloat<T>()) variableNumber(operation, 'System.' + floatingName<T>(), <f64>value);
	else if (isInteger<T>()) storeInteger<T>(operation, value);
	else storeObject(operation, changetype<usize>(value) == 0 ? null : changetype<Obj>(value));
}

function storeInteger<T>(operation: i32, value: T): void {
	if (sizeof<T>() == 8) variableInt64(operation, 'System.' + integerName<T>(), <i64>value);
	else if (sizeof<T>() == 4 && isSigned<T>()) variableInt32(operation, <i32>value);
	else variableNumber(operation, 'System.' + integerName<T>(), <f64>value);
}

function storeObject(operation: i32, value: Obj | null): void {
	if (value === null) variableNull(operation);
	else if (value instanceof HostObject) variableObject(operation, (value as HostObject).handle);
	else if (value instanceof BoxString) variableText(operation, (value as BoxString).value);
	else if (value instanceof Box<bool>) variableBoolean(operation, (value as Box<bool>).value);
	else if (value instanceof Box<i32>) variableInt32(operation, (value as Box<i32>).value);
	else if (value instanceof BoxChar) variableNumber(operation, 'System.Char', <f64>(value as BoxChar).value);
	else if (value instanceof ArrayOf<u8>) variableBytes(operation, value as ArrayOf<u8>);
	else if (!storeBox(operation, value) && !storeStruct(operation, value)) {
		notSupported('A value of type ' + value.typeName() + ' cannot be kept in a variable.');
	}
}

function storeBox(operation: i32, value: Obj): bool {
	if (value instanceof Box<i64>) storeInteger<i64>(operation, (value as Box<i64>).value);
	else if (value instanceof Box<f64>) variableNumber(operation, 'System.Double', (value as Box<f64>).value);
	else if (value instanceof Box<f32>) variableNumber(operation, 'System.Single', <f64>(value as Box<f32>).value);
	else if (value instanceof Box<u64>) storeInteger<u64>(operation, (value as Box<u64>).value);
	else if (value instanceof Box<u32>) storeInteger<u32>(operation, (value as Box<u32>).value);
	else if (value instanceof Box<i16>) storeInteger<i16>(operation, (value as Box<i16>).value);
	else if (value instanceof Box<ushort>) storeInteger<ushort>(operation, (value as Box<ushort>).value);
	else if (value instanceof Box<i8>) storeInteger<i8>(operation, (value as Box<i8>).value);
	else if (value instanceof Box<u8>) storeInteger<u8>(operation, (value as Box<u8>).value);
	else return false;
	return true;
}

function storeStruct(operation: i32, value: Obj): bool {
	if (value instanceof DateTime) {
		const time = value as DateTime;
		variableInt64(operation, 'System.DateTime', time.ticks | (<i64>time.kind << 62));
	} else if (value instanceof TimeSpan) {
		variableInt64(operation, 'System.TimeSpan', (value as TimeSpan).ticks);
	} else if (value instanceof Decimal || value instanceof Guid || value instanceof BoxEnum) {
		variableStruct(operation, value.typeName(), value.ToString());
	} else {
		return false;
	}
	return true;
}
