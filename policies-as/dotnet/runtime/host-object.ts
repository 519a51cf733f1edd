import { castSequence } from '../linq/cast';
import { isHost } from './host-cast';
import { HostSequence } from './host-list';
import { JToken_format } from '../json/convert';
import { Obj } from './object';
import { Sequence } from '../collections/sequence';

/** An object that lives on the host (JToken, XElement, IResponse, …) behind a handle of the run. */
export class HostObject extends Obj {
	readonly handle: i32;

	constructor(handle: i32) {
		super();
		this.handle = handle;
	}

	override ToString(): string {
		return objectToString(this.handle);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof HostObject && objectEquals(this.handle, (other as HostObject).handle);
	}

	override GetHashCode(): i32 {
		return objectHash(this.handle);
	}

	override CompareTo(other: Obj | null): i32 {
		return objectCompare(this.handle, other instanceof HostObject ? (other as HostObject).handle : 0);
	}

	override format(format: string | null): string {
		return isHost(this, 'Newtonsoft.Json.Linq.JValue') ? JToken_format(this, format) : this.ToString();
	}

	override asHost(): HostObject | null {
		return this;
	}

	override asObjects(): Sequence<Obj | null> | null {
		const children = objectChildren(this.handle);
		return children == 0 ? null : castSequence<HostObject | null, Obj | null>(new HostSequence(children));
	}

	override typeName(): string {
		return objectTypeName(this.handle);
	}

	override toJson(): HostObject | null {
		return hostObject(objectToJson(this.handle));
	}
}

/** The object of a handle; null for 0. */
export function hostObject(handle: i32): HostObject | null {
	return handle == 0 ? null : new HostObject(handle);
}

/** The handle of an object; 0 for null. */
export function handleOf(object: HostObject | null): i32 {
	return object === null ? 0 : object.handle;
}

// @ts-ignore: decorator
@external("host", "Object_ToString")
declare function objectToString(handle: i32): string;
// @ts-ignore: decorator
@external("host", "Object_Equals")
declare function objectEquals(handle: i32, other: i32): bool;
// @ts-ignore: decorator
@external("host", "Object_GetHashCode")
declare function objectHash(handle: i32): i32;
// @ts-ignore: decorator
@external("host", "Object_CompareTo")
declare function objectCompare(handle: i32, other: i32): i32;
// @ts-ignore: decorator
@external("host", "Object_children")
declare function objectChildren(handle: i32): i32;
// @ts-ignore: decorator
@external("host", "Object_typeName")
declare function objectTypeName(handle: i32): string;
// @ts-ignore: decorator
@external("host", "Object_toJson")
declare function objectToJson(handle: i32): i32;
