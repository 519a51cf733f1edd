/** Binds expressions: each gets its type, its members and its conversions. */
import type { BoundExpression } from '../bound.ts';
import { NULL, VOID } from '../signatures/library.ts';
import type { ExpressionOf, ExpressionSyntax } from '../syntax/nodes.ts';
import { TYPE_KEYWORDS } from '../syntax/token.ts';
import type { Type } from '../types.ts';
import { bindAnonymous } from './anonymous.ts';
import { bindArguments, bindCandidate, hasFaultyArgument } from './arguments.ts';
import { bindNewArray } from './arrays.ts';
import { bindAssignment, bindIncrement } from './assignments.ts';
import { type Binder, errorAt } from './binder.ts';
import { bindCall } from './calls.ts';
import { bindConditional, bindNullConditional } from './conditionals.ts';
import { asTypedValue, asValue, castOperand, convertOperand } from './convert.ts';
import { bindNew } from './creation.ts';
import { bindDeconstruction } from './deconstruction.ts';
import { bindDefault, isDefaultLiteral } from './defaults.ts';
import { memberText, shortTypeText, typeText } from './display.ts';
import { bindInterpolation } from './interpolation.ts';
import { bindLambda } from './lambdas.ts';
import { bindMember, bindName, indexersOf } from './members.ts';
import { reportMisfit } from './misfits.ts';
import { isIntegral } from './numeric-types.ts';
import type { Operand } from './operand.ts';
import { bindBinary } from './operators.ts';
import { resolveOverload } from './overloads.ts';
import { bindAs, bindIs } from './patterns.ts';
import { receiverOf, requireReadable } from './requirements.ts';
import { resolveType, resolveTypeOf } from './resolve-types.ts';
import { bindTuple } from './tuples.ts';
import { isError, isNull, isRectangular, isSubtype, isVoid, rankOf } from './type-relations.ts';
import { bindUnary } from './unary-operators.ts';

/** An expression before its context gives it a type; `isCalled` when arguments follow it. */
export function bindOperand(binder: Binder, syntax: ExpressionSyntax, isCalled = false): Operand {
	const operand = bindReference(binder, syntax, isCalled);
	if (operand.kind === 'property' || operand.kind === 'indexer') requireReadable(binder, operand.member, operand.at);
	return operand;
}

/** The same where the expression may be written to, so that nothing needs to be readable. */
export function bindReference(binder: Binder, syntax: ExpressionSyntax, isCalled = false): Operand {
	const { at } = syntax;
	binder.step(at);
	switch (syntax.kind) {
		case 'literal':
			return bindLiteral(binder, syntax);
		case 'interpolation':
			return bindInterpolation(binder, syntax);
		case 'name':
			return bindName(binder, syntax, isCalled);
		case 'type':
			return { kind: 'type-name', at, named: resolveType(binder, syntax.type) };
		case 'this':
			return syntax.keyword === 'base' ? binder.fail('CS1511', {}, at) : binder.fail('CS0026', { keyword: 'this' }, at);
		case 'parenthesised':
			return bindParenthesised(binder, syntax, isCalled);
		case 'tuple':
			return bindTuple(binder, syntax);
		case 'member':
			return bindMember(binder, syntax, isCalled);
		case 'call':
			return bindCall(binder, syntax);
		case 'element':
			return bindElement(binder, syntax);
		case 'null-conditional':
			return bindNullConditional(binder, syntax);
		case 'receiver':
			return { kind: 'receiver', at, type: binder.receivers.at(-1)! };
		case 'unary':
			return bindUnary(binder, syntax);
		case 'increment':
			return bindIncrement(binder, syntax, true);
		case 'cast':
			return bindCast(binder, syntax);
		case 'binary':
			return bindBinary(binder, syntax);
		case 'is':
			return bindIs(binder, syntax);
		case 'as':
			return bindAs(binder, syntax);
		case 'conditional':
			return bindConditional(binder, syntax);
		case 'assign':
			return bindAssignment(binder, syntax);
		case 'deconstruct':
			return bindDeconstruction(binder, syntax);
		case 'lambda':
			return bindLambda(binder, syntax);
		case 'new':
			return bindNew(binder, syntax);
		case 'new-anonymous':
			return bindAnonymous(binder, syntax);
		case 'new-array':
			return bindNewArray(binder, syntax);
		case 'typeof':
			return bindTypeof(binder, syntax);
		case 'sizeof':
			return bindSizeof(binder, syntax);
		case 'default':
			return bindDefault(binder, syntax);
		case 'ref':
			return binder.fail('CS1525', { token: 'ref' }, at);
		case 'checked':
			return bindChecked(binder, syntax);
		case 'throw':
			return bindThrow(binder, syntax);
		case 'declaration':
			return binder.fail('CS1525', { token: syntax.name.name }, at);
	}
}

/** A value; `null`, `default` and `throw` still wait for their type. */
export function bindValue(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	return asValue(binder, bindOperand(binder, syntax));
}

/** A value with a type, which void is not. */
export function bindTypedValue(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	return asTypedValue(binder, bindOperand(binder, syntax));
}

/** A value converted implicitly to a type. */
export function bindConverted(binder: Binder, syntax: ExpressionSyntax, type: Type): BoundExpression {
	return convertOperand(binder, bindOperand(binder, syntax), type);
}

/** In parentheses stand values and methods; a type is neither. */
function bindParenthesised(binder: Binder, { operand }: ExpressionOf<'parenthesised'>, isCalled: boolean): Operand {
	const inner = bindReference(binder, operand, isCalled);
	return inner.kind === 'type-name' || inner.kind === 'namespace' ? asValue(binder, inner) : inner;
}

function bindLiteral(binder: Binder, { at, value, type }: ExpressionOf<'literal'>): BoundExpression {
	const named = type === 'null' ? NULL : binder.library.known(TYPE_KEYWORDS[type]!);
	return { kind: 'literal', at, type: named, value };
}

/** `target[…]`: an element of an array, or an indexer. */
function bindElement(binder: Binder, syntax: ExpressionOf<'element'>): BoundExpression {
	const { at } = syntax;
	const target = asTypedValue(binder, bindOperand(binder, syntax.target));
	const list = bindArguments(binder, syntax.arguments);
	const { type } = target;
	if (isError(type) || hasFaultyArgument(list)) return errorAt(at);
	if (type.kind === 'array' || isRectangular(type)) {
		const [count, element] = type.kind === 'array' ? [1, type.element] : [rankOf(type), type.typeArguments[0]];
		if (list.length !== count) return binder.fail('CS0022', { count }, at);
		const indices = list.map(({ operand }) => arrayIndex(binder, operand));
		return { kind: 'array-element', at, type: element, target, indices };
	}
	const indexers = indexersOf(binder, type);
	if (indexers.length === 0) return binder.fail('CS0021', { type: shortTypeText(type) }, at);
	const resolved = resolveOverload(binder, indexers, list, null);
	if (resolved.kind === 'ambiguous') {
		const { first, second } = resolved;
		return binder.fail('CS0121', { first: memberText(first), second: memberText(second) }, at);
	}
	if (resolved.kind === 'misfit') {
		reportMisfit(binder, resolved.misfit, list, 'this', at, indexers.length);
		return errorAt(at);
	}
	const { candidate } = resolved;
	const values = bindCandidate(binder, candidate, list, at);
	const { member } = candidate;
	const receiver = receiverOf(binder, target, member);
	return { kind: 'indexer', at, type: member.returns, member, target: receiver, arguments: values };
}

/** An array index is an int, uint, long or ulong; smaller types become int. */
function arrayIndex(binder: Binder, operand: Operand): BoundExpression {
	const value = asValue(binder, operand);
	const isLarge =
		isIntegral(value.type) && ['System.UInt32', 'System.Int64', 'System.UInt64'].includes(value.type.name);
	return isLarge ? value : convertOperand(binder, value, binder.library.int);
}

function bindCast(binder: Binder, syntax: ExpressionOf<'cast'>): BoundExpression {
	const type = resolveType(binder, syntax.type);
	const operand = bindOperand(binder, syntax.operand);
	if (isVoid(type)) return binder.fail('CS1547', {}, syntax.at);
	if (type.kind === 'class' && type.isStatic) return binder.fail('CS0716', { type: shortTypeText(type) }, syntax.at);
	if (!('type' in operand) || !isVoid(operand.type)) return castOperand(binder, operand, type, syntax.at);
	return binder.fail('CS0030', { from: 'void', to: typeText(type) }, syntax.at);
}

function bindTypeof(binder: Binder, syntax: ExpressionOf<'typeof'>): BoundExpression {
	const named = resolveTypeOf(binder, syntax.type);
	return { kind: 'typeof', at: syntax.at, type: binder.library.known('System.Type'), named };
}

const SIZES: Readonly<Record<string, number>> = {
	...{ SByte: 1, Byte: 1, Boolean: 1, Int16: 2, UInt16: 2, Char: 2, Int32: 4, UInt32: 4, Single: 4 },
	...{ Int64: 8, UInt64: 8, Double: 8, Decimal: 16 },
};

function bindSizeof(binder: Binder, syntax: ExpressionOf<'sizeof'>): BoundExpression {
	const type = resolveType(binder, syntax.type);
	const size = SIZES[type.name.replace('System.', '')];
	if (size === undefined) return binder.fail('CS0227', {}, syntax.at);
	return { kind: 'literal', at: syntax.at, type: binder.library.int, value: size };
}

function bindChecked(binder: Binder, { isChecked, operand }: ExpressionOf<'checked'>): Operand {
	return binder.within({ overflow: isChecked ? 'checked' : 'unchecked' }, () => bindOperand(binder, operand));
}

function bindThrow(binder: Binder, syntax: ExpressionOf<'throw'>): BoundExpression {
	const operand = bindException(binder, syntax.operand);
	return { kind: 'throw', at: syntax.at, type: NULL, operand };
}

/** The operand of `throw`: an exception. */
export function bindException(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	const value = bindValue(binder, syntax);
	if (isDefaultLiteral(value)) return binder.fail('CS0155', {}, syntax.at);
	const exception = binder.library.known('System.Exception');
	if (isNull(value.type) || isError(value.type)) return { ...value, type: exception };
	if (!isSubtype(value.type, exception, binder.library)) return binder.fail('CS0155', {}, syntax.at);
	return value;
}

/** A condition of `if`, loops and `?:`. */
export function bindCondition(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	const value = bindOperand(binder, syntax);
	if ('type' in value && value.type === VOID) {
		return binder.fail('CS0029', { from: 'void', to: 'bool' }, syntax.at);
	}
	return convertOperand(binder, value, binder.library.bool);
}
