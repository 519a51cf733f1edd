/** Members of Uri that look at texts and characters. */
import { argumentNull, argumentOutOfRange, Exception, notNull, Out, raise } from '../runtime/object';
import { createUri, Uri, Uri_new_base_text, Uri_new } from './uri';
import { Uri_MakeRelativeUri } from './uri-members';
import { hexValue, percent } from './uri-escape';
import { HOST_UNKNOWN, hostType } from './uri-host';
import { isScheme, withoutDotSegments } from './uri-syntax';

/** UriKind.RelativeOrAbsolute */
const RELATIVE_OR_ABSOLUTE = 0;

/** Whether the text is a URI of the kind that needs no further escaping. */
export function Uri_IsWellFormedUriString(text: string | null, kind: i32): bool {
	if (text === null) return false;
	const uri = createUri(text, kind);
	if (uri === null) return false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code <= 0x20 || '"<>\\^`{|}'.includes(text.charAt(index))) return false;
		if (code == 0x25 && !Uri_IsHexEncoding(text, index)) return false;
	}
	const parts = uri.parts;
	return parts === null || !text.includes('/.') || withoutDotSegments(parts.path) == parts.path;
}

export function Uri_CheckSchemeName(name: string | null): bool {
	return name !== null && isScheme(name);
}

export function Uri_CheckHostName(name: string | null): i32 {
	if (name === null) return HOST_UNKNOWN;
	return name.includes(':') && !name.startsWith('[') ? hostType('[' + name + ']') : hostType(name);
}

export function Uri_IsHexDigit(character: u16): bool {
	return hexValue(character) >= 0;
}

export function Uri_FromHex(digit: u16): i32 {
	const value = hexValue(digit);
	if (value < 0) raise(new Exception('System.ArgumentException', 'Value does not fall within the expected range.'));
	return value;
}

export function Uri_HexEscape(character: u16): string {
	if (character > 255) {
		argumentOutOfRange('character', 'Specified argument was out of the range of valid values.');
	}
	return percent(character);
}

export function Uri_IsHexEncoding(text: string | null, index: i32): bool {
	const pattern = text === null ? '' : text;
	if (index + 2 >= pattern.length || pattern.charCodeAt(index) != 0x25) return false;
	return hexValue(pattern.charCodeAt(index + 1)) >= 0 && hexValue(pattern.charCodeAt(index + 2)) >= 0;
}

/** The character that `%XX` at the index stands for, or the one that is there; the index moves behind it. */
export function Uri_HexUnescape(pattern: string | null, index: Out<i32>): u16 {
	if (pattern === null) argumentNull('pattern');
	const at = index.value;
	if (<u32>at >= <u32>pattern!.length) {
		argumentOutOfRange('index', 'Specified argument was out of the range of valid values.');
	}
	const isEscape = Uri_IsHexEncoding(pattern, at);
	index.value = at + (isEscape ? 3 : 1);
	if (!isEscape) return <u16>pattern!.charCodeAt(at);
	return <u16>(hexValue(pattern!.charCodeAt(at + 1)) * 16 + hexValue(pattern!.charCodeAt(at + 2)));
}

export function Uri_IsWellFormedOriginalString(self: Uri | null): bool {
	return Uri_IsWellFormedUriString(notNull(self).original, RELATIVE_OR_ABSOLUTE);
}

/** The older MakeRelativeUri, of text. */
export function Uri_MakeRelative(self: Uri | null, other: Uri | null): string {
	if (other === null) argumentNull('toUri');
	return Uri_MakeRelativeUri(self, other).ToString();
}

/** `isEscaped` promises that the text is escaped, as texts in canonical form are. */
export function Uri_new_escaped(text: string | null, isEscaped: bool): Uri {
	return escapedByUser(Uri_new(text), isEscaped);
}

export function Uri_new_base_escaped(base: Uri | null, relative: string | null, isEscaped: bool): Uri {
	return escapedByUser(Uri_new_base_text(base, relative), isEscaped);
}

function escapedByUser(uri: Uri, isEscaped: bool): Uri {
	uri.userEscaped = isEscaped;
	return uri;
}

export function Uri_UserEscaped(self: Uri | null): bool {
	return notNull(self).userEscaped;
}
