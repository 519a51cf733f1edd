/**
 * Enums: values of a class of their own, so that a collection, a tuple or an object of them knows their names. The library
 * takes and gives numbers where a member names the enum.
 */
import type { BoundExpression } from '../bound.ts';
import { originalOf } from '../type-table.ts';
import type { Member, Type } from '../types.ts';
import { rawCall } from './calls.ts';
import { lowerExpression, rawProperty } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { className, isEnum, primitive } from './representation.ts';
import type { Unit } from './unit.ts';

/** An enum's value, of its number. */
export function enumObject(type: Type, number: string): string {
	return `new ${className(type)}(${number})`;
}

/** The number of an expression of an enum type, without an object on the way where that can be. */
export function enumNumber(lowering: Lowering, unit: Unit, node: BoundExpression): string {
	if (node.kind === 'literal') return `<i32>${Number(node.value) < 0 ? `(${node.value})` : node.value}`;
	if (node.kind === 'property' && node.member.constant !== undefined) return `<i32>${node.member.constant}`;
	if (node.kind === 'property' && givesNumber(node.member)) return rawProperty(lowering, unit, node);
	if (node.kind === 'call' && givesNumber(node.member) && node.arguments.every(({ kind }) => kind !== 'out')) {
		return rawCall(lowering, unit, node);
	}
	if (node.kind === 'conversion' && node.conversion === 'enum' && primitive(node.operand.type) === 'i32') {
		return lowerExpression(lowering, unit, node.operand);
	}
	return `${lowerExpression(lowering, unit, node)}.value`;
}

/** Whether a function of the library gives the number of an enum. */
export function givesNumber(member: Member): boolean {
	return isEnum(originalOf(member).returns);
}

/** Whether a function of the library takes the number of an enum as its argument. */
export function takesNumber(member: Member, index: number): boolean {
	const parameter = originalOf(member).parameters[index];
	return parameter !== undefined && isEnum(parameter.type);
}

/** What the library gives for a member, as C# sees it. */
export function asGiven(member: Member, type: Type, text: string): string {
	return givesNumber(member) ? enumObject(type, text) : text;
}
