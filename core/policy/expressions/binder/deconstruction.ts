/** Values that are taken apart: `var (a, b) = value` and `(a, b) = (b, a)`. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import { VOID } from '../signatures/library.ts';
import type { DeconstructionTarget, ExpressionOf } from '../syntax/nodes.ts';
import type { Member } from '../types.ts';
import { bindValue } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { convertOperand } from './convert.ts';
import { shortTypeText } from './display.ts';
import { membersNamed } from './members.ts';
import { requireImplementation } from './requirements.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import { isFieldTarget } from './struct-fields.ts';
import { tupleElements, tupleType } from './tuples.ts';
import { elementTypes, isError, isNamed, isNull, isTuple, isVoid } from './type-relations.ts';
import { bindTarget } from './variables.ts';

/** Where a part goes: a new local, a variable that exists, or further parts. */
type Target =
	| { kind: 'variable'; syntax: Extract<DeconstructionTarget, { kind: 'variable' }> }
	| { kind: 'existing'; target: BoundExpression | null; at: number }
	| { kind: 'nested'; targets: Target[]; at: number };

/** What happens, in this order: the value and its parts are evaluated, then the targets take them. */
interface Parts {
	evaluated: BoundStatement[];
	assigned: BoundStatement[];
	values: BoundExpression[];
}

/** As a statement: what it declares or assigns; nothing reads the value of the whole. */
export function bindDeconstructionStatement(binder: Binder, syntax: ExpressionOf<'deconstruct'>): BoundStatement[] {
	const { evaluated, assigned } = bindParts(binder, syntax);
	return [...evaluated, ...assigned];
}

/** As an expression, whose value is the tuple of the parts. */
export function bindDeconstruction(binder: Binder, syntax: ExpressionOf<'deconstruct'>): BoundExpression {
	const { at } = syntax;
	const { evaluated, assigned, values } = bindParts(binder, syntax);
	const types = values.map(({ type }) => type);
	const type = tupleType(binder, types, []);
	if (!isNamed(type)) return errorAt(at);
	const result: BoundExpression = { kind: 'new-tuple', at, type, constructed: type, values };
	return { kind: 'sequence', at, type, statements: [...evaluated, ...assigned], result };
}

function bindParts(binder: Binder, { targets, value, at }: ExpressionOf<'deconstruct'>): Parts {
	const parts: Parts = { evaluated: [], assigned: [], values: [] };
	const bound = targets.map((target) => prepare(binder, target, parts));
	takeApart(binder, bound, bindValue(binder, value), at, parts);
	return parts;
}

/** Binds a target; what it evaluates comes before the value. */
function prepare(binder: Binder, syntax: DeconstructionTarget, parts: Parts): Target {
	const { at } = syntax;
	switch (syntax.kind) {
		case 'variable':
			return { kind: 'variable', syntax };
		case 'nested':
			return { kind: 'nested', at, targets: syntax.targets.map((target) => prepare(binder, target, parts)) };
		default: {
			const { target } = syntax;
			const isDiscard = target.kind === 'name' && target.name === '_' && binder.scope.find('_') === undefined;
			if (isDiscard) return { kind: 'existing', target: null, at };
			return { kind: 'existing', target: settled(binder, bindTarget(binder, target, 'assign'), parts), at };
		}
	}
}

/** The same target, with its receiver and index evaluated now. */
function settled(binder: Binder, target: BoundExpression, parts: Parts): BoundExpression {
	const keep = (value: BoundExpression): BoundExpression => {
		if (value.kind === 'literal' || value.kind === 'context') return value;
		return stored(binder, value, parts.evaluated);
	};
	if (isFieldTarget(target)) return { ...target, target: settled(binder, target.target, parts) };
	switch (target.kind) {
		case 'array-element':
			return { ...target, target: keep(target.target), indices: target.indices.map(keep) };
		case 'indexer':
			return { ...target, target: keep(target.target), arguments: target.arguments.map(keep) };
		case 'property':
			return target.target === null ? target : { ...target, target: keep(target.target) };
		default:
			return target;
	}
}

/** A local with the value, which a statement declares. */
function stored(binder: Binder, value: BoundExpression, statements: BoundStatement[]): BoundExpression {
	const { at, type } = value;
	const local = binder.newLocal('part', type);
	statements.push({ kind: 'declare', at, local, value });
	return { kind: 'local', at, type, local };
}

function takeApart(binder: Binder, targets: readonly Target[], value: BoundExpression, at: number, parts: Parts): void {
	const items = itemsOf(binder, value, targets.length, at, parts);
	for (const [index, target] of targets.entries()) {
		const item = items[index] ?? errorAt(at);
		if (target.kind === 'nested') takeApart(binder, target.targets, item, target.at, parts);
		else if (target.kind === 'variable') declare(binder, target.syntax, item, parts);
		else assign(binder, target, item, parts);
	}
}

function declare(
	binder: Binder,
	{ type, name }: Extract<DeconstructionTarget, { kind: 'variable' }>,
	item: BoundExpression,
	parts: Parts,
): void {
	const { at } = name;
	const isInferred = type === null || isVar(type);
	if (isInferred && (isNull(item.type) || isVoid(item.type))) binder.report('CS8130', { name: name.name }, at);
	const declared = isInferred ? item.type : resolveVariableType(binder, type);
	const isDiscard = name.name === '_';
	const local = isDiscard ? binder.newLocal('discard', declared) : binder.declareLocal(name.name, declared, at);
	const value = convertOperand(binder, item, declared);
	const isPlain = item.kind === 'literal' || item.kind === 'local' || item.kind === 'property';
	const kept = isPlain ? value : stored(binder, value, parts.evaluated);
	parts.assigned.push({ kind: 'declare', at, local, value: kept });
	parts.values.push({ kind: 'local', at, type: declared, local });
}

function assign(
	binder: Binder,
	{ target, at }: Extract<Target, { kind: 'existing' }>,
	item: BoundExpression,
	parts: Parts,
): void {
	const type = target?.type ?? item.type;
	const value = stored(binder, convertOperand(binder, item, type), parts.evaluated);
	parts.values.push(value);
	if (target === null || isError(type)) return;
	parts.assigned.push({ kind: 'expression', at, expression: { kind: 'assign', at, type, target, value } });
}

/** The parts of a value: of a tuple literal what it holds, of other tuples their elements, else what Deconstruct gives. */
function itemsOf(
	binder: Binder,
	value: BoundExpression,
	count: number,
	at: number,
	parts: Parts,
): readonly BoundExpression[] {
	const { type } = value;
	if (isError(type)) return [];
	if (value.kind === 'new-tuple' || isTuple(type)) {
		const found = value.kind === 'new-tuple' ? value.values.length : elementTypes(type).length;
		if (found !== count) {
			binder.report('CS8132', { found, wanted: count }, at);
			return [];
		}
		if (value.kind === 'new-tuple') return value.values;
		return tupleElements(binder, stored(binder, value, parts.evaluated));
	}
	if (isNull(type) || isVoid(type)) {
		binder.report('CS8131', {}, value.at);
		return [];
	}
	const method = membersNamed(binder, type, 'Deconstruct').find(({ kind, parameters }) => {
		return kind === 'method' && parameters.length === count && parameters.every(({ mode }) => mode === 'out');
	});
	if (method !== undefined) return callDeconstruct(binder, value, method, parts);
	binder.report('CS8129', { type: shortTypeText(type), count }, value.at);
	return [];
}

function callDeconstruct(binder: Binder, value: BoundExpression, member: Member, parts: Parts): BoundExpression[] {
	const { at } = value;
	requireImplementation(binder, member, at);
	const target = stored(binder, value, parts.evaluated);
	const items = member.parameters.map(({ name, type }): BoundExpression => {
		return { kind: 'local', at, type, local: binder.newLocal(name, type) };
	});
	const list = items.map((item): BoundExpression => ({ kind: 'out', at, type: item.type, mode: 'out', target: item }));
	const call: BoundExpression = { kind: 'call', at, type: VOID, member, typeArguments: [], target, arguments: list };
	parts.evaluated.push({ kind: 'expression', at, expression: call });
	return items;
}
