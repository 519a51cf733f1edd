/** Casts to types whose objects live on the host; names are full .NET names. */
import { HostObject } from './host-object';
import { invalidCast, Obj } from './object';

// @ts-ignore: decorator
@external("host", "Object_isA")
declare function objectIsA(handle: i32, name: string): bool;

/** Whether a value is of one of the types whose .NET names stand between commas, generics without their arguments. */
export function isOneOf(object: Obj | null, names: string): bool {
	if (object === null) return false;
	const name = object.typeName();
	const end = name.indexOf('`');
	return names.includes(',' + (end < 0 ? name : name.substring(0, end)) + ',');
}

/** `value is Type`. */
export function isHost(value: Obj | null, name: string): bool {
	if (value === null) return false;
	const object = value.asHost();
	return object !== null && objectIsA(object.handle, name);
}

/** `(Type)value`. */
export function castHost(value: Obj | null, name: string): HostObject | null {
	if (value === null) return null;
	if (!isHost(value, name)) invalidCast("Unable to cast object of type '" + value.typeName() + "' to type '" + name + "'.");
	return value.asHost();
}
