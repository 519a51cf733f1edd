import { testTable } from './table.ts';

testTable(
	'Math',
	[
		['Math_Round(2.5)', '2'],
		['Math_Round(3.5)', '4'],
		['Math_Round(-2.5)', '-2'],
		['Math_Round_mode(2.5, 1)', '3'],
		['Math_Round_mode(-2.5, 1)', '-3'],
		['Math_Round_mode(2.5, 2)', '2'],
		['Math_Round_mode(-2.1, 3)', '-3'],
		['Math_Round_mode(2.1, 4)', '3'],
		['Math_Round_digits(2.345, 2)', '2.35'],
		['Math_Round_digits(2.355, 2)', '2.36'],
		['Math_Round_digits(1.005, 2)', '1'],
		['Math_Round_digits(1e17, 2)', '1E+17'],
		[
			'Math_Round_digits(1, 16)',
			"!System.ArgumentOutOfRangeException: Rounding digits must be between 0 and 15, inclusive. (Parameter 'digits')",
		],
		[
			'Math_Round_mode(1, 9)',
			"!System.ArgumentException: The value '9' is not valid for this usage of the type MidpointRounding. (Parameter 'mode')",
		],
		['Math_Ceiling(-0.5)', '-0'],
		['Math_Floor(-0.5)', '-1'],
		['Math_Truncate(-1.9)', '-1'],
		['Math_Abs<f64>(-2.5)', '2.5'],
		['Math_Abs_integer<i32>(-5)', '5'],
		[
			'Math_Abs_integer<i32>(i32.MIN_VALUE)',
			'!System.OverflowException: Negating the minimum value of a twos complement number is invalid.',
		],
		[
			'Math_Abs_integer<i8>(-128)',
			'!System.OverflowException: Negating the minimum value of a twos complement number is invalid.',
		],
		['Math_Sign<f64>(-3.5)', '-1'],
		[
			'Math_Sign<f64>(NaN)',
			'!System.ArithmeticException: Function does not accept floating point Not-a-Number values.',
		],
		['Math_Max<f64>(1, 2)', '2'],
		['Math_Max<f64>(1, NaN)', 'NaN'],
		['Math_Min<i64>(-1, 2)', '-1'],
		['Math_Max<u32>(0xFFFFFFFF, 1)', '4294967295'],
		['Math_Max_decimal(Decimal_literal("1.50"), Decimal_literal("1.5"))', '1.50'],
		['Math_Clamp<i32>(5, 1, 3)', '3'],
		['Math_Clamp<i32>(5, 3, 1)', "!System.ArgumentException: '3' cannot be greater than 1."],
		['Math_Clamp<f64>(-1, 0, 1)', '0'],
		['Math_BigMul(2147483647, 2)', '4294967294'],
		['divRem(17, 5)', '3 2'],
		['divRem(-17, 5)', '-3 -2'],
		['divRem(1, 0)', '!System.DivideByZeroException: Attempted to divide by zero.'],
		['Math_Sqrt(2)', '1.4142135623730951'],
		['Math_Pow(2, 10)', '1024'],
		['Math_Pow(1, NaN)', '1'],
		['Math_Log_base(8, 2)', '3'],
		['Math_Log_base(8, 1)', 'NaN'],
		['Math_Log10(1000)', '3'],
		['Math_Cbrt(27)', '3'],
		['Math_IEEERemainder(5, 3)', '-1'],
		['Math_CopySign(3, -0.0)', '-3'],
		['Math_MaxMagnitude(-5, 3)', '-5'],
		['Math_BitIncrement(0)', '5E-324'],
		['Math_BitDecrement(1)', '0.9999999999999999'],
		['Math_ScaleB(3, 2)', '12'],
		['Math_ILogB(8)', '3'],
		['Math_ILogB(5e-324)', '-1074'],
	],
	`
function divRem(dividend: i32, divisor: i32): string {
	const remainder = new Out<i32>(0);
	return textOf(Math_DivRem<i32>(dividend, divisor, remainder)) + ' ' + textOf(remainder.value);
}
`,
);
