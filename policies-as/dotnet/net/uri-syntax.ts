/** Splits the text of an absolute URI into canonical parts, as System.Uri does on Windows. */
import { isDigit } from '../time/date-time-parse';
import { canonical } from './uri-escape';
import { canonicalIpv6, HOST_BASIC, HOST_IPV6, HOST_UNKNOWN, hostType } from './uri-host';

const BAD_FORMAT = 'Invalid URI: The format of the URI could not be determined.';
const BAD_SCHEME = 'Invalid URI: The URI scheme is not valid.';
const BAD_AUTHORITY = 'Invalid URI: The Authority/Host could not be parsed.';
const BAD_HOST = 'Invalid URI: The hostname could not be parsed.';
const BAD_PORT = 'Invalid URI: Invalid port specified.';
const UNROOTED = "Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'.";
const EMPTY = 'Invalid URI: The URI is empty.';

export class UriParts {
	/** Lower case, without the colon. */
	scheme: string = '';
	/** Whether `//` follows the scheme. */
	hasAuthority: bool = false;
	userInfo: string = '';
	/** Lower case; IPv6 in its brackets. */
	host: string = '';
	hostType: i32 = HOST_UNKNOWN;
	/** -1 when neither the text nor the scheme gives one. */
	port: i32 = -1;
	isDefaultPort: bool = true;
	/** Escaped, with its leading slash where there is an authority. */
	path: string = '';
	/** Escaped, with its leading `?`; empty when there is none. */
	query: string = '';
	/** Escaped, with its leading `#`. */
	fragment: string = '';
	/** A path with a drive letter. */
	isDosPath: bool = false;
	/** Why the text is no absolute URI; null when it is one. */
	failure: string | null = null;
	/** The text cannot be a relative reference either. */
	isHopeless: bool = false;
}

/** The port that a scheme implies; -1 when it implies none. */
function defaultPort(scheme: string): i32 {
	if (scheme == 'http' || scheme == 'ws') return 80;
	if (scheme == 'https' || scheme == 'wss') return 443;
	if (scheme == 'ftp') return 21;
	if (scheme == 'mailto') return 25;
	if (scheme == 'ldap') return 389;
	if (scheme == 'nntp') return 119;
	if (scheme == 'gopher') return 70;
	if (scheme == 'telnet') return 23;
	if (scheme == 'net.tcp') return 808;
	return -1;
}

/** Schemes whose URIs need an authority with a host. */
function needsHost(scheme: string): bool {
	return (
		scheme == 'http' || scheme == 'https' || scheme == 'ws' || scheme == 'wss' || scheme == 'ftp' || scheme == 'ldap'
	);
}

export function isScheme(text: string): bool {
	if (text.length == 0 || !isLetter(text.charCodeAt(0))) return false;
	for (let index = 1; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (!isLetter(code) && !isDigit(code) && code != 0x2b && code != 0x2d && code != 0x2e) return false;
	}
	return true;
}

function isLetter(code: i32): bool {
	const lower = code | 0x20;
	return lower >= 0x61 && lower <= 0x7a;
}

export function splitUri(source: string): UriParts {
	const parts = new UriParts();
	const text = source.trim();
	const colon = text.indexOf(':');
	if (text.length == 0) parts.failure = EMPTY;
	else if (isDosPath(text)) splitFile(parts, '/' + text);
	else if (text.startsWith('\\\\')) splitAuthority(parts, 'file', text);
	else if (colon <= 0 || isSlash(text.charCodeAt(0))) parts.failure = BAD_FORMAT;
	else if (colon == 1) splitDrive(parts, text);
	else if (!isScheme(text.substring(0, colon))) parts.failure = BAD_SCHEME;
	else splitScheme(parts, text.substring(0, colon).toLowerCase(), text.substring(colon + 1));
	return parts;
}

/** One letter before the colon is a drive, and a path without a slash behind it cannot be resolved. */
function splitDrive(parts: UriParts, text: string): void {
	if (!isLetter(text.charCodeAt(0))) parts.failure = BAD_SCHEME;
	else if (text.length == 2) parts.failure = BAD_FORMAT;
	else fail(parts, UNROOTED, true);
}

function fail(parts: UriParts, failure: string, isHopeless: bool): void {
	parts.failure = failure;
	parts.isHopeless = isHopeless;
}

/** `C:\` or `C:/` */
function isDosPath(text: string): bool {
	const separator = text.charCodeAt(1);
	const isDrive = isLetter(text.charCodeAt(0)) && (separator == 0x3a || separator == 0x7c);
	return text.length > 2 && isDrive && isSlash(text.charCodeAt(2));
}

function isSlash(code: i32): bool {
	return code == 0x2f || code == 0x5c;
}

function splitScheme(parts: UriParts, scheme: string, rest: string): void {
	const hasSlashes = rest.startsWith('//') || (scheme == 'file' && rest.startsWith('\\\\'));
	if (hasSlashes) {
		splitAuthority(parts, scheme, rest);
	} else if (needsHost(scheme) || scheme == 'file') {
		parts.failure = BAD_AUTHORITY;
	} else {
		parts.scheme = scheme;
		parts.port = defaultPort(scheme);
		splitPath(parts, rest, false);
		if (scheme == 'mailto') splitMailbox(parts);
	}
}

/** The path of a mailto URI counts as user and host. */
function splitMailbox(parts: UriParts): void {
	const at = parts.path.lastIndexOf('@');
	if (at > 0) parts.userInfo = parts.path.substring(0, at);
	parts.host = parts.path.substring(at + 1).toLowerCase();
	parts.hostType = parts.host.length == 0 ? HOST_BASIC : hostType(parts.host);
	parts.path = '';
}

function splitFile(parts: UriParts, path: string): void {
	parts.scheme = 'file';
	parts.hasAuthority = true;
	parts.hostType = HOST_BASIC;
	parts.isDosPath = isDosPath(path.substring(1));
	splitPath(parts, parts.isDosPath ? '/' + path.charAt(1) + ':' + path.substring(3) : path, true);
}

/** `//user@host:port` and what follows. */
function splitAuthority(parts: UriParts, scheme: string, rest: string): void {
	let end = 2;
	while (end < rest.length && '/\\?#'.indexOf(rest.charAt(end)) < 0) end++;
	let authority = rest.substring(2, end);
	const tail = rest.substring(end);
	if (scheme == 'file' && (authority.length == 0 || isDosPath(authority + '/'))) {
		splitFile(parts, authority.length == 0 ? tail : '/' + authority + tail);
		return;
	}
	parts.scheme = scheme;
	parts.hasAuthority = true;
	parts.port = defaultPort(scheme);
	const at = authority.indexOf('@');
	if (at >= 0) {
		parts.userInfo = canonical(authority.substring(0, at));
		authority = authority.substring(at + 1);
	}
	if (!splitPort(parts, authority)) fail(parts, BAD_PORT, true);
	else if (!checkHost(parts)) fail(parts, BAD_HOST, true);
	else splitPath(parts, tail, true);
}

/** Takes host and port apart; false when the port is no number up to 65535. */
function splitPort(parts: UriParts, authority: string): bool {
	const colon = authority.lastIndexOf(':');
	if (colon <= authority.lastIndexOf(']')) {
		parts.host = authority.toLowerCase();
		return true;
	}
	parts.host = authority.substring(0, colon).toLowerCase();
	const digits = authority.substring(colon + 1);
	if (digits.length == 0) return true;
	let port = 0;
	for (let index = 0; index < digits.length; index++) {
		if (!isDigit(digits.charCodeAt(index)) || port > 65535) return false;
		port = port * 10 + digits.charCodeAt(index) - 0x30;
	}
	if (port > 65535) return false;
	parts.isDefaultPort = port == parts.port;
	parts.port = port;
	return true;
}

function checkHost(parts: UriParts): bool {
	if (parts.host.length == 0) {
		parts.hostType = HOST_BASIC;
		return !needsHost(parts.scheme);
	}
	parts.hostType = hostType(parts.host);
	if (parts.hostType == HOST_IPV6) parts.host = canonicalIpv6(parts.host)!;
	return parts.hostType != HOST_UNKNOWN;
}

/** Path, query and fragment; the path of a hierarchical URI has its dot segments resolved. */
function splitPath(parts: UriParts, text: string, isHierarchical: bool): void {
	let path = text;
	const hash = path.indexOf('#');
	if (hash >= 0) {
		parts.fragment = '#' + canonical(path.substring(hash + 1));
		path = path.substring(0, hash);
	}
	const question = parts.scheme == 'ftp' ? -1 : path.indexOf('?');
	if (question >= 0) {
		parts.query = '?' + canonical(path.substring(question + 1));
		path = path.substring(0, question);
	}
	if (!isHierarchical) {
		parts.path = canonical(path);
		return;
	}
	path = canonical(path.replaceAll('\\', '/').replaceAll('?', '%3F'));
	parts.path = withoutDotSegments(path.startsWith('/') ? path : '/' + path);
}

/** Resolves `.` and `..` in a path that begins with a slash. */
export function withoutDotSegments(path: string): string {
	if (path.indexOf('/.') < 0) return path;
	const segments = path.substring(1).split('/');
	const kept: string[] = [];
	for (let index = 0; index < segments.length; index++) {
		const segment = unchecked(segments[index]);
		const isLast = index == segments.length - 1;
		if (segment == '..') {
			if (kept.length > 0) kept.pop();
		} else if (segment != '.') {
			kept.push(segment);
		}
		if (isLast && (segment == '.' || segment == '..')) kept.push('');
	}
	return '/' + kept.join('/');
}
