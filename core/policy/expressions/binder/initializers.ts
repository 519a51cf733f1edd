/** What stands in braces after `new T(…)`: properties, indexes and items. */
import type { BoundExpression, BoundInitializer } from '../bound.ts';
import type { InitializerItemSyntax, InitializerSyntax } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindArguments, bindCandidate, hasFaultyArgument } from './arguments.ts';
import { bindOperand } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { convertOperand } from './convert.ts';
import { memberText, shortTypeText, typeText } from './display.ts';
import { indexersOf, membersNamed } from './members.ts';
import { reportMisfit } from './misfits.ts';
import type { Argument } from './overloads.ts';
import { resolveOverload } from './overloads.ts';
import { requireImplementation } from './requirements.ts';
import { isSubtype } from './type-relations.ts';

/** The assignments and calls of Add that fill a new object of a type. */
export function bindInitializer(binder: Binder, type: Type, syntax: InitializerSyntax): BoundInitializer[] {
	const isObject = syntax.items.some(({ kind }) => kind !== 'add');
	const misplaced = isObject ? syntax.items.find(({ kind }) => kind === 'add') : undefined;
	if (misplaced !== undefined) binder.report('CS0747', {}, misplaced.at);
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
