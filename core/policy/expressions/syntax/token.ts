import type { Constant } from '../types.ts';

export type TokenKind = 'identifier' | 'keyword' | 'literal' | 'interpolation' | 'operator' | 'end';

/** A word of C#; `at` and `end` are offsets in the source. */
export interface Token {
	kind: TokenKind;
	/** As written; of an identifier without its `@`. */
	text: string;
	at: number;
	end: number;
	/** Literals: their value and the keyword of their type. */
	literal?: { value: Constant; type: string };
	/** Interpolated strings: their text and holes, in order. */
	parts?: InterpolationPart[];
}

export type InterpolationPart = string | { tokens: Token[]; format: string | null };

export const KEYWORDS: ReadonlySet<string> = new Set(
	(
		'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double ' +
		'else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal ' +
		'is lock long namespace new null object operator out override params private protected public readonly ref return ' +
		'sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked ' +
		'unsafe ushort using virtual void volatile while'
	).split(' '),
);

/** Keywords that name a type, with the .NET type that each stands for. */
export const TYPE_KEYWORDS: Readonly<Record<string, string>> = {
	bool: 'System.Boolean',
	byte: 'System.Byte',
	sbyte: 'System.SByte',
	char: 'System.Char',
	decimal: 'System.Decimal',
	double: 'System.Double',
	float: 'System.Single',
	int: 'System.Int32',
	uint: 'System.UInt32',
	long: 'System.Int64',
	ulong: 'System.UInt64',
	object: 'System.Object',
	short: 'System.Int16',
	ushort: 'System.UInt16',
	string: 'System.String',
};

/** Longest first. `>>` is left to the parser, since `List<List<int>>` ends in it. */
export const OPERATORS: readonly string[] = [
	...['<<=', '=>', '==', '!=', '<=', '>=', '&&', '||', '??', '?.', '++', '--', '+=', '-=', '*=', '/=', '%=', '&='],
	...['|=', '^=', '<<', '->', '::', '(', ')', '[', ']', '{', '}', ',', '.', ';', ':', '?', '=', '+', '-', '*', '/'],
	...['%', '&', '|', '^', '!', '~', '<', '>'],
];
