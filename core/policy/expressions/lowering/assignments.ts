/** Assignments as expressions. */
import { isFieldTarget } from '../binder/struct-fields.ts';
import type { BoundExpression } from '../bound.ts';
import { memberCall } from './calls.ts';
import { isUnchanging, setElement } from './elements.ts';
import { givesNumber } from './enums.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { givesReference, reference, storedReference } from './references.ts';
import { assignField } from './structs.ts';
import { TEMPORARY, type Unit } from './unit.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** An assignment as an expression; its value is the assigned one. */
export function assign(lowering: Lowering, unit: Unit, target: BoundExpression, value: string): string {
	if (isFieldTarget(target)) return assignField(lowering, unit, target, value);
	if (givesReference(target)) return `(${reference(lowering, unit, target)}.value = ${value})`;
	const lower = (inner: BoundExpression) => lowerExpression(lowering, unit, inner);
	switch (target.kind) {
		case 'local':
			return `(${lowering.place(unit, target.local)} = ${value})`;
		case 'array-element':
			return setElement(lowering, unit, target, value);
		case 'property':
		case 'indexer': {
			const stored = unit.temporary(target.type);
			const receiver = target.target === null ? [] : [lower(target.target)];
			const args = target.kind === 'indexer' ? target.arguments.map(lower) : [];
			// What is assigned is evaluated behind the receiver and the arguments.
			const given = givesNumber(target.member) ? `(${stored} = ${value}).value` : `(${stored} = ${value})`;
			const written = memberCall(target.member, target.member.setter!, [...receiver, ...args, given], []);
			return `(${written}, ${stored})`;
		}
		default:
			throw new Error(`cannot assign to ${target.kind}`);
	}
}

/** `a.b += c`, `a[i]++`: receiver and arguments are evaluated once. */
export function compoundAssign(lowering: Lowering, unit: Unit, node: Of<'compound-assign'>): string {
	const [stores, target] = stabilized(lowering, unit, node.target, isUnchanging(node.value));
	const old = unit.temporary(node.target.type);
	unit.receivers.push(old);
	const value = lowerExpression(lowering, unit, node.value);
	unit.receivers.pop();
	const fresh = unit.temporary(node.target.type);
	const steps = [
		...stores,
		`${old} = ${lowerExpression(lowering, unit, target)}`,
		`${fresh} = ${value}`,
		assign(lowering, unit, target, fresh),
		node.result === 'old' ? old : fresh,
	];
	return `(${steps.join(', ')})`;
}

/**
 * The same target with receiver and arguments in temporaries, which the returned stores fill.
 * @param keepsLocals when nothing changes locals before the target is written
 */
export function stabilized(
	lowering: Lowering,
	unit: Unit,
	target: BoundExpression,
	keepsLocals = false,
): [string[], BoundExpression] {
	const stores: string[] = [];
	const keep = (inner: BoundExpression): BoundExpression => {
		if (inner.kind === 'literal' || inner.kind === 'context') return inner;
		if (inner.kind === 'local' && (keepsLocals || inner.local.id === TEMPORARY)) return inner;
		const variable = unit.temporary(inner.type);
		stores.push(`${variable} = ${lowerExpression(lowering, unit, inner)}`);
		return temporaryNode(unit, variable, inner);
	};
	if (isFieldTarget(target)) {
		const [inner, variable] = stabilized(lowering, unit, target.target, keepsLocals);
		return [inner, { ...target, target: variable }];
	}
	if (givesReference(target)) {
		const [store, variable] = storedReference(lowering, unit, target);
		return [[store], variable];
	}
	switch (target.kind) {
		case 'property':
			return [stores, target.target === null ? target : { ...target, target: keep(target.target) }];
		case 'indexer':
			return [stores, { ...target, target: keep(target.target), arguments: target.arguments.map(keep) }];
		case 'array-element':
			return [stores, { ...target, target: keep(target.target), indices: target.indices.map(keep) }];
		default:
			return [stores, target];
	}
}

/** A bound local that stands for a temporary of the unit. */
function temporaryNode(unit: Unit, variable: string, inner: BoundExpression): BoundExpression {
	const local = { id: TEMPORARY, name: variable, type: inner.type, captured: false, owner: unit.function, depth: 0 };
	return { kind: 'local', at: inner.at, type: inner.type, local };
}
