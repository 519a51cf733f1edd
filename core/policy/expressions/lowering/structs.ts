/** Structs as values: variables may share an object, so that the one whose field is written gets another. */
import type { FieldTarget } from '../binder/struct-fields.ts';
import { isTupleStruct } from '../binder/type-relations.ts';
import { assign, stabilized } from './assignments.ts';
import { memberCall } from './calls.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { className } from './representation.ts';
import { tupleWith } from './tuples.ts';
import type { Unit } from './unit.ts';

/** The assignment of a value to a field of a struct that a variable holds. */
export function assignField(lowering: Lowering, unit: Unit, target: FieldTarget, value: string): string {
	const { member } = target;
	const [stores, variable] = stabilized(lowering, unit, target.target);
	const written = unit.temporary(target.type);
	const struct = unit.temporary(member.declaring);
	const old = lowerExpression(lowering, unit, variable);
	const changed = isTupleStruct(member.declaring)
		? [`${struct} = ${old}`, `${struct} = ${tupleWith(struct, member, written)}`]
		: [
				`${struct} = ${className(member.declaring)}_copy(${old})`,
				memberCall(member, member.setter!, [struct, written], []),
			];
	const steps = [...stores, `${written} = ${value}`, ...changed, assign(lowering, unit, variable, struct), written];
	return `(${steps.join(', ')})`;
}
