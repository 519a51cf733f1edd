/** System.Uri: an absolute URI in its parts, or a relative reference as text. */
import { ArrayOf } from './array';
import { HostObject } from './host-object';
import { JValue_fromUri_value } from './json-of';
import { argumentNull, argumentOutOfRange, Exception, invalidOperation, notNull, Obj, Out, raise } from './object';
import { readable, unescape } from './uri-escape';
import { HOST_BASIC, HOST_IPV6 } from './uri-host';
import { splitUri, UriParts } from './uri-syntax';

// @ts-ignore: decorator
@external("host", "Uri_toAscii")
declare function toAscii(host: string): string;

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
function prefix(parts: UriParts, withUser: bool): string {
	let text = parts.scheme + (parts.hasAuthority ? '://' : ':');
	if (withUser && parts.userInfo.length > 0) text += parts.userInfo + '@';
	text += authority(parts);
	// A drive letter stands behind a third slash.
	return parts.isDosPath ? text + '/' : text;
}

function authority(parts: UriParts): string {
	return parts.isDefaultPort ? parts.host : parts.host + ':' + parts.port.toString();
}

/** The path as the properties show it: a drive letter comes without a slash before it. */
function visiblePath(parts: UriParts): string {
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

export function Uri_OriginalString(self: Uri | null): string {
	return notNull(self).original;
}

export function Uri_IsAbsoluteUri(self: Uri | null): bool {
	return notNull(self).parts !== null;
}

export function Uri_AbsoluteUri(self: Uri | null): string {
	const parts = notNull(self).absolute();
	return prefix(parts, true) + visiblePath(parts) + parts.query + parts.fragment;
}

export function Uri_AbsolutePath(self: Uri | null): string {
	return visiblePath(notNull(self).absolute());
}

export function Uri_PathAndQuery(self: Uri | null): string {
	const parts = notNull(self).absolute();
	return visiblePath(parts) + parts.query;
}

export function Uri_LocalPath(self: Uri | null): string {
	const parts = notNull(self).absolute();
	const path = unescape(visiblePath(parts), '');
	if (parts.scheme != 'file' || (!parts.isDosPath && parts.host.length == 0)) return path;
	return (parts.isDosPath ? path : '//' + parts.host + path).replaceAll('/', '\\');
}

export function Uri_Scheme(self: Uri | null): string {
	return notNull(self).absolute().scheme;
}

export function Uri_Host(self: Uri | null): string {
	return notNull(self).absolute().host;
}

export function Uri_DnsSafeHost(self: Uri | null): string {
	const parts = notNull(self).absolute();
	return parts.hostType == HOST_IPV6 ? parts.host.substring(1, parts.host.length - 1) : parts.host;
}

/** The host with other letters than ASCII in Punycode. */
export function Uri_IdnHost(self: Uri | null): string {
	const host = Uri_DnsSafeHost(self);
	for (let index = 0; index < host.length; index++) if (host.charCodeAt(index) > 0x7f) return toAscii(host);
	return host;
}

export function Uri_Port(self: Uri | null): i32 {
	return notNull(self).absolute().port;
}

export function Uri_IsDefaultPort(self: Uri | null): bool {
	return notNull(self).absolute().isDefaultPort;
}

export function Uri_Authority(self: Uri | null): string {
	return authority(notNull(self).absolute());
}

export function Uri_UserInfo(self: Uri | null): string {
	return notNull(self).absolute().userInfo;
}

export function Uri_Query(self: Uri | null): string {
	return notNull(self).absolute().query;
}

export function Uri_Fragment(self: Uri | null): string {
	return notNull(self).absolute().fragment;
}

export function Uri_HostNameType(self: Uri | null): i32 {
	return notNull(self).absolute().hostType;
}

export function Uri_IsFile(self: Uri | null): bool {
	return notNull(self).absolute().scheme == 'file';
}

export function Uri_IsUnc(self: Uri | null): bool {
	const parts = notNull(self).absolute();
	return parts.scheme == 'file' && parts.host.length > 0;
}

export function Uri_IsLoopback(self: Uri | null): bool {
	const parts = notNull(self).absolute();
	const host = parts.host;
	if (host.length == 0) return parts.hostType == HOST_BASIC;
	return host == 'localhost' || host == 'loopback' || host.startsWith('127.') || host == '[::1]';
}

/** The path cut behind each slash. */
export function Uri_Segments(self: Uri | null): ArrayOf<string | null> {
	const path = notNull(self).absolute().path;
	const segments: string[] = [];
	let start = 0;
	while (start < path.length) {
		const slash = path.indexOf('/', start);
		const end = slash < 0 ? path.length : slash + 1;
		segments.push(path.substring(start, end));
		start = end;
	}
	const result = new ArrayOf<string | null>(segments.length);
	for (let index = 0; index < segments.length; index++) result.set(index, segments[index]);
	return result;
}

/** UriPartial: 0 scheme, 1 authority, 2 path, 3 query. */
export function Uri_GetLeftPart(self: Uri | null, part: i32): string {
	const parts = notNull(self).absolute();
	if (part == 0) return parts.scheme + (parts.hasAuthority ? '://' : ':');
	if (part == 1) return parts.hasAuthority ? prefix(parts, true) : '';
	const text = prefix(parts, true) + visiblePath(parts);
	return part == 2 ? text : text + parts.query;
}

export function Uri_equal(left: Uri | null, right: Uri | null): bool {
	return left === null ? right === null : left.Equals(right);
}

export function Uri_notEqual(left: Uri | null, right: Uri | null): bool {
	return !Uri_equal(left, right);
}

export function Uri_IsBaseOf(self: Uri | null, other: Uri | null): bool {
	const parts = notNull(self).absolute();
	if (other === null) argumentNull('uri');
	const others = other!.parts;
	if (others === null) return true;
	const folder = parts.path.substring(0, parts.path.lastIndexOf('/') + 1);
	return prefix(parts, false) == prefix(others, false) && others.path.startsWith(folder);
}

export function Uri_MakeRelativeUri(self: Uri | null, other: Uri | null): Uri {
	const parts = notNull(self).absolute();
	if (other === null) argumentNull('uri');
	const target = other!;
	const others = target.absolute();
	if (prefix(parts, false) != prefix(others, false)) return target;
	const tail = others.query + others.fragment;
	return new Uri(relativePath(parts.path, others.path) + tail, null);
}

/** The shortest way from one path to another, with `../` for each folder to leave. */
function relativePath(from: string, to: string): string {
	let common = 0;
	let index = 0;
	while (index < from.length && index < to.length && from.charCodeAt(index) == to.charCodeAt(index)) {
		index++;
		if (from.charCodeAt(index - 1) == 0x2f) common = index;
	}
	if (index == from.length && index == to.length) return '';
	let path = '';
	for (let position = common; position < from.length; position++) {
		if (from.charCodeAt(position) == 0x2f) path += '../';
	}
	path += to.substring(common);
	return path.length == 0 ? './' : path;
}
