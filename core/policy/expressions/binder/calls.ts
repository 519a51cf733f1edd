/** Calls of methods, constructors, indexers, delegates and local functions. */
import type { BoundExpression, BoundFunction, BoundStatement } from '../bound.ts';
import { emptyType } from '../signatures/library.ts';
import type { ArgumentSyntax, ExpressionOf } from '../syntax/nodes.ts';
import { arrayOf } from '../type-table.ts';
import type { Constant, Member, Type } from '../types.ts';
import { requireVariable } from './assignments.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { convertConstant } from './constants.ts';
import { asValue, canConvert, convertOperand } from './convert.ts';
import { expressionTypeText, memberText, shortTypeText, typeText } from './display.ts';
import { membersNamed } from './members.ts';
import { reportMisfit } from './misfits.ts';
import { isIntegral, isNumeric } from './numeric-types.ts';
import type { MethodsOperand, Operand, OutDeclaration } from './operand.ts';
import { type Argument, type Candidate, resolveOverload } from './overloads.ts';
import { requireImplementation } from './requirements.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import { constructionsOf, isDelegate, isError, isNamed, isNull, isOpen } from './type-relations.ts';

export type { Argument } from './overloads.ts';

/** A resolved method call. */
export interface ResolvedCall {
	member: Member;
	typeArguments: Type[];
	target: BoundExpression | null;
	call: BoundExpression;
}

export function bindArguments(binder: Binder, list: readonly ArgumentSyntax[]): Argument[] {
	return list.map(({ at, name, mode, value }) => {
		const operand =
			mode === 'out' && value.kind === 'declaration'
				? outDeclaration(binder, value)
				: bindArgument(binder, value, mode);
		return { at, name, mode, operand };
	});
}

function bindArgument(binder: Binder, value: ArgumentSyntax['value'], mode: ArgumentSyntax['mode']): Operand {
	const isDiscard =
		mode === 'out' && value.kind === 'name' && value.name === '_' && binder.scope.find('_') === undefined;
	if (isDiscard) return { kind: 'out-declaration', at: value.at, name: '_', declared: null };
	const operand = bindOperand(binder, value);
	if (operand.kind === 'namespace' || operand.kind === 'type-name') return asValue(binder, operand);
	return operand;
}

function outDeclaration(binder: Binder, { at, type, name }: ExpressionOf<'declaration'>): OutDeclaration {
	const declared = isVar(type) ? null : resolveVariableType(binder, type);
	return { kind: 'out-declaration', at, name: name.name, declared };
}

/** Whether an argument is wrong by itself, so that a mismatch would say nothing new. */
export function hasFaultyArgument(list: readonly Argument[]): boolean {
	return list.some(({ operand }) => 'type' in operand && isError(operand.type));
}

/** A call whose target is a method group, a delegate, or a local function. */
export function bindCall(binder: Binder, syntax: ExpressionOf<'call'>): BoundExpression {
	const { target, at } = syntax;
	if (target.kind === 'name' && target.name === 'nameof' && binder.scope.find('nameof') === undefined) {
		return bindNameof(binder, syntax);
	}
	if (target.kind === 'name' && target.typeArguments === null) {
		const entry = binder.scope.find(target.name);
		if (entry?.kind === 'function') return callLocalFunction(binder, entry, target.name, syntax);
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

function bindNameof(binder: Binder, syntax: ExpressionOf<'call'>): BoundExpression {
	const { at } = syntax;
	const [argument] = syntax.arguments;
	if (argument === undefined || syntax.arguments.length > 1) {
		return binder.fail('CS1501', { method: 'nameof', count: syntax.arguments.length }, at);
	}
	const { value } = argument;
	bindNamed(binder, value);
	const name = value.kind === 'name' ? value.name : value.kind === 'member' ? value.name.name : null;
	if (name === null) return binder.fail('CS8081', {}, value.at);
	return { kind: 'literal', at, type: binder.library.string, value: name };
}

/** What `nameof` names; a member of a type needs no object. */
function bindNamed(binder: Binder, value: ArgumentSyntax['value']): void {
	if (value.kind !== 'member') {
		bindOperand(binder, value);
		return;
	}
	const target = bindOperand(binder, value.target);
	const isMember = target.kind === 'type-name' && membersNamed(binder, target.named, value.name.name).length > 0;
	if (!isMember) bindOperand(binder, value);
}

function callLocalFunction(
	binder: Binder,
	entry: { function: BoundFunction; defaults: (Constant | undefined)[] },
	name: string,
	syntax: ExpressionOf<'call'>,
): BoundExpression {
	const { at } = syntax;
	const list = bindArguments(binder, syntax.arguments);
	const member = localFunctionMember(entry, name);
	const resolved = resolveOverload(binder, [member], list, null);
	if (resolved.kind !== 'found') {
		const isNew = resolved.kind === 'misfit' && !hasFaultyArgument(list);
		if (isNew) reportMisfit(binder, resolved.misfit, list, name, at, 1);
		return errorAt(at);
	}
	return inWrittenOrder(binder, resolved.candidate, null, list, (_receiver, ordered) => {
		const values = bindCandidate(binder, resolved.candidate, ordered, at);
		return { kind: 'local-call', at, type: entry.function.returns, function: entry.function, arguments: values };
	});
}

/** What declares local functions: nothing that has a name. */
const LOCAL_FUNCTIONS = emptyType('', 'class');

/** A local function as a member, for overload resolution. */
function localFunctionMember(
	entry: { function: BoundFunction; defaults: (Constant | undefined)[] },
	name: string,
): Member {
	const parameters = entry.function.parameters.map((local, index) => {
		const value = entry.defaults[index];
		const optional = value === undefined ? {} : { defaultValue: value };
		return { name: local.name, type: local.type, mode: 'value' as const, ...optional };
	});
	return {
		kind: 'method',
		name,
		declaring: LOCAL_FUNCTIONS,
		isStatic: true,
		isExtension: false,
		typeParameters: [],
		parameters,
		returns: entry.function.returns,
		canRead: true,
		canWrite: false,
		implementation: name,
		setter: null,
	};
}

function invokeDelegate(binder: Binder, target: BoundExpression, list: Argument[], at: number): BoundExpression {
	const { type } = target;
	if (!isDelegate(type)) return errorAt(at);
	const { parameters, returns } = type.invoke;
	if (parameters.length !== list.length) {
		return binder.fail('CS1593', { type: typeText(type), count: list.length }, at);
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
	const extension = target === null ? null : resolveExtension(binder, methods, target, list);
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
	const receiver = member.isStatic ? null : target;
	const type = member.returns;
	const call = inWrittenOrder(binder, candidate, receiver, list, (kept, values): BoundExpression => {
		const ordered = bindCandidate(binder, candidate, values, at);
		return { kind: 'call', at, type, member, typeArguments, target: kept, arguments: ordered };
	});
	return { member, typeArguments, target: receiver, call };
}

/** Evaluates receiver and arguments in the order in which they are written, also where names put them in another one. */
export function inWrittenOrder(
	binder: Binder,
	{ places, types }: Candidate,
	receiver: BoundExpression | null,
	list: readonly Argument[],
	make: (receiver: BoundExpression | null, list: readonly Argument[]) => BoundExpression,
): BoundExpression {
	const isReordered = places.some((place, index) => index > 0 && place < places[index - 1]!);
	if (!isReordered) return make(receiver, list);
	const statements: BoundStatement[] = [];
	const keep = (value: BoundExpression): BoundExpression => {
		const local = binder.newLocal('argument', value.type);
		statements.push({ kind: 'declare', at: value.at, local, value });
		return { kind: 'local', at: value.at, type: value.type, local };
	};
	const kept = receiver === null ? null : keep(receiver);
	const values = list.map((argument, index) => {
		if (argument.mode !== 'value') return argument;
		return { ...argument, operand: keep(bindChosen(binder, argument, types[index]!)) };
	});
	const result = make(kept, values);
	return { kind: 'sequence', at: result.at, type: result.type, statements, result };
}

/** The arguments of a chosen member in parameter order, defaults and `params` arrays filled in. */
export function bindCandidate(
	binder: Binder,
	candidate: Candidate,
	list: readonly Argument[],
	at: number,
): BoundExpression[] {
	const { member, places, types, isExpanded } = candidate;
	const values = list.map((argument, index) => bindChosen(binder, argument, types[index]!));
	return member.parameters.map((parameter, place): BoundExpression => {
		if (isExpanded && place === member.parameters.length - 1 && parameter.type.kind === 'array') {
			const items = values.filter((_value, index) => places[index] === place);
			const { element } = parameter.type;
			return { kind: 'new-array', at, type: arrayOf(element), element, size: null, items };
		}
		const index = places.indexOf(place);
		return index === -1 ? defaultArgument(parameter.defaultValue ?? null, parameter.type, at) : values[index]!;
	});
}

function defaultArgument(value: Constant, type: Type, at: number): BoundExpression {
	if (value === null) return { kind: 'default', at, type };
	const constant = isNumeric(type) || isIntegral(type) ? (convertConstant(value, type, true) ?? value) : value;
	return { kind: 'literal', at, type, value: constant };
}

function bindChosen(binder: Binder, argument: Argument, type: Type): BoundExpression {
	const { operand, mode, at } = argument;
	if (operand.kind === 'out-declaration') {
		const declared = operand.declared ?? type;
		const local =
			operand.name === '_' ? binder.newLocal('discard', declared) : binder.declareLocal(operand.name, declared, at);
		return { kind: 'out', at, type, mode: 'out', target: { kind: 'local', at, type: declared, local } };
	}
	if (mode === 'value') return convertOperand(binder, operand, type);
	return { kind: 'out', at, type, mode, target: requireVariable(binder, asValue(binder, operand)) };
}
