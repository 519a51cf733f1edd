/** Finds patterns that mean something else in JavaScript than in .NET, or that it cannot write. */
import { type CapturedGroup, findGroup } from './groups.ts';
import { partsOf, type RegexNode } from './nodes.ts';

/** The numbers of groups that took part for certain. */
type Known = ReadonlySet<number>;

/**
 * Conditions; backreferences without case, which would take the flag `i` for the whole; and backreferences to a group that
 * may not have taken part, or that several parentheses fill: .NET fails or takes the last, JavaScript matches nothing and
 * forgets captures at each turn of a repetition. Look-behinds run backwards: what stands before is not yet known there.
 */
export function isUnlikeJavaScript(root: RegexNode, groups: readonly CapturedGroup[]): boolean {
	let isUnlike = false;
	const numberOf = new Map(groups.flatMap(({ number, indexes }) => indexes.map((index) => [index, number] as const)));

	const after = (node: RegexNode, known: Known): Known => {
		switch (node.kind) {
			case 'conditional':
				isUnlike = true;
				return known;
			case 'reference': {
				const { number, indexes } = findGroup(groups, node.name)!;
				if (node.ignoresCase || indexes.length > 1 || !known.has(number)) isUnlike = true;
				return known;
			}
			case 'sequence':
				return node.nodes.reduce((before, part) => after(part, before), known);
			case 'alternatives': {
				const [first, ...others] = node.nodes.map((part) => after(part, known));
				return new Set([...first!].filter((number) => others.every((other) => other.has(number))));
			}
			case 'repeat': {
				const inside = after(node.node, known);
				return node.quantifier.least > 0 ? inside : known;
			}
			case 'look': {
				if (node.isBehind && hasBackwardsTrouble(node.node)) isUnlike = true;
				const inside = after(node.node, known);
				return node.isNegative ? known : inside;
			}
			case 'capture':
				return new Set(after(node.node, known)).add(numberOf.get(node.index)!);
			case 'group':
			case 'atomic':
				return after(node.node, known);
			default:
				return known;
		}
	};
	after(root, new Set([0]));
	return isUnlike;
}

/** A backreference, and what stands for an atomic group, come before what they refer to. */
function hasBackwardsTrouble(node: RegexNode): boolean {
	return node.kind === 'reference' || node.kind === 'atomic' || partsOf(node).some(hasBackwardsTrouble);
}
