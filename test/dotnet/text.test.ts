import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSnippet, type Snippet } from './harness.ts';
import { type Row, testTable } from './table.ts';

/** The text's bytes in an encoding, in hexadecimal. */
const bytes = (encoding: string, text: string) =>
	`BitConverter_ToString(Encoding_GetBytes(${encoding}, ${JSON.stringify(text)}))`;
/** What an encoding makes of bytes that are written one char each. */
const decoded = (encoding: string, text: string) =>
	`Encoding_GetString(${encoding}, Encoding_GetBytes(Encoding_Latin1(), ${JSON.stringify(text)}))`;

const UTF8 = 'Encoding_UTF8()';

testTable('Encodings', [
	[bytes(UTF8, 'é€😀'), 'C3-A9-E2-82-AC-F0-9F-98-80'],
	[bytes(UTF8, 'a\ud800b'), '61-EF-BF-BD-62'],
	[bytes('Encoding_ASCII()', 'aé😀'), '61-3F-3F'],
	[bytes('Encoding_GetEncoding("iso-8859-1")', 'é€'), 'E9-3F'],
	[bytes('Encoding_Unicode()', 'é😀'), 'E9-00-3D-D8-00-DE'],
	[bytes('Encoding_BigEndianUnicode()', 'é'), '00-E9'],
	[bytes('Encoding_UTF32()', '😀'), '00-F6-01-00'],
	[decoded(UTF8, '\xe2\x82\xac\xc3\xa9'), '€é'],
	[decoded(UTF8, '\xf0\x9f\x98\x80'), '😀'],
	...(
		[
			['a\xffb', 'a\ufffdb'],
			['\xe2\x82', '\ufffd'],
			['\xe2\x82a', '\ufffda'],
			['\xc0\x80', '\ufffd\ufffd'],
			['\xed\xa0\x80', '\ufffd\ufffd\ufffd'],
			['\xf4\x90\x80\x80', '\ufffd\ufffd\ufffd\ufffd'],
			['\xf0\x9f\x98', '\ufffd'],
		] as const
	).map(([input, expected]): Row => [decoded(UTF8, input), expected]),
	[decoded('Encoding_ASCII()', 'a\xe9'), 'a?'],
	[decoded('Encoding_Latin1()', '\xe9'), 'é'],
	[decoded('Encoding_Unicode()', '\xe9\0\x3d\xd8\0\xde'), 'é😀'],
	[decoded('Encoding_Unicode()', '\x3d\xd8a'), '\ufffd\ufffd'],
	[decoded('Encoding_BigEndianUnicode()', '\0\xe9'), 'é'],
	[decoded('Encoding_UTF32()', '\0\xf6\x01\0'), '😀'],
	['Encoding_GetByteCount(Encoding_UTF8(), "é")', '2'],
	['Encoding_GetCharCount(Encoding_UTF8(), Encoding_GetBytes(Encoding_UTF8(), "é€"))', '2'],
	['Encoding_GetString_part(Encoding_UTF8(), Encoding_GetBytes(Encoding_UTF8(), "abcd"), 1, 2)', 'bc'],
	[
		'Encoding_GetString_part(Encoding_UTF8(), Encoding_GetBytes(Encoding_UTF8(), "abcd"), 3, 2)',
		"!System.ArgumentOutOfRangeException: Index and count must refer to a location within the buffer. (Parameter 'bytes')",
	],
	[
		'Encoding_GetBytes(Encoding_UTF8(), null)',
		"!System.ArgumentNullException: String reference not set to an instance of a String. (Parameter 's')",
	],
	['Encoding_GetEncoding("UTF-8").webName', 'utf-8'],
	['Encoding_GetEncoding_codePage(28591).webName', 'iso-8859-1'],
	[
		'Encoding_GetEncoding("nope")',
		"!System.ArgumentException: 'nope' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')",
	],
	['BitConverter_ToString(Encoding_GetPreamble(Encoding_UTF8()))', 'EF-BB-BF'],
	['Encoding_GetMaxByteCount(Encoding_UTF8(), 3)', '12'],
	['Encoding_IsSingleByte(Encoding_ASCII())', 'True'],
	[
		'BitConverter_ToString(Encoding_Convert(Encoding_UTF8(), Encoding_Latin1(), Encoding_GetBytes(Encoding_UTF8(), "é")))',
		'E9',
	],
]);

const ABC = 'StringBuilder_new_text("abc")';

testTable(
	'StringBuilder',
	[
		['StringBuilder_Append<i32>(StringBuilder_new(), 5)', '5'],
		['StringBuilder_Append<f64>(StringBuilder_new(), 1.5)', '1.5'],
		['StringBuilder_Append<bool>(StringBuilder_new(), true)', 'True'],
		['StringBuilder_Append<string | null>(StringBuilder_new(), null)', ''],
		['StringBuilder_Append<Obj | null>(StringBuilder_new(), Decimal_literal("1.50"))', '1.50'],
		[`StringBuilder_Append_char(${ABC}, 'd'c)`, 'abcd'],
		[`StringBuilder_Append_repeated(${ABC}, '-'c, 40).text.length`, '43'],
		[
			`StringBuilder_Append_repeated(${ABC}, '-'c, -1)`,
			"!System.ArgumentOutOfRangeException: Count cannot be less than zero. (Parameter 'repeatCount')",
		],
		[`StringBuilder_Append_part(${ABC}, "defg", 1, 2)`, 'abcef'],
		[`StringBuilder_Append<ushort>(${ABC}, 65)`, 'abc65'],
		[`StringBuilder_AppendLine_text(${ABC}, "d")`, 'abcd\n'],
		[`StringBuilder_AppendFormat1(${ABC}, "{0:D3}", new Box<i32>(7))`, 'abc007'],
		[`StringBuilder_AppendJoin_texts(${ABC}, ",", "x|y"a)`, 'abcx,y'],
		[`StringBuilder_Insert<i32>(${ABC}, 1, 42)`, 'a42bc'],
		[`StringBuilder_Insert_char(${ABC}, 3, 'd'c)`, 'abcd'],
		[`StringBuilder_Insert_repeated(${ABC}, 0, "xy", 2)`, 'xyxyabc'],
		[
			`StringBuilder_Insert<string>(${ABC}, 4, "x")`,
			"!System.ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
		],
		[`StringBuilder_Remove(${ABC}, 1, 1)`, 'ac'],
		[`StringBuilder_Replace(${ABC}, "b", null)`, 'ac'],
		['StringBuilder_Replace_part(StringBuilder_new_text("aaaa"), "a", "bb", 1, 2)', 'abbbba'],
		['StringBuilder_Replace_unit(StringBuilder_new_text("a.b."), 46, 47)', 'a/b/'],
		[`StringBuilder_Clear(${ABC})`, ''],
		[`StringBuilder_ToString_part(${ABC}, 1, 2)`, 'bc'],
		[
			`StringBuilder_ToString_part(${ABC}, 2, 2)`,
			"!System.ArgumentOutOfRangeException: Index and length must refer to a location within the string. (Parameter 'length')",
		],
		[`StringBuilder_Equals(${ABC}, ${ABC})`, 'True'],
		[`StringBuilder_get(${ABC}, 3)`, '!System.IndexOutOfRangeException: Index was outside the bounds of the array.'],
		['withLength(2)', 'ab'],
		['withLength(5)', 'abc\0\0'],
		[
			'StringBuilder_Append<i32>(null, 5)',
			'!System.NullReferenceException: Object reference not set to an instance of an object.',
		],
		['StringBuilder_Capacity(StringBuilder_new_capacity(50))', '50'],
	],
	`
function withLength(length: i32): string {
	const builder = ${ABC};
	StringBuilder_setLength(builder, length);
	return builder.ToString();
}
`,
);

const SOURCE = `
export function decode(bytes: string): string {
	return Encoding_GetString(Encoding_UTF8(), Encoding_GetBytes(Encoding_Latin1(), bytes));
}
export function encode(text: string): string {
	return Encoding_GetString(Encoding_Latin1(), Encoding_GetBytes(Encoding_UTF8(), text));
}
export function base64(bytes: string): string {
	return Convert_ToBase64String(Encoding_GetBytes(Encoding_Latin1(), bytes));
}
`;

describe('UTF-8 and Base64 against Node.js', () => {
	let snippet: Snippet;
	beforeAll(async () => {
		snippet = await compileSnippet(SOURCE);
	});

	it('decode any bytes', () => {
		// Lead and continuation bytes, so that most sequences are nearly right.
		const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x9f, 0xbf));
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		fc.assert(
			fc.property(fc.array(byte), (bytes) => {
				expect(snippet.text('decode', String.fromCharCode(...bytes))).toBe(decoder.decode(new Uint8Array(bytes)));
				expect(snippet.text('base64', String.fromCharCode(...bytes))).toBe(Buffer.from(bytes).toString('base64'));
			}),
			{ numRuns: 500 },
		);
	});

	it('encode any text', () => {
		const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 }));
		fc.assert(
			fc.property(fc.array(unit), (units) => {
				const text = String.fromCharCode(...units);
				expect(snippet.text('encode', text)).toBe(Buffer.from(text, 'utf8').toString('latin1'));
			}),
			{ numRuns: 500 },
		);
	});
});
