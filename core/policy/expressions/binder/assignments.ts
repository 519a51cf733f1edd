/** `=`, `op=`, `++` and `--`. */
import type { BinaryOperator, BoundExpression, BoundStatement } from '../bound.ts';
import type { ExpressionOf, ExpressionSyntax } from '../syntax/nodes.ts';
import type { Member, Type } from '../types.ts';
import { bindOperand, bindReference } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue, canConvert, castExpression, convertOperand } from './convert.ts';
import { memberText, typeText } from './display.ts';
import { isNumeric } from './numeric-types.ts';
import type { Operand } from './operand.ts';
import { bindOperation } from './operators.ts';
import { requireReadable } from './requirements.ts';
import { type ElementTarget, isElementTarget, requireElement, settledElement, writeElement } from './tuple-elements.ts';
import { isError, isVoid, underlying } from './type-relations.ts';

/** What may be assigned to; an error otherwise. */
export function bindTarget(
	binder: Binder,
	syntax: ExpressionSyntax,
	otherwise: 'CS0131' | 'CS1059' = 'CS0131',
): BoundExpression {
	const operand = bindReference(binder, syntax);
	const target = operand.kind === 'methods' ? methodTarget(binder, operand) : asValue(binder, operand);
	switch (target.kind) {
		case 'local':
			return requireVariable(binder, target);
		case 'array-element':
			return target;
		case 'property':
			if (isElementTarget(target)) return requireElement(binder, target);
			return requireWritable(binder, target.member, target);
		case 'indexer':
			return requireWritable(binder, target.member, target);
		default:
			return isError(target.type) ? target : binder.fail(otherwise, {}, syntax.at);
	}
}

function methodTarget(binder: Binder, { name, at }: Extract<Operand, { kind: 'methods' }>): BoundExpression {
	return binder.fail('CS1656', { name, kind: 'method group' }, at);
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

/** A local or array element, as `ref` and `out` arguments need it; loop variables are read-only. */
export function requireVariable(binder: Binder, target: BoundExpression): BoundExpression {
	if (target.kind === 'array-element' || isError(target.type)) return target;
	if (target.kind === 'property' || target.kind === 'indexer') return binder.fail('CS0206', {}, target.at);
	if (target.kind !== 'local') return binder.fail('CS1510', {}, target.at);
	const { name } = target.local;
	const entry = binder.scope.find(name);
	const kind = entry?.kind === 'local' && entry.local === target.local ? entry.isReadOnly : null;
	if (kind !== null) return binder.fail('CS1656', { name, kind }, target.at);
	return target;
}

export function bindAssignment(binder: Binder, syntax: ExpressionOf<'assign'>): BoundExpression {
	if (syntax.operator !== null) return bindCompound(binder, syntax, syntax.operator as BinaryOperator);
	const { at } = syntax;
	if (syntax.target.kind === 'name' && syntax.target.name === '_' && binder.scope.find('_') === undefined) {
		return discardValue(binder, syntax);
	}
	const target = bindTarget(binder, syntax.target);
	const operand = bindOperand(binder, syntax.value);
	if (isError(target.type)) return errorAt(at);
	if ('type' in operand && isVoid(operand.type)) {
		return binder.fail('CS0029', { from: 'void', to: typeText(target.type) }, operand.at);
	}
	const value = convertOperand(binder, operand, target.type);
	if (isElementTarget(target)) return assignElement(binder, target, () => value, 'new');
	return { kind: 'assign', at, type: target.type, target, value };
}

/** `_ = value;` */
function discardValue(binder: Binder, syntax: ExpressionOf<'assign'>): BoundExpression {
	const value = asValue(binder, bindOperand(binder, syntax.value));
	if (isVoid(value.type)) return binder.fail('CS8209', {}, value.at);
	const local = binder.newLocal('discard', value.type);
	const target: BoundExpression = { kind: 'local', at: syntax.at, type: value.type, local };
	return { kind: 'assign', at: syntax.at, type: value.type, target, value };
}

function bindCompound(binder: Binder, syntax: ExpressionOf<'assign'>, operator: BinaryOperator): BoundExpression {
	const { at } = syntax;
	const target = bindTarget(binder, syntax.target);
	requireReadableTarget(binder, target);
	const operand = bindOperand(binder, syntax.value);
	if (isError(target.type)) return errorAt(at);
	const value = (old: BoundExpression): BoundExpression => {
		const result = bindOperation(binder, operator, old, operand, at);
		return isError(result.type) ? errorAt(at) : backToTarget(binder, result, target.type, operand, operator);
	};
	if (isElementTarget(target)) return assignElement(binder, target, value, 'new');
	return written(target, value(oldValue(target)), 'new', at);
}

/** An assignment to an element of a tuple, of a value that may depend on what it was before. */
function assignElement(
	binder: Binder,
	target: ElementTarget,
	value: (old: BoundExpression) => BoundExpression,
	result: 'new' | 'old',
): BoundExpression {
	const evaluated: BoundStatement[] = [];
	const element = settledElement(binder, target, evaluated);
	return writeElement(binder, element, value(element), result, evaluated);
}

function requireReadableTarget(binder: Binder, target: BoundExpression): void {
	if (target.kind === 'property' || target.kind === 'indexer') requireReadable(binder, target.member, target.at);
}

/** What the operation reads: a local itself, and for other targets, which are evaluated once, a `receiver`. */
function oldValue(target: BoundExpression): BoundExpression {
	return target.kind === 'local' ? target : { kind: 'receiver', at: target.at, type: target.type };
}

function written(target: BoundExpression, value: BoundExpression, result: 'new' | 'old', at: number): BoundExpression {
	const { type } = target;
	if (target.kind === 'local' && result === 'new') return { kind: 'assign', at, type, target, value };
	return { kind: 'compound-assign', at, type, target, value, result };
}

/** The result as the target's type: a predefined operator is cast back when its right side fits (C# 7.3, 11.18.3). */
function backToTarget(
	binder: Binder,
	result: BoundExpression,
	type: Type,
	operand: Operand,
	operator: BinaryOperator,
): BoundExpression {
	if (canConvert(binder, result, type)) return convertOperand(binder, result, type);
	const isShift = operator === '<<' || operator === '>>';
	const isPredefined = result.kind !== 'call';
	if (isPredefined && (isShift || canConvert(binder, operand, type))) {
		// Also a constant may wrap, unless `checked` asks otherwise.
		const overflow = binder.overflow === 'checked' ? 'checked' : 'unchecked';
		return binder.within({ overflow }, () => castExpression(binder, result, type));
	}
	return convertOperand(binder, result, type);
}

/** `x++`, `--x`; as a statement the result is not used. */
export function bindIncrement(binder: Binder, syntax: ExpressionOf<'increment'>, isUsed: boolean): BoundExpression {
	const { at, operator, isPrefix } = syntax;
	const target = bindTarget(binder, syntax.operand, 'CS1059');
	requireReadableTarget(binder, target);
	const { type } = target;
	if (isError(type)) return errorAt(at);
	const value = underlying(type);
	if (!isNumeric(value) && value.kind !== 'enum') {
		return binder.fail('CS0023', { operator: operator + operator, type: typeText(type) }, at);
	}
	const result = isUsed && !isPrefix ? 'old' : 'new';
	const one: BoundExpression = { kind: 'literal', at, type: binder.library.int, value: 1 };
	const next = (old: BoundExpression) => castExpression(binder, bindOperation(binder, operator, old, one, at), type);
	if (isElementTarget(target)) return assignElement(binder, target, next, result);
	const old: BoundExpression = result === 'new' ? oldValue(target) : { kind: 'receiver', at: target.at, type };
	return written(target, next(old), result, at);
}
