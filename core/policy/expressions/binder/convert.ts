/** Converts operands to types, explicitly in the tree. */
import type { BoundExpression } from '../bound.ts';
import { isSameType } from '../type-table.ts';
import type { Type } from '../types.ts';
import { type Binder, errorAt } from './binder.ts';
import { ConstantOverflow, convertConstant, integerOf } from './constants.ts';
import { constantText, conversionError, nullError } from './conversion-errors.ts';
import type { Conversion, UserConversion } from './conversions.ts';
import { defaultOf, isDefaultLiteral } from './defaults.ts';
import { convertDelegate } from './delegate-variance.ts';
import { shortTypeText, typeText } from './display.ts';
import { canConvertLambda, convertLambda } from './lambdas.ts';
import { canConvertMethods, convertMethods } from './method-groups.ts';
import { isInRange, isIntegral, isNumeric } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { requireImplementation } from './requirements.ts';
import { convertTuple, liftTuple, literalConversion } from './tuples.ts';
import { elementTypes, isError, isNull, isNullable, underlying } from './type-relations.ts';

/** Whether an operand converts implicitly; constants convert by their value. */
export function canConvert(binder: Binder, operand: Operand, to: Type): boolean {
	switch (operand.kind) {
		case 'unbound-lambda':
			return canConvertLambda(binder, operand, to);
		case 'methods':
			return canConvertMethods(binder, operand, to);
		case 'out-declaration':
			return operand.declared === null || isSameType(operand.declared, to);
		case 'type-name':
		case 'namespace':
			return false;
		default:
			return implicitConversion(binder, operand, to) !== null;
	}
}

/** The implicit conversion of an expression to a type, or null. */
export function implicitConversion(binder: Binder, expression: BoundExpression, to: Type): Conversion | null {
	const isAnything = isDefaultLiteral(expression) || (expression.kind === 'throw' && isNull(expression.type));
	if (isAnything) return { kind: 'identity', isImplicit: true };
	if (expression.kind === 'new-tuple') {
		const literal = literalConversion(expression, to, (value, type) => implicitConversion(binder, value, type));
		if (literal !== null || isNull(expression.type)) return literal;
	}
	return constantConversion(binder, expression, to) ?? binder.conversions.implicit(expression.type, to);
}

/** An int constant fits smaller types, a positive long fits ulong, and a zero of any number is a value of each enum. */
function constantConversion(binder: Binder, expression: BoundExpression, to: Type): Conversion | null {
	if (expression.kind !== 'literal' || expression.type === to) return null;
	const { library } = binder;
	const target = underlying(to);
	if (target.kind === 'enum' && isNumericZero(expression)) {
		return wrappedIfNullable(to, { kind: 'enum', isImplicit: true });
	}
	const integer = isIntegral(expression.type) ? integerOf(expression.value) : null;
	if (integer === null) return null;
	const isInt = expression.type === library.int && isIntegral(target) && target.name !== 'System.Char';
	const isLong = expression.type === library.known('long') && target === library.known('ulong');
	if (!(isInt || isLong) || !isInRange(integer, target)) return null;
	return wrappedIfNullable(to, { kind: target === expression.type ? 'identity' : 'numeric', isImplicit: true });
}

/** Whether an expression is a constant zero of a type of numbers, which `char` is not. */
export function isNumericZero(expression: BoundExpression): boolean {
	if (expression.kind !== 'literal' || !isNumeric(expression.type)) return false;
	const { value } = expression;
	if (typeof value === 'object') return value !== null && 'decimal' in value && Number(value.decimal) === 0;
	return value === 0 || value === 0n;
}

function wrappedIfNullable(to: Type, inner: Conversion): Conversion {
	return isNullable(to) ? { kind: 'nullable-wrap', isImplicit: true, inner } : inner;
}

/** An operand as a value of type `to`; an error when it does not convert implicitly. */
export function convertOperand(binder: Binder, operand: Operand, to: Type): BoundExpression {
	switch (operand.kind) {
		case 'unbound-lambda':
			return convertLambda(binder, operand, to);
		case 'methods':
			return convertMethods(binder, operand, to);
		case 'type-name':
		case 'namespace':
		case 'out-declaration':
			return asValue(binder, operand);
		default:
			return convertImplicitly(binder, operand, to);
	}
}

function convertImplicitly(binder: Binder, expression: BoundExpression, to: Type): BoundExpression {
	if (isError(to) || isError(expression.type)) return { ...expression, type: to };
	const conversion = implicitConversion(binder, expression, to);
	if (conversion !== null) return applyConversion(binder, expression, to, conversion);
	if (expression.kind === 'new-tuple' && reportElements(binder, expression.values, underlying(to))) {
		return errorAt(expression.at);
	}
	return binder.fail(...conversionError(binder, expression, to), expression.at);
}

/** Reports which elements of a tuple literal do not convert; false when the target has not as many. */
function reportElements(binder: Binder, values: readonly BoundExpression[], to: Type): boolean {
	const types = elementTypes(to);
	if (types.length !== values.length) return false;
	for (const [index, value] of values.entries()) convertOperand(binder, value, types[index]!);
	return true;
}

/** A cast: every conversion that exists between the types. */
export function castOperand(binder: Binder, operand: Operand, to: Type, at: number): BoundExpression {
	if (operand.kind === 'unbound-lambda' || operand.kind === 'methods') {
		return { ...convertOperand(binder, operand, to), at };
	}
	const expression = asValue(binder, operand);
	if (isError(to) || isError(expression.type)) return errorAt(at);
	const implicit = implicitConversion(binder, expression, to);
	if (implicit !== null) return { ...applyConversion(binder, expression, to, implicit), at };
	if (isNull(expression.type) && expression.kind !== 'new-tuple') {
		return binder.fail(nullError(to), { to: typeText(to) }, at);
	}
	const conversion = explicitConversion(binder, expression, to);
	if (conversion !== null) return { ...applyConversion(binder, expression, to, conversion), at };
	return binder.fail('CS0030', { from: typeText(expression.type), to: typeText(to) }, at);
}

/** The conversion of a cast of an expression, or null. */
function explicitConversion(binder: Binder, expression: BoundExpression, to: Type): Conversion | null {
	if (expression.kind === 'new-tuple') {
		const literal = literalConversion(expression, to, (value, type) => explicitConversion(binder, value, type));
		if (literal !== null) return literal;
	}
	const implicit = implicitConversion(binder, expression, to);
	if (implicit !== null || isNull(expression.type)) return implicit;
	return binder.conversions.explicit(expression.type, to);
}

/** An explicit conversion from one type to another, as `foreach` and compound assignments make it. */
export function castExpression(binder: Binder, expression: BoundExpression, to: Type): BoundExpression {
	return castOperand(binder, expression, to, expression.at);
}

/** The node of a conversion; constants are converted here and now. */
export function applyConversion(
	binder: Binder,
	expression: BoundExpression,
	to: Type,
	conversion: Conversion,
): BoundExpression {
	const { at } = expression;
	switch (conversion.kind) {
		case 'identity':
			return isDefaultLiteral(expression) ? defaultOf(binder, to, at) : { ...expression, type: to };
		case 'delegate':
			return convertDelegate(binder, expression, to);
		case 'user':
			return applyUserConversion(binder, expression, to, conversion);
		case 'tuple':
			return convertTuple(binder, expression, to, conversion);
		case 'nullable-wrap': {
			const operand = applyConversion(binder, expression, underlying(to), conversion.inner);
			return { kind: 'conversion', at, type: to, conversion: 'nullable-wrap', operand };
		}
		case 'nullable-unwrap': {
			const value = underlying(expression.type);
			const operand: BoundExpression = {
				kind: 'conversion',
				at,
				type: value,
				conversion: 'nullable-unwrap',
				operand: expression,
			};
			return applyConversion(binder, operand, to, conversion.inner);
		}
		case 'nullable-lift':
			if (conversion.inner.kind !== 'tuple') return numericConversion(binder, expression, to, conversion.kind);
			return liftTuple(binder, expression, to, conversion.inner);
		case 'numeric':
		case 'enum':
			return foldConversion(binder, expression, to) ?? numericConversion(binder, expression, to, conversion.kind);
		default:
			return conversionNode(expression, to, conversion.kind);
	}
}

function numericConversion(
	binder: Binder,
	operand: BoundExpression,
	to: Type,
	kind: 'numeric' | 'enum' | 'nullable-lift',
): BoundExpression {
	const node = conversionNode(operand, to, kind);
	return binder.overflow === 'checked' && node.kind === 'conversion' ? { ...node, isChecked: true } : node;
}

function conversionNode(
	operand: BoundExpression,
	type: Type,
	conversion: Exclude<Conversion['kind'], 'user' | 'tuple'>,
): BoundExpression {
	return { kind: 'conversion', at: operand.at, type, conversion, operand };
}

function foldConversion(binder: Binder, expression: BoundExpression, to: Type): BoundExpression | null {
	if (expression.kind !== 'literal') return null;
	if (!isNumeric(to) && to.kind !== 'enum') return null;
	try {
		const value = convertConstant(expression.value, to, binder.overflow !== 'unchecked');
		return value === undefined ? null : { kind: 'literal', at: expression.at, type: to, value };
	} catch (overflow) {
		if (!(overflow instanceof ConstantOverflow)) throw overflow;
		return binder.fail('CS0221', { value: constantText(expression.value), to: typeText(to) }, expression.at);
	}
}

function applyUserConversion(
	binder: Binder,
	expression: BoundExpression,
	to: Type,
	conversion: UserConversion,
): BoundExpression {
	const { member, source, target, lifted } = conversion;
	const { at } = expression;
	requireImplementation(binder, member, at);
	const operand: BoundExpression = lifted ? { kind: 'receiver', at, type: underlying(expression.type) } : expression;
	const argument = applyConversion(binder, operand, member.parameters[0]!.type, source);
	const call: BoundExpression = {
		kind: 'call',
		at,
		type: member.returns,
		member,
		typeArguments: [],
		target: null,
		arguments: [argument],
	};
	if (!lifted) return applyConversion(binder, call, to, target);
	const value = applyConversion(binder, call, underlying(to), target);
	const access: BoundExpression = { kind: 'conversion', at, type: to, conversion: 'nullable-wrap', operand: value };
	return { kind: 'null-conditional', at, type: to, target: expression, access };
}

/** An operand where a value is needed: methods, types and lambdas are errors. */
export function asValue(binder: Binder, operand: Operand): BoundExpression {
	if (isExpression(operand)) return operand;
	const { at } = operand;
	switch (operand.kind) {
		case 'type-name':
			if (isError(operand.named)) return errorAt(at);
			return binder.fail('CS0119', { name: shortTypeText(operand.named), found: typeKind(operand.named) }, at);
		case 'namespace':
			return binder.fail('CS0118', { name: operand.name, found: 'namespace', wanted: 'variable' }, at);
		case 'methods':
			return binder.fail('CS0119', { name: operand.name, found: 'method' }, at);
		case 'out-declaration':
			return binder.fail('CS1525', { token: operand.name }, at);
		default:
			return binder.fail('CS1660', { kind: 'lambda expression', to: 'object' }, at);
	}
}

function typeKind({ kind }: Type): string {
	return kind === 'parameter' ? 'type parameter' : 'type';
}

/** A value whose type is known: `throw`, `default`, and tuples of such, have none of their own. */
export function asTypedValue(binder: Binder, operand: Operand): BoundExpression {
	const expression = asValue(binder, operand);
	if (!isNull(expression.type)) return expression;
	if (expression.kind === 'throw') return binder.fail('CS8115', {}, expression.at);
	if (isDefaultLiteral(expression)) return binder.fail('CS8716', {}, expression.at);
	if (expression.kind === 'new-tuple') {
		return binder.fail('CS8135', { count: expression.values.length, to: 'object' }, expression.at);
	}
	return expression;
}

/** Boxes a value to `object`, as interpolation and `params object[]` do. */
export function toObject(binder: Binder, expression: BoundExpression): BoundExpression {
	return convertOperand(binder, expression, binder.library.object);
}
