/** `==` and `!=` of tuples (C# 7.3): element by element, each element evaluated once and before all comparisons. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import { NULL } from '../signatures/library.ts';
import { type Binder, errorAt } from './binder.ts';
import { asTypedValue, convertOperand } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { bindOperation } from './operators.ts';
import { tupleElements } from './tuples.ts';
import { elementTypes, isError, isNull, isNullable, isTuple, underlying } from './type-relations.ts';

type Equality = '==' | '!=';

/** How many elements an operand has as a tuple; null when it is none. */
function cardinality(operand: BoundExpression): number | null {
	if (operand.kind === 'new-tuple') return operand.values.length;
	const type = underlying(operand.type);
	return isTuple(type) ? elementTypes(type).length : null;
}

/** Whether `==` of two operands compares tuples; the literal `default` beside a tuple is one. */
export function areTuples(left: BoundExpression, right: BoundExpression): boolean {
	const sides = [left, right];
	const isTupleOrDefault = sides.every((side) => cardinality(side) !== null || isDefaultLiteral(side));
	return isTupleOrDefault && !sides.every(isDefaultLiteral);
}

/** The comparison of two operands of which `areTuples` is true. */
export function bindTupleEquality(
	binder: Binder,
	operator: Equality,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression {
	const evaluated: BoundStatement[] = [];
	const leftRead = store(binder, left, evaluated);
	const rightRead = store(binder, right, evaluated);
	const result = compare(binder, operator, leftRead, rightRead, at);
	return isError(result.type) ? result : { kind: 'sequence', at, type: result.type, statements: evaluated, result };
}

/** Evaluates an operand into locals; a tuple literal is no value of its own, so that its elements keep what they are. */
function store(binder: Binder, operand: BoundExpression, evaluated: BoundStatement[]): BoundExpression {
	if (operand.kind === 'new-tuple') {
		return { ...operand, values: operand.values.map((value) => store(binder, value, evaluated)) };
	}
	// Constants convert by their value; what has no type waits for that of the other side.
	if (operand.kind === 'literal' || isNull(operand.type) || isError(operand.type)) return operand;
	const { at, type } = operand;
	const local = binder.newLocal('compared', type);
	evaluated.push({ kind: 'declare', at, local, value: operand });
	return { kind: 'local', at, type, local };
}

/** The comparison of operands that may be read more than once. */
function compare(
	binder: Binder,
	operator: Equality,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression {
	if (!areTuples(left, right)) return bindOperation(binder, operator, left, right, at);
	if (isDefaultLiteral(left)) return compare(binder, operator, ofTypeOf(binder, left, right), right, at);
	if (isDefaultLiteral(right)) return compare(binder, operator, left, ofTypeOf(binder, right, left), at);
	const sides = [left, right].filter(({ type }) => isNullable(type));
	if (sides.length === 0) return compareElements(binder, operator, left, right, at);
	const present = [left, right].map((side) => hasValue(binder, side)) as [BoundExpression, BoundExpression];
	const whenPresent = compareElements(binder, operator, unwrapped(left), unwrapped(right), at);
	if (isError(whenPresent.type)) return whenPresent;
	const both = bindOperation(binder, '&&', present[0], present[1], at);
	const whenFalse = bindOperation(binder, operator, present[0], present[1], at);
	return { kind: 'conditional', at, type: whenPresent.type, condition: both, whenTrue: whenPresent, whenFalse };
}

function ofTypeOf(binder: Binder, literal: BoundExpression, { type }: BoundExpression): BoundExpression {
	return isNull(type) ? asTypedValue(binder, literal) : convertOperand(binder, literal, type);
}

function hasValue(binder: Binder, side: BoundExpression): BoundExpression {
	const { at } = side;
	const nothing: BoundExpression = { kind: 'literal', at, type: NULL, value: null };
	if (isNullable(side.type)) return bindOperation(binder, '!=', side, nothing, at);
	return { kind: 'literal', at, type: binder.library.bool, value: true };
}

function unwrapped(side: BoundExpression): BoundExpression {
	if (!isNullable(side.type)) return side;
	const { at, type } = side;
	return { kind: 'conversion', at, type: underlying(type), conversion: 'nullable-unwrap', operand: side };
}

function compareElements(
	binder: Binder,
	operator: Equality,
	left: BoundExpression,
	right: BoundExpression,
	at: number,
): BoundExpression {
	const [leftCount, rightCount] = [cardinality(left) ?? 0, cardinality(right) ?? 0];
	if (leftCount !== rightCount) return binder.fail('CS8384', { left: leftCount, right: rightCount }, at);
	const rights = elements(binder, right);
	const tests = elements(binder, left).map((element, index) => {
		return compare(binder, operator, element, rights[index]!, at);
	});
	if (tests.some(({ type }) => isError(type))) return errorAt(at);
	const combined = operator === '==' ? '&&' : '||';
	return tests.reduce((before, test) => bindOperation(binder, combined, before, test, at));
}

function elements(binder: Binder, side: BoundExpression): readonly BoundExpression[] {
	return side.kind === 'new-tuple' ? side.values : tupleElements(binder, side);
}
