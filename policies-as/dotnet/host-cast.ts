/** Casts to types whose objects live on the host; names are full .NET names. */
import { ObjectSequence } from './host-list';
import { HostObject } from './host-object';
import { invalidCast, Obj } from './object';

// @ts-ignore: decorator
@external("host", "Object_isA")
declare function objectIsA(handle: i32, name: string): bool;

/** `value is Type`. */
export function isHost(value: Obj | null, name: string): bool {
	const object = value instanceof ObjectSequence ? (value as ObjectSequence).source : value;
	return object instanceof HostObject && objectIsA((object as HostObject).handle, name);
}

/** `(Type)value`. */
export function castHost(value: Obj | null, name: string): HostObject | null {
	if (value === null) return null;
	if (!isHost(value, name)) invalidCast("Unable to cast object of type '" + value.typeName() + "' to type '" + name + "'.");
	return value instanceof ObjectSequence ? (value as ObjectSequence).source : changetype<HostObject>(value);
}
