/** The values of number literals and escape sequences. */
import type { Constant } from '../types.ts';
import { SyntaxFault } from './syntax-fault.ts';

interface Scanned {
	end: number;
	literal: { value: Constant; type: string };
}

const INTEGER =
	/(?:0[xX](?<hex>[0-9a-fA-F_]+)|0[bB](?<binary>[01_]+)|(?<digits>\d[\d_]*))(?<suffix>[uU][lL]?|[lL][uU]?)?/y;
const REAL = /(?:\d[\d_]*)?(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?(?<suffix>[fFdDmM])?/y;

const INT_MAX = 2147483647n;
const UINT_MAX = 4294967295n;
const LONG_MAX = 9223372036854775807n;
const ULONG_MAX = 18446744073709551615n;
const DECIMAL_MAX = 79228162514264337593543950335n;

/** Reads the number literal at `at`. */
export function scanNumber(source: string, at: number): Scanned {
	INTEGER.lastIndex = at;
	REAL.lastIndex = at;
	const integer = INTEGER.exec(source);
	const real = REAL.exec(source)!;
	const scanned = integer !== null && integer[0].length >= real[0].length ? integerOf(integer, at) : realOf(real, at);
	const isPrefixAlone = source[at] === '0' && scanned.end === at + 1 && /[xXbB]/.test(source[scanned.end] ?? '');
	if (isPrefixAlone || source[scanned.end] === '_') throw new SyntaxFault('CS1013', {}, at);
	return scanned;
}

function integerOf(match: RegExpExecArray, at: number): Scanned {
	const { hex, binary, digits, suffix } = match.groups!;
	const written = hex ?? binary ?? digits!;
	if (written.endsWith('_')) throw new SyntaxFault('CS1013', {}, at);
	const prefix = hex === undefined ? (binary === undefined ? '' : '0b') : '0x';
	const value = BigInt(prefix + written.replaceAll('_', ''));
	const type = integerType(value, (suffix ?? '').toLowerCase());
	if (type === null) throw new SyntaxFault('CS1021', {}, at);
	const narrow = type === 'int' || type === 'uint';
	return { end: at + match[0].length, literal: { value: narrow ? Number(value) : value, type } };
}

/** The first type of int, uint, long and ulong that the suffix allows and that holds the value. */
function integerType(value: bigint, suffix: string): string | null {
	const unsigned = suffix.includes('u');
	const long = suffix.includes('l');
	if (!unsigned && !long && value <= INT_MAX) return 'int';
	if (!long && value <= UINT_MAX) return 'uint';
	if (!unsigned && value <= LONG_MAX) return 'long';
	return value <= ULONG_MAX ? 'ulong' : null;
}

function realOf(match: RegExpExecArray, at: number): Scanned {
	if (/_(?![\d_])/.test(match[0])) throw new SyntaxFault('CS1013', {}, at);
	const suffix = match.groups!.suffix?.toLowerCase();
	const text = (suffix === undefined ? match[0] : match[0].slice(0, -1)).replaceAll('_', '');
	const end = at + match[0].length;
	if (suffix === 'm') return { end, literal: { value: { decimal: decimalOf(text, at) }, type: 'decimal' } };
	const type = suffix === 'f' ? 'float' : 'double';
	const value = type === 'float' ? Math.fround(Number(text)) : Number(text);
	if (!Number.isFinite(value)) throw new SyntaxFault('CS0594', { type }, at);
	return { end, literal: { value, type } };
}

/** The decimal of a literal in plain digits, its scale kept: `1.50`. */
function decimalOf(text: string, at: number): string {
	const [mantissa, exponent] = text.toLowerCase().split('e') as [string, string?];
	const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
	let digits = whole + fraction || '0';
	let scale = fraction.length - Number(exponent ?? 0);
	if (scale < 0) {
		digits += '0'.repeat(Math.min(-scale, 40));
		scale = 0;
	}
	const surplus = Math.max(scale - 28, 0);
	scale -= surplus;
	const value = surplus > digits.length ? 0n : roundedQuotient(BigInt(digits), 10n ** BigInt(surplus));
	if (value > DECIMAL_MAX) throw new SyntaxFault('CS0594', { type: 'decimal' }, at);
	if (scale === 0) return value.toString();
	const padded = value.toString().padStart(scale + 1, '0');
	return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** The nearest quotient; of two, the even one. */
function roundedQuotient(value: bigint, divisor: bigint): bigint {
	const quotient = value / divisor;
	const twice = (value % divisor) * 2n;
	return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
	"'": "'",
	'"': '"',
	'\\': '\\',
	'0': '\0',
	a: '\x07',
	b: '\b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v',
};

const CODE_ESCAPE = /x[0-9a-fA-F]{1,4}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y;

/** Reads the escape sequence whose backslash stands at `at`. */
export function scanEscape(source: string, at: number): { text: string; end: number } {
	const simple = SIMPLE_ESCAPES[source[at + 1] ?? ''];
	if (simple !== undefined) return { text: simple, end: at + 2 };
	CODE_ESCAPE.lastIndex = at + 1;
	const code = CODE_ESCAPE.exec(source);
	const point = code === null ? Number.POSITIVE_INFINITY : Number.parseInt(code[0].slice(1), 16);
	if (code === null || point > 0x10ffff) throw new SyntaxFault('CS1009', {}, at);
	return { text: String.fromCodePoint(point), end: at + 1 + code[0].length };
}
