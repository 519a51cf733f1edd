import { boundaryWord, classSource, complement } from './character-set.ts';
import { type CapturedGroup, findGroup, numberGroups } from './groups.ts';
import { type Anchor, partsOf, type Quantifier, type RegexNode } from './nodes.ts';
import { parsePattern } from './parser.ts';
import { PatternError } from './pattern-error.ts';
import { isUnlikeJavaScript } from './unlike-javascript.ts';

/** What a pattern becomes depends on the text: an ASCII one needs shorter classes, one without a last line break simpler anchors. */
export interface TextKind {
	isAscii: boolean;
	endsWithNewLine: boolean;
}

/** A pattern of .NET, ready to be run. */
export interface Translation {
	root: RegexNode;
	/** In order of their numbers. */
	groups: CapturedGroup[];
	/** Starts with `\G`: matches only where the search starts. */
	isContiguous: boolean;
	/** What it means differs from what JavaScript's closest pattern means: `source` does not stand for it. */
	isUnlikeJavaScript: boolean;
	/** A group may capture several times: JavaScript tells the last capture of the last turn only. */
	repeatsCaptures: boolean;
	/** Unbounded repetitions. */
	repetitions: number;
	/** It repeats what can match in several ways: backtracking could take exponential time. */
	repeatsChoices: boolean;
	/** JavaScript's source for texts of a kind. No flags are needed, so that V8 can run it in linear time. */
	source(kind: TextKind): string;
	/** V8's linear engine cannot take over when it runs on a text of the kind. */
	needsBacktracking(kind: TextKind): boolean;
}

/** Reads a .NET pattern. Throws PatternError for what is none, and for what Tollgate does not have. */
export function translateRegex(pattern: string, options: number): Translation {
	const { root, captures, isContiguous } = parsePattern(pattern, options);
	const groups = numberGroups(captures);
	checkReferences(root, groups, pattern);
	return {
		root,
		groups,
		isContiguous,
		isUnlikeJavaScript: isUnlikeJavaScript(root, groups),
		repeatsCaptures: some(root, (node) => node.kind === 'repeat' && some(node.node, ({ kind }) => kind === 'capture')),
		repetitions: count(root, (node) => node.kind === 'repeat' && node.quantifier.most === Infinity),
		repeatsChoices: some(root, repeatsChoices),
		source: (kind) => sourceOf(root, groups, kind),
		needsBacktracking: (kind) => some(root, (node) => needsBacktracking(node, kind)),
	};
}

function checkReferences(root: RegexNode, groups: readonly CapturedGroup[], pattern: string): void {
	const check = (node: RegexNode): void => {
		const name = nameOf(node);
		if (name !== null && findGroup(groups, name) === undefined) {
			const subject = /^\d+$/.test(name) ? `number ${name}` : `name '${name}'`;
			const place = `Invalid pattern '${pattern}' at offset ${pattern.length}.`;
			throw new PatternError('invalid', `${place} Reference to undefined group ${subject}.`);
		}
		for (const part of partsOf(node)) check(part);
	};
	check(root);
}

/** The group that a node must have: a word as the test of a condition may be a text to look for. */
function nameOf(node: RegexNode): string | null {
	if (node.kind === 'reference') return node.name;
	return node.kind === 'conditional' && /^\d+$/.test(node.name ?? '') ? node.name : null;
}

function some(node: RegexNode, test: (node: RegexNode) => boolean): boolean {
	return test(node) || partsOf(node).some((part) => some(part, test));
}

function count(node: RegexNode, test: (node: RegexNode) => boolean): number {
	return partsOf(node).reduce((sum, part) => sum + count(part, test), Number(test(node)));
}

/** Look-arounds and backreferences, and anchors that become look-arounds, are for the backtracking engine alone. */
function needsBacktracking(node: RegexNode, kind: TextKind): boolean {
	if (node.kind === 'anchor') return anchorSource(node.anchor, kind).includes('(');
	return node.kind === 'look' || node.kind === 'reference' || node.kind === 'atomic';
}

/** An unbounded repetition of what can match a text in several ways. */
function repeatsChoices(node: RegexNode): boolean {
	if (node.kind !== 'repeat' || node.quantifier.most !== Infinity) return false;
	return some(node.node, (inner) => inner.kind === 'alternatives' || inner.kind === 'repeat');
}

function sourceOf(root: RegexNode, groups: readonly CapturedGroup[], kind: TextKind): string {
	const source = (node: RegexNode): string => {
		switch (node.kind) {
			case 'set':
				return classSource(node.set, kind.isAscii);
			case 'sequence':
				return node.nodes.map(source).join('');
			case 'alternatives':
				return node.nodes.map(source).join('|');
			case 'repeat':
				return repeated(node.node) + quantifierSource(node.quantifier);
			case 'group':
				return `(?:${source(node.node)})`;
			case 'capture':
				return `(${source(node.node)})`;
			case 'atomic':
				return `(?=(${source(node.node)}))\\${node.index}`;
			case 'look':
				return `(?${node.isBehind ? '<' : ''}${node.isNegative ? '!' : '='}${source(node.node)})`;
			case 'reference':
				return `(?:\\${findGroup(groups, node.name)!.indexes[0]})`;
			case 'anchor':
				return anchorSource(node.anchor, kind);
			case 'conditional':
				throw new Error('A condition has no source: it is unlike JavaScript.');
		}
	};
	const repeated = (node: RegexNode): string => {
		const isOneThing = node.kind === 'set' || node.kind === 'group' || node.kind === 'capture';
		return isOneThing ? source(node) : `(?:${source(node)})`;
	};
	return source(root);
}

function quantifierSource({ least, most, isLazy }: Quantifier): string {
	const counts = most === Infinity ? `{${least},}` : `{${least},${most}}`;
	return counts + (isLazy ? '?' : '');
}

const ANYTHING = '[^]';

function anchorSource(anchor: Anchor, kind: TextKind): string {
	switch (anchor) {
		case 'start':
			return '^';
		case 'end':
			return '$';
		case 'last-line-end':
			return kind.endsWithNewLine ? `(?=\\n?(?!${ANYTHING}))` : '$';
		case 'line-start':
			return '(?:^|(?<=\\n))';
		case 'line-end':
			return `(?=\\n|(?!${ANYTHING}))`;
		case 'boundary':
			return kind.isAscii ? '\\b' : boundary(true);
		case 'no-boundary':
			return kind.isAscii ? '\\B' : boundary(false);
	}
}

function boundary(isBoundary: boolean): string {
	const inside = classSource(boundaryWord(), false);
	const outside = classSource(complement(boundaryWord()), false);
	const before = `(?<=${inside})`;
	const notBefore = `(?:^|(?<=${outside}))`;
	const after = `(?=${inside})`;
	const notAfter = `(?:$|(?=${outside}))`;
	return isBoundary ? `(?:${before}${notAfter}|${notBefore}${after})` : `(?:${before}${after}|${notBefore}${notAfter})`;
}
