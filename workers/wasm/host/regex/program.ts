/** Patterns as code for the backtracker: numbers, an operation and its operands after each other. */
import { boundaryWord, type CharacterSet } from '../../../../core/policy/regex/character-set.ts';
import { type CapturedGroup, findGroup } from '../../../../core/policy/regex/groups.ts';
import type { Anchor, RegexNode } from '../../../../core/policy/regex/nodes.ts';

/** Operands in brackets; targets are places in the code, `step` is 1 forwards and -1 in a look-behind. */
export const Op = {
	/** The whole pattern matched. */
	Match: 0,
	/** [set, step] One character of a set. */
	Set: 1,
	/** [set, step, least, most] As many of them as there are, giving back one by one. */
	SetRun: 2,
	/** [target] */
	Jump: 3,
	/** [target] Goes on, and to the target when that fails. */
	Try: 4,
	/** [register] */
	SavePlace: 5,
	/** [register, group] Captures from the saved place to here, either way. */
	Capture: 6,
	/** [counter, place] Starts a repetition. */
	StartLoop: 7,
	/** [counter, place, least, most, isLazy, exit] At each turn. */
	Turn: 8,
	/** [counter, place] Into the body. */
	Enter: 9,
	/** [register] Notes which alternatives are open. */
	Mark: 10,
	/** [register] Drops the alternatives opened since: what is inside never gives back. */
	Cut: 11,
	/** [register] */
	ReturnToPlace: 12,
	Fail: 13,
	/** [group, step, ignoresCase] */
	Reference: 14,
	/** [group, target] Goes to the target unless the group took part. */
	UnlessCaptured: 15,
	/** [anchor] */
	Anchor: 16,
} as const;

export const ANCHORS: readonly Anchor[] = [
	'start',
	'end',
	'last-line-end',
	'line-start',
	'line-end',
	'boundary',
	'no-boundary',
];

/** A bit for each UTF-16 unit. */
export type Bits = Uint8Array;

export interface Program {
	code: number[];
	sets: Bits[];
	registers: number;
}

/** A most that no text reaches. */
const NO_BOUND = 0x7fffffff;

/** @param groups of the pattern; captures are noted by their position in it */
export function compileProgram(root: RegexNode, groups: readonly CapturedGroup[]): Program {
	const writer = new ProgramWriter(groups);
	writer.node(root, 1);
	writer.code.push(Op.Match);
	return { code: writer.code, sets: writer.sets, registers: writer.registers };
}

class ProgramWriter {
	readonly code: number[] = [];
	readonly sets: Bits[] = [];
	registers = 0;
	readonly #groups: readonly CapturedGroup[];

	constructor(groups: readonly CapturedGroup[]) {
		this.#groups = groups;
	}

	node(node: RegexNode, step: 1 | -1): void {
		switch (node.kind) {
			case 'set':
				this.code.push(Op.Set, this.#set(node.set), step);
				return;
			case 'sequence':
				for (const part of step > 0 ? node.nodes : node.nodes.toReversed()) this.node(part, step);
				return;
			case 'alternatives':
				this.#alternatives(node.nodes, step);
				return;
			case 'repeat':
				this.#repeat(node, step);
				return;
			case 'group':
				this.node(node.node, step);
				return;
			case 'capture':
				this.#capture(node, step);
				return;
			case 'atomic':
				this.#uncut(() => this.node(node.node, step));
				return;
			case 'look':
				if (node.isNegative) this.#unless(node.node, node.isBehind ? -1 : 1);
				else this.#look(node.node, node.isBehind ? -1 : 1);
				return;
			case 'reference':
				this.code.push(Op.Reference, this.#groupOf(node.name), step, Number(node.ignoresCase));
				return;
			case 'conditional':
				this.#conditional(node, step);
				return;
			case 'anchor':
				this.code.push(Op.Anchor, ANCHORS.indexOf(node.anchor));
				return;
		}
	}

	/** Writes an operation whose last operand is a place that comes later; the result sets it to where the code has come. */
	#later(...operation: number[]): () => void {
		const at = this.code.push(...operation, -1) - 1;
		return () => {
			this.code[at] = this.code.length;
		};
	}

	#set(set: CharacterSet): number {
		return this.sets.push(bitsOf(set)) - 1;
	}

	#groupOf(name: string): number {
		return this.#groups.indexOf(findGroup(this.#groups, name)!);
	}

	#alternatives(nodes: readonly RegexNode[], step: 1 | -1): void {
		const ends: (() => void)[] = [];
		for (const [index, node] of nodes.entries()) {
			const next = index < nodes.length - 1 ? this.#later(Op.Try) : null;
			this.node(node, step);
			if (next === null) break;
			ends.push(this.#later(Op.Jump));
			next();
		}
		for (const end of ends) end();
	}

	#repeat({ node, quantifier }: Extract<RegexNode, { kind: 'repeat' }>, step: 1 | -1): void {
		const { least, isLazy } = quantifier;
		const most = Math.min(quantifier.most, NO_BOUND);
		if (node.kind === 'set' && !isLazy) {
			this.code.push(Op.SetRun, this.#set(node.set), step, least, most);
			return;
		}
		const counter = this.registers++;
		const place = this.registers++;
		this.code.push(Op.StartLoop, counter, place);
		const turn = this.code.length;
		const exit = this.#later(Op.Turn, counter, place, least, most, Number(isLazy));
		this.code.push(Op.Enter, counter, place);
		this.node(node, step);
		this.code.push(Op.Jump, turn);
		exit();
	}

	#capture(node: Extract<RegexNode, { kind: 'capture' }>, step: 1 | -1): void {
		const start = this.registers++;
		this.code.push(Op.SavePlace, start);
		this.node(node.node, step);
		this.code.push(
			Op.Capture,
			start,
			this.#groups.findIndex(({ indexes }) => indexes.includes(node.index)),
		);
	}

	/** What `write` writes matches one way at most. */
	#uncut(write: () => void): void {
		const mark = this.registers++;
		this.code.push(Op.Mark, mark);
		write();
		this.code.push(Op.Cut, mark);
	}

	#look(node: RegexNode, step: 1 | -1): void {
		const place = this.registers++;
		this.code.push(Op.SavePlace, place);
		this.#uncut(() => this.node(node, step));
		this.code.push(Op.ReturnToPlace, place);
	}

	#unless(node: RegexNode, step: 1 | -1): void {
		const mark = this.registers++;
		this.code.push(Op.Mark, mark);
		const otherwise = this.#later(Op.Try);
		this.node(node, step);
		this.code.push(Op.Cut, mark, Op.Fail);
		otherwise();
	}

	#conditional({ name, test, yes, no }: Extract<RegexNode, { kind: 'conditional' }>, step: 1 | -1): void {
		const isGroup = name !== null && findGroup(this.#groups, name) !== undefined;
		const mark = this.registers++;
		this.code.push(Op.Mark, mark);
		const otherwise = isGroup ? this.#later(Op.UnlessCaptured, this.#groupOf(name)) : this.#later(Op.Try);
		if (!isGroup) {
			this.#look(test, 1);
			this.code.push(Op.Cut, mark);
		}
		this.node(yes, step);
		const end = this.#later(Op.Jump);
		otherwise();
		this.node(no, step);
		end();
	}
}

const bits = new WeakMap<CharacterSet, Bits>();

/** A bit for each unit of a set. */
export function bitsOf(set: CharacterSet): Bits {
	let made = bits.get(set);
	if (made === undefined) {
		made = new Uint8Array(0x10000 >> 3);
		for (const [first, last] of set) {
			for (let unit = first; unit <= last; unit++) made[unit >> 3]! |= 1 << (unit & 7);
		}
		bits.set(set, made);
	}
	return made;
}

export const WORD_BITS = (): Bits => bitsOf(boundaryWord());
