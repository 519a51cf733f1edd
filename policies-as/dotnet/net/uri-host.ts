/** Names and addresses in the authority of a URI. */
import { isDigit } from '../time/date-time-parse';
import { hexValue } from './uri-escape';

/** UriHostNameType */
export const HOST_UNKNOWN = 0;
export const HOST_BASIC = 1;
export const HOST_DNS = 2;
export const HOST_IPV4 = 3;
export const HOST_IPV6 = 4;

/** What kind of host a text is; HOST_UNKNOWN when it is none. */
export function hostType(host: string): i32 {
	if (host.startsWith('[')) return host.endsWith(']') && canonicalIpv6(host) !== null ? HOST_IPV6 : HOST_UNKNOWN;
	if (isIpv4(host)) return HOST_IPV4;
	return isDnsName(host) ? HOST_DNS : HOST_UNKNOWN;
}

/** Four decimal numbers up to 255. */
export function isIpv4(host: string): bool {
	const parts = host.split('.');
	if (parts.length != 4) return false;
	for (let index = 0; index < 4; index++) {
		const part = unchecked(parts[index]);
		if (part.length == 0 || part.length > 3) return false;
		for (let digit = 0; digit < part.length; digit++) {
			if (!isDigit(part.charCodeAt(digit))) return false;
		}
		if (I32.parseInt(part) > 255) return false;
	}
	return true;
}

/** Labels of letters, digits, hyphens and underscores; other letters than English ones too. A last dot may stand. */
function isDnsName(host: string): bool {
	const name = host.endsWith('.') ? host.substring(0, host.length - 1) : host;
	if (name.length == 0) return false;
	let labelLength = 0;
	for (let index = 0; index < name.length; index++) {
		const code = name.charCodeAt(index);
		if (code == 0x2e) {
			if (labelLength == 0) return false;
			labelLength = 0;
			continue;
		}
		const lower = code | 0x20;
		const isLetter = (lower >= 0x61 && lower <= 0x7a) || code > 0x7f;
		if (!isLetter && !isDigit(code) && code != 0x2d && code != 0x5f) return false;
		labelLength++;
	}
	return labelLength > 0;
}

/** `[…]` with the address in its shortest form and without a zone; null when it is no address. */
export function canonicalIpv6(host: string): string | null {
	let text = host.substring(1, host.length - 1).toLowerCase();
	const zone = text.indexOf('%');
	if (zone >= 0) text = text.substring(0, zone);
	const groups = parseIpv6(text);
	return groups === null ? null : '[' + formatIpv6(groups) + ']';
}

function parseIpv6(text: string): StaticArray<i32> | null {
	const gap = text.indexOf('::');
	const head = gap < 0 ? text : text.substring(0, gap);
	const tail = gap < 0 ? '' : text.substring(gap + 2);
	if (tail.includes('::')) return null;
	const first = parseGroups(head);
	const last = parseGroups(tail);
	if (first === null || last === null) return null;
	const count = first.length + last.length;
	if (gap < 0 ? count != 8 : count > 7) return null;
	const groups = new StaticArray<i32>(8);
	for (let index = 0; index < first.length; index++) groups[index] = first[index];
	for (let index = 0; index < last.length; index++) groups[8 - last.length + index] = last[index];
	return groups;
}

/** Groups of hexadecimal digits; the last may be an IPv4 address. Null for anything else. */
function parseGroups(text: string): i32[] | null {
	const groups: i32[] = [];
	if (text.length == 0) return groups;
	const parts = text.split(':');
	for (let index = 0; index < parts.length; index++) {
		const part = unchecked(parts[index]);
		if (index == parts.length - 1 && isIpv4(part)) {
			const bytes = part.split('.');
			groups.push((I32.parseInt(bytes[0]) << 8) | I32.parseInt(bytes[1]));
			groups.push((I32.parseInt(bytes[2]) << 8) | I32.parseInt(bytes[3]));
			continue;
		}
		if (part.length == 0 || part.length > 4) return null;
		let value = 0;
		for (let digit = 0; digit < part.length; digit++) {
			const digitValue = hexValue(part.charCodeAt(digit));
			if (digitValue < 0) return null;
			value = value * 16 + digitValue;
		}
		groups.push(value);
	}
	return groups;
}

function formatIpv6(groups: StaticArray<i32>): string {
	let bestStart = -1;
	let bestLength = 1;
	for (let start = 0; start < 8; start++) {
		let end = start;
		while (end < 8 && groups[end] == 0) end++;
		if (end - start > bestLength) {
			bestStart = start;
			bestLength = end - start;
		}
	}
	let text = '';
	for (let index = 0; index < 8; index++) {
		if (index == bestStart) {
			text += '::';
			index += bestLength - 1;
			continue;
		}
		if (text.length > 0 && !text.endsWith(':')) text += ':';
		text += groups[index].toString(16);
	}
	return text;
}
