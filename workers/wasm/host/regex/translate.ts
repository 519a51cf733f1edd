import { DotNetError } from '../../host.ts';
import { classSource, complement, union, word } from './character-set.ts';
import { type CaptureName, type ParsedRegex, type RegexNode, RegexParser } from './parser.ts';

/** What a pattern becomes depends on the text: an ASCII one needs shorter classes, one without a last line break simpler anchors. */
export interface TextKind {
	isAscii: boolean;
	endsWithNewLine: boolean;
}

/** A pattern of .NET, ready to be made into JavaScript's. */
export interface Translation {
	/** JavaScript's source for texts of a kind. No flags are needed, so that V8 can run it in linear time. */
	source(kind: TextKind): string;
	/** The pattern compares backreferences without case, which takes the flag `i`. */
	needsCaseFlag: boolean;
	isContiguous: boolean;
	/** It repeats what can match in several ways: it could backtrack without end. */
	repeatsChoices: boolean;
	/** V8's linear engine cannot take over when it runs on a text of the kind. */
	needsBacktracking(kind: TextKind): boolean;
	/** In order of their numbers. */
	groups: CapturedGroup[];
}

export interface CapturedGroup {
	/** As .NET counts. */
	number: number;
	/** Its number where it has no name. */
	name: string;
	/** The groups of JavaScript that fill it; the last one that took part wins. */
	indexes: number[];
}

/**
 * Translates a .NET pattern. Throws RegexParseException (an ArgumentException) for errors and for constructs that
 * JavaScript cannot express: RightToLeft, balancing groups, conditions.
 */
export function translateRegex(pattern: string, options: number): Translation {
	const parsed = new RegexParser(pattern, options).parse();
	const groups = numberGroups(parsed.captures);
	const writer = new SourceWriter(pattern, groups);
	checkReferences(writer, parsed);
	return {
		source: (kind) => writer.source(parsed.root, kind),
		needsCaseFlag: some(parsed.root, (node) => node.kind === 'reference' && node.ignoresCase),
		repeatsChoices: some(parsed.root, repeatsChoices),
		needsBacktracking: (kind) => some(parsed.root, (node) => needsBacktracking(node, kind)),
		isContiguous: parsed.isContiguous,
		groups,
	};
}

/** Unnamed groups get the first numbers, named ones those after them; names of digits are numbers already. */
function numberGroups(captures: readonly CaptureName[]): CapturedGroup[] {
	const byNumber = new Map<number, CapturedGroup>([[0, { number: 0, name: '0', indexes: [0] }]]);
	const add = (number: number, name: string, index: number): void => {
		const group = byNumber.get(number);
		if (group === undefined) byNumber.set(number, { number, name, indexes: [index] });
		else group.indexes.push(index);
	};
	const unnamed = captures.filter(({ name }) => name === null);
	for (const [position, { index }] of unnamed.entries()) add(position + 1, String(position + 1), index);
	const numbered = captures.filter(({ name }) => name !== null && /^\d+$/.test(name));
	for (const { name, index } of numbered) add(Number(name), name!, index);
	const numbers = new Map<string, number>();
	let next = 1;
	for (const { name, index } of captures) {
		if (name === null || /^\d+$/.test(name)) continue;
		if (!numbers.has(name)) {
			while (byNumber.has(next)) next++;
			numbers.set(name, next);
		}
		add(numbers.get(name)!, name, index);
	}
	return [...byNumber].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function checkReferences(writer: SourceWriter, { root }: ParsedRegex): void {
	writer.source(root, { isAscii: true, endsWithNewLine: false });
}

function some(node: RegexNode, test: (node: RegexNode) => boolean): boolean {
	if (test(node)) return true;
	if ('nodes' in node) return node.nodes.some((inner) => some(inner, test));
	return 'node' in node && some(node.node, test);
}

/** Look-arounds and backreferences, and anchors that become look-arounds, are for the backtracking engine alone. */
function needsBacktracking(node: RegexNode, kind: TextKind): boolean {
	if (node.kind === 'anchor') return anchorSource(node.anchor, kind).includes('(');
	return node.kind === 'look' || node.kind === 'reference' || node.kind === 'atomic';
}

/** An unbounded repetition of what can match a text in several ways. */
function repeatsChoices(node: RegexNode): boolean {
	if (node.kind !== 'repeat' || !isUnbounded(node.quantifier)) return false;
	return some(node.node, (inner) => inner.kind === 'alternatives' || inner.kind === 'repeat');
}

function isUnbounded(quantifier: string): boolean {
	return /^[*+]|,\}/.test(quantifier);
}

class SourceWriter {
	private readonly pattern: string;
	private readonly groups: readonly CapturedGroup[];

	constructor(pattern: string, groups: readonly CapturedGroup[]) {
		this.pattern = pattern;
		this.groups = groups;
	}

	source(node: RegexNode, kind: TextKind): string {
		switch (node.kind) {
			case 'set':
				return classSource(node.set, kind.isAscii);
			case 'sequence':
				return node.nodes.map((inner) => this.source(inner, kind)).join('');
			case 'alternatives':
				return node.nodes.map((inner) => this.source(inner, kind)).join('|');
			case 'repeat':
				return this.repeated(node.node, kind) + node.quantifier;
			case 'group':
				return `(?:${this.source(node.node, kind)})`;
			case 'capture':
				return `(${this.source(node.node, kind)})`;
			case 'atomic':
				return `(?=(${this.source(node.node, kind)}))\\${node.index}`;
			case 'look':
				return `${node.opening}${this.source(node.node, kind)})`;
			case 'reference':
				return this.reference(node.name);
			case 'anchor':
				return anchorSource(node.anchor, kind);
		}
	}

	private repeated(node: RegexNode, kind: TextKind): string {
		const source = this.source(node, kind);
		return node.kind === 'anchor' || node.kind === 'atomic' || node.kind === 'reference' ? `(?:${source})` : source;
	}

	/** Of groups with the same name, the last one that took part: JavaScript lets the others match nothing. */
	private reference(name: string): string {
		const group = this.groups.find((candidate) => candidate.name === name || String(candidate.number) === name);
		if (group === undefined) {
			const subject = /^\d+$/.test(name) ? `number ${name}` : `name '${name}'`;
			throw new DotNetError(
				'System.Text.RegularExpressions.RegexParseException',
				`Invalid pattern '${this.pattern}' at offset ${this.pattern.length}. Reference to undefined group ${subject}.`,
			);
		}
		return `(?:${group.indexes.map((index) => `\\${index}`).join('')})`;
	}
}

const ANYTHING = '[^]';

function anchorSource(anchor: Extract<RegexNode, { kind: 'anchor' }>['anchor'], kind: TextKind): string {
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
	// The two joiners count as word characters at a boundary.
	const inside = classSource(union(word(), [[0x200c, 0x200d]]), false);
	const outside = classSource(complement(union(word(), [[0x200c, 0x200d]])), false);
	const before = `(?<=${inside})`;
	const notBefore = `(?:^|(?<=${outside}))`;
	const after = `(?=${inside})`;
	const notAfter = `(?:$|(?=${outside}))`;
	return isBoundary ? `(?:${before}${notAfter}|${notBefore}${after})` : `(?:${before}${after}|${notBefore}${notAfter})`;
}
