/** `new` of classes, structs and delegates. */
import type { BoundExpression } from '../bound.ts';
import type { ExpressionOf } from '../syntax/nodes.ts';
import type { NamedType, TypeParameter } from '../types.ts';
import { bindArguments, bindCandidate, hasFaultyArgument, inWrittenOrder } from './arguments.ts';
import { type Binder, errorAt } from './binder.ts';
import { convertOperand } from './convert.ts';
import { memberText, shortTypeText } from './display.ts';
import { bindInitializer } from './initializers.ts';
import { reportMisfit } from './misfits.ts';
import type { Argument } from './overloads.ts';
import { resolveOverload } from './overloads.ts';
import { requireImplementation } from './requirements.ts';
import { resolveType } from './resolve-types.ts';
import { isDelegate, isError, isNamed, isValueType } from './type-relations.ts';

export function bindNew(binder: Binder, syntax: ExpressionOf<'new'>): BoundExpression {
	const { at } = syntax;
	const type = resolveType(binder, syntax.type);
	const list = bindArguments(binder, syntax.arguments);
	if (type.kind === 'parameter') return newParameter(binder, type, list, syntax);
	if (isError(type) || !isNamed(type)) return errorAt(at);
	if (isDelegate(type)) return newDelegate(binder, type, list, at);
	if (type.isStatic) return binder.fail('CS0712', { type: shortTypeText(type) }, at);
	if (type.isAbstract || type.kind === 'interface') return binder.fail('CS0144', { type: shortTypeText(type) }, at);
	const created = construct(binder, type, list, at);
	if (syntax.initializer === null) return created;
	const initializer = bindInitializer(binder, type, syntax.initializer);
	if (created.kind === 'new') return { ...created, initializer };
	if (created.kind === 'sequence' && created.result.kind === 'new') {
		return { ...created, result: { ...created.result, initializer } };
	}
	return initializer.length === 0 ? created : binder.fail('CS0747', {}, at);
}

/** `new T()` of a type parameter. */
function newParameter(
	binder: Binder,
	type: TypeParameter,
	list: readonly Argument[],
	{ at, initializer }: ExpressionOf<'new'>,
): BoundExpression {
	const isNew = type.constraints.includes('new()') || isValueType(type);
	if (!isNew) return binder.fail('CS0304', { type: type.name }, at);
	if (list.length > 0) return binder.fail('CS0417', { type: type.name }, at);
	const items = initializer === null ? [] : bindInitializer(binder, type, initializer);
	return { kind: 'new-parameter', at, type, initializer: items };
}

function construct(binder: Binder, type: NamedType, list: Argument[], at: number): BoundExpression {
	const constructors = type.members.filter(({ kind }) => kind === 'constructor');
	// Every struct has a constructor without arguments: its default. One that is declared can be filled by an initializer.
	const isDeclared = constructors.some(({ parameters }) => parameters.length === 0);
	if (list.length === 0 && isValueType(type) && !isDeclared) return { kind: 'default', at, type };
	if (constructors.length === 0) {
		return binder.fail('CS1729', { type: shortTypeText(type), count: list.length }, at);
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
	return inWrittenOrder(binder, resolved.candidate, null, list, (_receiver, ordered) => {
		const values = bindCandidate(binder, resolved.candidate, ordered, at);
		return { kind: 'new', at, type, member, constructed: type, arguments: values, initializer: [] };
	});
}

/** `new Func<int>(() => 1)` is its argument. */
function newDelegate(binder: Binder, type: NamedType, list: Argument[], at: number): BoundExpression {
	const [only] = list;
	if (only === undefined || list.length > 1) return binder.fail('CS0149', {}, at);
	return convertOperand(binder, only.operand, type);
}
