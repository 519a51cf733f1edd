import { type Row, testTable } from './table.ts';

const NOT_A_NUMBER = '!System.FormatException: Input string was not in a correct format.';
const tooLarge = (type: string) => `!System.OverflowException: Value was either too large or too small for ${type}.`;

testTable(
	'Reading integers',
	[
		['Int32_Parse("12")', '12'],
		['Int32_Parse(" -12 ")', '-12'],
		['Int32_Parse("+7")', '7'],
		['Int32_Parse("007")', '7'],
		['Int32_Parse("2147483647")', '2147483647'],
		['Int32_Parse("-2147483648")', '-2147483648'],
		['Int32_Parse("2147483648")', tooLarge('an Int32')],
		['Int32_Parse("99999999999999999999999")', tooLarge('an Int32')],
		['Int32_Parse("1,000")', NOT_A_NUMBER],
		['Int32_Parse("")', NOT_A_NUMBER],
		['Int32_Parse("- 1")', NOT_A_NUMBER],
		['Int32_Parse("1.0")', NOT_A_NUMBER],
		['Int32_Parse("12a")', NOT_A_NUMBER],
		['Int32_Parse("5\\0\\0")', '5'],
		['Int32_Parse(null)', "!System.ArgumentNullException: Value cannot be null. (Parameter 's')"],
		['Byte_Parse("256")', tooLarge('an unsigned byte')],
		['SByte_Parse("-129")', tooLarge('a signed byte')],
		['Int16_Parse("40000")', tooLarge('an Int16')],
		['UInt16_Parse("65536")', tooLarge('a UInt16')],
		['UInt32_Parse("-1")', tooLarge('a UInt32')],
		['UInt32_Parse("-0")', '0'],
		['Int64_Parse("9223372036854775807")', '9223372036854775807'],
		['Int64_Parse("9223372036854775808")', tooLarge('an Int64')],
		['UInt64_Parse("18446744073709551615")', '18446744073709551615'],
		['UInt64_Parse("18446744073709551616")', tooLarge('a UInt64')],
		['Int32_Parse_style("ff", 515, null)', '255'],
		['Int32_Parse_style(" FFFFFFFF ", 515, null)', '-1'],
		['Int32_Parse_style("1FFFFFFFF", 515, null)', tooLarge('an Int32')],
		['Int32_Parse_style("0x1", 515, null)', NOT_A_NUMBER],
		['SByte_Parse_style("80", 515, null)', '-128'],
		['Int32_Parse_style("1,234", 111, null)', '1234'],
		['Int32_Parse_style("(1,234.00)", 511, null)', '-1234'],
		['Int32_Parse_style("5-", 511, null)', '-5'],
		['Int32_Parse_style("¤5", 511, null)', '5'],
		['Int32_Parse_style("1e3", 167, null)', '1000'],
		['Int32_Parse_style("1.5", 167, null)', tooLarge('an Int32')],
		['tryInt("12")', 'True 12'],
		['tryInt("12a")', 'False 0'],
		['tryInt(null)', 'False 0'],
	],
	`
function tryInt(text: string | null): string {
	const result = new Out<i32>(7);
	return textOf(Int32_TryParse(text, result)) + ' ' + textOf(result.value);
}
`,
);

testTable('Reading doubles and floats', [
	['Double_Parse("1.5")', '1.5'],
	['Double_Parse(" -1,234.5e-1 ")', '-123.45'],
	['Double_Parse(".5")', '0.5'],
	['Double_Parse("5.")', '5'],
	['Double_Parse("1e400")', 'Infinity'],
	['Double_Parse("1e-400")', '0'],
	['Double_Parse("-0")', '-0'],
	['Double_Parse("Infinity")', 'Infinity'],
	['Double_Parse(" -INFINITY ")', '-Infinity'],
	['Double_Parse("nan")', 'NaN'],
	['Double_Parse("9007199254740993")', '9007199254740992'],
	['Double_Parse("9007199254740993.0000000000000000000000001")', '9007199254740994'],
	['Double_Parse("2.2250738585072011e-308")', '2.225073858507201E-308'],
	['Double_Parse("4.9e-324")', '5E-324'],
	['Double_Parse("2.4703282292062327e-324")', '0'],
	['Double_Parse("2.4703282292062328e-324")', '5E-324'],
	['Double_Parse("1.7976931348623158e308")', '1.7976931348623157E+308'],
	['Double_Parse("1.7976931348623159e308")', 'Infinity'],
	['Double_Parse("abc")', NOT_A_NUMBER],
	['Double_Parse("1.5.2")', NOT_A_NUMBER],
	['Double_Parse("1e")', NOT_A_NUMBER],
	['Double_Parse("")', NOT_A_NUMBER],
	['Double_Parse(null)', "!System.ArgumentNullException: Value cannot be null. (Parameter 's')"],
	['Single_Parse("0.1")', '0.1'],
	['Single_Parse("16777217")', '16777216'],
	['Single_Parse("16777217.0000001")', '16777218'],
	['Single_Parse("3.5e38")', 'Infinity'],
	['Floating_CompareTo<f64>(NaN, 1)', '-1'],
	['Floating_CompareTo<f64>(1, NaN)', '1'],
	['Floating_Equals<f64>(NaN, NaN)', 'True'],
	['Floating_IsNegative<f64>(-0.0)', 'True'],
	['Floating_IsSubnormal<f64>(5e-324)', 'True'],
	['Floating_IsFinite<f32>(<f32>NaN)', 'False'],
]);

testTable('Reading decimals', [
	['Decimal_Parse("1.50")', '1.50'],
	['Decimal_Parse("0.00")', '0.00'],
	['Decimal_Parse(" 1,234.5- ")', '-1234.5'],
	['Decimal_Parse("-0")', '0'],
	['Decimal_Parse("0.12345678901234567890123456785")', '0.1234567890123456789012345678'],
	['Decimal_Parse("0.123456789012345678901234567851")', '0.1234567890123456789012345679'],
	['Decimal_Parse("79228162514264337593543950335.4")', '79228162514264337593543950335'],
	['Decimal_Parse("79228162514264337593543950335.5")', tooLarge('a Decimal')],
	['Decimal_Parse("1e3")', NOT_A_NUMBER],
	['Decimal_Parse_style("1.50e3", 167, null)', '1500'],
	['Decimal_Parse_style("1e-30", 167, null)', '0.0000000000000000000000000000'],
	['Decimal_Parse_style("1e29", 167, null)', tooLarge('a Decimal')],
	['Decimal_Parse(null)', "!System.ArgumentNullException: Value cannot be null. (Parameter 's')"],
]);

testTable('Booleans and chars', [
	['Boolean_Parse(" TRUE\\0")', 'True'],
	['Boolean_Parse("false")', 'False'],
	['Boolean_Parse("1")', "!System.FormatException: String '1' was not recognized as a valid Boolean."],
	['Boolean_Parse(null)', "!System.ArgumentNullException: Value cannot be null. (Parameter 'value')"],
	['Char_Parse("x")', 'x'],
	['Char_Parse("xy")', '!System.FormatException: String must be exactly one character long.'],
	...(
		[
			['IsLetter', 'aÉ中1_ ', 'True True True False False False'],
			['IsDigit', '5٣½a', 'True True False False'],
			['IsNumber', '5½Ⅷa', 'True True True False'],
			['IsLetterOrDigit', 'a5-', 'True True False'],
			['IsUpper', 'AaÀ1', 'True False True False'],
			['IsLower', 'aAß', 'True False True'],
			['IsWhiteSpace', ' \u00a0\u2028\u200ba', 'True True True False False'],
			['IsPunctuation', '.-_$a', 'True True True False False'],
			['IsSymbol', '+$^.', 'True True True False'],
			['IsControl', '\u0001\u007f\u009fa', 'True True True False'],
			['IsSeparator', ' \u2028a', 'True True False'],
			['IsSurrogate', '\ud83da', 'True False'],
		] as const
	).map(([name, units, expected]): Row => {
		const calls = [...Array(units.length).keys()].map((at) => `textOf(Char_${name}(${units.charCodeAt(at)}))`);
		return [calls.join(' + " " + '), expected];
	}),
	['Char_GetNumericValue(0x663)', '3'],
	['Char_GetNumericValue(0xbd)', '0.5'],
	["Char_GetNumericValue('x'c)", '-1'],
	['Char_ConvertFromUtf32(0x1f600)', '😀'],
	['Char_ConvertToUtf32_at("😀", 0)', '128512'],
	['Char_IsSurrogatePair_at("😀", 0)', 'True'],
	[
		'Char_IsDigit_at("a1", 2)',
		"!System.ArgumentOutOfRangeException: Specified argument was out of the range of valid values. (Parameter 'index')",
	],
	["Char_ToUpper('é'c)", 'É'],
	["Char_ToLower('Ⓐ'c)", 'ⓐ'],
	["Char_CompareTo('a'c, 'c'c)", '-2'],
]);
