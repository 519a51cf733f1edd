/** Credentials in headers: Basic, and JSON Web Tokens, which are read here and never trusted. */
import { ArrayOf } from '../collections/array';
import { DateTime } from '../time/date-time';
import { ReadOnlyDictionary } from '../collections/dictionary';
import { HostObject } from '../runtime/host-object';
import { KeyValuePair } from '../collections/key-value-pair';
import { BoxString } from '../runtime/box';
import { Obj, Out, keyNotFound, notNull } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';
import { Source, ValueCollection } from './value-collection';

// @ts-ignore: decorator
@external("host", "Basic_decode")
declare function decodeBasic(header: string): string | null;
// @ts-ignore: decorator
@external("host", "Jwt_parse")
declare function parseJwt(text: string): HostObject | null;
// @ts-ignore: decorator
@external("host", "Jwt_text")
declare function jwtText(token: i32, member: string): string | null;
/** Seconds since the epoch; NaN where the claim is absent. */
// @ts-ignore: decorator
@external("host", "Jwt_time")
declare function jwtTime(token: i32, claim: string): f64;
// @ts-ignore: decorator
@external("host", "Jwt_audienceCount")
declare function audienceCount(token: i32): i32;
// @ts-ignore: decorator
@external("host", "Jwt_audience")
declare function audience(token: i32, index: i32): string;
// @ts-ignore: decorator
@external("host", "Authorization_accessToken")
declare function accessToken(authorization: i32): string | null;
// @ts-ignore: decorator
@external("host", "Authorization_claim")
declare function claim(authorization: i32, name: string): string | null;
// @ts-ignore: decorator
@external("host", "Authorization_claimCount")
declare function claimCount(authorization: i32): i32;
// @ts-ignore: decorator
@external("host", "Authorization_claimName")
declare function claimName(authorization: i32, index: i32): string;

const EPOCH_TICKS: i64 = 621355968000000000;
const TICKS_PER_SECOND: i64 = 10000000;
const UTC = 1;

export class BasicAuthCredentials extends Obj {
	readonly userId: string;
	readonly password: string;

	constructor(userId: string, password: string) {
		super();
		this.userId = userId;
		this.password = password;
	}

	override typeName(): string {
		return 'BasicAuthCredentials';
	}
}

/** The scheme must be exactly `Basic`; ISO-8859-1; split at the last colon. null for anything else. */
export function String_AsBasic(header: string | null): BasicAuthCredentials | null {
	if (header === null) return null;
	const decoded = decodeBasic(header);
	if (decoded === null) return null;
	const colon = decoded.lastIndexOf(':');
	return colon < 0 ? null : new BasicAuthCredentials(decoded.substring(0, colon), decoded.substring(colon + 1));
}

export function String_TryParseBasic(header: string | null, result: Out<BasicAuthCredentials | null>): bool {
	result.value = String_AsBasic(header);
	return result.value !== null;
}

export function BasicAuthCredentials_UserId(self: BasicAuthCredentials | null): string | null {
	return notNull(self).userId;
}

export function BasicAuthCredentials_Password(self: BasicAuthCredentials | null): string | null {
	return notNull(self).password;
}

export function String_AsJwt(text: string | null): HostObject | null {
	return text === null ? null : parseJwt(text);
}

export function String_TryParseJwt(text: string | null, result: Out<HostObject | null>): bool {
	result.value = String_AsJwt(text);
	return result.value !== null;
}

export function Jwt_Algorithm(self: HostObject | null): string | null {
	return jwtText(notNull(self).handle, 'alg');
}

export function Jwt_Id(self: HostObject | null): string | null {
	return jwtText(notNull(self).handle, 'jti');
}

export function Jwt_Issuer(self: HostObject | null): string | null {
	return jwtText(notNull(self).handle, 'iss');
}

export function Jwt_Subject(self: HostObject | null): string | null {
	return jwtText(notNull(self).handle, 'sub');
}

export function Jwt_Type(self: HostObject | null): string | null {
	return jwtText(notNull(self).handle, 'typ');
}

export function Jwt_Audiences(self: HostObject | null): Sequence<string | null> {
	const handle = notNull(self).handle;
	const audiences = new ArrayOf<string | null>(audienceCount(handle));
	for (let i = 0; i < audiences.length; i++) audiences.items[i] = audience(handle, i);
	return audiences;
}

export function Jwt_Claims(self: HostObject | null): ValueCollection | null {
	return new ValueCollection(Source.Claims, notNull(self).handle);
}

function time(self: HostObject | null, name: string): DateTime | null {
	const seconds = jwtTime(notNull(self).handle, name);
	return isNaN(seconds) ? null : new DateTime(EPOCH_TICKS + <i64>seconds * TICKS_PER_SECOND, UTC);
}

export function Jwt_ExpirationTime(self: HostObject | null): DateTime | null {
	return time(self, 'exp');
}

export function Jwt_NotBefore(self: HostObject | null): DateTime | null {
	return time(self, 'nbf');
}

export function Jwt_IssuedAt(self: HostObject | null): DateTime | null {
	return time(self, 'iat');
}

export function Authorization_AccessToken(self: HostObject | null): string | null {
	return accessToken(notNull(self).handle);
}

export class AuthorizationClaims extends ReadOnlyDictionary<string | null, Obj | null> {
	readonly handle: i32;

	constructor(handle: i32) {
		super();
		this.handle = handle;
	}

	override find(key: string | null, value: Out<Obj | null>): bool {
		const text: string | null = key === null ? null : claim(this.handle, key);
		value.value = text === null ? null : new BoxString(text);
		return text !== null;
	}

	override count(): i32 {
		return claimCount(this.handle);
	}

	override enumerator(): Enumerator<KeyValuePair<string | null, Obj | null>> {
		return new ClaimEnumerator(this);
	}
}

class ClaimEnumerator extends Enumerator<KeyValuePair<string | null, Obj | null>> {
	private readonly claims: AuthorizationClaims;
	private index: i32 = 0;

	constructor(claims: AuthorizationClaims) {
		super();
		this.claims = claims;
	}

	override moveNext(): bool {
		if (this.index >= this.claims.count()) return false;
		const name = claimName(this.claims.handle, this.index++);
		const value = new Out<Obj | null>(null);
		this.claims.find(name, value);
		this.current = new KeyValuePair<string | null, Obj | null>(name, value.value);
		return true;
	}
}

export function Authorization_Claims(self: HostObject | null): AuthorizationClaims | null {
	return new AuthorizationClaims(notNull(self).handle);
}

export function AuthorizationClaims_get(self: AuthorizationClaims | null, key: string | null): Obj | null {
	const value = new Out<Obj | null>(null);
	if (!notNull(self).find(key, value)) keyNotFound(key === null ? '' : key);
	return value.value;
}

export function AuthorizationClaims_Count(self: AuthorizationClaims | null): i32 {
	return notNull(self).count();
}

export function AuthorizationClaims_Keys(self: AuthorizationClaims | null): Sequence<string | null> {
	return notNull(self).keys();
}

export function AuthorizationClaims_Values(self: AuthorizationClaims | null): Sequence<Obj | null> {
	return notNull(self).values();
}

export function AuthorizationClaims_ContainsKey(self: AuthorizationClaims | null, key: string | null): bool {
	return notNull(self).find(key, new Out<Obj | null>(null));
}

export function AuthorizationClaims_TryGetValue(
	self: AuthorizationClaims | null,
	key: string | null,
	value: Out<Obj | null>,
): bool {
	return notNull(self).find(key, value);
}
