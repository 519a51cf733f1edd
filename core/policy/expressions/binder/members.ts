/** Member access: which members a name stands for. */
import type { BoundExpression, Local } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { Member, NamedType, Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { convertConstant } from './constants.ts';
import { asTypedValue } from './convert.ts';
import { memberText, shortTypeText } from './display.ts';
import { LOCAL_FUNCTIONS } from './local-calls.ts';
import { isNumeric } from './numeric-types.ts';
import type { Operand } from './operand.ts';
import { receiverOf } from './requirements.ts';
import { constructed, resolveVariableType, typesNamed } from './resolve-types.ts';
import { elementNamed } from './tuples.ts';
import {
	allInterfaces,
	baseChain,
	effectiveBase,
	isDelegate,
	isError,
	isNamed,
	isNull,
	isVoid,
} from './type-relations.ts';
import { isParameter } from './variables.ts';

/** The types whose members a type has, most derived first. */
function lineage(binder: Binder, type: Type): NamedType[] {
	const { library } = binder;
	if (type.kind === 'array') return [library.known('System.Array'), library.object];
	if (type.kind === 'parameter') return [...baseChain(effectiveBase(type, library)), ...allInterfaces(type, library)];
	if (!isNamed(type)) return [library.object];
	if (type.kind === 'interface') return [type, ...allInterfaces(type, library), library.object];
	return baseChain(type);
}

const indexes = new WeakMap<NamedType, Map<string, Member[]>>();

function ownMembers(type: NamedType, name: string): readonly Member[] {
	let index = indexes.get(type);
	if (index === undefined) {
		index = new Map();
		for (const member of type.members) {
			const known = index.get(member.name);
			if (known === undefined) index.set(member.name, [member]);
			else known.push(member);
		}
		indexes.set(type, index);
	}
	return index.get(name) ?? [];
}

/** The members of a name: one property or field, or methods of all levels; constructors and operators have no name. */
export function membersNamed(binder: Binder, type: Type, name: string): Member[] {
	const methods: Member[] = [];
	for (const level of lineage(binder, type)) {
		for (const member of ownMembers(level, name)) {
			if (member.kind === 'method') methods.push(member);
			else if (methods.length === 0 && (member.kind === 'property' || member.kind === 'field')) return [member];
		}
	}
	return withoutOverridden(methods);
}

/** All indexers of a type. */
export function indexersOf(binder: Binder, type: Type): Member[] {
	const found = lineage(binder, type).flatMap((level) => {
		return ownMembers(level, 'Item').filter(({ kind }) => kind === 'indexer');
	});
	return withoutOverridden(found);
}

/** A member with the parameters of one that comes before it is its base. */
function withoutOverridden(members: readonly Member[]): Member[] {
	return members.filter((member, index) => {
		return !members.slice(0, index).some((other) => overrides(other, member));
	});
}

function overrides(a: Member, b: Member): boolean {
	if (a.declaring === b.declaring || a.isStatic !== b.isStatic) return false;
	if (a.parameters.length !== b.parameters.length || a.typeParameters.length !== b.typeParameters.length) return false;
	return a.parameters.every(({ type, mode }, index) => {
		const other = b.parameters[index]!;
		return type === other.type && (mode === 'out') === (other.mode === 'out');
	});
}

/** `target.name`: a value's member, a type's static member, or a type of a namespace. */
export function bindMember(binder: Binder, syntax: ExpressionOf<'member'>, isCalled: boolean): Operand {
	const target = bindOperand(binder, syntax.target);
	switch (target.kind) {
		case 'namespace':
			return namespaceMember(binder, target.name, syntax);
		case 'type-name':
			return isError(target.named) ? errorAt(syntax.at) : typeMember(binder, target.named, syntax);
		case 'methods':
		case 'unbound-lambda': {
			const operator = target.kind === 'methods' ? 'method group' : 'lambda expression';
			return binder.fail('CS0023', { operator: '.', type: operator }, syntax.name.at);
		}
		default:
			return valueMember(binder, asTypedValue(binder, target), syntax, isCalled);
	}
}

function namespaceMember(binder: Binder, namespace: string, syntax: ExpressionOf<'member'>): Operand {
	const { name, typeArguments, at } = syntax;
	const full = `${namespace}.${name.name}`;
	const type = binder.library.find(full, typeArguments?.length ?? 0);
	if (type !== null) return { kind: 'type-name', at, named: constructed(binder, type, { ...name, typeArguments }) };
	if (binder.library.isNamespace(full)) return { kind: 'namespace', at, name: full };
	return binder.fail('CS0234', { name: name.name, namespace }, name.at);
}

function typeMember(binder: Binder, owner: Type, syntax: ExpressionOf<'member'>): Operand {
	const { name, typeArguments, at } = syntax;
	if (owner.kind === 'parameter') return binder.fail('CS0119', { name: owner.name, found: 'type parameter' }, at);
	const nested = binder.library.find(`${owner.name}.${name.name}`, typeArguments?.length ?? 0);
	if (nested !== null) return { kind: 'type-name', at, named: constructed(binder, nested, { ...name, typeArguments }) };
	const members = membersNamed(binder, owner, name.name);
	const [first] = members;
	if (first === undefined) {
		return binder.fail('CS0117', { type: shortTypeText(owner), name: name.name }, name.at);
	}
	if (first.kind === 'method') return methodsOperand(binder, null, owner, members, syntax);
	if (!first.isStatic) return binder.fail('CS0120', { member: memberText(first) }, name.at);
	return readMember(first, null, name.at);
}

function valueMember(
	binder: Binder,
	target: BoundExpression,
	syntax: ExpressionOf<'member'>,
	isCalled: boolean,
): Operand {
	const { name, at } = syntax;
	const { type } = target;
	if (isError(type)) return errorAt(at);
	if (isNull(type) || isVoid(type)) return binder.fail('CS0023', { operator: '.', type: shortTypeText(type) }, name.at);
	if (type.kind === 'array' && name.name === 'Length') {
		return { kind: 'array-length', at: name.at, type: binder.library.int, target };
	}
	// A delegate's Invoke is the delegate, called.
	if (isCalled && isDelegate(type) && name.name === 'Invoke') return target;
	const element = elementNamed(binder, target, name.name, name.at);
	if (element !== null) return element;
	const anonymous = isNamed(type) && type.anonymous !== undefined;
	const hasExtension = binder.library.extensionMethods(name.name).length > 0;
	const found = membersNamed(binder, type, name.name);
	// `list.Count(predicate)`: what cannot be invoked does not hide an extension method.
	const isHidden = isCalled && hasExtension && found[0]?.kind === 'property' && !isDelegate(found[0].returns);
	const members = isHidden ? [] : found;
	const [first] = members;
	if (first !== undefined && first.kind !== 'method') {
		if (first.isStatic && !anonymous) return binder.fail('CS0176', { member: memberText(first) }, name.at);
		return readMember(first, receiverOf(binder, target, first), name.at);
	}
	if (members.length > 0 || hasExtension) {
		return methodsOperand(binder, target, type, members, syntax);
	}
	return binder.fail('CS1061', { type: shortTypeText(type), name: name.name }, name.at);
}

function methodsOperand(
	binder: Binder,
	target: BoundExpression | null,
	owner: Type,
	members: Member[],
	syntax: ExpressionOf<'member'>,
): Operand {
	const { name, at } = syntax;
	const typeArguments = syntax.typeArguments?.map((argument) => resolveVariableType(binder, argument)) ?? null;
	if (typeArguments?.some(isError)) return errorAt(at);
	return { kind: 'methods', at: name.at, name: name.name, target, owner, members, typeArguments };
}

/** A property or field; constants are literals. Whether it can be read is asked where it is. */
function readMember(member: Member, target: BoundExpression | null, at: number): BoundExpression {
	const type = member.returns;
	if (member.constant === undefined) return { kind: 'property', at, type, member, target };
	const value = isNumeric(type) ? convertConstant(member.constant, type, true) : member.constant;
	return { kind: 'literal', at, type, value: value ?? member.constant };
}

/** A name by itself: a local, `context`, a type or a namespace. */
export function bindName(binder: Binder, syntax: ExpressionOf<'name'>, isCalled: boolean): Operand {
	const { name, at, typeArguments } = syntax;
	const entry = binder.scope.find(name);
	if (typeArguments !== null && entry?.kind !== 'function') return freeName(binder, syntax, isCalled);
	switch (entry?.kind) {
		case 'local':
			if (entry.local.byReference !== undefined && entry.local.owner !== binder.function.bound) {
				return binder.fail(isParameter(entry.local) ? 'CS1628' : 'CS8175', { name }, at);
			}
			return { kind: 'local', at, type: entry.local.type, local: entry.local };
		case 'component':
			return componentOf(binder, entry.holder, name, at);
		case 'constant':
			return { kind: 'literal', at, type: entry.type, value: entry.value };
		case 'later':
			return binder.fail('CS0841', { name }, at);
		case 'function':
			return localFunctionOperand(binder, entry.member, syntax);
		case 'type-parameter':
			return { kind: 'type-name', at, named: entry.type };
		default:
			return freeName(binder, syntax, isCalled);
	}
}

function componentOf(binder: Binder, holder: Local, name: string, at: number): Operand {
	const [member] = membersNamed(binder, holder.type, name);
	if (member === undefined) return errorAt(at);
	const target: BoundExpression = { kind: 'local', at, type: holder.type, local: holder };
	return { kind: 'property', at, type: member.returns, member, target };
}

function localFunctionOperand(
	binder: Binder,
	member: Member,
	{ name, at, typeArguments }: ExpressionOf<'name'>,
): Operand {
	const types = typeArguments?.map((argument) => resolveVariableType(binder, argument)) ?? null;
	if (types?.some(isError)) return errorAt(at);
	return { kind: 'methods', at, name, target: null, owner: LOCAL_FUNCTIONS, members: [member], typeArguments: types };
}

function freeName(binder: Binder, syntax: ExpressionOf<'name'>, isCalled: boolean): Operand {
	const { name, at, typeArguments } = syntax;
	if (name === 'context' && typeArguments === null) {
		return { kind: 'context', at, type: binder.library.known('IContext') };
	}
	const type = isCalled ? null : typesNamed(binder, name, typeArguments?.length ?? 0, at);
	if (type !== null) return { kind: 'type-name', at, named: constructed(binder, type, { name, at, typeArguments }) };
	if (typeArguments === null && binder.library.isNamespace(name)) return { kind: 'namespace', at, name };
	return inheritedMethods(binder, syntax) ?? binder.fail('CS0103', { name }, at);
}

/** Expressions are methods of a class, which has those of `object`. */
function inheritedMethods(binder: Binder, { name, at, typeArguments }: ExpressionOf<'name'>): Operand | null {
	const { object } = binder.library;
	const members = typeArguments === null ? membersNamed(binder, object, name) : [];
	if (members.length === 0) return null;
	return { kind: 'methods', at, name, target: null, owner: object, members, typeArguments: null };
}
