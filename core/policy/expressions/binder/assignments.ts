/** `=`, `op=`, `++` and `--`. */
import type { BinaryOperator, BoundExpression } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue, canConvert, castExpression, convertOperand } from './convert.ts';
import { shortTypeText, typeText } from './display.ts';
import { isNumeric } from './numeric-types.ts';
import type { Operand } from './operand.ts';
import { bindOperation } from './operators.ts';
import { bindReferenceAssignment } from './references.ts';
import { requireReadable } from './requirements.ts';
import { isError, isVoid, underlying } from './type-relations.ts';
import { bindTarget } from './variables.ts';

export function bindAssignment(binder: Binder, syntax: ExpressionOf<'assign'>): BoundExpression {
	if (syntax.operator !== null) return bindCompound(binder, syntax, syntax.operator as BinaryOperator);
	const { at } = syntax;
	if (syntax.value.kind === 'ref') return bindReferenceAssignment(binder, syntax, syntax.value.operand);
	if (syntax.target.kind === 'name' && syntax.target.name === '_' && binder.scope.find('_') === undefined) {
		return discardValue(binder, syntax);
	}
	const target = bindTarget(binder, syntax.target, 'assign');
	const operand = bindOperand(binder, syntax.value);
	if (isError(target.type)) return errorAt(at);
	if ('type' in operand && isVoid(operand.type)) {
		return binder.fail('CS0029', { from: 'void', to: typeText(target.type) }, operand.at);
	}
	const value = convertOperand(binder, operand, target.type);
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
	const target = bindTarget(binder, syntax.target, 'assign');
	requireReadableTarget(binder, target);
	const operand = bindOperand(binder, syntax.value);
	if (isError(target.type)) return errorAt(at);
	const result = bindOperation(binder, operator, oldValue(target), operand, at);
	if (isError(result.type)) return errorAt(at);
	return written(target, backToTarget(binder, result, target.type, operand, operator), 'new', at);
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
	const target = bindTarget(binder, syntax.operand, 'increment');
	requireReadableTarget(binder, target);
	const { type } = target;
	if (isError(type)) return errorAt(at);
	const value = underlying(type);
	if (!isNumeric(value) && value.kind !== 'enum') {
		return binder.fail('CS0023', { operator: operator + operator, type: shortTypeText(type) }, at);
	}
	const result = isUsed && !isPrefix ? 'old' : 'new';
	const one: BoundExpression = { kind: 'literal', at, type: binder.library.int, value: 1 };
	const old: BoundExpression = result === 'new' ? oldValue(target) : { kind: 'receiver', at: target.at, type };
	return written(target, castExpression(binder, bindOperation(binder, operator, old, one, at), type), result, at);
}
