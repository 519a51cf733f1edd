/** Variables that stand for others: `ref` locals, arguments and results. */
import { type FieldTarget, isFieldTarget } from '../binder/struct-fields.ts';
import type { BoundExpression, Local } from '../bound.ts';
import type { Type } from '../types.ts';
import { assign } from './assignments.ts';
import { localCall } from './calls.ts';
import { elementReference } from './elements.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { asType } from './representation.ts';
import { TEMPORARY, type Unit } from './unit.ts';

/** The reference to a variable, or to the value of what is none. */
export function reference(lowering: Lowering, unit: Unit, node: BoundExpression): string {
	const lower = (inner: BoundExpression) => lowerExpression(lowering, unit, inner);
	const type = asType(node.type);
	if (isFieldTarget(node)) return fieldReference(lowering, unit, node);
	switch (node.kind) {
		case 'local':
			return lowering.home(unit, node.local);
		case 'array-element':
			return elementReference(lowering, unit, node);
		case 'local-call':
			if (node.function.byReference === null) break;
			return localCall(lowering, unit, node);
		case 'conditional': {
			if (!node.isReference) break;
			const branches = [node.whenTrue, node.whenFalse].map((branch) => {
				return `changetype<Reference<${type}>>(${reference(lowering, unit, branch)})`;
			});
			return `(${lower(node.condition)} ? ${branches.join(' : ')})`;
		}
		default:
			break;
	}
	return `cellOf<${type}>(${lower(node)})`;
}

/** Two functions that read and write the field of the struct that a reference leads to. */
function fieldReference(lowering: Lowering, unit: Unit, field: FieldTarget): string {
	const type = asType(field.type);
	const holder = asType(field.target.type);
	const struct = reference(lowering, unit, field.target);
	const target = { ...field, target: referenceNode(unit, 'struct', field.target) };
	const open = (part: Unit) => part.line(`const struct = changetype<Reference<${holder}>>(frame);`);
	const reader = lowering.addPart(unit.function, 'read', ['frame: usize'], type, (part) => {
		open(part);
		part.line(`return ${lowerExpression(lowering, part, target)};`);
	});
	const writer = lowering.addPart(unit.function, 'write', ['frame: usize', `value: ${type}`], 'void', (part) => {
		open(part);
		part.line(`${assign(lowering, part, target, 'value')};`);
	});
	return `new FieldReference<${type}>(changetype<usize>(${struct}), ${reader}, ${writer})`;
}

/** A variable of the unit that holds a reference, and the bound local that it is. */
export function storedReference(lowering: Lowering, unit: Unit, node: BoundExpression): [string, BoundExpression] {
	const variable = unit.fresh('reference');
	unit.declare(variable, referenceType(node.type), `changetype<${referenceType(node.type)}>(0)`);
	return [`${variable} = ${reference(lowering, unit, node)}`, referenceNode(unit, variable, node)];
}

/** A bound local that stands for a variable that holds a reference. */
function referenceNode(unit: Unit, name: string, { at, type }: BoundExpression): BoundExpression {
	const owner = unit.function;
	const local: Local = { id: TEMPORARY, name, type, captured: false, owner, byReference: 'ref', depth: 0 };
	return { kind: 'local', at, type, local };
}

export function referenceType(type: Type): string {
	return `Reference<${asType(type)}>`;
}

/** Whether an expression gives a reference where it is evaluated. */
export function givesReference(node: BoundExpression): boolean {
	if (node.kind === 'local-call') return node.function.byReference !== null;
	return node.kind === 'conditional' && node.isReference === true;
}
