/** Uri.GetComponents and Compare: chosen parts of a URI in a chosen form. */
import { argumentOutOfRange, invalidOperation, notNull } from '../runtime/object';
import { compareTextBy } from '../text/text-comparison';
import { Uri } from './uri';
import { Uri_IdnHost } from './uri-members';
import { readable, unescape } from './uri-escape';
import { UriParts } from './uri-syntax';

// UriComponents
const SCHEME = 1;
const USER_INFO = 2;
const HOST = 4;
const PORT = 8;
const PATH = 16;
const QUERY = 32;
const FRAGMENT = 64;
const STRONG_PORT = 128;
const NORMALIZED_HOST = 256;
const ABSOLUTE_URI = 127;
const SERIALIZATION_INFO = <i32>0x80000000;

// UriFormat
const ESCAPED = 1;
const UNESCAPED = 2;
const SAFE_UNESCAPED = 3;

export function Uri_GetComponents(self: Uri | null, components: i32, format: i32): string {
	const uri = notNull(self);
	if ((components & SERIALIZATION_INFO) != 0 && components != SERIALIZATION_INFO) {
		argumentOutOfRange(
			'components',
			'UriComponents.SerializationInfoString must not be combined with other UriComponents.',
		);
	}
	if (format < 0 || format > SAFE_UNESCAPED) {
		argumentOutOfRange('format', 'Specified argument was out of the range of valid values.');
	}
	const parts = uri.parts;
	if (parts === null) {
		if (components == SERIALIZATION_INFO) return written(uri.original, format);
		invalidOperation('This operation is not supported for a relative URI.');
	}
	if (components == PORT || components == STRONG_PORT) return portAlone(parts!, components == STRONG_PORT);
	if (format < ESCAPED && components != SCHEME) {
		argumentOutOfRange('format', 'Specified argument was out of the range of valid values.');
	}
	return joined(uri, parts!, components == SERIALIZATION_INFO ? ABSOLUTE_URI : components, format);
}

function portAlone(parts: UriParts, isStrong: bool): string {
	return parts.port >= 0 && (isStrong || !parts.isDefaultPort) ? parts.port.toString() : '';
}

/** Delimiters stand where there is more than the part that they set off. */
function joined(uri: Uri, parts: UriParts, components: i32, format: i32): string {
	let text = '';
	if ((components & SCHEME) != 0) {
		text = parts.scheme;
		if (components != SCHEME) text += parts.hasAuthority ? '://' : ':';
	}
	if ((components & USER_INFO) != 0 && parts.userInfo.length > 0) {
		text += written(parts.userInfo, format);
		if (components != USER_INFO) text += '@';
	}
	if ((components & NORMALIZED_HOST) != 0) text += Uri_IdnHost(uri);
	else if ((components & HOST) != 0) text += parts.host;
	const isStrong = (components & STRONG_PORT) != 0;
	if ((components & (PORT | STRONG_PORT)) != 0 && parts.port >= 0 && (isStrong || !parts.isDefaultPort)) {
		text += ':' + parts.port.toString();
	}
	if ((components & PATH) != 0) {
		const path = written(parts.path, format);
		text += components == PATH && path.startsWith('/') ? path.substring(1) : path;
	}
	if ((components & QUERY) != 0) text += delimited(parts.query, components == QUERY, format);
	if ((components & FRAGMENT) != 0) text += delimited(parts.fragment, components == FRAGMENT, format);
	return text;
}

/** A query or fragment, which begins with its delimiter. */
function delimited(text: string, isAlone: bool, format: i32): string {
	if (text.length == 0) return '';
	const inner = written(text.substring(1), format);
	return isAlone ? inner : text.charAt(0) + inner;
}

function written(text: string, format: i32): string {
	if (format == UNESCAPED) return unescape(text, '');
	return format == SAFE_UNESCAPED ? readable(text) : text;
}

/** A relative URI comes before an absolute one. */
export function Uri_Compare(left: Uri | null, right: Uri | null, components: i32, format: i32, comparison: i32): i32 {
	if (left === null || right === null) return i32(left !== null) - i32(right !== null);
	if (left.parts === null || right.parts === null) {
		if (left.parts !== null) return 1;
		return right.parts !== null ? -1 : compareTextBy(left.original, right.original, comparison);
	}
	const one = Uri_GetComponents(left, components, format);
	return compareTextBy(one, Uri_GetComponents(right, components, format), comparison);
}
