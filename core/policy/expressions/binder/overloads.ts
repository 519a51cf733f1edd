/** Overload resolution (C# 7.3, 11.6.4): which member a list of arguments calls. */
import { isSameType, originalOf, substituteMember } from '../type-table.ts';
import type { Member, Parameter, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { canConvert } from './convert.ts';
import { type InferenceArgument, inferTypes, methodSubstitution } from './inference.ts';
import { inferredResult, lambdaBody } from './lambdas.ts';
import { isPreferredSigned } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { baseChain, isDelegate, isNamed, isNullable, isReferenceType, isValueType, isVoid } from './type-relations.ts';

export interface Argument {
	at: number;
	name: { name: string; at: number } | null;
	mode: 'value' | 'ref' | 'out';
	operand: Operand;
}

/** A member that the arguments fit. */
export interface Candidate {
	/** With its type parameters replaced. */
	member: Member;
	typeArguments: Type[];
	/** `params` arguments one by one. */
	isExpanded: boolean;
	/** For each argument, the index of its parameter. */
	places: number[];
	/** For each argument, the type that it converts to. */
	types: Type[];
}

/** Why a member does not fit; the later, the nearer it came. */
export type Misfit = { member: Member } & (
	| { kind: 'count' }
	| { kind: 'missing'; parameter: string }
	| { kind: 'type-arguments' }
	| { kind: 'name'; name: string; at: number; isRepeated: boolean }
	| { kind: 'position'; name: string; at: number }
	| { kind: 'inference' }
	| { kind: 'constraint'; type: Type; parameter: string; constraint: string }
	| { kind: 'mode'; index: number; mode: Parameter['mode'] }
	| { kind: 'conversion'; index: number; type: Type }
);

const NEARNESS: readonly Misfit['kind'][] = [
	'count',
	'missing',
	'type-arguments',
	'name',
	'position',
	'inference',
	'constraint',
	'mode',
	'conversion',
];

export type Resolution =
	| { kind: 'found'; candidate: Candidate }
	| { kind: 'ambiguous'; first: Member; second: Member }
	| { kind: 'misfit'; misfit: Misfit };

/** Resolves a call of one of `members`; there must be at least one. */
export function resolveOverload(
	binder: Binder,
	members: readonly Member[],
	list: readonly Argument[],
	typeArguments: readonly Type[] | null,
): Resolution {
	const candidates: Candidate[] = [];
	let misfit: Misfit | null = null;
	for (const member of members) {
		const fit = fitMember(binder, member, list, typeArguments);
		if (!('kind' in fit)) candidates.push(fit);
		else if (misfit === null || NEARNESS.indexOf(fit.kind) > NEARNESS.indexOf(misfit.kind)) misfit = fit;
	}
	if (candidates.length === 0) return { kind: 'misfit', misfit: misfit! };
	const derived = withoutBaseMembers(withoutFaultyLambdas(binder, candidates, list));
	return bestOf(binder, derived, list);
}

function bestOf(binder: Binder, candidates: readonly Candidate[], list: readonly Argument[]): Resolution {
	const best = candidates.filter((candidate) =>
		candidates.every((other) => other === candidate || isBetter(binder, candidate, other, list)),
	);
	if (best.length === 1) return { kind: 'found', candidate: best[0]! };
	const undefeated = candidates.filter(
		(candidate) => !candidates.some((other) => other !== candidate && isBetter(binder, other, candidate, list)),
	);
	const [first, second] = undefeated.length > 1 ? undefeated : candidates;
	return { kind: 'ambiguous', first: first!.member, second: second!.member };
}

/** A method that fits hides those that base classes declare. */
function withoutBaseMembers(candidates: readonly Candidate[]): readonly Candidate[] {
	return candidates.filter((candidate) => {
		return !candidates.some((other) => other !== candidate && hides(other.member, candidate.member));
	});
}

function hides(member: Member, other: Member): boolean {
	if (member.isExtension || member.declaring === other.declaring) return false;
	return isNamed(member.declaring) && baseChain(member.declaring).slice(1).includes(other.declaring);
}

/** When the body of a lambda binds without errors for some members only, the others are no choice. */
function withoutFaultyLambdas(binder: Binder, candidates: Candidate[], list: readonly Argument[]): Candidate[] {
	if (candidates.length < 2) return candidates;
	const sound = candidates.filter((candidate) =>
		list.every(({ operand }, index) => {
			const type = candidate.types[index]!;
			if (operand.kind !== 'unbound-lambda' || !isDelegate(type)) return true;
			const parameterTypes = type.invoke.parameters.map((parameter) => parameter.type);
			return lambdaBody(binder, operand, parameterTypes).errors.length === 0;
		}),
	);
	return sound.length > 0 ? sound : candidates;
}

function fitMember(
	binder: Binder,
	member: Member,
	list: readonly Argument[],
	typeArguments: readonly Type[] | null,
): Candidate | Misfit {
	const normal = fitForm(binder, member, list, typeArguments, false);
	if (!('kind' in normal) || member.parameters.at(-1)?.mode !== 'params') return normal;
	const expanded = fitForm(binder, member, list, typeArguments, true);
	if (!('kind' in expanded)) return expanded;
	return NEARNESS.indexOf(expanded.kind) >= NEARNESS.indexOf(normal.kind) ? expanded : normal;
}

function fitForm(
	binder: Binder,
	member: Member,
	list: readonly Argument[],
	typeArguments: readonly Type[] | null,
	isExpanded: boolean,
): Candidate | Misfit {
	const places = placeArguments(member, list, isExpanded);
	if (!Array.isArray(places)) return places;
	const declared = places.map((place) => parameterType(member.parameters[place]!, place, member, isExpanded));
	const types = typeArgumentsOf(binder, member, list, declared, typeArguments);
	if ('kind' in types) return types;
	const substituted =
		member.typeParameters.length === 0
			? member
			: substituteMember(member, methodSubstitution(member.typeParameters, types.types));
	const wanted = places.map((place) => parameterType(substituted.parameters[place]!, place, substituted, isExpanded));
	const misfit = checkArguments(binder, substituted, list, places, wanted);
	return misfit ?? { member: substituted, typeArguments: types.types, isExpanded, places, types: wanted };
}

function parameterType(parameter: Parameter, place: number, member: Member, isExpanded: boolean): Type {
	const isElement = isExpanded && place === member.parameters.length - 1;
	return isElement && parameter.type.kind === 'array' ? parameter.type.element : parameter.type;
}

/** The parameter of each argument. */
function placeArguments(member: Member, list: readonly Argument[], isExpanded: boolean): number[] | Misfit {
	const { parameters } = member;
	const last = parameters.length - 1;
	const places: number[] = [];
	for (const [index, { name }] of list.entries()) {
		let place = isExpanded ? Math.min(index, last) : index;
		if (name !== null) {
			place = parameters.findIndex((parameter) => parameter.name === name.name);
			if (place === -1) return { member, kind: 'name', ...name, isRepeated: false };
			if (places.includes(place)) return { member, kind: 'name', ...name, isRepeated: true };
			const isFollowed = list.slice(index + 1).some((argument) => argument.name === null);
			if (isFollowed && place !== index) return { member, kind: 'position', ...name };
		}
		if (place > last) return { member, kind: 'count' };
		places.push(place);
	}
	for (const [place, { name, mode, defaultValue }] of parameters.entries()) {
		const isOptional = defaultValue !== undefined || (isExpanded && mode === 'params');
		if (!places.includes(place) && !isOptional) return { member, kind: 'missing', parameter: name };
	}
	return places;
}

function typeArgumentsOf(
	binder: Binder,
	member: Member,
	list: readonly Argument[],
	declared: readonly Type[],
	written: readonly Type[] | null,
): { types: Type[] } | Misfit {
	const { typeParameters } = member;
	if (written !== null) {
		if (written.length !== typeParameters.length) return { member, kind: 'type-arguments' };
		return checkConstraints(member, [...written]);
	}
	if (typeParameters.length === 0) return { types: [] };
	const inferenceArguments = list.map(({ operand, mode }, index): InferenceArgument => {
		return { operand, mode, type: declared[index]! };
	});
	const types = inferTypes(binder, typeParameters, inferenceArguments);
	return types === null ? { member, kind: 'inference' } : checkConstraints(member, types);
}

function checkConstraints(member: Member, types: Type[]): { types: Type[] } | Misfit {
	for (const [index, { name, constraints }] of member.typeParameters.entries()) {
		const type = types[index]!;
		for (const constraint of constraints) {
			const isMet =
				constraint === 'struct'
					? isValueType(type) && !isNullable(type)
					: constraint !== 'class' || isReferenceType(type);
			if (!isMet) return { member, kind: 'constraint', type, parameter: name, constraint };
		}
	}
	return { types };
}

function checkArguments(
	binder: Binder,
	member: Member,
	list: readonly Argument[],
	places: readonly number[],
	types: readonly Type[],
): Misfit | null {
	for (const [index, { operand, mode }] of list.entries()) {
		const parameter = member.parameters[places[index]!]!;
		const wantedMode = parameter.mode === 'params' ? 'value' : parameter.mode;
		if (mode !== wantedMode) return { member, kind: 'mode', index, mode: parameter.mode };
		const type = types[index]!;
		const isFit =
			mode === 'value' || operand.kind === 'out-declaration'
				? canConvert(binder, operand, type)
				: isExpression(operand) && isSameType(operand.type, type);
		if (!isFit) return { member, kind: 'conversion', index, type };
	}
	return null;
}

/** Whether `a` is the better function member (11.6.4.3). */
function isBetter(binder: Binder, a: Candidate, b: Candidate, list: readonly Argument[]): boolean {
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
