import type { CharacterSet } from './character-set.ts';

/** RegexOptions. */
export const RegexOptions = {
	IgnoreCase: 1,
	Multiline: 2,
	ExplicitCapture: 4,
	Compiled: 8,
	Singleline: 16,
	IgnorePatternWhitespace: 32,
	RightToLeft: 64,
	ECMAScript: 256,
	CultureInvariant: 512,
} as const;

export type Anchor = 'start' | 'end' | 'last-line-end' | 'line-start' | 'line-end' | 'boundary' | 'no-boundary';

export interface Quantifier {
	least: number;
	/** Infinity for no bound. */
	most: number;
	isLazy: boolean;
}

export type RegexNode =
	| { kind: 'set'; set: CharacterSet }
	| { kind: 'sequence'; nodes: RegexNode[] }
	| { kind: 'alternatives'; nodes: RegexNode[] }
	| { kind: 'repeat'; node: RegexNode; quantifier: Quantifier }
	| { kind: 'group'; node: RegexNode }
	/** `index` counts the capturing groups in order of their opening parenthesis, as JavaScript numbers them. */
	| { kind: 'capture'; node: RegexNode; index: number }
	/** `index` is that of the group which stands for it in JavaScript. */
	| { kind: 'atomic'; node: RegexNode; index: number }
	| { kind: 'look'; node: RegexNode; isBehind: boolean; isNegative: boolean }
	| { kind: 'reference'; name: string; ignoresCase: boolean }
	/** `(?(test)yes|no)`: when `name` is that of a group the test is whether it took part, otherwise `test` looks ahead. */
	| { kind: 'conditional'; name: string | null; test: RegexNode; yes: RegexNode; no: RegexNode }
	| { kind: 'anchor'; anchor: Anchor };

/** The nodes directly in a node. */
export function partsOf(node: RegexNode): readonly RegexNode[] {
	if (node.kind === 'conditional') return [node.test, node.yes, node.no];
	if ('nodes' in node) return node.nodes;
	return 'node' in node ? [node.node] : [];
}

/** A capturing group of the pattern; a name of digits is a number. */
export interface CaptureName {
	/** Null for groups without a name. */
	name: string | null;
	index: number;
}

export interface ParsedRegex {
	root: RegexNode;
	captures: CaptureName[];
	/** Starts with `\G`: matches only where the search starts. */
	isContiguous: boolean;
}
