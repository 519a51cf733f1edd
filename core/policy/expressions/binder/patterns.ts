/** `is`, `as` and the patterns of `case` (C# 7). */
import type { BoundExpression, Local, TestOutcome } from '../bound.ts';
import type { ExpressionOf, PatternSyntax } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import type { Conversion } from './conversions.ts';
import { asTypedValue, asValue, canConvert, castExpression, convertOperand } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { shortTypeText, typeText } from './display.ts';
import type { Operand } from './operand.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import {
	isError,
	isNull,
	isNullable,
	isReferenceType,
	isSubtype,
	isValueType,
	isVoid,
	mayBeNull,
	underlying,
} from './type-relations.ts';

export function bindIs(binder: Binder, syntax: ExpressionOf<'is'>): BoundExpression {
	const operand = bindOperand(binder, syntax.operand);
	if (operand.kind === 'methods' || operand.kind === 'unbound-lambda') return binder.fail('CS0837', {}, syntax.at);
	const value = asValue(binder, operand);
	if (isError(value.type)) {
		declareFaulty(binder, syntax.pattern);
		return errorAt(syntax.at);
	}
	if (isDefaultLiteral(value)) return binder.fail('CS8117', { found: 'default' }, value.at);
	if (isNull(value.type) && syntax.pattern.kind === 'constant-pattern') {
		return binder.fail('CS8117', { found: '<null>' }, value.at);
	}
	return bindPattern(binder, value, syntax.pattern, true);
}

/** Names of a pattern whose value is wrong are still declared, so that they cause no further errors. */
function declareFaulty(binder: Binder, pattern: PatternSyntax): void {
	if (pattern.kind !== 'declaration-pattern') return;
	const type = isVar(pattern.type) ? errorAt(pattern.at).type : resolveVariableType(binder, pattern.type);
	binder.declareLocal(pattern.name.name, type, pattern.name.at);
}

/** The test of a pattern against a value, a bool; type patterns are those of `is` only. */
export function bindPattern(
	binder: Binder,
	value: BoundExpression,
	pattern: PatternSyntax,
	allowsTypes: boolean,
): BoundExpression {
	const { at } = pattern;
	switch (pattern.kind) {
		case 'declaration-pattern':
			return bindDeclaration(binder, value, pattern);
		case 'constant-pattern':
			return bindConstant(binder, value, bindOperand(binder, pattern.value), at, !allowsTypes);
		default: {
			const constant = pattern.constant === null ? null : constantOf(binder, pattern);
			if (constant !== null) return bindConstant(binder, value, constant, at, !allowsTypes);
			const tested = resolveVariableType(binder, pattern.type);
			if (!allowsTypes && !isError(tested)) {
				return binder.fail('CS0119', { name: typeText(tested), found: 'type' }, at);
			}
			return typeTest(binder, value, tested, null, at, true);
		}
	}
}

/** The constant that a name stands for, or null when it is that of a type. */
function constantOf(binder: Binder, pattern: Extract<PatternSyntax, { kind: 'type-pattern' }>): Operand | null {
	const errors: Binder['errors'] = [];
	const operand = binder.within({ errors }, () => bindOperand(binder, pattern.constant!));
	return errors.length > 0 || operand.kind === 'type-name' ? null : operand;
}

function bindDeclaration(
	binder: Binder,
	value: BoundExpression,
	pattern: Extract<PatternSyntax, { kind: 'declaration-pattern' }>,
): BoundExpression {
	const { at, name } = pattern;
	const isAny = isVar(pattern.type);
	const tested = isAny ? value.type : resolveVariableType(binder, pattern.type);
	if (isNull(value.type)) return binder.fail('CS8117', { found: '<null>' }, value.at);
	if (!isAny && isNullable(tested)) {
		const values = { type: typeText(tested), element: typeText(underlying(tested)) };
		return binder.fail('CS8116', values, pattern.type.at);
	}
	const local =
		name.name === '_' ? binder.newLocal('discard', tested) : binder.declareLocal(name.name, tested, name.at);
	if (isAny) return matchAny(binder, value, local, at);
	return typeTest(binder, value, tested, local, at, false);
}

/** `is var x` always matches, null too. */
function matchAny(binder: Binder, operand: BoundExpression, local: Local, at: number): BoundExpression {
	const type = binder.library.bool;
	return { kind: 'is', at, type, operand, tested: operand.type, outcome: 'any', designation: local };
}

/** `is T` asks for the run-time type; a pattern must be possible, an operator need not be. */
function typeTest(
	binder: Binder,
	operand: BoundExpression,
	tested: Type,
	designation: Local | null,
	at: number,
	isOperator: boolean,
): BoundExpression {
	if (isError(tested)) return errorAt(at);
	const outcome = testOutcome(binder, operand.type, tested);
	if (outcome === 'never' && !isOperator) {
		return binder.fail('CS8121', { from: typeText(operand.type), to: typeText(tested) }, at);
	}
	if (isVoid(operand.type)) return binder.fail('CS0039', { from: 'void', to: typeText(tested) }, at);
	return { kind: 'is', at, type: binder.library.bool, operand, tested, outcome, designation, ...among(binder, tested) };
}

/** Types that objects in WebAssembly are not classes of. */
const WITHOUT_CLASS: ReadonlySet<string> = new Set([
	...['System.ValueType', 'System.Enum', 'System.IComparable', 'System.IFormattable'],
]);

/** The types that are of such a type. */
export function among({ library }: Binder, tested: Type): { among?: readonly string[] } {
	if (!WITHOUT_CLASS.has(tested.name)) return {};
	const types = [...library.types].filter((type) => type.kind !== 'interface' && isSubtype(type, tested, library));
	return { among: [...new Set(types.map(({ name }) => name))] };
}

/** What the types tell about a test: numbers and operators of classes do not count as conversions (C# 7.3, 11.11.11). */
export function testOutcome(binder: Binder, from: Type, tested: Type): TestOutcome {
	const { conversions, library } = binder;
	if (isNull(from) || isVoid(from)) return 'never';
	if (from.kind === 'parameter' || tested.kind === 'parameter') return 'tested';
	if (isValueType(from)) {
		const isMatch = isSubtype(underlying(from), underlying(tested), library);
		if (!isMatch) return 'never';
		return isNullable(from) ? 'not-null' : 'always';
	}
	const kind = conversions.standardImplicit(from, tested)?.kind;
	if (kind === 'identity' || kind === 'reference-up' || kind === 'delegate') return 'not-null';
	const explicit = conversions.explicit(from, tested)?.kind;
	return explicit === 'reference-down' || explicit === 'unboxing' ? 'tested' : 'never';
}

function bindConstant(
	binder: Binder,
	value: BoundExpression,
	operand: Operand,
	at: number,
	inCase: boolean,
): BoundExpression {
	const constant = asValue(binder, operand);
	if (isError(constant.type)) return errorAt(at);
	if (isDefaultLiteral(constant)) return binder.fail(inCase ? 'CS8313' : 'CS8505', {}, constant.at);
	if (constant.kind !== 'literal') return binder.fail('CS0150', {}, constant.at);
	const type = binder.library.bool;
	if (isNull(constant.type)) return testNull(binder, value, constant, at);
	if (!canConvert(binder, constant, value.type)) {
		convertOperand(binder, constant, value.type);
		return errorAt(at);
	}
	if (value.type !== binder.library.string && isReferenceType(value.type))
		return testBoxed(binder, value, constant, at);
	const right = convertOperand(binder, constant, value.type);
	return { kind: 'binary', at, type, operator: '==', operandType: value.type, left: value, right };
}

function testNull(binder: Binder, value: BoundExpression, constant: BoundExpression, at: number): BoundExpression {
	if (!mayBeNull(value.type) && !isNull(value.type)) {
		return binder.fail('CS0037', { to: shortTypeText(value.type) }, at);
	}
	const operandType = isNullable(value.type) ? value.type : binder.library.object;
	const left = convertOperand(binder, value, operandType);
	const right = convertOperand(binder, constant, operandType);
	return { kind: 'binary', at, type: binder.library.bool, operator: '==', operandType, left, right };
}

/** `o is 5`: of the constant's type, and equal to it. */
function testBoxed(binder: Binder, value: BoundExpression, constant: BoundExpression, at: number): BoundExpression {
	const type = binder.library.bool;
	const local = binder.newLocal('matched', constant.type);
	const tested = constant.type;
	const outcome = testOutcome(binder, value.type, tested);
	const left: BoundExpression = { kind: 'is', at, type, operand: value, tested, outcome, designation: local };
	const matched: BoundExpression = { kind: 'local', at, type: constant.type, local };
	const operandType = constant.type;
	const right: BoundExpression = {
		kind: 'binary',
		at,
		type,
		operator: '==',
		operandType,
		left: matched,
		right: constant,
	};
	return { kind: 'binary', at, type, operator: '&&', operandType: type, left, right };
}

export function bindAs(binder: Binder, syntax: ExpressionOf<'as'>): BoundExpression {
	const { at } = syntax;
	const operand = asTypedValue(binder, bindOperand(binder, syntax.operand));
	const target = resolveVariableType(binder, syntax.type);
	if (isError(operand.type) || isError(target)) return errorAt(at);
	if (target.kind === 'parameter' && !isReferenceType(target)) {
		return binder.fail('CS0413', { type: target.name }, at);
	}
	if (!isReferenceType(target) && !isNullable(target)) {
		return binder.fail('CS0077', { type: shortTypeText(target) }, at);
	}
	const isOpen = operand.type.kind === 'parameter' || target.kind === 'parameter';
	const conversion = binder.conversions.explicit(operand.type, target);
	const isReference =
		isNull(operand.type) || (conversion !== null && conversion.kind !== 'user' && conversion.kind !== 'numeric');
	if (!isReference && !isOpen) {
		return binder.fail('CS0039', { from: typeText(operand.type), to: typeText(target) }, at);
	}
	return tryCast(binder, operand, target, at);
}

/** What `as` makes of a value whose type may be that of the target. */
export function tryCast(binder: Binder, operand: BoundExpression, target: Type, at: number): BoundExpression {
	const conversion = binder.conversions.explicit(operand.type, target);
	if (conversion !== null && alwaysSucceeds(conversion)) return castExpression(binder, operand, target);
	return { kind: 'as', at, type: target, operand, target, ...among(binder, target) };
}

/** Whether `as` boxes, wraps or widens, which needs no test. */
function alwaysSucceeds(conversion: Conversion): boolean {
	if (conversion.kind === 'nullable-wrap') return conversion.inner.kind === 'identity';
	return conversion.kind === 'identity' || conversion.kind === 'boxing' || conversion.kind === 'reference-up';
}
