/** System.Uri: an absolute URI in its parts, or a relative reference as text. */
import { HostObject } from '../runtime/host-object';
import { JValue_fromUri_value } from '../json/of';
import { argumentNull, argumentOutOfRange, Exception, invalidOperation, Obj, Out, raise } from '../runtime/object';
import { readable } from './uri-escape';
import { splitUri, UriParts } from './uri-syntax';

/** UriKind */
const RELATIVE_OR_ABSOLUTE = 0;
const ABSOLUTE = 1;
const RELATIVE = 2;

export class Uri extends Obj {
	/** Whether its constructor was told that the text is escaped. */
	userEscaped: bool = false;

	/** `parts` is null for a relative reference. */
	constructor(
		readonly original: string,
		readonly parts: UriParts | null,
	) {
		super();
	}

	/** The parts of an absolute URI; an error for a relative one. */
	absolute(): UriParts {
		const parts = this.parts;
		if (parts === null) invalidOperation('This operation is not supported for a relative URI.');
		return parts!;
	}

	override ToString(): string {
		const parts = this.parts;
		if (parts === null) return this.original;
		return prefix(parts, true) + readable(visiblePath(parts)) + readable(parts.query) + readableFragment(parts);
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof Uri)) return false;
		const uri = other as Uri;
		const parts = this.parts;
		const others = uri.parts;
		if (parts === null || others === null) return parts === null && others === null && this.original == uri.original;
		return comparable(parts) == comparable(others);
	}

	override GetHashCode(): i32 {
		const parts = this.parts;
		const text = parts === null ? this.original : comparable(parts);
		let hash = 5381;
		for (let index = 0; index < text.length; index++) hash = hash * 33 + text.charCodeAt(index);
		return hash;
	}

	override toJson(): HostObject | null {
		return JValue_fromUri_value(this);
	}

	override typeName(): string {
		return 'System.Uri';
	}
}

/** Scheme, user, host and port with their delimiters. */
export function prefix(parts: UriParts, withUser: bool): string {
	let text = parts.scheme + (parts.hasAuthority ? '://' : ':');
	if (withUser && parts.userInfo.length > 0) text += parts.userInfo + '@';
	text += authority(parts);
	// A drive letter stands behind a third slash.
	return parts.isDosPath ? text + '/' : text;
}

export function authority(parts: UriParts): string {
	return parts.isDefaultPort ? parts.host : parts.host + ':' + parts.port.toString();
}

/** The path as the properties show it: a drive letter comes without a slash before it. */
export function visiblePath(parts: UriParts): string {
	return parts.isDosPath ? parts.path.substring(1) : parts.path;
}

function readableFragment(parts: UriParts): string {
	return parts.fragment.length == 0 ? '' : '#' + readable(parts.fragment.substring(1));
}

/** What two equal URIs have in common. */
function comparable(parts: UriParts): string {
	const text = prefix(parts, parts.scheme == 'mailto') + visiblePath(parts) + parts.query;
	return parts.scheme == 'file' ? text.toLowerCase() : text;
}

function formatError(message: string): void {
	raise(new Exception('System.UriFormatException', message));
}

/** Reads `text` as `kind`; null when it is not of that kind. */
export function createUri(text: string, kind: i32): Uri | null {
	const parts = splitUri(text);
	if (parts.failure === null) return kind == RELATIVE ? null : new Uri(text, parts);
	return kind == ABSOLUTE || parts.isHopeless ? null : new Uri(text, null);
}

export function Uri_new(text: string | null): Uri {
	return Uri_new_kind(text, ABSOLUTE);
}

export function Uri_new_kind(text: string | null, kind: i32): Uri {
	if (text === null) argumentNull('uriString');
	const source = text!;
	const uri = createUri(source, kind);
	if (uri !== null) return uri;
	const failure = splitUri(source).failure;
	if (failure !== null) formatError(failure);
	else formatError("A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.");
	return new Uri(source, null);
}

export function Uri_new_base_text(base: Uri | null, relative: string | null): Uri {
	const origin = absoluteBase(base);
	return resolve(origin, Uri_new_kind(relative === null ? '' : relative, RELATIVE_OR_ABSOLUTE));
}

export function Uri_new_base(base: Uri | null, relative: Uri | null): Uri {
	const origin = absoluteBase(base);
	if (relative === null) argumentNull('relativeUri');
	return resolve(origin, relative!);
}

function absoluteBase(base: Uri | null): Uri {
	if (base === null) argumentNull('baseUri');
	const origin = base!;
	if (origin.parts === null) argumentOutOfRange('baseUri', 'Specified argument was out of the range of valid values.');
	return origin;
}

/** Resolves a reference against an absolute URI (RFC 3986, section 5.2). */
function resolve(base: Uri, reference: Uri): Uri {
	if (reference.parts !== null) return reference;
	const parts = base.absolute();
	const text = reference.original.trim();
	let target: string;
	if (text.startsWith('//')) {
		target = parts.scheme + ':' + text;
	} else if (text.startsWith('/')) {
		target = prefix(parts, true) + (parts.isDosPath ? text.substring(1) : text);
	} else if (text.startsWith('#')) {
		target = prefix(parts, true) + visiblePath(parts) + parts.query + text;
	} else if (text.startsWith('?')) {
		target = prefix(parts, true) + visiblePath(parts) + text;
	} else if (text.length == 0) {
		return base;
	} else {
		const path = visiblePath(parts);
		target = prefix(parts, true) + path.substring(0, path.lastIndexOf('/') + 1) + text;
	}
	return Uri_new(target);
}

export function Uri_TryCreate(text: string | null, kind: i32, result: Out<Uri | null>): bool {
	result.value = text === null ? null : createUri(text, kind);
	return result.value !== null;
}

export function Uri_TryCreate_base_text(base: Uri | null, relative: string | null, result: Out<Uri | null>): bool {
	if (relative !== null) return Uri_TryCreate_base(base, createUri(relative, RELATIVE_OR_ABSOLUTE), result);
	result.value = null;
	return false;
}

export function Uri_TryCreate_base(base: Uri | null, relative: Uri | null, result: Out<Uri | null>): bool {
	result.value = null;
	if (base === null || relative === null || base.parts === null) return false;
	result.value = resolve(base, relative);
	return true;
}
