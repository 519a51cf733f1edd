/** Tuples: their literals, the names of their elements, and their conversions. */
import type { BoundExpression } from '../bound.ts';
import { ERROR, NULL } from '../signatures/library.ts';
import type { ExpressionOf, Identifier } from '../syntax/nodes.ts';
import { construct } from '../type-table.ts';
import type { NamedType, Type } from '../types.ts';
import { impliedName } from './anonymous.ts';
import { bindValue } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { type Conversion, type TupleConversion, tupleOf } from './conversions.ts';
import { applyConversion } from './convert.ts';
import { membersNamed } from './members.ts';
import { elementTypes, isError, isNamed, isNull, isNullable, isTuple, isVoid, underlying } from './type-relations.ts';

/** `(1, name: "a")`; its type is that of null while an element has none of its own. */
export function bindTuple(binder: Binder, { at, items }: ExpressionOf<'tuple'>): BoundExpression {
	const values = items.map(({ value }) => tupleItem(binder, bindValue(binder, value)));
	const types = values.map(({ type }) => type);
	if (types.some(isError)) return errorAt(at);
	const names = withInferredNames(
		elementNames(
			binder,
			items.map(({ name }) => name),
		),
		items.map(({ value }) => impliedName(value)),
	);
	const type = types.some(isNull) ? NULL : tupleType(binder, types, names);
	// Without a type the node stands for its values until they have one.
	return { kind: 'new-tuple', at, type, constructed: isNamed(type) ? type : binder.library.object, values };
}

function tupleItem(binder: Binder, value: BoundExpression): BoundExpression {
	return isVoid(value.type) ? binder.fail('CS8210', {}, value.at) : value;
}

/** The type of a tuple of elements. */
export function tupleType(binder: Binder, elements: readonly Type[], names: readonly (string | null)[]): Type {
	if (elements.some(isError)) return ERROR;
	if (elements.length < 8) return construct(tupleDefinition(binder, elements.length), elements, names);
	// The eighth type argument is a tuple of the rest.
	const rest = tupleType(binder, elements.slice(7), []);
	return construct(tupleDefinition(binder, 8), [...elements.slice(0, 7), rest], names);
}

function tupleDefinition(binder: Binder, arity: number): NamedType {
	return binder.library.known('System.ValueTuple', arity);
}

/** Names that mean something else for every tuple. */
const RESERVED: ReadonlySet<string> = new Set([
	...['CompareTo', 'Deconstruct', 'Equals', 'GetHashCode', 'Rest', 'ToString'],
]);

/** The names that code gives to the elements of a tuple. */
export function elementNames(binder: Binder, names: readonly (Identifier | null)[]): (string | null)[] {
	return names.map((identifier, index) => {
		if (identifier === null) return null;
		const { name, at } = identifier;
		const position = /^Item([1-9]\d*)$/.exec(name)?.[1];
		if (position !== undefined && Number(position) !== index + 1) binder.report('CS8125', { name, position }, at);
		if (RESERVED.has(name)) binder.report('CS8126', { name }, at);
		if (names.slice(0, index).some((other) => other?.name === name)) binder.report('CS8127', {}, at);
		return name;
	});
}

/** Elements without a name get that of what they read (C# 7.1), unless it means something else or is not theirs alone. */
function withInferredNames(
	written: readonly (string | null)[],
	implied: readonly (string | null)[],
): (string | null)[] {
	const candidates = written.map((name, index) => name ?? implied[index]!);
	return candidates.map((name, index) => {
		if (name === null || written[index] !== null) return name;
		const isReserved = RESERVED.has(name) || /^Item[1-9]\d*$/.test(name);
		return isReserved || candidates.indexOf(name) !== candidates.lastIndexOf(name) ? null : name;
	});
}

/** The element that a name stands for, `name` or `Item2` of `(int, string name)`; null when it is none. */
export function elementNamed(
	binder: Binder,
	target: BoundExpression,
	name: string,
	at: number,
): BoundExpression | null {
	const { type } = target;
	if (!isTuple(type)) return null;
	const position = /^Item([1-9]\d*)$/.exec(name)?.[1];
	const index = position === undefined ? (type.elementNames?.indexOf(name) ?? -1) : Number(position) - 1;
	return index >= 0 && index < elementTypes(type).length ? elementAt(binder, target, index, at) : null;
}

/** The elements of a tuple that is a value already. */
export function tupleElements(binder: Binder, target: BoundExpression): BoundExpression[] {
	return elementTypes(target.type).map((_type, index) => elementAt(binder, target, index, target.at));
}

/** An element of a tuple; the eighth is the first of the rest. */
function elementAt(binder: Binder, target: BoundExpression, index: number, at: number): BoundExpression {
	const [member] = membersNamed(binder, target.type, index < 7 ? `Item${index + 1}` : 'Rest');
	if (member === undefined) return errorAt(at);
	const field: BoundExpression = { kind: 'property', at, type: member.returns, member, target };
	return index < 7 ? field : elementAt(binder, field, index - 7, at);
}

/** The conversion of a tuple literal to a tuple type, by its values; null when there is none, or no tuple to convert to. */
export function literalConversion(
	literal: Extract<BoundExpression, { kind: 'new-tuple' }>,
	to: Type,
	convert: (value: BoundExpression, type: Type) => Conversion | null,
): Conversion | null {
	const tuple = underlying(to);
	const types = elementTypes(tuple);
	if (types.length !== literal.values.length) return null;
	const inner = tupleOf(literal.values.map((value, index) => convert(value, types[index]!)));
	if (inner === null) return null;
	return isNullable(to) ? { kind: 'nullable-wrap', isImplicit: inner.isImplicit, inner } : inner;
}

/** A tuple whose elements are converted; one that is no literal is evaluated first. */
export function convertTuple(
	binder: Binder,
	expression: BoundExpression,
	to: Type,
	{ items }: TupleConversion,
): BoundExpression {
	const { at } = expression;
	if (!isNamed(to)) return errorAt(at);
	const types = elementTypes(to);
	const make = (values: readonly BoundExpression[]): BoundExpression => {
		const converted = values.map((value, index) => applyConversion(binder, value, types[index]!, items[index]!));
		return { kind: 'new-tuple', at, type: to, constructed: to, values: converted };
	};
	if (expression.kind === 'new-tuple') return make(expression.values);
	const local = binder.newLocal('tuple', expression.type);
	const read: BoundExpression = { kind: 'local', at, type: expression.type, local };
	const result = make(tupleElements(binder, read));
	return { kind: 'sequence', at, type: to, statements: [{ kind: 'declare', at, local, value: expression }], result };
}

/** `(A, B)?` to `(C, D)?`: null stays null. */
export function liftTuple(
	binder: Binder,
	expression: BoundExpression,
	to: Type,
	conversion: TupleConversion,
): BoundExpression {
	const { at } = expression;
	const receiver: BoundExpression = { kind: 'receiver', at, type: underlying(expression.type) };
	const operand = convertTuple(binder, receiver, underlying(to), conversion);
	const access: BoundExpression = { kind: 'conversion', at, type: to, conversion: 'nullable-wrap', operand };
	return { kind: 'null-conditional', at, type: to, target: expression, access };
}
