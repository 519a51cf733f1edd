/** `new` of arrays, with sizes or items. */
import type { BoundExpression } from '../bound.ts';
import type { ArrayItemSyntax, ExpressionOf, ExpressionSyntax } from '../syntax/nodes.ts';
import { arrayOf } from '../type-table.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue, canConvert, convertOperand } from './convert.ts';
import { bestCommonType } from './inference.ts';
import { isIntegral } from './numeric-types.ts';
import { isExpression, type Operand } from './operand.ts';
import { arrayType, resolveVariableType } from './resolve-types.ts';
import { isError, isNamed, isRectangular, isVoid } from './type-relations.ts';

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
	return newRectangular(type, lengths, at);
}

/** Sizes beside items must be constants and agree with them. */
function checkSizes(
	binder: Binder,
	items: readonly ArrayItemSyntax[],
	sizes: readonly BoundExpression[],
	at: number,
): void {
	const [first] = items;
	const counts = [items.length, first?.kind === 'row' ? first.items.length : 0];
	for (const [index, size] of sizes.entries()) {
		if (isError(size.type)) continue;
		if (size.kind !== 'literal') binder.report('CS0150', {}, size.at);
		else if (Number(size.value) !== counts[index]) binder.report('CS0847', { count: Number(size.value) }, at);
	}
}

/** `{ 1, 2 }` of an array of a known type: after `new T[]`, or in the declaration of a variable. */
export function bindArrayInitializer(
	binder: Binder,
	items: readonly ArrayItemSyntax[],
	type: Type,
	at: number,
): BoundExpression {
	if (isError(type)) return errorAt(at);
	if (isRectangular(type)) return rectangular(binder, rowsOf(binder, items), type, at);
	if (type.kind !== 'array') return binder.fail('CS0622', {}, at);
	const { element } = type;
	const values = items.map((item) => convertOperand(binder, itemOperand(binder, item), element));
	return { kind: 'new-array', at, type, element, size: null, items: values };
}

function itemOperand(binder: Binder, item: ArrayItemSyntax): Operand {
	return item.kind === 'row' ? binder.fail('CS0623', {}, item.at) : bindOperand(binder, item);
}

/** The items of each row; all rows have the same number of them. */
function rowsOf(binder: Binder, items: readonly ArrayItemSyntax[]): Operand[][] {
	const rows = items.map((item) => {
		if (item.kind === 'row') return item.items.map((inner) => itemOperand(binder, inner));
		binder.report('CS0846', {}, item.at);
		return [];
	});
	const count = rows[0]?.length ?? 0;
	for (const [index, row] of rows.entries()) {
		if (row.length !== count) binder.report('CS0847', { count }, items[index]!.at);
	}
	return rows;
}

function rectangular(binder: Binder, rows: readonly Operand[][], type: Type, at: number): BoundExpression {
	if (!isRectangular(type)) return errorAt(at);
	const [element] = type.typeArguments;
	const items = rows.flat().map((operand) => convertOperand(binder, operand, element));
	const { int } = binder.library;
	const lengths = [rows.length, rows[0]?.length ?? 0].map((value): BoundExpression => {
		return { kind: 'literal', at, type: int, value };
	});
	const flat: BoundExpression = { kind: 'new-array', at, type: arrayOf(element), element, size: null, items };
	return newRectangular(type, [flat, ...lengths], at);
}

function newRectangular(type: Type, values: BoundExpression[], at: number): BoundExpression {
	const member = isNamed(type)
		? type.members.find(({ kind, parameters }) => kind === 'constructor' && parameters.length === values.length)
		: undefined;
	if (member === undefined || !isNamed(type)) return errorAt(at);
	return { kind: 'new', at, type, member, constructed: type, arguments: values, initializer: [] };
}

/** `new[] {…}`: the best common type of the items. */
function implicitArray(binder: Binder, items: readonly ArrayItemSyntax[], rank: number, at: number): BoundExpression {
	const rows = rank > 1 ? rowsOf(binder, items) : [items.map((item) => itemOperand(binder, item))];
	const operands = rows.flat();
	if (operands.some((operand) => isExpression(operand) && isError(operand.type))) return errorAt(at);
	const element = bestCommonType(binder, operands.filter(isExpression));
	const fits =
		element !== null && !isVoid(element) && operands.every((operand) => canConvert(binder, operand, element));
	if (!fits) return binder.fail('CS0826', {}, at);
	if (rank > 1) return rectangular(binder, rows, arrayType(binder, element, rank, at), at);
	const values = operands.map((operand) => convertOperand(binder, operand, element));
	return { kind: 'new-array', at, type: arrayOf(element), element, size: null, items: values };
}
