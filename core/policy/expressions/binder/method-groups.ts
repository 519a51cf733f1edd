/** Methods used as delegates: `Select(int.Parse)`. */
import type { BoundExpression } from '../bound.ts';
import type { Member, NamedType, Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { callMethods, type ResolvedCall } from './calls.ts';
import { castExpression } from './convert.ts';
import { memberText, shortTypeText, typeText } from './display.ts';
import { localFunctionOf } from './local-calls.ts';
import type { MethodsOperand } from './operand.ts';
import type { Argument } from './overloads.ts';
import { isDelegate, isError, isOpen, isVoid } from './type-relations.ts';

/** Whether one of the methods takes what a delegate is given. */
export function canConvertMethods(binder: Binder, methods: MethodsOperand, to: Type): boolean {
	return isDelegate(to) && delegateCall(binder, methods, to) !== null;
}

/** What the method that a delegate's arguments choose returns, or null. */
export function methodResult(binder: Binder, methods: MethodsOperand, parameterTypes: readonly Type[]): Type | null {
	const resolved = callMethods(binder, methods, placeholders(parameterTypes, methods.at), false);
	return resolved === null ? null : resolved.member.returns;
}

type Delegate = NamedType & { invoke: NonNullable<NamedType['invoke']> };

/** The call that the delegate makes, its arguments being `receiver` nodes; null when it converts what it is given or gives. */
function delegateCall(binder: Binder, methods: MethodsOperand, to: Delegate): ResolvedCall | null {
	const resolved = matchingCall(binder, methods, to);
	return resolved !== null && gives(binder, resolved, to.invoke.returns) ? resolved : null;
}

/** The same whatever it gives. */
function matchingCall(binder: Binder, methods: MethodsOperand, { invoke }: Delegate): ResolvedCall | null {
	const types = invoke.parameters.map(({ type }) => type);
	const resolved = callMethods(
		binder,
		candidates(binder, methods, invoke.returns),
		placeholders(types, methods.at),
		false,
	);
	if (resolved === null) return null;
	const { parameters } = resolved.member;
	const isFit = types.every((type, index) => {
		return parameters[index]!.mode !== 'in' && isReference(binder, type, parameters[index]!.type);
	});
	return isFit ? resolved : null;
}

/** The methods without those that give something else (C# 7.3), unless there are no others. */
function candidates(binder: Binder, methods: MethodsOperand, returns: Type): MethodsOperand {
	const fitting = methods.members.filter((member) => mayGive(binder, member, returns));
	return fitting.length === 0 ? methods : { ...methods, members: fitting };
}

/** Whether a method may give what a delegate does, whatever its type parameters turn out to be. */
function mayGive(binder: Binder, member: Member, returns: Type): boolean {
	if (isOpen(member.returns)) return true;
	if (isVoid(returns) || isVoid(member.returns)) return returns === member.returns;
	return isReference(binder, member.returns, returns);
}

function gives(binder: Binder, { member }: ResolvedCall, returns: Type): boolean {
	if (returnsReference(member)) return false;
	return isVoid(returns) || isVoid(member.returns)
		? returns === member.returns
		: isReference(binder, member.returns, returns);
}

function returnsReference(member: Member): boolean {
	return (localFunctionOf(member)?.byReference ?? null) !== null;
}

/** Whether one type is another, or converts to it by reference. */
function isReference(binder: Binder, from: Type, to: Type): boolean {
	const conversion = binder.conversions.standardImplicit(from, to);
	return conversion?.kind === 'identity' || conversion?.kind === 'reference-up' || conversion?.kind === 'delegate';
}

function placeholders(types: readonly Type[], at: number): Argument[] {
	return types.map((type) => ({ at, name: null, mode: 'value', operand: { kind: 'receiver', at, type } }));
}

/** A lambda that calls the method. */
export function convertMethods(binder: Binder, methods: MethodsOperand, to: Type): BoundExpression {
	const { at, name } = methods;
	if (isError(to)) return { kind: 'default', at, type: to };
	if (!isDelegate(to)) return binder.fail('CS0428', { name, to: typeText(to) }, at);
	const resolved = delegateCall(binder, methods, to);
	if (resolved === null) return binder.fail(...mismatch(binder, methods, to), at);
	const isExact =
		resolved.member.returns === to.invoke.returns &&
		resolved.member.parameters.length === to.invoke.parameters.length &&
		resolved.member.parameters.every(
			({ type, mode }, index) => mode === 'value' && type === to.invoke.parameters[index]!.type,
		);
	const { member, typeArguments, target } = resolved;
	if (isExact && localFunctionOf(member) === null && (target !== null || member.isStatic)) {
		return { kind: 'method-group', at, type: to, member, typeArguments, target };
	}
	const lambda = wrapInLambda(binder, candidates(binder, methods, to.invoke.returns), to);
	return localFunctionOf(member) === null ? lambda : { ...lambda, isMethod: true };
}

function mismatch(
	binder: Binder,
	methods: MethodsOperand,
	to: Delegate,
): ['CS0123' | 'CS0407' | 'CS8189', Record<string, string>] {
	const member = matchingCall(binder, methods, to)?.member;
	if (member === undefined) return ['CS0123', { name: methods.name, to: shortTypeText(to) }];
	if (returnsReference(member)) return ['CS8189', { method: memberText(member), to: typeText(to) }];
	return ['CS0407', { method: `${typeText(member.returns)} ${memberText(member)}` }];
}

function wrapInLambda(
	binder: Binder,
	methods: MethodsOperand,
	to: Delegate,
): Extract<BoundExpression, { kind: 'lambda' }> {
	const { at } = methods;
	const { parameters, returns } = to.invoke;
	const context = binder.newFunction('lambda', methods.name, binder.function.bound);
	context.bound.returns = returns;
	binder.within({ function: context }, () => {
		const locals = parameters.map(({ name, type }) => binder.newLocal(name, type));
		context.bound.parameters = locals;
		context.bound.locals = [];
		const list: Argument[] = locals.map((local) => {
			return { at, name: null, mode: 'value', operand: { kind: 'local', at, type: local.type, local } };
		});
		const call = callMethods(binder, methods, list, true)!.call;
		context.bound.body = [
			isVoid(returns)
				? { kind: 'expression', at, expression: call }
				: { kind: 'return', at, value: castExpression(binder, call, returns) },
		];
	});
	return { kind: 'lambda', at, type: to, function: context.bound };
}
