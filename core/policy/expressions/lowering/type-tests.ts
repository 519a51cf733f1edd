/** `is` and `as`. */
import type { BoundExpression, PassingType } from '../bound.ts';
import type { Type } from '../types.ts';
import { boxing, downcast, unboxing, upcast } from './conversion.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { unwrapped } from './operator.ts';
import {
	asType,
	boxClass,
	className,
	isEnum,
	isNamed,
	isString,
	isValueType,
	nullableOf,
	quote,
	rankOf,
	runtimeName,
	valueOrNull,
} from './representation.ts';
import { isPassing, marked, passed } from './run-time-types.ts';
import type { Unit } from './unit.ts';

/** `is`: never true for null, but for `is var x`. */
export function lowerIs(lowering: Lowering, unit: Unit, node: Extract<BoundExpression, { kind: 'is' }>): string {
	const text = testedObject(lowering, unit, node);
	const { operand, designation, outcome } = node;
	const tested = nullableOf(node.tested) ?? node.tested;
	const place = designation === null ? null : lowering.place(unit, designation);
	if (outcome === 'never') return `(${text}, false)`;
	if (outcome === 'any') return place === null ? `(${text}, true)` : `(${place} = ${text}, true)`;
	if (outcome === 'always') {
		return place === null ? `(${text}, true)` : `(${place} = ${certainly(operand.type, tested, text)}, true)`;
	}
	const object = unit.temporary(operand.type);
	const isMatch =
		outcome === 'not-null' ? `${object} !== null` : isTest(tested, operand.type, object, node.among, node.passing);
	const test = `(${object} = ${text}, ${isMatch})`;
	if (place === null) return test;
	const value =
		outcome === 'not-null'
			? certainly(operand.type, tested, object)
			: fromTested(lowering, unit, tested, operand.type, object, node.passing);
	return `(${test} && (${place} = ${value}, true))`;
}

function testedObject(
	lowering: Lowering,
	unit: Unit,
	{ operand, marks }: Extract<BoundExpression, { kind: 'is' | 'as' }>,
): string {
	const text = lowerExpression(lowering, unit, operand);
	return marks ? marked(operand.type, text) : text;
}

/** A value, which is not null, as the tested type that it is known to have. */
function certainly(from: Type, tested: Type, text: string): string {
	if (!isValueType(from)) return upcast(from, tested, text);
	if (!isValueType(tested)) return boxing(from, tested, text);
	return nullableOf(from) === null ? text : unwrapped(tested, text);
}

function fromTested(
	lowering: Lowering,
	unit: Unit,
	tested: Type,
	from: Type,
	object: string,
	passing: readonly PassingType[] | undefined,
): string {
	if (isValueType(tested)) return unboxing(tested, object);
	if (passing !== undefined && !isString(from)) return passed(lowering, unit, tested, object, passing);
	return downcastOrSame(from, tested, object);
}

function downcastOrSame(from: Type, to: Type, text: string): string {
	return className(from) === className(to) && className(to) !== 'HostObject' ? text : downcast(from, to, text);
}

export function isTest(
	tested: Type,
	from: Type,
	object: string,
	among?: readonly string[],
	passing?: readonly PassingType[],
): string {
	if (passing !== undefined && !isString(from)) {
		const name = isValueType(tested) ? boxClass(tested) : className(tested);
		const byClass = name === 'Obj' || name === 'HostObject' ? null : `${object} instanceof ${name}`;
		return isPassing(tested, object, passing, byClass);
	}
	if (among !== undefined && !isString(from)) return `isOneOf(${object}, ${quote(`,${among.join()},`)})`;
	if (isString(tested)) return isString(from) ? `${object} !== null` : `${object} instanceof BoxString`;
	if (isEnum(tested)) return `isEnum(${object}, ${quote(tested.name)})`;
	if (isNamed(tested, 'System.Array')) return `isArray(${object})`;
	const rank = rankOf(tested);
	if (rank !== null) return `isRectangular<${className(tested)}>(${object}, ${rank})`;
	const name = isValueType(tested) ? boxClass(tested) : className(tested);
	if (name === 'Obj') return `${object} !== null`;
	if (name === 'HostObject') return `isHost(${object}, ${quote(runtimeName(tested))})`;
	if (name === 'Exception') return `isException(${object}, ${quote(runtimeName(tested))})`;
	if (isString(from)) return 'false';
	return `${object} instanceof ${name}`;
}

export function lowerAs(lowering: Lowering, unit: Unit, node: Extract<BoundExpression, { kind: 'as' }>): string {
	const text = testedObject(lowering, unit, node);
	const underlying = nullableOf(node.target);
	const object = unit.temporary(node.operand.type);
	const test = isTest(underlying ?? node.target, node.operand.type, object, node.among, node.passing);
	const value =
		underlying !== null
			? `changetype<${asType(node.target)}>(${object})`
			: fromTested(lowering, unit, node.target, node.operand.type, object, node.passing);
	return `(${object} = ${text}, ${valueOrNull(test, value, node.type)})`;
}
