/** Which of two members that fit a call is the better one (C# 7.3, 11.6.4.3). */
import { isSameType, originalOf } from '../type-table.ts';
import type { Parameter, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { inferredResult, lambdaBody } from './lambdas.ts';
import { isPreferredSigned } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import type { Argument, Candidate } from './overloads.ts';
import { isDelegate, isNamed, isVoid } from './type-relations.ts';

/** Whether `a` is the better function member (11.6.4.3). */
export function isBetter(binder: Binder, a: Candidate, b: Candidate, list: readonly Argument[]): boolean {
	let isSomewhereBetter = false;
	for (const [index, { operand }] of list.entries()) {
		const compared = compareConversions(binder, operand, a.types[index]!, b.types[index]!);
		if (compared < 0) return false;
		if (compared > 0) isSomewhereBetter = true;
	}
	if (isSomewhereBetter) return true;
	const isSame = list.every((_argument, index) => isSameType(a.types[index]!, b.types[index]!));
	return isSame ? breaksTie(a, b, list.length) : usesFewerDefaults(a, b, list.length);
}

/** The compiler prefers this even between parameters of different types, which the language does not ask for. */
function usesFewerDefaults(a: Candidate, b: Candidate, count: number): boolean {
	return a.member.parameters.length <= count && b.member.parameters.length > count;
}

function breaksTie(a: Candidate, b: Candidate, count: number): boolean {
	const genericA = a.member.typeParameters.length > 0;
	const genericB = b.member.typeParameters.length > 0;
	if (genericA !== genericB) return genericB;
	if (a.isExpanded !== b.isExpanded) return b.isExpanded;
	if (a.isExpanded && a.member.parameters.length !== b.member.parameters.length) {
		return a.member.parameters.length > b.member.parameters.length;
	}
	const defaultsA = a.member.parameters.length > count;
	const defaultsB = b.member.parameters.length > count;
	if (!a.isExpanded && defaultsA !== defaultsB) return defaultsB;
	return isMoreSpecific(a, b) && !isMoreSpecific(b, a);
}

/** Compares the parameter types as they are declared: `T[]` is more specific than `T`. */
function isMoreSpecific(a: Candidate, b: Candidate): boolean {
	const declaredA = originalOf(a.member);
	const declaredB = originalOf(b.member);
	return (
		a.places.every((place, index) => {
			const typeA = declaredA.parameters[place]!.type;
			const typeB = declaredB.parameters[b.places[index]!]!.type;
			return specificity(typeA, typeB) >= 0;
		}) &&
		a.places.some((place, index) => {
			return specificity(declaredA.parameters[place]!.type, declaredB.parameters[b.places[index]!]!.type) > 0;
		})
	);
}

/** 1 when `a` is more specific, -1 when `b` is, 0 when neither is. */
function specificity(a: Type, b: Type): number {
	if (a.kind === 'parameter' || b.kind === 'parameter') {
		return a.kind === b.kind ? 0 : a.kind === 'parameter' ? -1 : 1;
	}
	if (a.kind === 'array' && b.kind === 'array') return specificity(a.element, b.element);
	if (!isNamed(a) || !isNamed(b) || a.definition !== b.definition) return 0;
	const compared = a.typeArguments.map((argument, index) => specificity(argument, b.typeArguments[index]!));
	if (compared.includes(1) && !compared.includes(-1)) return 1;
	return compared.includes(-1) && !compared.includes(1) ? -1 : 0;
}

/** 1 when the conversion to `a` is better, -1 when that to `b` is, 0 when neither is (11.6.4.4). */
function compareConversions(binder: Binder, operand: Operand, a: Type, b: Type): number {
	if (isSameType(a, b)) return 0;
	if (isExactly(binder, operand, a)) return isExactly(binder, operand, b) ? 0 : 1;
	if (isExactly(binder, operand, b)) return -1;
	if (operand.kind === 'unbound-lambda' && isDelegate(a) && isDelegate(b)) {
		const compared = compareLambdaResults(binder, operand, a.invoke, b.invoke);
		if (compared !== 0) return compared;
	}
	return compareTargets(binder, a, b);
}

function isExactly(binder: Binder, operand: Operand, type: Type): boolean {
	if (operand.kind === 'unbound-lambda') {
		if (!isDelegate(type)) return false;
		const parameterTypes = type.invoke.parameters.map((parameter) => parameter.type);
		const result = inferredResult(binder, lambdaBody(binder, operand, parameterTypes));
		return result !== null && isSameType(result, type.invoke.returns);
	}
	return isExpression(operand) && isSameType(operand.type, type);
}

function compareLambdaResults(
	binder: Binder,
	operand: Extract<Operand, { kind: 'unbound-lambda' }>,
	a: { parameters: Parameter[]; returns: Type },
	b: { parameters: Parameter[]; returns: Type },
): number {
	const isSame = a.parameters.every(({ type }, index) => type === b.parameters[index]?.type);
	if (!isSame || a.parameters.length !== b.parameters.length) return 0;
	if (isVoid(a.returns) || isVoid(b.returns))
		return isVoid(a.returns) === isVoid(b.returns) ? 0 : isVoid(b.returns) ? 1 : -1;
	const parameterTypes = a.parameters.map(({ type }) => type);
	const result = inferredResult(binder, lambdaBody(binder, operand, parameterTypes));
	if (result === a.returns) return result === b.returns ? 0 : 1;
	if (result === b.returns) return -1;
	return compareTargets(binder, a.returns, b.returns);
}

/** Better conversion target (11.6.4.6). */
function compareTargets(binder: Binder, a: Type, b: Type): number {
	const toB = binder.conversions.implicit(a, b) !== null;
	const toA = binder.conversions.implicit(b, a) !== null;
	if (toA !== toB) return toB ? 1 : -1;
	if (isPreferredSigned(a, b)) return 1;
	return isPreferredSigned(b, a) ? -1 : 0;
}
