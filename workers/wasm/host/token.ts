/** Basic credentials, JSON Web Tokens and stored authorizations (policies-as/dotnet/context/token.ts). */
import type { Host, HostFunctions } from '../host.ts';
import { NetObject } from './object.ts';

type Claims = Record<string, unknown>;

/** A token as `AsJwt` reads it: nothing of it is verified. */
export class Jwt extends NetObject {
	readonly header: Claims;
	readonly payload: Claims;
	/** Flat names and values; arrays have a value for each item. */
	readonly claims: readonly string[];
	readonly text: string;

	private constructor(text: string, header: Claims, payload: Claims) {
		super();
		this.text = text;
		this.header = header;
		this.payload = payload;
		this.claims = Object.entries(payload).flatMap(([name, value]) => {
			const values = Array.isArray(value) ? value : [value];
			return values.flatMap((item) => [name, claimText(item)]);
		});
	}

	/** null for what is no token; a `Bearer ` before it is taken off. */
	static parse(input: string): Jwt | null {
		const text = input.trim().replace(/^Bearer\s+/i, '');
		const parts = text.split('.');
		if (parts.length !== 3) return null;
		const header = decodePart(parts[0]!);
		const payload = decodePart(parts[1]!);
		return header === null || payload === null ? null : new Jwt(text, header, payload);
	}

	get typeNames(): readonly string[] {
		return ['Jwt'];
	}

	get audiences(): string[] {
		const { aud } = this.payload;
		if (aud === undefined || aud === null) return [];
		return (Array.isArray(aud) ? aud : [aud]).map(claimText);
	}
}

function decodePart(part: string): Claims | null {
	if (!/^[A-Za-z0-9_-]+$/.test(part)) return null;
	try {
		const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : null;
	} catch {
		return null;
	}
}

function claimText(value: unknown): string {
	if (typeof value === 'string') return value;
	return value === null ? '' : JSON.stringify(value);
}

/** The token that get-authorization-context keeps in a variable. */
export class Authorization extends NetObject {
	readonly accessToken: string;
	readonly claims: Map<string, string>;

	constructor(accessToken: string, claims: Map<string, string>) {
		super();
		this.accessToken = accessToken;
		this.claims = claims;
	}

	get typeNames(): readonly string[] {
		return ['Authorization'];
	}
}

export function tokenFunctions(host: Host): HostFunctions {
	const token = (handle: number) => host.object<Jwt>(handle);
	const authorization = (handle: number) => host.object<Authorization>(handle);
	return {
		Basic_decode: (header: number) => host.newString(decodeBasic(host.string(header)!)),
		Jwt_parse: (text: number) => host.newReference(Jwt.parse(host.string(text)!)),
		Jwt_text: (handle: number, member: number) => {
			const name = host.string(member)!;
			const jwt = token(handle);
			const value = name === 'alg' || name === 'typ' ? jwt.header[name] : jwt.payload[name];
			return host.newString(value === undefined || value === null ? null : claimText(value));
		},
		Jwt_time: (handle: number, claim: number) => {
			const value = token(handle).payload[host.string(claim)!];
			return typeof value === 'number' ? value : Number.NaN;
		},
		Jwt_audienceCount: (handle: number) => token(handle).audiences.length,
		Jwt_audience: (handle: number, index: number) => host.newString(token(handle).audiences[index]!),
		Authorization_accessToken: (handle: number) => host.newString(authorization(handle).accessToken),
		Authorization_claim: (handle: number, name: number) =>
			host.newString(authorization(handle).claims.get(host.string(name)!) ?? null),
		Authorization_claimCount: (handle: number) => authorization(handle).claims.size,
		Authorization_claimName: (handle: number, index: number) =>
			host.newString([...authorization(handle).claims.keys()][index]!),
	};
}

/** RFC 7617, in ISO-8859-1; null for another scheme or text that is no base64. */
function decodeBasic(header: string): string | null {
	const encoded = /^Basic\s+([A-Za-z0-9+/]+={0,2})\s*$/.exec(header)?.[1];
	if (encoded === undefined || encoded.length % 4 !== 0) return null;
	return Buffer.from(encoded, 'base64').toString('latin1');
}
