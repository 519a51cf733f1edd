/** Calls of methods, delegates and local functions. */
import type { BoundExpression } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Member, Type } from '../types.ts';
import { bindArguments, bindCandidate, hasFaultyArgument, inWrittenOrder } from './arguments.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue, canConvert, convertOperand } from './convert.ts';
import { expressionTypeText, memberText, shortTypeText, typeText } from './display.ts';
import { localCall, localFunctionOf } from './local-calls.ts';
import { reportMisfit } from './misfits.ts';
import { bindNameof } from './nameof.ts';
import type { MethodsOperand } from './operand.ts';
import { type Argument, type Candidate, resolveOverload } from './overloads.ts';
import { receiverOf, requireImplementation } from './requirements.ts';
import { constructionsOf, isDelegate, isError, isNamed, isNull, isOpen } from './type-relations.ts';

/** A resolved method call. */
export interface ResolvedCall {
	member: Member;
	typeArguments: Type[];
	target: BoundExpression | null;
	call: BoundExpression;
}

/** A call whose target is a method group, a delegate, or a local function. */
export function bindCall(binder: Binder, syntax: ExpressionOf<'call'>): BoundExpression {
	const { target, at } = syntax;
	if (target.kind === 'name' && target.name === 'nameof' && binder.scope.find('nameof') === undefined) {
		return bindNameof(binder, syntax);
	}
	const callee = bindOperand(binder, target, true);
	const list = bindArguments(binder, syntax.arguments);
	if (callee.kind === 'methods') {
		const place = target.kind === 'member' ? target.name.at : at;
		return callMethods(binder, callee, list, true, place)?.call ?? errorAt(at);
	}
	if (callee.kind === 'type-name' || callee.kind === 'namespace') {
		if (callee.kind === 'type-name' && isError(callee.named)) return errorAt(at);
		const name = callee.kind === 'namespace' ? callee.name : shortTypeText(callee.named);
		return binder.fail('CS1955', { member: name }, at);
	}
	const value = asValue(binder, callee);
	return isDelegate(value.type) ? invokeDelegate(binder, value, list, at) : notInvocable(binder, value, at);
}

function notInvocable(binder: Binder, value: BoundExpression, at: number): BoundExpression {
	if (isError(value.type)) return errorAt(at);
	if (value.kind === 'property') return binder.fail('CS1955', { member: memberText(value.member) }, at);
	return binder.fail('CS0149', {}, at);
}

function invokeDelegate(binder: Binder, target: BoundExpression, list: Argument[], at: number): BoundExpression {
	const { type } = target;
	if (!isDelegate(type)) return errorAt(at);
	const { parameters, returns } = type.invoke;
	if (parameters.length !== list.length) {
		return binder.fail('CS1593', { type: shortTypeText(type), count: list.length }, at);
	}
	const values = list.map(({ operand, at: place }, index) => {
		const wanted = parameters[index]!.type;
		if (!canConvert(binder, operand, wanted) && 'type' in operand && !isError(operand.type)) {
			const values = { index: index + 1, from: expressionTypeText(operand), to: typeText(wanted) };
			return binder.fail('CS1503', values, place);
		}
		return convertOperand(binder, operand, wanted);
	});
	return { kind: 'invoke', at, type: returns, target, arguments: values };
}

/** Calls a method of the group, or one that extends the target; null (and no report, unless asked) when none fits. */
export function callMethods(
	binder: Binder,
	methods: MethodsOperand,
	list: Argument[],
	reports: boolean,
	at = methods.at,
): ResolvedCall | null {
	const { members, target, typeArguments, name } = methods;
	const own = members.filter(({ isStatic }) => isStatic === (target === null));
	const resolved = own.length === 0 ? null : resolveOverload(binder, own, list, typeArguments);
	if (resolved?.kind === 'found') return methodCall(binder, resolved.candidate, target, list, at);
	const isSettled = target === null || resolved?.kind === 'ambiguous';
	const extension = isSettled ? null : resolveExtension(binder, methods, target, list);
	if (extension?.kind === 'found') {
		return methodCall(binder, extension.candidate, null, [receiverArgument(target!), ...list], at);
	}
	if (!reports || hasFaultyArgument(list)) return null;
	if (own.length === 0 && members.length > 0) {
		reportStaticMismatch(binder, members[0]!, target, at);
		return null;
	}
	const failure = resolved ?? extension;
	if (failure === null) {
		binder.report('CS1061', { type: shortTypeText(methods.owner), name }, at);
	} else if (failure.kind === 'ambiguous') {
		const { first, second } = failure;
		binder.report('CS0121', { first: memberText(first), second: memberText(second) }, at);
	} else {
		const isExtension = resolved === null;
		const all = isExtension ? [receiverArgument(target!), ...list] : list;
		reportMisfit(
			binder,
			failure.misfit,
			all,
			name,
			at,
			isExtension ? 2 : own.length,
			isExtension ? methods.owner : null,
		);
	}
	return null;
}

function reportStaticMismatch(binder: Binder, member: Member, target: BoundExpression | null, at: number): void {
	if (target !== null) binder.report('CS0176', { member: memberText(member) }, at);
	else binder.report('CS0120', { member: memberText(member) }, at);
}

function receiverArgument(target: BoundExpression): Argument {
	return { at: target.at, name: null, mode: 'value', operand: target };
}

function resolveExtension(binder: Binder, methods: MethodsOperand, target: BoundExpression, list: Argument[]) {
	if (isNull(target.type)) return null;
	const members = binder.library.extensionMethods(methods.name).filter((member) => {
		const hasArity = methods.typeArguments === null || methods.typeArguments.length === member.typeParameters.length;
		return hasArity && mayExtend(binder, member, target.type);
	});
	if (members.length === 0) return null;
	return resolveOverload(binder, members, [receiverArgument(target), ...list], methods.typeArguments);
}

/** Whether a type might be what an extension method extends, whatever its type parameters turn out to be. */
function mayExtend(binder: Binder, member: Member, type: Type): boolean {
	const extended = member.parameters[0]!.type;
	if (extended.kind === 'parameter') return true;
	if (extended.kind === 'array') return type.kind === 'array';
	if (!isOpen(extended) || !isNamed(extended)) return binder.conversions.standardImplicit(type, extended) !== null;
	return constructionsOf(type, extended.definition, binder.library).length > 0;
}

function methodCall(
	binder: Binder,
	candidate: Candidate,
	target: BoundExpression | null,
	list: readonly Argument[],
	at: number,
): ResolvedCall {
	const { member, typeArguments } = candidate;
	requireImplementation(binder, member, at);
	const receiver = member.isStatic || target === null ? null : receiverOf(binder, target, member);
	const type = member.returns;
	const called = localFunctionOf(member);
	const call = inWrittenOrder(binder, candidate, receiver, list, (kept, values): BoundExpression => {
		const ordered = bindCandidate(binder, candidate, values, at);
		const node = { kind: 'call', at, type, member, typeArguments, target: kept, arguments: ordered } as const;
		return called === null ? node : localCall(called, node);
	});
	return { member, typeArguments, target: receiver, call };
}
