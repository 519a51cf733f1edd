/** New objects and arrays, with their initializers. */
import type { BoundExpression, BoundInitializer } from '../bound.ts';
import { SyntaxFault } from '../syntax/syntax-fault.ts';
import { Arguments, memberCall } from './calls.ts';
import { arrayIndex } from './elements.ts';
import { enumNumber, givesNumber } from './enums.ts';
import { lowerExpression } from './expression.ts';
import { typed } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { wrapped } from './operator.ts';
import { asType, defaultValue, nullableOf } from './representation.ts';
import type { Unit } from './unit.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** Of an array that is written out; what asc takes grows faster than their number. */
const MOST_ITEMS = 1000;

export function creation(lowering: Lowering, unit: Unit, node: Of<'new'>): string {
	const args = new Arguments(lowering, unit, node.arguments, node.member);
	const underlying = nullableOf(node.constructed);
	if (underlying !== null) return wrapped(underlying, args.texts[0]!);
	const generics = node.constructed.typeArguments.map(asType);
	const name = `${node.member.implementation}${generics.length === 0 ? '' : `<${generics.join(', ')}>`}`;
	const created = args.around(`${name}(${args.texts.join(', ')})`, node.type);
	if (node.initializer.length === 0) return created;
	const object = unit.temporary(node.type);
	const steps = node.initializer.flatMap((entry) => initialize(lowering, unit, object, entry));
	return `(${object} = ${created}, ${steps.join(', ')}, ${object})`;
}

function initialize(lowering: Lowering, unit: Unit, object: string, entry: BoundInitializer): string[] {
	const lower = (inner: BoundExpression) => lowerExpression(lowering, unit, inner);
	switch (entry.kind) {
		case 'add':
			return [memberCall(entry.member, entry.member.implementation!, [object, ...entry.arguments.map(lower)], [])];
		case 'index':
			return [
				memberCall(entry.member, entry.member.setter!, [object, ...entry.arguments.map(lower), lower(entry.value)], []),
			];
		case 'property': {
			if (entry.nested === null) {
				const value = givesNumber(entry.member) ? enumNumber(lowering, unit, entry.value) : lower(entry.value);
				return [memberCall(entry.member, entry.member.setter!, [object, value], [])];
			}
			const inner = unit.temporary(entry.member.returns);
			const read = memberCall(entry.member, entry.member.implementation!, [object], []);
			return [`${inner} = ${read}`, ...entry.nested.flatMap((nested) => initialize(lowering, unit, inner, nested))];
		}
	}
}

export function newArray(lowering: Lowering, unit: Unit, node: Of<'new-array'>): string {
	const element = asType(node.element);
	if (node.items === null) {
		return `newArray<${element}>(${arrayIndex(lowering, unit, node.size!)}, ${defaultValue(node.element)})`;
	}
	if (node.items.length > MOST_ITEMS) throw new SyntaxFault('CS8078', {}, node.items[MOST_ITEMS]!.at);
	const array = unit.temporary(node.type);
	const items = node.items.map(
		(item, i) => `${array}.items[${i}] = ${typed(node.element, lowerExpression(lowering, unit, item))}`,
	);
	const created = `${array} = newArray<${element}>(${node.items.length}, ${defaultValue(node.element)})`;
	return `(${[created, ...items.map((text) => text.replace(`${array}.items`, `${array}!.items`)), array].join(', ')})`;
}
