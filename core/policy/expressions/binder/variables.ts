/** What may be assigned to, or used by reference. */
import type { BoundExpression } from '../bound.ts';
import type { ExpressionErrorCode } from '../errors.ts';
import type { ExpressionSyntax } from '../syntax/nodes.ts';
import type { Member } from '../types.ts';
import { bindReference } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { asValue } from './convert.ts';
import { memberText } from './display.ts';
import type { Operand } from './operand.ts';
import { type FieldTarget, isField, isFieldTarget, variableOf } from './struct-fields.ts';
import { isError } from './type-relations.ts';

/** What is done to a variable. */
export type Use = 'assign' | 'increment' | 'reference';

/** What may be assigned to; an error otherwise. */
export function bindTarget(binder: Binder, syntax: ExpressionSyntax, use: 'assign' | 'increment'): BoundExpression {
	if (isConversion(syntax)) return binder.fail(NO_VARIABLE[use], {}, syntax.at);
	const operand = bindReference(binder, syntax);
	const target = operand.kind === 'methods' ? methodTarget(binder, operand) : asValue(binder, operand);
	return requireVariable(binder, target, use, syntax.at);
}

/** Whether an expression converts what is a variable without it. */
export function isConversion(syntax: ExpressionSyntax): boolean {
	if (syntax.kind === 'parenthesised') return isConversion(syntax.operand);
	return syntax.kind === 'cast' || syntax.kind === 'as';
}

function methodTarget(binder: Binder, { name, at }: Extract<Operand, { kind: 'methods' }>): BoundExpression {
	return binder.fail('CS1656', { name, kind: 'method group' }, at);
}

/** An expression that may be used so; an error otherwise. By reference it must be a variable, not a property. */
export function requireVariable(binder: Binder, target: BoundExpression, use: Use, at = target.at): BoundExpression {
	if (isError(target.type)) return target;
	switch (target.kind) {
		case 'local':
			return requireLocal(binder, target, use);
		case 'array-element':
			return target;
		case 'property':
			if (isField(target)) return requireField(binder, target, use);
			return use === 'reference'
				? binder.fail('CS0206', {}, target.at)
				: requireWritable(binder, target.member, target);
		case 'indexer':
			return use === 'reference'
				? binder.fail('CS0206', {}, target.at)
				: requireWritable(binder, target.member, target);
		default:
			return binder.fail(NO_VARIABLE[use], {}, at);
	}
}

const NO_VARIABLE = {
	assign: 'CS0131',
	increment: 'CS1059',
	reference: 'CS1510',
} as const satisfies Record<Use, ExpressionErrorCode>;

function requireLocal(binder: Binder, target: Extract<BoundExpression, { kind: 'local' }>, use: Use): BoundExpression {
	const { name, readOnly } = target.local;
	if (readOnly === undefined) return target;
	return binder.fail(use === 'reference' ? 'CS1657' : 'CS1656', { name, kind: readOnly }, target.at);
}

/** A field of a struct, which must be in a variable. */
function requireField(binder: Binder, field: FieldTarget, use: Use): BoundExpression {
	if (!isFieldTarget(field)) return notInVariable(binder, field, use);
	const variable = variableOf(field);
	if (variable.kind !== 'local' || variable.local.readOnly === undefined) return field;
	const { name, readOnly } = variable.local;
	return binder.fail(use === 'reference' ? 'CS1655' : 'CS1654', { name, kind: readOnly }, variable.at);
}

/** `list[0].Item1 = 1` would change a copy. */
function notInVariable(binder: Binder, { target, at }: FieldTarget, use: Use): BoundExpression {
	if (isField(target)) return notInVariable(binder, target, use);
	if (target.kind === 'local-call') return binder.fail('CS1612', { member: `${target.function.name}()` }, target.at);
	const hasMember = target.kind === 'call' || target.kind === 'property' || target.kind === 'indexer';
	return hasMember
		? binder.fail('CS1612', { member: memberText(target.member) }, target.at)
		: binder.fail(NO_VARIABLE[use], {}, at);
}

function requireWritable(binder: Binder, member: Member, target: BoundExpression): BoundExpression {
	const { at } = target;
	if (!member.canWrite) {
		if (member.kind === 'field') return binder.fail(member.isStatic ? 'CS0198' : 'CS0191', {}, at);
		return binder.fail('CS0200', { member: memberText(member) }, at);
	}
	if (member.setter === null) return binder.fail('TG0003', { member: memberText(member) }, at);
	return target;
}
