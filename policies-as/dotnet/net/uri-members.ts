/** The properties of Uri, and what one says of another. */
import { ArrayOf } from '../collections/array';
import { argumentNull, notNull } from '../runtime/object';
import { authority, prefix, Uri, visiblePath } from './uri';
import { unescape } from './uri-escape';
import { HOST_BASIC, HOST_IPV6 } from './uri-host';

// @ts-ignore: decorator
@external("host", "Uri_toAscii")
declare function toAscii(host: string): string;

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
