/** The numeric types of C#: ranges, implicit conversions, promotion. */
import type { Type } from '../types.ts';

interface Range {
	lowest: bigint;
	highest: bigint;
}

const RANGES: Readonly<Record<string, Range>> = {
	'System.SByte': signed(8n),
	'System.Byte': unsigned(8n),
	'System.Int16': signed(16n),
	'System.UInt16': unsigned(16n),
	'System.Int32': signed(32n),
	'System.UInt32': unsigned(32n),
	'System.Int64': signed(64n),
	'System.UInt64': unsigned(64n),
	'System.Char': unsigned(16n),
};

function signed(bits: bigint): Range {
	return { lowest: -(1n << (bits - 1n)), highest: (1n << (bits - 1n)) - 1n };
}

function unsigned(bits: bigint): Range {
	return { lowest: 0n, highest: (1n << bits) - 1n };
}

/** C# 7.3, 10.2.3: what each type converts to without a cast. */
const IMPLICIT: Readonly<Record<string, readonly string[]>> = {
	SByte: ['Int16', 'Int32', 'Int64', 'Single', 'Double', 'Decimal'],
	Byte: ['Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
	Int16: ['Int32', 'Int64', 'Single', 'Double', 'Decimal'],
	UInt16: ['Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
	Int32: ['Int64', 'Single', 'Double', 'Decimal'],
	UInt32: ['Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
	Int64: ['Single', 'Double', 'Decimal'],
	UInt64: ['Single', 'Double', 'Decimal'],
	Char: ['UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double', 'Decimal'],
	Single: ['Double'],
	Double: [],
	Decimal: [],
};

/** Integral types, char included. */
export function isIntegral(type: Type): boolean {
	return type.kind === 'struct' && type.name in RANGES;
}

export function isFloating(type: Type): boolean {
	return type.kind === 'struct' && (type.name === 'System.Single' || type.name === 'System.Double');
}

export function isDecimal(type: Type): boolean {
	return type.kind === 'struct' && type.name === 'System.Decimal';
}

export function isNumeric(type: Type): boolean {
	return isIntegral(type) || isFloating(type) || isDecimal(type);
}

export function isImplicitNumeric(from: Type, to: Type): boolean {
	if (from.kind !== 'struct' || to.kind !== 'struct') return false;
	return IMPLICIT[from.name.slice(7)]?.includes(to.name.slice(7)) === true && to.name.startsWith('System.');
}

/** The range of an integral type; that of an enum is an int's. */
function rangeOf(type: Type): Range | null {
	return RANGES[type.kind === 'enum' ? 'System.Int32' : type.name] ?? null;
}

export function isInRange(value: bigint, type: Type): boolean {
	const range = rangeOf(type);
	return range !== null && value >= range.lowest && value <= range.highest;
}

/** `value` modulo the size of an integral type, as an unchecked conversion gives it. */
export function wrap(value: bigint, type: Type): bigint {
	const { lowest, highest } = rangeOf(type)!;
	const size = highest - lowest + 1n;
	const remainder = (((value - lowest) % size) + size) % size;
	return remainder + lowest;
}

/** Whether signed `a` is preferred to unsigned `b` (C# 7.3, 11.6.4.7). */
export function isPreferredSigned(a: Type, b: Type): boolean {
	const larger = PREFERRED[a.name];
	return larger?.includes(b.name) === true;
}

const PREFERRED: Readonly<Record<string, readonly string[]>> = {
	'System.SByte': ['System.Byte', 'System.UInt16', 'System.UInt32', 'System.UInt64'],
	'System.Int16': ['System.UInt16', 'System.UInt32', 'System.UInt64'],
	'System.Int32': ['System.UInt32', 'System.UInt64'],
	'System.Int64': ['System.UInt64'],
};
