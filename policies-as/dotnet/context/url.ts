/** IUrl: the URLs of a request, and the service URL of its API. */
import { Entity } from './entity';
import { Obj, notNull } from '../runtime/object';
import { Uri, Uri_new } from '../net/uri';
import { Source, ValueCollection } from './value-collection';

// @ts-ignore: decorator
@external("host", "Url_exists")
declare function urlExists(url: i32): bool;
// @ts-ignore: decorator
@external("host", "Url_part")
declare function urlPart(url: i32, part: i32): string;
// @ts-ignore: decorator
@external("host", "Url_port")
declare function urlPort(url: i32): i32;

/** The host has the same numbers (workers/wasm/host/context/urls.ts). */
export const enum UrlKind {
	Current,
	Original,
	Service,
}

const enum UrlPart {
	Scheme,
	Host,
	Path,
	QueryString,
	Whole,
}

export class ContextUrl extends Obj {
	readonly kind: i32;

	constructor(kind: i32) {
		super();
		this.kind = kind;
	}

	override ToString(): string {
		return urlPart(this.kind, UrlPart.Whole);
	}

	override typeName(): string {
		return 'IUrl';
	}
}

export function Api_ServiceUrl(_self: Entity | null): ContextUrl | null {
	return urlExists(UrlKind.Service) ? new ContextUrl(UrlKind.Service) : null;
}

export function Url_Scheme(self: ContextUrl | null): string | null {
	return urlPart(notNull(self).kind, UrlPart.Scheme);
}

export function Url_Host(self: ContextUrl | null): string | null {
	return urlPart(notNull(self).kind, UrlPart.Host);
}

export function Url_Path(self: ContextUrl | null): string | null {
	return urlPart(notNull(self).kind, UrlPart.Path);
}

export function Url_QueryString(self: ContextUrl | null): string | null {
	return urlPart(notNull(self).kind, UrlPart.QueryString);
}

export function Url_Port(self: ContextUrl | null): i32 {
	return urlPort(notNull(self).kind);
}

export function Url_Query(self: ContextUrl | null): ValueCollection | null {
	return new ValueCollection(Source.Query, notNull(self).kind);
}

export function Url_ToUri(self: ContextUrl | null): Uri | null {
	return Uri_new(notNull(self).ToString());
}

export function Url_ToString(self: ContextUrl | null): string | null {
	return notNull(self).ToString();
}
