/** `new`: objects, arrays, anonymous objects, tuples, and their initialisers. */
import type { BoundExpression, BoundInitializer } from '../bound.ts';
import { ERROR, emptyType } from '../signatures/library.ts';
import type {
	ArgumentSyntax,
	ArrayItemSyntax,
	ExpressionOf,
	ExpressionSyntax,
	InitializerItemSyntax,
	InitializerSyntax,
} from '../syntax/nodes.ts';
import { arrayOf } from '../type-table.ts';
import type { Member, NamedType, Type } from '../types.ts';
import { bindOperand, bindTypedValue } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { type Argument, bindArguments, bindCandidate, hasFaultyArgument, reportMisfit } from './calls.ts';
import { asTypedValue, asValue, canConvert, convertOperand } from './convert.ts';
import { memberText, shortTypeText, typeText } from './display.ts';
import { bestCommonType } from './inference.ts';
import { indexersOf, membersNamed } from './members.ts';
import { isIntegral } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { resolveOverload } from './overloads.ts';
import { requireImplementation } from './requirements.ts';
import { resolveType, resolveVariableType, tupleType } from './resolve-types.ts';
import { isDelegate, isError, isNamed, isNull, isSubtype, isValueType, isVoid } from './type-relations.ts';

export function bindNew(binder: Binder, syntax: ExpressionOf<'new'>): BoundExpression {
	const { at } = syntax;
	const type = resolveType(binder, syntax.type);
	const list = bindArguments(binder, syntax.arguments);
	if (isError(type) || !isNamed(type)) return errorAt(at);
	if (isDelegate(type)) return newDelegate(binder, type, list, at);
	if (type.isStatic) return binder.fail('CS0712', { type: shortTypeText(type) }, at);
	if (type.isAbstract || type.kind === 'interface') return binder.fail('CS0144', { type: shortTypeText(type) }, at);
	const created = construct(binder, type, list, at);
	if (syntax.initializer === null) return created;
	const initializer = bindInitializer(binder, type, syntax.initializer);
	if (created.kind === 'new') return { ...created, initializer };
	return initializer.length === 0 ? created : binder.fail('CS0747', {}, at);
}

function construct(binder: Binder, type: NamedType, list: Argument[], at: number): BoundExpression {
	// Every struct has a constructor without arguments: its default.
	if (list.length === 0 && isValueType(type)) return { kind: 'default', at, type };
	const constructors = type.members.filter(({ kind }) => kind === 'constructor');
	if (constructors.length === 0) {
		return binder.fail('CS1729', { type: typeText(type), count: list.length }, at);
	}
	if (hasFaultyArgument(list)) return errorAt(at);
	const resolved = resolveOverload(binder, constructors, list, null);
	if (resolved.kind === 'ambiguous') {
		const { first, second } = resolved;
		return binder.fail('CS0121', { first: memberText(first), second: memberText(second) }, at);
	}
	if (resolved.kind === 'misfit') {
		reportMisfit(binder, resolved.misfit, list, type.shortName, at, constructors.length);
		return errorAt(at);
	}
	const { member } = resolved.candidate;
	requireImplementation(binder, member, at);
	const values = bindCandidate(binder, resolved.candidate, list, at);
	return { kind: 'new', at, type, member, constructed: type, arguments: values, initializer: [] };
}

/** `new Func<int>(() => 1)` is its argument. */
function newDelegate(binder: Binder, type: NamedType, list: Argument[], at: number): BoundExpression {
	const [only] = list;
	if (only === undefined || list.length > 1) return binder.fail('CS0149', {}, at);
	return convertOperand(binder, only.operand, type);
}

function bindInitializer(binder: Binder, type: Type, syntax: InitializerSyntax): BoundInitializer[] {
	return syntax.items.flatMap((item) => {
		const bound = bindItem(binder, type, item);
		return bound === null ? [] : [bound];
	});
}

function bindItem(binder: Binder, type: Type, item: InitializerItemSyntax): BoundInitializer | null {
	switch (item.kind) {
		case 'property':
			return bindPropertyItem(binder, type, item);
		case 'index':
			return bindIndexItem(binder, type, item);
		default:
			return bindAddItem(binder, type, item);
	}
}

function bindPropertyItem(
	binder: Binder,
	type: Type,
	{ name, value }: Extract<InitializerItemSyntax, { kind: 'property' }>,
): BoundInitializer | null {
	const { at } = name;
	const [member] = membersNamed(binder, type, name.name);
	if (member === undefined) return failed(binder, 'CS0117', { type: shortTypeText(type), name: name.name }, at);
	if (member.kind === 'method') return failed(binder, 'CS1913', { name: name.name }, at);
	if (value.kind === 'initializer') {
		requireImplementation(binder, member, at);
		const nested = bindInitializer(binder, member.returns, value);
		const read: BoundExpression = { kind: 'receiver', at, type: member.returns };
		return { kind: 'property', member, value: read, nested };
	}
	const operand = bindOperand(binder, value);
	if (!member.canWrite) return failed(binder, 'CS0200', { member: memberText(member) }, at);
	if (member.setter === null) return failed(binder, 'TG0003', { member: memberText(member) }, at);
	return { kind: 'property', member, value: convertOperand(binder, operand, member.returns), nested: null };
}

function failed(binder: Binder, ...report: Parameters<Binder['report']>): null {
	binder.report(...report);
	return null;
}

function bindIndexItem(
	binder: Binder,
	type: Type,
	{ arguments: list, value, at }: Extract<InitializerItemSyntax, { kind: 'index' }>,
): BoundInitializer | null {
	const places = bindArguments(binder, list);
	if (value.kind === 'initializer')
		return failed(binder, 'TG0001', { construct: 'A nested initializer of an index' }, at);
	const operand = bindOperand(binder, value);
	const indexers = indexersOf(binder, type);
	if (indexers.length === 0) return failed(binder, 'CS0021', { type: shortTypeText(type) }, at);
	const resolved = resolveOverload(binder, indexers, places, null);
	if (resolved.kind !== 'found') {
		if (resolved.kind === 'misfit') reportMisfit(binder, resolved.misfit, places, 'this', at, indexers.length);
		return null;
	}
	const { member } = resolved.candidate;
	if (!member.canWrite) return failed(binder, 'CS0200', { member: memberText(member) }, at);
	if (member.setter === null) return failed(binder, 'TG0003', { member: memberText(member) }, at);
	const values = bindCandidate(binder, resolved.candidate, places, at);
	return { kind: 'index', member, arguments: values, value: convertOperand(binder, operand, member.returns) };
}

function bindAddItem(
	binder: Binder,
	type: Type,
	{ values, at }: Extract<InitializerItemSyntax, { kind: 'add' }>,
): BoundInitializer | null {
	const { library } = binder;
	const list = values.map((value): Argument => {
		return { at: value.at, name: null, mode: 'value', operand: bindOperand(binder, value) };
	});
	if (!isSubtype(type, library.known('System.Collections.IEnumerable'), library)) {
		return failed(binder, 'CS1922', { type: typeText(type) }, at);
	}
	const methods = membersNamed(binder, type, 'Add').filter(({ kind, isStatic }) => kind === 'method' && !isStatic);
	if (methods.length === 0) return failed(binder, 'CS1061', { type: shortTypeText(type), name: 'Add' }, at);
	if (hasFaultyArgument(list)) return null;
	const resolved = resolveOverload(binder, methods, list, null);
	if (resolved.kind !== 'found') {
		if (resolved.kind === 'misfit') reportMisfit(binder, resolved.misfit, list, 'Add', at, methods.length);
		return null;
	}
	const { member } = resolved.candidate;
	requireImplementation(binder, member, at);
	return { kind: 'add', member, arguments: bindCandidate(binder, resolved.candidate, list, at) };
}

export function bindNewArray(binder: Binder, syntax: ExpressionOf<'new-array'>): BoundExpression {
	const { at, sizes, items } = syntax;
	if (syntax.element === null) return implicitArray(binder, items ?? [], at);
	const element = resolveVariableType(binder, syntax.element);
	const size = sizes[0] === undefined ? null : bindSize(binder, sizes[0]);
	if (isError(element)) {
		for (const item of items ?? []) if (item.kind !== 'row') bindOperand(binder, item);
		return errorAt(at);
	}
	if (items === null) return { kind: 'new-array', at, type: arrayOf(element), element, size, items: null };
	const values = bindItems(binder, items, element);
	if (size !== null) {
		if (size.kind !== 'literal') return binder.fail('CS0150', {}, size.at);
		if (Number(size.value) !== values.length) {
			return binder.fail('CS0847', { count: Number(size.value) }, at);
		}
	}
	return { kind: 'new-array', at, type: arrayOf(element), element, size: null, items: values };
}

function bindSize(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	const value = asValue(binder, bindOperand(binder, syntax));
	const isLarge =
		isIntegral(value.type) && ['System.UInt32', 'System.Int64', 'System.UInt64'].includes(value.type.name);
	const size = isLarge ? value : convertOperand(binder, value, binder.library.int);
	if (size.kind === 'literal' && Number(size.value) < 0) return binder.fail('CS0248', {}, syntax.at);
	return size;
}

function bindItems(binder: Binder, items: readonly ArrayItemSyntax[], element: Type): BoundExpression[] {
	return items.map((item) => {
		if (item.kind === 'row') return binder.fail('CS0623', {}, item.at);
		return convertOperand(binder, bindOperand(binder, item), element);
	});
}

/** `{ 1, 2 }` after the declaration of an array variable. */
export function bindArrayInitializer(
	binder: Binder,
	items: readonly ArrayItemSyntax[],
	type: Type,
	at: number,
): BoundExpression {
	if (isError(type)) return errorAt(at);
	if (type.kind !== 'array') return binder.fail('CS0622', {}, at);
	const { element } = type;
	return { kind: 'new-array', at, type, element, size: null, items: bindItems(binder, items, element) };
}

/** `new[] {…}`: the best common type of the items. */
function implicitArray(binder: Binder, items: readonly ArrayItemSyntax[], at: number): BoundExpression {
	const operands = items.map((item): Operand => {
		return item.kind === 'row' ? binder.fail('CS0623', {}, item.at) : bindOperand(binder, item);
	});
	if (operands.some((operand) => isExpression(operand) && isError(operand.type))) return errorAt(at);
	const typed = operands.filter(isExpression);
	const element = bestCommonType(binder, typed);
	const fits =
		element !== null && !isVoid(element) && operands.every((operand) => canConvert(binder, operand, element));
	if (!fits) return binder.fail('CS0826', {}, at);
	const values = operands.map((operand) => convertOperand(binder, operand, element));
	return { kind: 'new-array', at, type: arrayOf(element), element, size: null, items: values };
}

export function bindAnonymous(binder: Binder, syntax: ExpressionOf<'new-anonymous'>): BoundExpression {
	const { at } = syntax;
	const properties: { name: string; type: Type }[] = [];
	const values: BoundExpression[] = [];
	for (const { name, value } of syntax.members) {
		const bound = anonymousValue(binder, value);
		const propertyName = name?.name ?? impliedName(value);
		if (propertyName === null) return binder.fail('CS0746', {}, value.at);
		if (properties.some((property) => property.name === propertyName)) return binder.fail('CS0833', {}, value.at);
		properties.push({ name: propertyName, type: bound.type });
		values.push(bound);
	}
	if (properties.some(({ type }) => isError(type))) return errorAt(at);
	const constructed = anonymousType(binder, properties);
	return { kind: 'new-anonymous', at, type: constructed, constructed, values };
}

function anonymousValue(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	const operand = bindOperand(binder, syntax);
	const what = describeUntyped(operand);
	return what === null ? asValue(binder, operand) : binder.fail('CS0828', { what }, syntax.at);
}

/** What an operand without a type is, for messages; null when it has one. */
export function describeUntyped(operand: Operand): string | null {
	if (operand.kind === 'unbound-lambda') return 'lambda expression';
	if (operand.kind === 'methods') return 'method group';
	if (!isExpression(operand)) return null;
	if (isVoid(operand.type)) return 'void';
	if (!isNull(operand.type)) return null;
	return operand.kind === 'literal' ? '<null>' : operand.kind;
}

/** The name that a member access or a name gives to its property. */
function impliedName(syntax: ExpressionSyntax): string | null {
	if (syntax.kind === 'name') return syntax.name;
	if (syntax.kind === 'member') return syntax.name.name;
	return syntax.kind === 'null-conditional' ? impliedName(syntax.access) : null;
}

/** The type of a list of properties; the same list is the same type. */
function anonymousType(binder: Binder, properties: { name: string; type: Type }[]): NamedType {
	const known = [...binder.anonymousTypes.values()].find(({ anonymous }) => {
		return (
			anonymous!.length === properties.length &&
			anonymous!.every(({ name, type }, index) => name === properties[index]!.name && type === properties[index]!.type)
		);
	});
	if (known !== undefined) return known;
	const name = `<>f__AnonymousType${binder.anonymousTypes.size}`;
	const type = emptyType(name, 'class');
	type.base = binder.library.object;
	type.anonymous = properties;
	type.members = properties.map((property) => anonymousMember(type, property));
	binder.anonymousTypes.set(name, type);
	return type;
}

function anonymousMember(declaring: NamedType, { name, type }: { name: string; type: Type }): Member {
	return {
		kind: 'property',
		name,
		declaring,
		isStatic: false,
		isExtension: false,
		typeParameters: [],
		parameters: [],
		returns: type,
		canRead: true,
		canWrite: false,
		implementation: name,
		setter: null,
	};
}

export function bindTuple(binder: Binder, syntax: ExpressionOf<'tuple'>): BoundExpression {
	const { at } = syntax;
	const values = syntax.items.map((item) => tupleItem(binder, item));
	const type = tupleType(
		binder,
		values.map((value) => value.type),
		at,
	);
	if (!isNamed(type)) return { kind: 'default', at, type: ERROR };
	return { kind: 'new-tuple', at, type, constructed: type, values };
}

function tupleItem(binder: Binder, item: ArgumentSyntax): BoundExpression {
	if (item.name !== null) binder.report('TG0001', { construct: 'A tuple with named elements' }, item.at);
	return asTypedValue(binder, bindTypedValue(binder, item.value));
}
