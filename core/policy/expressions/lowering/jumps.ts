/**
 * `break`, `continue` and `goto`. AssemblyScript leaves or restarts the innermost loop only: a jump further out notes its code,
 * leaves what is in between, and goes on behind each part of it.
 */
import type { BoundLabel } from '../bound.ts';
import type { Lowering } from './lowering.ts';
import type { Unit } from './unit.ts';

/** How `return` leaves a lifted body: the code that its frame's `outcome` holds. Jumps have codes of their own. */
export const OUTCOME = { NORMAL: 0, RETURN: 1 } as const;

/** What a jump may have to leave: a loop of AssemblyScript, or the function that a lifted body became. */
export interface Construct {
	kind: 'loop' | 'lifted';
	/** Jumps from inside to places further out. */
	passing: Set<JumpTarget>;
}

export interface JumpTarget {
	/** The loop that the jump leaves or restarts. */
	construct: Construct;
	action: 'break' | 'continue';
	/** Of labels: which part of the construct comes next, and what leaves the parts around. */
	state: { variable: string; value: number; leave?: string | null } | null;
	/** What stands for the jump while it is on its way; given when it is first needed. */
	code: number | null;
}

/** Where the jumps of a statement lead. */
export interface Jumps {
	break: JumpTarget | null;
	continue: JumpTarget | null;
	labels: ReadonlyMap<BoundLabel, JumpTarget>;
	/** What stands around, innermost last. */
	constructs: readonly Construct[];
}

export const NO_JUMPS: Jumps = { break: null, continue: null, labels: new Map(), constructs: [] };

export function jumpTarget(
	construct: Construct,
	action: JumpTarget['action'],
	state: JumpTarget['state'] = null,
): JumpTarget {
	return { construct, action, state, code: null };
}

export function newConstruct(kind: Construct['kind']): Construct {
	return { kind, passing: new Set() };
}

/** Writes what is inside of a construct, with the jumps that it adds or changes. */
export function insideOf(unit: Unit, construct: Construct, jumps: Partial<Jumps>, body: () => void): void {
	const outer = unit.jumps;
	unit.jumps = { ...outer, ...jumps, constructs: [...outer.constructs, construct] };
	body();
	unit.jumps = outer;
}

/** The jump itself, or the first part of its way. */
export function jump(lowering: Lowering, unit: Unit, target: JumpTarget): void {
	const innermost = unit.jumps.constructs.at(-1)!;
	if (innermost === target.construct) {
		if (target.state !== null) {
			if (target.state.leave) unit.line(target.state.leave);
			unit.line(`${target.state.variable} = ${target.state.value};`);
		}
		unit.line(`${target.action};`);
		return;
	}
	innermost.passing.add(target);
	target.code ??= lowering.nextJumpCode();
	if (innermost.kind === 'lifted') {
		unit.line(`${lowering.field(unit.function, 'outcome', 'i32')} = ${target.code};`);
		unit.line('return;');
	} else {
		unit.line(`${unit.jumpVariable()} = ${target.code};`);
		unit.line('break;');
	}
}

/** Behind a construct: the jumps that left it go on. */
export function continueJumps(lowering: Lowering, unit: Unit, { kind, passing }: Construct): void {
	const isLifted = kind === 'lifted';
	for (const target of passing) {
		const noted = isLifted ? lowering.field(unit.function, 'outcome', 'i32') : unit.jumpVariable();
		unit.line(`if (${noted} == ${target.code}) {`);
		unit.indent(() => {
			if (!isLifted) unit.line(`${noted} = 0;`);
			jump(lowering, unit, target);
		});
		unit.line('}');
	}
}
