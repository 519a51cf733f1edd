/** Conversions between C# types, where their representations differ or a check is due. */
import type { BoundExpression, PassingType } from '../bound.ts';
import type { NamedType, Type } from '../types.ts';
import { enumNumber, enumObject } from './enums.ts';
import { lowerExpression } from './expression.ts';
import type { Lowering } from './lowering.ts';
import { box, unwrapped, wrapped } from './operator.ts';
import {
	asType,
	boxClass,
	className,
	isChar,
	isEnum,
	isNamed,
	isNamedType,
	isString,
	isValueType,
	nullableOf,
	primitive,
	quote,
	rankOf,
	runtimeName,
	valueOrNull,
} from './representation.ts';
import { marked, passed } from './run-time-types.ts';
import { isTest } from './type-tests.ts';
import type { Unit } from './unit.ts';

type Conversion = Extract<BoundExpression, { kind: 'conversion' }>;

export function lowerConversion(lowering: Lowering, unit: Unit, node: Conversion): string {
	const { operand, type } = node;
	if (node.conversion === 'null') return 'null';
	if (node.conversion === 'delegate') return lowerExpression(lowering, unit, { ...operand, type } as BoundExpression);
	if (node.conversion === 'enum' && isEnum(operand.type)) {
		return numberTo('i32', type, enumNumber(lowering, unit, operand), node.isChecked);
	}
	const plain = lowerExpression(lowering, unit, operand);
	const text = node.marks ? marked(operand.type, plain) : plain;
	switch (node.conversion) {
		case 'identity':
			return text;
		case 'numeric':
		case 'enum':
			return numeric(operand.type, type, text, node.isChecked);
		case 'nullable-wrap':
			return wrapped(operand.type, text);
		case 'nullable-unwrap':
			return unwrapChecked(operand.type, text);
		case 'nullable-lift':
			return lift(unit, operand.type, type, text, node.isChecked);
		case 'boxing':
			return boxing(operand.type, type, text);
		case 'unboxing':
			return unboxing(type, text);
		case 'reference-up':
			return node.marks ? widened(operand.type, type, text) : upcast(operand.type, type, text);
		case 'reference-down':
			return node.passing === undefined
				? downcast(operand.type, type, text)
				: testedCast(lowering, unit, node, node.passing, text);
		case 'type-parameter':
			throw new Error('a conversion of a type parameter');
	}
}

/** Unchecked, as C# converts by default, unless `checked` asks otherwise; floating point to integer as .NET does it on x64. */
function numeric(from: Type, to: Type, text: string, isChecked = false): string {
	if (isEnum(from)) return numberTo('i32', to, `${text}.value`, isChecked);
	if (!isNamed(from, 'System.Decimal')) return numberTo(primitive(from)!, to, text, isChecked);
	if (isEnum(to)) return enumObject(to, `Decimal_to<i32>(${text})`);
	return isNamed(to, 'System.Decimal') ? text : ofBits(primitive(to)!, (number) => `Decimal_to<${number}>(${text})`);
}

/** A number of AssemblyScript as one of C#. */
function numberTo(source: string, to: Type, text: string, isChecked = false): string {
	if (isEnum(to)) return enumObject(to, convertNumber(source, 'i32', text, isChecked));
	if (isNamed(to, 'System.Decimal')) return `Decimal_from<${source}>(${text})`;
	return convertNumber(source, primitive(to)!, text, isChecked);
}

function convertNumber(source: string, target: string, text: string, isChecked: boolean): string {
	if (source === target) return text;
	return ofBits(target, (number) => convertPlain(source, number, text, isChecked));
}

/** A number of as many bits as C#'s type has: a ushort is kept in more. */
function ofBits(target: string, convert: (number: string) => string): string {
	return target === 'usize' ? `<usize>${convert('u16')}` : convert(target);
}

function convertPlain(source: string, target: string, text: string, isChecked: boolean): string {
	if (isChecked && !target.startsWith('f')) return `convertChecked<${source}, ${target}>(${text})`;
	if (source.startsWith('f') && !target.startsWith('f')) return `truncate<${source}, ${target}>(${text})`;
	return `<${target}>(${text})`;
}

function unwrapChecked(type: Type, text: string): string {
	const underlying = nullableOf(type)!;
	return unwrapped(underlying, `hasValue<${asType(type)}>(${text})`);
}

function lift(unit: Unit, from: Type, to: Type, text: string, isChecked = false): string {
	const source = nullableOf(from)!;
	const target = nullableOf(to)!;
	const variable = unit.temporary(from);
	const value = numeric(source, target, unwrapped(source, variable), isChecked);
	return `(${variable} = ${text}, ${valueOrNull(`${variable} !== null`, wrapped(target, value), to)})`;
}

export function boxing(from: Type, to: Type, text: string): string {
	// `T?` and struct classes are objects already.
	const boxed = nullableOf(from) !== null ? text : box(from, text);
	return isNamedType(to) && to.kind === 'interface' ? upcast(from, to, boxed) : boxed;
}

export function unboxing(to: Type, text: string): string {
	const underlying = nullableOf(to);
	if (underlying !== null && isEnum(underlying)) {
		return `unboxNullableEnum<${className(underlying)}>(${text}, ${quote(underlying.name)})`;
	}
	if (isNamed(to, 'System.Int32')) return `unboxInt(${text})`;
	if (underlying !== null) return `unboxNullable<${boxClass(underlying)}>(${text}, ${quote(runtimeName(underlying))})`;
	if (isEnum(to)) return `unboxEnum<${className(to)}>(${text}, ${quote(to.name)})`;
	if (isChar(to)) return `unbox<BoxChar>(${text}, 'System.Char').value`;
	const number = primitive(to);
	const object = `unbox<${boxClass(to)}>(${text}, ${quote(runtimeName(to))})`;
	return number === null ? object : `${object}.value`;
}

/** A marked object as one of a base class or interface; an array of texts becomes another object on the way. */
function widened(from: Type, to: Type, text: string): string {
	const value = upcast(from, to, text);
	if (from.kind !== 'array' || to.kind !== 'array' || value === text) return value;
	return `marked<${asType(to)}>(${value}, ${quote(runtimeName(from))})`;
}

/** A cast to a type that objects are marked with. */
function testedCast(
	lowering: Lowering,
	unit: Unit,
	{ operand, type }: Conversion,
	passing: readonly PassingType[],
	text: string,
): string {
	const object = unit.temporary(operand.type);
	const test = isTest(type, operand.type, object, undefined, passing);
	const check = `requireType(${object} === null || ${test}, ${object}, ${quote(runtimeName(type))})`;
	return `(${object} = ${text}, ${check}, ${passed(lowering, unit, type, object, passing)})`;
}

/** To a base class or an interface: only where the representation changes. */
export function upcast(from: Type, to: Type, text: string): string {
	if (isString(to)) return text;
	if (isString(from)) return toObjectLike(to) ? `boxString(${text})` : `String_asSequence(${text})`;
	const target = className(to);
	const source = className(from);
	if (from.kind === 'array' && to.kind === 'array' && source !== target) {
		return `toArray<${asType(to.element)}>(${text})`;
	}
	if (rankOf(to) !== null && source !== target)
		return `castRectangularItems<${elementOf(from)}, ${elementOf(to)}>(${text})`;
	if (source === target || target === 'Obj' || !isSequence(to)) return text;
	if (source === 'HostObject') return hostSequence(from, to, text);
	if (elementDiffers(from, to)) return `castSequence<${elementOf(from)}, ${elementOf(to)}>(${text})`;
	return text;
}

function toObjectLike(to: Type): boolean {
	if (isNamed(to, 'System.Object')) return true;
	return isNamedType(to) && to.kind === 'interface' && (to.typeArguments.length === 0 || className(to) === 'Obj');
}

function isSequence(type: Type): type is NamedType {
	return (
		isNamedType(type) && type.kind === 'interface' && type.typeArguments.length > 0 && className(type) !== 'HostObject'
	);
}

/** An object of the host as what it enumerates. */
function hostSequence(from: Type, to: NamedType, text: string): string {
	const [owner, declared] = sequenceOwner(from, to);
	const sequence = `${owner.shortName}_asSequence(${text})`;
	return elementDiffers(declared, to)
		? `castSequence<${elementOf(declared)}, ${elementOf(to)}>(${sequence})`
		: sequence;
}

/** The class that declares the interface, whose name picks the function that enumerates, and what it declares. */
function sequenceOwner(from: Type, to: NamedType): [owner: NamedType, declared: NamedType] {
	const declared: [NamedType, NamedType][] = [];
	for (let type = isNamedType(from) ? from : null; type !== null; type = type.base) {
		for (const each of type.interfaces) declared.push([type, each]);
	}
	const own = declared.find(([, each]) => each === to) ?? declared.find(([, each]) => isLike(each, to));
	return own ?? declared[0]!;
}

/** Whether the items of two interfaces may convert to each other by variance. */
function isLike(declared: NamedType, to: NamedType): boolean {
	const [source, target] = [elementTypes(declared), elementTypes(to)];
	return source !== null && target !== null && !isValueType(source) && !isValueType(target);
}

function elementTypes(type: Type): Type | null {
	if (type.kind === 'array') return type.element;
	if (!isNamedType(type)) return null;
	return type.typeArguments.length === 1 ? type.typeArguments[0]! : null;
}

function elementOf(type: Type): string {
	return asType(elementTypes(type)!);
}

/** `IEnumerable<string>` as `IEnumerable<object>`: elements must be converted one by one. */
function elementDiffers(from: Type, to: Type): boolean {
	const source = elementTypes(from);
	const target = elementTypes(to);
	return source !== null && target !== null && asType(source) !== asType(target);
}

export function downcast(from: Type, to: Type, text: string): string {
	const name = quote(runtimeName(to));
	if (isString(to)) return isString(from) ? text : `castString(${text})`;
	const target = className(to);
	if (target === 'HostObject') return `castHost(${text}, ${name})`;
	if (isSequence(to)) return `castToSequence<${asType(to.typeArguments[0]!)}, ${target}>(${text}, ${name})`;
	if (isNamed(to, 'System.Array')) return `castArrayOfAny(${text})`;
	const rank = rankOf(to);
	if (rank !== null) return `castRectangular<${target}>(${text}, ${rank}, ${name})`;
	if (target === 'Obj') return text;
	return `castObject<${target}>(${text}, ${name})`;
}
