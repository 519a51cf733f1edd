/** Says why no member fits a call. */
import type { Member, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { constraintError } from './constraints.ts';
import { convertOperand } from './convert.ts';
import { expressionTypeText, memberText, shortTypeText, typeText } from './display.ts';
import type { Operand } from './operand.ts';
import type { Argument, Misfit } from './overloads.ts';
import { isDelegate, isVoid } from './type-relations.ts';

type Report = Parameters<Binder['report']>;

/** The call that failed, as messages need it. */
interface FailedCall {
	list: readonly Argument[];
	name: string;
	at: number;
	/** How many members there were to choose from. */
	candidates: number;
	/** Of extension methods, the type that they were to extend; the first argument is the extended value. */
	extended: Type | null;
}

/** Reports why no member fits, by the one that came nearest. */
export function reportMisfit(
	binder: Binder,
	misfit: Misfit,
	list: readonly Argument[],
	name: string,
	at: number,
	candidates: number,
	extended: Type | null = null,
): void {
	// What is wrong in a lambda says more than that the call does not fit.
	const before = binder.errors.length;
	if (misfit.kind === 'inference') reportLambdaErrors(binder, list);
	if (misfit.kind === 'conversion') {
		const { operand } = list[misfit.index]!;
		if (operand.kind === 'unbound-lambda' && isDelegate(misfit.type)) convertOperand(binder, operand, misfit.type);
	}
	if (binder.errors.length > before) return;
	binder.report(...describeMisfit(misfit, { list, name, at, candidates, extended }));
}

function reportLambdaErrors(binder: Binder, list: readonly Argument[]): void {
	for (const { operand } of list) {
		if (operand.kind !== 'unbound-lambda') continue;
		const faulty = operand.bodies.find(({ errors }) => errors.length > 0);
		for (const { code, values, at } of faulty?.errors ?? []) binder.report(code, values, at);
	}
}

function describeMisfit(misfit: Misfit, call: FailedCall): Report {
	const { member } = misfit;
	const { name, at } = call;
	const method = memberText(member);
	switch (misfit.kind) {
		case 'type-arguments': {
			const count = member.typeParameters.length;
			if (count === 0) return ['CS0308', { kind: 'method', name }, at];
			return ['CS0305', { kind: 'method', name: method, count }, at];
		}
		case 'missing':
			if (call.candidates === 1) return ['CS7036', { parameter: misfit.parameter, method }, at];
			return describeCount(member, call);
		case 'count':
			return describeCount(member, call);
		case 'name':
			if (misfit.isRepeated) return ['CS1744', { name: misfit.name }, misfit.at];
			return ['CS1739', { method: name, name: misfit.name }, misfit.at];
		case 'position':
			return ['CS8323', { name: misfit.name }, misfit.at];
		case 'inference':
			return ['CS0411', { method }, at];
		case 'constraint':
			return [...constraintError(misfit.unmet, method), at];
		case 'mode':
			return describeMode(misfit, call);
		default:
			return describeArgument(misfit, call);
	}
}

function describeCount(member: Member, { list, name, at, extended }: FailedCall): Report {
	const count = extended === null ? list.length : list.length - 1;
	if (member.kind === 'constructor') return ['CS1729', { type: shortTypeText(member.declaring), count }, at];
	return ['CS1501', { method: name, count }, at];
}

function describeMode(misfit: Extract<Misfit, { kind: 'mode' }>, { list }: FailedCall): Report {
	const { at, mode } = list[misfit.index]!;
	const index = misfit.index + 1;
	const isWanted = misfit.mode === 'out' || misfit.mode === 'ref';
	return isWanted ? ['CS1620', { index, mode: misfit.mode }, at] : ['CS1615', { index, mode }, at];
}

function describeArgument(misfit: Extract<Misfit, { kind: 'conversion' }>, call: FailedCall): Report {
	const { operand, at } = call.list[misfit.index]!;
	if (call.extended !== null && misfit.index === 0) {
		return ['CS1061', { type: shortTypeText(call.extended), name: call.name }, call.at];
	}
	const from = argumentText(operand);
	const to = typeText(misfit.type);
	if (operand.kind === 'unbound-lambda' && !isDelegate(misfit.type)) return ['CS1660', { kind: from, to }, at];
	const index = misfit.index + 1 - (call.extended === null ? 0 : 1);
	return ['CS1503', { index, from, to }, at];
}

function argumentText(operand: Operand): string {
	switch (operand.kind) {
		case 'unbound-lambda':
			return 'lambda expression';
		case 'methods':
			return 'method group';
		case 'out-declaration':
			return operand.declared === null ? 'out var' : `out ${typeText(operand.declared)}`;
		case 'type-name':
		case 'namespace':
			return operand.kind;
		default:
			return isVoid(operand.type) ? 'void' : expressionTypeText(operand);
	}
}
