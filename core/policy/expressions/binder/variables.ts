/** What may be assigned to, or used by reference. */
import type { BoundExpression, BoundFunction, Local } from '../bound.ts';
import type { ExpressionErrorCode } from '../errors.ts';
import type { ExpressionSyntax } from '../syntax/nodes.ts';
import type { Member } from '../types.ts';
import { bindReference } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { asValue } from './convert.ts';
import { memberText, shortTypeText, typeText } from './display.ts';
import type { Operand } from './operand.ts';
import { type FieldTarget, isField, isFieldTarget, variableOf } from './struct-fields.ts';
import { isError } from './type-relations.ts';

/** What is done to a variable. */
export type Use = 'assign' | 'increment' | 'reference' | 'readonly' | 'return' | 'readonly-return';

/** What may be used so; an error otherwise. */
export function bindTarget(binder: Binder, syntax: ExpressionSyntax, use: Use): BoundExpression {
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
			return requireWritableVariable(binder, target, use, 0);
		case 'array-element':
			return target;
		case 'property':
			return isField(target) ? requireField(binder, target, use) : requireProperty(binder, target, use);
		case 'indexer':
			return requireProperty(binder, target, use);
		default:
			return isReferenceResult(target)
				? requireWritableVariable(binder, target, use, 0)
				: binder.fail(NO_VARIABLE[use], {}, at);
	}
}

/** Whether an expression gives a variable: a call by reference, or `c ? ref a : ref b`. */
function isReferenceResult(target: BoundExpression): boolean {
	if (target.kind === 'local-call') return target.function.byReference !== null;
	return target.kind === 'conditional' && target.isReference === true;
}

/** A property or indexer may be assigned to, but no reference leads to it. */
function requireProperty(
	binder: Binder,
	target: Extract<BoundExpression, { kind: 'property' | 'indexer' }>,
	use: Use,
): BoundExpression {
	if (use === 'assign' || use === 'increment') return requireWritable(binder, target.member, target);
	return binder.fail(use === 'reference' || use === 'readonly' ? 'CS0206' : 'CS8156', {}, target.at);
}

const NO_VARIABLE = {
	assign: 'CS0131',
	increment: 'CS1059',
	reference: 'CS1510',
	readonly: 'CS1510',
	return: 'CS8156',
	'readonly-return': 'CS8156',
} as const satisfies Record<Use, ExpressionErrorCode>;

/** Of a variable that is only read, and of a member of it. */
const READ_ONLY = {
	assign: ['CS8331', 'CS8332'],
	increment: ['CS8331', 'CS8332'],
	reference: ['CS8329', 'CS8330'],
	return: ['CS8333', 'CS8334'],
} as const;

/** Of what a loop or `using` has declared, and of a member of it. */
const FIXED = {
	assign: ['CS1656', 'CS1654'],
	increment: ['CS1656', 'CS1654'],
	reference: ['CS1657', 'CS1655'],
	return: ['CS1657', 'CS1655'],
} as const;

/** Whether nothing is written. */
function isReading(use: Use): use is 'readonly' | 'readonly-return' {
	return use === 'readonly' || use === 'readonly-return';
}

/** A variable that may be used so, by itself or for a member of it; an error otherwise. */
function requireWritableVariable(binder: Binder, variable: BoundExpression, use: Use, member: 0 | 1): BoundExpression {
	if (isReading(use)) return variable;
	const { at } = variable;
	switch (variable.kind) {
		case 'conditional': {
			const branches = [variable.whenTrue, variable.whenFalse].map((branch) => {
				const isMember = isFieldTarget(branch);
				return requireWritableVariable(binder, isMember ? variableOf(branch) : branch, use, isMember ? 1 : member);
			});
			return branches.find(({ type }) => isError(type)) ?? variable;
		}
		case 'local-call': {
			if (variable.function.byReference === 'ref') return variable;
			return binder.fail(READ_ONLY[use][member], { kind: 'method', name: functionText(variable.function) }, at);
		}
		case 'local': {
			const { name, readOnly, byReference, type } = variable.local;
			if (readOnly !== undefined) return binder.fail(FIXED[use][member], { name, kind: readOnly }, at);
			if (byReference !== 'in') return variable;
			if (!isParameter(variable.local)) return binder.fail(NO_VARIABLE[use], {}, at);
			return binder.fail(READ_ONLY[use][member], { kind: 'variable', name: `in ${typeText(type)}` }, at);
		}
		default:
			return variable;
	}
}

export function isParameter(local: Local): boolean {
	return local.owner.parameters.includes(local);
}

/** `f<T>(ref int, T)` */
export function functionText({ name, typeParameters, parameters }: BoundFunction): string {
	const list = parameters.map(({ byReference, type }) => {
		return byReference === undefined ? shortTypeText(type) : `${byReference} ${shortTypeText(type)}`;
	});
	const generics =
		typeParameters.length === 0 ? '' : `<${typeParameters.map((parameter) => parameter.name).join(', ')}>`;
	return `${name}${generics}(${list.join(', ')})`;
}

/** A field of a struct, which must be in a variable. */
function requireField(binder: Binder, field: FieldTarget, use: Use): BoundExpression {
	if (!isFieldTarget(field)) return notInVariable(binder, field, use);
	const required = requireWritableVariable(binder, variableOf(field), use, 1);
	return isError(required.type) ? required : field;
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
