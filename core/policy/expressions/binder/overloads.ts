/** Overload resolution (C# 7.3, 11.6.4): which member a list of arguments calls. */
import { isSameType, substituteMember } from '../type-table.ts';
import type { Member, Parameter, Type } from '../types.ts';
import { isBetter } from './betterness.ts';
import type { Binder } from './binder.ts';
import { type UnmetConstraint, unmetConstraint } from './constraints.ts';
import { canConvert } from './convert.ts';
import { type InferenceArgument, inferTypes, methodSubstitution } from './inference.ts';
import { lambdaBody } from './lambdas.ts';
import { isExpression, type Operand } from './operand.ts';
import { baseChain, isDelegate, isNamed } from './type-relations.ts';

export interface Argument {
	at: number;
	name: { name: string; at: number } | null;
	mode: 'value' | 'ref' | 'out' | 'in';
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
	| { kind: 'constraint'; unmet: UnmetConstraint }
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
		return constrained(binder, member, [...written]);
	}
	if (typeParameters.length === 0) return { types: [] };
	const inferenceArguments = list.map(({ operand, mode }, index): InferenceArgument => {
		return { operand, mode, type: declared[index]! };
	});
	const types = inferTypes(binder, typeParameters, inferenceArguments);
	return types === null ? { member, kind: 'inference' } : constrained(binder, member, types);
}

function constrained(binder: Binder, member: Member, types: Type[]): { types: Type[] } | Misfit {
	const unmet = unmetConstraint(binder, member.typeParameters, types);
	return unmet === null ? { types } : { member, kind: 'constraint', unmet };
}

/** Whether an argument may be passed so; what is read only may be a value too. */
function fitsMode(mode: Argument['mode'], wanted: Parameter['mode']): boolean {
	return mode === wanted || (mode === 'value' && (wanted === 'params' || wanted === 'in'));
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
		if (!fitsMode(mode, parameter.mode)) return { member, kind: 'mode', index, mode: parameter.mode };
		const type = types[index]!;
		const isFit =
			mode === 'value' || operand.kind === 'out-declaration'
				? canConvert(binder, operand, type)
				: isExpression(operand) && isSameType(operand.type, type);
		if (!isFit) return { member, kind: 'conversion', index, type };
	}
	return null;
}
