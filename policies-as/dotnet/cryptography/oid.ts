/** System.Security.Cryptography.Oid: an object identifier and its name. */
import { Exception, Obj, notNull, raise } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "Oid_friendlyName")
declare function friendlyNameOf(identifier: string | null): string | null;
// @ts-ignore: decorator
@external("host", "Oid_identifier")
declare function identifierOf(name: string | null): string | null;

export class Oid extends Obj {
	constructor(
		public value: string | null,
		public friendlyName: string | null,
	) {
		super();
	}

	override typeName(): string {
		return 'System.Security.Cryptography.Oid';
	}
}

export function Oid_new_empty(): Oid {
	return new Oid(null, null);
}

/** By identifier or by friendly name. */
export function Oid_new(text: string | null): Oid {
	const identifier = identifierOf(text);
	const value = identifier === null ? text : identifier;
	return new Oid(value, friendlyNameOf(value));
}

export function Oid_new_name(value: string | null, friendlyName: string | null): Oid {
	return new Oid(value, friendlyName);
}

export function Oid_new_copy(other: Oid | null): Oid {
	return new Oid(notNull(other).value, other!.friendlyName);
}

/** Names are unique here, whatever group they belong to. */
export function Oid_FromFriendlyName(name: string | null, _group: i32): Oid {
	const identifier = identifierOf(name);
	if (identifier === null) invalid('No OID value matches this name.');
	return new Oid(identifier, name);
}

export function Oid_FromOidValue(value: string | null, _group: i32): Oid {
	const name = friendlyNameOf(value);
	if (name === null) invalid('The OID value is invalid.');
	return new Oid(value, name);
}

function invalid(message: string): void {
	raise(new Exception('System.Security.Cryptography.CryptographicException', message));
}

export function Oid_Value(self: Oid | null): string | null {
	return notNull(self).value;
}

export function Oid_setValue(self: Oid | null, value: string | null): void {
	notNull(self).value = value;
}

/** The name that it was given, or that of its value. */
export function Oid_FriendlyName(self: Oid | null): string | null {
	const oid = notNull(self);
	return oid.friendlyName === null && oid.value !== null ? friendlyNameOf(oid.value) : oid.friendlyName;
}

/** A name that is known brings its value with it. */
export function Oid_setFriendlyName(self: Oid | null, name: string | null): void {
	const oid = notNull(self);
	oid.friendlyName = name;
	const identifier = identifierOf(name);
	if (identifier !== null) oid.value = identifier;
}
