/** `new` of arrays, with sizes or items. */
import type { BoundExpression } from '../bound.ts';
import type { ArrayItemSyntax, ExpressionOf, ExpressionSyntax } from '../syntax/nodes.ts';
import { arrayOf } from '../type-table.ts';
import type { NamedType, Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue, canConvert, convertOperand } from './convert.ts';
import { bestCommonType } from './inference.ts';
import { isIntegral } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { arrayType, resolveVariableType } from './resolve-types.ts';
import { isError, isRectangular, isVoid, rankOf } from './type-relations.ts';

export function bindNewArray(binder: Binder, syntax: ExpressionOf<'new-array'>): BoundExpression {
	const { at, rank, items } = syntax;
	if (syntax.element === null) return implicitArray(binder, items ?? [], rank, at);
	const element = resolveVariableType(binder, syntax.element);
	const sizes = syntax.sizes.map((size) => bindSize(binder, size));
	const type = isError(element) ? element : arrayType(binder, element, rank, at);
	if (isError(type)) {
		for (const item of items ?? []) if (item.kind !== 'row') bindOperand(binder, item);
		return errorAt(at);
	}
	if (items === null) return emptyArray(binder, type, element, sizes, at);
	checkSizes(binder, items, sizes, at);
	return bindArrayInitializer(binder, items, type, at);
}

/** An array index or size of type uint, long or ulong stays; smaller types become int. */
function bindSize(binder: Binder, syntax: ExpressionSyntax): BoundExpression {
	const value = asValue(binder, bindOperand(binder, syntax));
	const isLarge =
		isIntegral(value.type) && ['System.UInt32', 'System.Int64', 'System.UInt64'].includes(value.type.name);
	const size = isLarge ? value : convertOperand(binder, value, binder.library.int);
	if (size.kind === 'literal' && Number(size.value) < 0) return binder.fail('CS0248', {}, syntax.at);
	return size;
}

function emptyArray(
	binder: Binder,
	type: Type,
	element: Type,
	sizes: readonly BoundExpression[],
	at: number,
): BoundExpression {
	if (!isRectangular(type)) return { kind: 'new-array', at, type, element, size: sizes[0]!, items: null };
	const lengths = sizes.map((size) => convertOperand(binder, size, binder.library.int));
	return newRectangular(binder, type, [], lengths, at);
}

/** Sizes beside items must be constants and agree with them. */
function checkSizes(
	binder: Binder,
	items: readonly ArrayItemSyntax[],
	sizes: readonly BoundExpression[],
	at: number,
): void {
	const lengths = lengthsOf(items, sizes.length);
	for (const [index, size] of sizes.entries()) {
		if (isError(size.type)) continue;
		if (size.kind !== 'literal') binder.report('CS0150', {}, size.at);
		else if (Number(size.value) !== lengths[index]) binder.report('CS0847', { count: Number(size.value) }, at);
	}
}

/** How many items stand in each dimension: the first row says it for all. */
function lengthsOf(items: readonly ArrayItemSyntax[], rank: number): number[] {
	const [first] = items;
	const inner = rank <= 1 ? [] : lengthsOf(first?.kind === 'row' ? first.items : [], rank - 1);
	return [items.length, ...inner];
}

/** `{ 1, 2 }` of an array of a known type: after `new T[]`, or in the declaration of a variable. */
export function bindArrayInitializer(
	binder: Binder,
	items: readonly ArrayItemSyntax[],
	type: Type,
	at: number,
): BoundExpression {
	if (isError(type)) return errorAt(at);
	if (isRectangular(type)) {
		const lengths = lengthsOf(items, rankOf(type));
		return rectangular(binder, itemsWithin(binder, items, lengths), lengths, type, at);
	}
	if (type.kind !== 'array') return binder.fail('CS0622', {}, at);
	const { element } = type;
	const values = items.map((item) => convertOperand(binder, itemOperand(binder, item), element));
	return { kind: 'new-array', at, type, element, size: null, items: values };
}

function itemOperand(binder: Binder, item: ArrayItemSyntax): Operand {
	return item.kind === 'row' ? binder.fail('CS0623', {}, item.at) : bindOperand(binder, item);
}

/** The items of the innermost rows, row after row; rows of a dimension have the same number of items. */
function itemsWithin(binder: Binder, items: readonly ArrayItemSyntax[], lengths: readonly number[]): Operand[] {
	const [, ...inner] = lengths;
	if (inner.length === 0) return items.map((item) => itemOperand(binder, item));
	return items.flatMap((item) => {
		if (item.kind !== 'row') {
			return [binder.fail('CS0846', {}, item.at)];
		}
		if (item.items.length !== inner[0]) binder.report('CS0847', { count: inner[0]! }, item.at);
		return itemsWithin(binder, item.items, inner);
	});
}

function rectangular(
	binder: Binder,
	operands: readonly Operand[],
	lengths: readonly number[],
	type: Type,
	at: number,
): BoundExpression {
	if (!isRectangular(type)) return errorAt(at);
	const [element] = type.typeArguments;
	const items = operands.map((operand) => convertOperand(binder, operand, element));
	const flat: BoundExpression = { kind: 'new-array', at, type: arrayOf(element), element, size: null, items };
	const { int } = binder.library;
	const sizes = lengths.map((value): BoundExpression => ({ kind: 'literal', at, type: int, value }));
	return newRectangular(binder, type, [flat], sizes, at);
}

/** @param given what stands before the lengths in the arguments of the constructor */
function newRectangular(
	binder: Binder,
	type: NamedType,
	given: BoundExpression[],
	sizes: BoundExpression[],
	at: number,
): BoundExpression {
	const element = binder.library.int;
	const lengths: BoundExpression = { kind: 'new-array', at, type: arrayOf(element), element, size: null, items: sizes };
	const values = [...given, lengths];
	const member = type.members.find(({ kind, parameters }) => {
		return kind === 'constructor' && parameters.length === values.length;
	})!;
	return { kind: 'new', at, type, member, constructed: type, arguments: values, initializer: [] };
}

/** `new[] {…}`: the best common type of the items. */
function implicitArray(binder: Binder, items: readonly ArrayItemSyntax[], rank: number, at: number): BoundExpression {
	const lengths = lengthsOf(items, rank);
	const operands = itemsWithin(binder, items, lengths);
	if (operands.some((operand) => isExpression(operand) && isError(operand.type))) return errorAt(at);
	const element = bestCommonType(binder, operands.filter(isExpression));
	const fits =
		element !== null && !isVoid(element) && operands.every((operand) => canConvert(binder, operand, element));
	if (!fits) return binder.fail('CS0826', {}, at);
	if (rank > 1) return rectangular(binder, operands, lengths, arrayType(binder, element, rank, at), at);
	const values = operands.map((operand) => convertOperand(binder, operand, element));
	return { kind: 'new-array', at, type: arrayOf(element), element, size: null, items: values };
}
