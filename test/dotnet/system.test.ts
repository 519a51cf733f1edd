import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';

const SOURCE = `
type Text = string | null;
export function guid(text: Text, format: Text): string { return Guid_ToString_format(Guid_Parse(text), format); }
export function bytes(text: Text): string { return textsOf(Guid_ToByteArray(Guid_Parse(text))); }
export function roundTrip(text: Text): string { return Guid_new_bytes(Guid_ToByteArray(Guid_Parse(text))).ToString(); }
export function hashOf(text: Text): i32 { return Guid_Parse(text).GetHashCode(); }
export function newGuid(): string { return Guid_NewGuid().ToString(); }
export function parts(): string { return Guid_new_parts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ToString(); }
export function tryGuid(text: Text): bool { return Guid_TryParse(text, new Out<Guid>(Guid_default())); }
function textsOf(array: ArrayOf<u8>): string {
	let text = '';
	for (let index = 0; index < array.length; index++) text += (index > 0 ? '-' : '') + array.get(index).toString(16).padStart(2, '0');
	return text;
}
export function random(seed: i32): string {
	const random = Random_new_seed(seed);
	const numbers = [Random_Next(random), Random_Next_limit(random, 100), Random_Next_range(random, -5, 5), Random_Next_range(random, i32.MIN_VALUE, i32.MAX_VALUE)];
	const fraction = Random_NextDouble(random);
	const buffer = new ArrayOf<u8>(3);
	Random_NextBytes(random, buffer);
	return numbers.join(',') + ',' + textOf<f64>(fraction) + ',' + textsOf(buffer);
}
export function badLimit(): i32 { return Random_Next_limit(Random_new_seed(1), -1); }
export function badRange(): i32 { return Random_Next_range(Random_new(), 2, 1); }
export function absolute(text: Text): string {
	const uri = Uri_new(text);
	return [Uri_AbsoluteUri(uri), uri.ToString(), Uri_Scheme(uri), Uri_Host(uri), Uri_Port(uri).toString(), Uri_AbsolutePath(uri), Uri_Query(uri),
		Uri_Fragment(uri), Uri_Authority(uri), Uri_UserInfo(uri), Uri_LocalPath(uri), Uri_PathAndQuery(uri)].join(' | ');
}
export function resolve(base: Text, relative: Text): string { return Uri_AbsoluteUri(Uri_new_base_text(Uri_new(base), relative)); }
export function leftPart(text: Text, part: i32): string { return Uri_GetLeftPart(Uri_new(text), part); }
export function segments(text: Text): string {
	const array = Uri_Segments(Uri_new(text));
	let result = '';
	for (let index = 0; index < array.length; index++) result += array.get(index)! + ' ';
	return result;
}
export function relativeHost(): string { return Uri_Host(Uri_new_kind('/x', 2)); }
export function asRelative(): void { Uri_new_kind('http://a/x', 2); }
export function tryCreate(text: Text, kind: i32): bool { return Uri_TryCreate(text, kind, new Out<Uri | null>(null)); }
export function makeRelative(from: Text, to: Text): string { return Uri_MakeRelativeUri(Uri_new(from), Uri_new(to)).ToString(); }
export function areEqual(left: Text, right: Text): bool { return Uri_new(left).Equals(Uri_new(right)); }
export function wellFormed(text: Text, kind: i32): bool { return Uri_IsWellFormedUriString(text, kind); }
export function idnHost(text: Text): string { return Uri_IdnHost(Uri_new(text)); }
export function escapeData(text: Text): string { return Uri_EscapeDataString(text); }
export function escapeUri(text: Text): string { return Uri_EscapeUriString(text); }
export function unescapeData(text: Text): string { return Uri_UnescapeDataString(text); }
`;

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('Guid, Random and Uri', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	it.each([
		[null, ID],
		['N', '0f8fad5bd9cb469fa16570867728950e'],
		['B', `{${ID}}`],
		['p', `(${ID})`],
		['X', '{0x0f8fad5b,0xd9cb,0x469f,{0xa1,0x65,0x70,0x86,0x77,0x28,0x95,0x0e}}'],
	])('formats a Guid with %s and reads it again', (format, text) => {
		expect(snippet.text('guid', ID.toUpperCase(), format)).toBe(text);
		expect(snippet.text('guid', ` ${text} `, null)).toBe(ID);
	});

	it.each([
		['not-a-guid', 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).'],
		['', 'Unrecognized Guid format.'],
		['0f8fad5bd-9cb-469f-a165-70867728950e', 'Dashes are in the wrong position for GUID parsing.'],
		['0f8fad5b-d9cb-469f-a165-70867728950g', 'Guid string should only contain hexadecimal characters.'],
	])('refuses %j as a Guid', (text, message) => {
		expect(snippet.failure('guid', text, null)).toBe(`System.FormatException: ${message}`);
		expect(snippet.number('tryGuid', text)).toBe(0);
	});

	it('knows the bytes and the hash of a Guid', () => {
		expect(snippet.text('bytes', '00112233-4455-6677-8899-aabbccddeeff')).toBe(
			'33-22-11-00-55-44-77-66-88-99-aa-bb-cc-dd-ee-ff',
		);
		expect(snippet.text('roundTrip', ID)).toBe(ID);
		expect(snippet.text('parts')).toBe('00000001-0002-0003-0405-060708090a0b');
		expect(snippet.number('hashOf', ID)).toBe(-1040893626);
		expect(snippet.text('newGuid')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(snippet.text('newGuid')).not.toBe(snippet.text('newGuid'));
	});

	it.each([
		[0, '1559595546,81,2,1198642030,0.5588847946184151,e4-d8-ad'],
		[1, '534011718,11,-1,-1657007236,0.43278260130099144,e4-a3-95'],
		[7, '822959691,87,1,112231157,0.6761694413964494,e1-68-ff'],
		[-42, '1434747710,14,-4,-1122627736,0.26259267528662117,cd-3b-99'],
	])('draws what .NET does from seed %i', (seed, numbers) => {
		expect(snippet.text('random', seed)).toBe(numbers);
	});

	it('checks the limits of random numbers', () => {
		expect(snippet.failure('badLimit')).toBe(
			"System.ArgumentOutOfRangeException: 'maxValue' must be greater than zero. (Parameter 'maxValue')",
		);
		expect(snippet.failure('badRange')).toBe(
			"System.ArgumentOutOfRangeException: 'minValue' cannot be greater than maxValue. (Parameter 'minValue')",
		);
	});

	// Scheme, host, port, path, query, fragment, authority, user, local path, path and query.
	it.each([
		['http://a/%41', 'http://a/A | http://a/A | http | a | 80 | /A |  |  | a |  | /A | /A'],
		['http://a/b/../c/./d', 'http://a/c/d | http://a/c/d | http | a | 80 | /c/d |  |  | a |  | /c/d | /c/d'],
		['http://a/%2e%2e/x', 'http://a/x | http://a/x | http | a | 80 | /x |  |  | a |  | /x | /x'],
		[
			'HTTP://User:Pw@EXAMPLE.com:80/a?b=é c&d=%26#fräg',
			'http://User:Pw@example.com/a?b=%C3%A9%20c&d=%26#fr%C3%A4g | http://User:Pw@example.com/a?b=é c&d=%26#fräg | http | example.com | 80 | /a | ?b=%C3%A9%20c&d=%26 | #fr%C3%A4g | example.com | User:Pw | /a | /a?b=%C3%A9%20c&d=%26',
		],
		[
			'https://[2001:DB8:0:0:0:0:0:1]:8443/x',
			'https://[2001:db8::1]:8443/x | https://[2001:db8::1]:8443/x | https | [2001:db8::1] | 8443 | /x |  |  | [2001:db8::1]:8443 |  | /x | /x',
		],
		['http://a?x', 'http://a/?x | http://a/?x | http | a | 80 | / | ?x |  | a |  | / | /?x'],
		['urn:x:y', 'urn:x:y | urn:x:y | urn |  | -1 | x:y |  |  |  |  | x:y | x:y'],
		['mailto:a@b.c', 'mailto:a@b.c | mailto:a@b.c | mailto | b.c | 25 |  |  |  | b.c | a |  | '],
		['file:///C:/x y', 'file:///C:/x%20y | file:///C:/x y | file |  | -1 | C:/x%20y |  |  |  |  | C:\\x y | C:/x%20y'],
		[
			'file://server/share/a b?x#y',
			'file://server/share/a%20b?x#y | file://server/share/a b?x#y | file | server | -1 | /share/a%20b | ?x | #y | server |  | \\\\server\\share\\a b | /share/a%20b?x',
		],
		[
			'http://a/b|c^d`e{f}"<>',
			'http://a/b%7Cc%5Ed%60e%7Bf%7D%22%3C%3E | http://a/b|c^d`e{f}"<> | http | a | 80 | /b%7Cc%5Ed%60e%7Bf%7D%22%3C%3E |  |  | a |  | /b|c^d`e{f}"<> | /b%7Cc%5Ed%60e%7Bf%7D%22%3C%3E',
		],
		[
			'http://h/a%zz%4',
			'http://h/a%25zz%254 | http://h/a%25zz%254 | http | h | 80 | /a%25zz%254 |  |  | h |  | /a%zz%4 | /a%25zz%254',
		],
		[
			'http://h/a%3Fb%23c',
			'http://h/a%3Fb%23c | http://h/a%3Fb%23c | http | h | 80 | /a%3Fb%23c |  |  | h |  | /a?b#c | /a%3Fb%23c',
		],
		[
			'ftp://u@h:21/a?b#c',
			'ftp://u@h/a%3Fb#c | ftp://u@h/a%3Fb#c | ftp | h | 21 | /a%3Fb |  | #c | h | u | /a?b | /a%3Fb',
		],
		['custom://h', 'custom://h/ | custom://h/ | custom | h | -1 | / |  |  | h |  | / | /'],
		[
			'http://h/%e2%82%ac',
			'http://h/%E2%82%AC | http://h/€ | http | h | 80 | /%E2%82%AC |  |  | h |  | /€ | /%E2%82%AC',
		],
	])('splits %s', (text, parts) => {
		expect(snippet.text('absolute', text)).toBe(parts);
	});

	it.each([
		['not a uri', 'The format of the URI could not be determined.'],
		['', 'The URI is empty.'],
		['1http://x', 'The URI scheme is not valid.'],
		['http:a', 'The Authority/Host could not be parsed.'],
		['http://', 'The hostname could not be parsed.'],
		['http://a b/', 'The hostname could not be parsed.'],
		['http://a:99999/', 'Invalid port specified.'],
		['/x', 'The format of the URI could not be determined.'],
	])('refuses %j', (text, message) => {
		expect(snippet.failure('absolute', text)).toBe(`System.UriFormatException: Invalid URI: ${message}`);
		expect(snippet.number('tryCreate', text, 1)).toBe(0);
	});

	it.each([
		['c', 'http://h/a/b/c'],
		['/c', 'http://h/c'],
		['../c', 'http://h/a/c'],
		['../../../c', 'http://h/c'],
		['?q', 'http://h/a/b/d?q'],
		['#f', 'http://h/a/b/d?q0#f'],
		['//h2/x', 'http://h2/x'],
		['http://z/y', 'http://z/y'],
		['..', 'http://h/a/'],
		['a b?c d', 'http://h/a/b/a%20b?c%20d'],
	])('resolves %s', (relative, absolute) => {
		expect(snippet.text('resolve', 'http://h/a/b/d?q0#f0', relative)).toBe(absolute);
	});

	it('has the other members of Uri', () => {
		expect([0, 1, 2, 3].map((part) => snippet.text('leftPart', 'http://u:p@H:81/a b/c?x=1#f', part))).toEqual([
			'http://',
			'http://u:p@h:81',
			'http://u:p@h:81/a%20b/c',
			'http://u:p@h:81/a%20b/c?x=1',
		]);
		expect(snippet.text('segments', 'https://e.com/a/b/c?x')).toBe('/ a/ b/ c ');
		expect(snippet.failure('relativeHost')).toBe(
			'System.InvalidOperationException: This operation is not supported for a relative URI.',
		);
		expect(snippet.failure('asRelative')).toBe(
			"System.UriFormatException: A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.",
		);
		expect(snippet.text('makeRelative', 'http://h/a/b/', 'http://h/a/c?x')).toBe('../c?x');
		expect(snippet.number('areEqual', 'http://H/a', 'http://h:80/a#x')).toBe(1);
		expect(snippet.number('areEqual', 'http://h/a', 'http://h/A')).toBe(0);
		expect(snippet.number('wellFormed', 'http://a/b c', 1)).toBe(0);
		expect(snippet.number('wellFormed', '/b', 2)).toBe(1);
		expect(snippet.text('idnHost', 'http://bücher.example/')).toBe('xn--bcher-kva.example');
	});

	it('escapes and unescapes', () => {
		expect(snippet.text('escapeData', "azAZ09-_.!~*'()é€😀 +&=/?:@#[]%20")).toBe(
			'azAZ09-_.%21~%2A%27%28%29%C3%A9%E2%82%AC%F0%9F%98%80%20%2B%26%3D%2F%3F%3A%40%23%5B%5D%2520',
		);
		expect(snippet.text('escapeUri', '-_.!~*\'()é +&=/?:@#[]%20%zz|^{}"<>\\`')).toBe(
			"-_.!~*'()%C3%A9%20+&=/?:@#[]%2520%25zz%7C%5E%7B%7D%22%3C%3E%5C%60",
		);
		expect(snippet.text('unescapeData', '%41%e4%C3%A9%zz%4% +%F0%9F%98%80%C3%28')).toBe('A%E4é%zz%4% +😀%C3(');
		expect(snippet.failure('escapeData', null)).toBe(
			"System.ArgumentNullException: Value cannot be null. (Parameter 'stringToEscape')",
		);
	});
});
