const ESCAPE = /%([0-9A-Fa-f]{2})/g;
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/** Decodes the percent-escapes of unreserved characters, which never matter (RFC 3986 section 6.2.2.2); others stay. */
export function decodeUnreserved(text: string): string {
	if (!text.includes('%')) return text;
	return text.replace(ESCAPE, (whole, digits: string) => {
		const character = String.fromCharCode(Number.parseInt(digits, 16));
		return UNRESERVED.test(character) ? character : whole;
	});
}

/** The form in which literal segments are compared: ignoring case and needless escapes. */
export function comparable(segment: string): string {
	return decodeUnreserved(segment).toLowerCase();
}

/** The same for a segment of a template, which is written without escapes for spaces and letters beyond ASCII. */
export function comparableLiteral(literal: string): string {
	return comparable(literal.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent));
}

/** Percent-decodes; what is no valid escape sequence of UTF-8 stays as it is. */
export function decode(text: string): string {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** Decodes a name or value of a query, in which `+` is a space. */
export function decodeQuery(text: string): string {
	return decode(text.includes('+') ? text.replaceAll('+', ' ') : text);
}
