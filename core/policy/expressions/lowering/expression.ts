/** Expressions to AssemblyScript expressions; what needs a statement in AssemblyScript uses temporaries and commas. */
import type { BoundExpression, BoundInitializer } from '../bound.ts';
import type { ArrayType, Constant, Member, NamedType, Type } from '../types.ts';
import { lowerAs, lowerConversion, lowerIs } from './conversion.ts';
import { frameAddress, type Lowering } from './lowering.ts';
import { asObject, box, lowerBinary, lowerUnary, unwrapped, wrapped } from './operator.ts';
import {
	asType,
	className,
	defaultValue,
	enumValues,
	isChar,
	isNamed,
	isNamedType,
	isString,
	isValueType,
	nullableOf,
	primitive,
	quote,
	runtimeName,
	unassigned,
} from './representation.ts';
import { declaration } from './statement.ts';
import { TEMPORARY, type Unit } from './unit.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

export function lowerExpression(lowering: Lowering, unit: Unit, node: BoundExpression): string {
	const lower = (inner: BoundExpression) => lowerExpression(lowering, unit, inner);
	switch (node.kind) {
		case 'literal':
			return literal(node.value, node.type);
		case 'default':
			return typedDefault(node.type);
		case 'local':
			return lowering.place(unit, node.local);
		case 'context':
			return 'context()';
		case 'call':
			return call(lowering, unit, node);
		case 'invoke':
			return `notNull(${lower(node.target)}).invoke(${node.arguments.map(lower).join(', ')})`;
		case 'local-call':
			return localCall(lowering, unit, node);
		case 'property':
			return property(lowering, unit, node);
		case 'indexer':
			return memberCall(node.member, node.member.implementation!, [node.target, ...node.arguments].map(lower), []);
		case 'array-element':
			return `elementAt<${asType(node.type)}>(${lower(node.target)}, ${arrayIndex(lowering, unit, node.index)})`;
		case 'array-length':
			return `Array_Length<${asType((node.target.type as ArrayType).element)}>(${lower(node.target)})`;
		case 'new':
			return creation(lowering, unit, node);
		case 'new-anonymous':
			return `new ${className(node.constructed)}(${node.values.map(lower).join(', ')})`;
		case 'new-tuple':
			return `new ${className(node.constructed)}(${node.values.map(lower).join(', ')})`;
		case 'new-array':
			return newArray(lowering, unit, node);
		case 'conversion':
			return lowerConversion(lowering, unit, node);
		case 'unary':
			return lowerUnary(lowering, unit, node);
		case 'binary':
			return lowerBinary(lowering, unit, node);
		case 'concat':
			return `(${node.parts.map((part) => partText(part, lower(part))).join(' + ')})`;
		case 'interpolation':
			return interpolation(lowering, unit, node);
		case 'conditional':
			return `(${lower(node.condition)} ? ${typed(node.type, lower(node.whenTrue))} : ${typed(node.type, lower(node.whenFalse))})`;
		case 'coalesce':
			return coalesce(lowering, unit, node);
		case 'null-conditional':
			return nullConditional(lowering, unit, node);
		case 'receiver':
			return unit.receivers.at(-1)!;
		case 'is':
			return lowerIs(lowering, unit, node);
		case 'as':
			return lowerAs(lowering, unit, node);
		case 'typeof':
			return typeOf(node.named);
		case 'lambda':
			lowering.addFunction(node.function, 'lambda');
			return delegate(node.type, lowering.functionName(node.function), frameAddress(unit.scope));
		case 'method-group':
			return methodGroup(lowering, unit, node);
		case 'assign':
			return assign(lowering, unit, node.target, lower(node.value));
		case 'compound-assign':
			return compoundAssign(lowering, unit, node);
		case 'out':
			throw new Error('an out argument outside a call');
		case 'throw':
			return `raiseAs<${asType(node.type)}>(${lower(node.operand)})`;
		case 'sequence':
			return sequence(lowering, unit, node);
	}
}

/** `default(T)` where its type must be seen: functions are called without type arguments. */
function typedDefault(type: Type): string {
	const value = defaultValue(type);
	if (value === 'null') return unassigned(type);
	const number = primitive(type);
	return number === null || number === 'bool' ? value : `<${number}>${value}`;
}

/** Statements inside an expression: they run where it is evaluated. */
function sequence(lowering: Lowering, unit: Unit, node: Of<'sequence'>): string {
	const steps = node.statements.map((statement) => {
		if (statement.kind === 'declare') return declaration(lowering, unit, statement);
		if (statement.kind === 'expression') return lowerExpression(lowering, unit, statement.expression);
		throw new Error(`${statement.kind} inside an expression`);
	});
	return `(${[...steps, lowerExpression(lowering, unit, node.result)].join(', ')})`;
}

function typeOf(type: Type): string {
	const name = quote(runtimeName(type));
	return isNamedType(type) && type.kind === 'enum'
		? `typeOfEnum(${name}, ${quote(enumValues(type))})`
		: `typeOf(${name})`;
}

/** Where one branch is null, AssemblyScript wants the other's type said. */
function typed(type: Type, text: string): string {
	return text === 'null' ? `changetype<${asType(type)}>(0)` : text;
}

function literal(value: Constant, type: Type): string {
	if (value === null) return 'null';
	if (typeof value === 'string') return quote(value);
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'object')
		return 'char' in value ? String(value.char) : `Decimal_literal(${quote(value.decimal)})`;
	const number = primitive(type);
	if (number === null) return `Decimal_literal(${quote(String(value))})`;
	if (number.startsWith('f')) return floatLiteral(Number(value), number);
	if (number === 'i64' && BigInt(value) === -(2n ** 63n)) return 'i64.MIN_VALUE';
	return `<${number}>${value < 0 ? `(${value})` : value}`;
}

function floatLiteral(value: number, type: string): string {
	if (Number.isNaN(value)) return `<${type}>NaN`;
	if (!Number.isFinite(value)) return `<${type}>${value < 0 ? '-Infinity' : 'Infinity'}`;
	const text = Object.is(value, -0) ? '-0.0' : String(value);
	return `<${type}>${/[.e]/.test(text) ? text : `${text}.0`}`;
}

/** How a value reads in a concatenation. */
export function textOf(type: Type, text: string): string {
	if (text === 'null') return '""';
	if (isString(type)) return text.startsWith('"') ? text : `orEmpty(${text})`;
	if (isChar(type)) return `String.fromCharCode(${text})`;
	const number = primitive(type);
	if (number === null) return `textOf(${text})`;
	// The library takes a bare u16 for a char.
	const needsBox = number === 'u16' || (type as NamedType).kind === 'enum';
	return needsBox ? `${box(type, text)}.ToString()` : `textOf<${number}>(${text})`;
}

/** A part of a concatenation; texts that were put together are never null. */
function partText(part: BoundExpression, text: string): string {
	return part.kind === 'concat' || part.kind === 'interpolation' ? text : textOf(part.type, text);
}

function interpolation(lowering: Lowering, unit: Unit, node: Of<'interpolation'>): string {
	const parts = node.parts.map((part) => {
		if (typeof part === 'string') return quote(part);
		const value = lowerExpression(lowering, unit, part.value);
		const text =
			part.format === null
				? partText(part.value, value)
				: `formatObject(${asObject(part.value.type, value)}, ${quote(part.format)})`;
		return part.alignment === null ? text : `align(${text}, ${part.alignment})`;
	});
	return parts.length === 0 ? '""' : `(${parts.join(' + ')})`;
}

function memberCall(member: Member, name: string, args: string[], methodArguments: Type[]): string {
	const types = [...member.declaring.typeArguments, ...methodArguments];
	const generics = types.length === 0 ? '' : `<${types.map(asType).join(', ')}>`;
	const names = (member.typeNames ?? []).map((parameter) => typeText(typeArgument(member, parameter, types)));
	return `${name}${generics}(${[...args, ...names].join(', ')})`;
}

/** What a function gets of a type argument that it must know: the values of an enum, the name of any other type. */
function typeText(type: Type): string {
	return quote(isNamedType(type) && type.kind === 'enum' ? enumValues(type) : runtimeName(type));
}

function typeArgument(member: Member, parameter: string, types: Type[]): Type {
	const names = [...member.declaring.definition.typeParameters, ...member.typeParameters].map((entry) => entry.name);
	return types[names.indexOf(parameter)]!;
}

function call(lowering: Lowering, unit: Unit, node: Of<'call'>): string {
	const target =
		node.target === null ? [] : [receiver(node.member, node.target, lowerExpression(lowering, unit, node.target))];
	const args = new Arguments(lowering, unit, node.arguments);
	const text = memberCall(node.member, node.member.implementation!, [...target, ...args.texts], node.typeArguments);
	return args.around(text, node.type);
}

/** The receiver of a member that a value or a string inherits from System.Object or the like: an object. */
function receiver(member: Member, target: BoundExpression, text: string): string {
	const isInherited = !isValueType(member.declaring) && !isString(member.declaring);
	return isInherited && (isValueType(target.type) || isString(target.type)) ? asObject(target.type, text) : text;
}

function localCall(lowering: Lowering, unit: Unit, node: Of<'local-call'>): string {
	const args = new Arguments(lowering, unit, node.arguments);
	// A local function gets the frame of the scope that declares it.
	const frame = frameAddress(lowering.scopes.ofFunction(node.function).parent?.framed ?? null);
	return args.around(`${lowering.functionName(node.function)}(${[frame, ...args.texts].join(', ')})`, node.type);
}

/** Arguments of a call: `out` ones go through cells and are copied back behind it. */
class Arguments {
	readonly texts: string[];
	readonly #unit: Unit;
	readonly #before: string[] = [];
	readonly #after: string[] = [];

	constructor(lowering: Lowering, unit: Unit, nodes: BoundExpression[]) {
		this.#unit = unit;
		this.texts = nodes.map((node) => {
			if (node.kind !== 'out') return lowerExpression(lowering, unit, node);
			const type = asType(node.target.type);
			const cell = unit.fresh('out');
			unit.declare(cell, `Out<${type}>`, `changetype<Out<${type}>>(0)`);
			const initial =
				node.target.kind === 'local' ? lowering.place(unit, node.target.local) : defaultValue(node.target.type);
			this.#before.push(`${cell} = new Out<${type}>(${initial})`);
			this.#after.push(assign(lowering, unit, node.target, `${cell}.value`));
			return cell;
		});
	}

	around(callText: string, type: Type): string {
		if (this.#before.length === 0) return callText;
		const before = this.#before.join(', ');
		if (type.kind === 'special' && type.name === 'void') return `(${before}, ${callText}, ${this.#after.join(', ')})`;
		const result = this.#unit.temporary(type);
		return `(${before}, ${result} = ${callText}, ${this.#after.join(', ')}, ${result})`;
	}
}

function property(lowering: Lowering, unit: Unit, node: Of<'property'>): string {
	const { member, target } = node;
	if (member.constant !== undefined) return literal(member.constant, node.type);
	if (member.declaring.anonymous !== undefined) {
		const index = member.declaring.anonymous.findIndex((entry) => entry.name === member.name);
		return `notNull(${lowerExpression(lowering, unit, target!)}).p${index}`;
	}
	if (isNamed(member.declaring, 'System.Nullable')) return nullableProperty(lowering, unit, node);
	const args = target === null ? [] : [lowerExpression(lowering, unit, target)];
	return memberCall(member, member.implementation!, args, []);
}

function nullableProperty(lowering: Lowering, unit: Unit, node: Of<'property'>): string {
	const text = lowerExpression(lowering, unit, node.target!);
	if (node.member.name === 'HasValue') return `(${text} !== null)`;
	const value = `hasValue<${asType(node.target!.type)}>(${text})`;
	const underlying = nullableOf(node.target!.type)!;
	return primitive(underlying) === null ? `changetype<${className(underlying)}>(${value})` : `${value}!.value`;
}

function creation(lowering: Lowering, unit: Unit, node: Of<'new'>): string {
	const args = new Arguments(lowering, unit, node.arguments);
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
			if (entry.nested === null)
				return [memberCall(entry.member, entry.member.setter!, [object, lower(entry.value)], [])];
			const inner = unit.temporary(entry.member.returns);
			const read = memberCall(entry.member, entry.member.implementation!, [object], []);
			return [`${inner} = ${read}`, ...entry.nested.flatMap((nested) => initialize(lowering, unit, inner, nested))];
		}
	}
}

function newArray(lowering: Lowering, unit: Unit, node: Of<'new-array'>): string {
	const element = asType(node.element);
	if (node.items === null) {
		return `newArray<${element}>(${arrayIndex(lowering, unit, node.size!)}, ${defaultValue(node.element)})`;
	}
	const array = unit.temporary(node.type);
	const items = node.items.map(
		(item, i) => `${array}.items[${i}] = ${typed(node.element, lowerExpression(lowering, unit, item))}`,
	);
	const created = `${array} = newArray<${element}>(${node.items.length}, ${defaultValue(node.element)})`;
	return `(${[created, ...items.map((text) => text.replace(`${array}.items`, `${array}!.items`)), array].join(', ')})`;
}

/** An index or a size, which may be of any integer type. */
function arrayIndex(lowering: Lowering, unit: Unit, node: BoundExpression): string {
	const text = lowerExpression(lowering, unit, node);
	return asType(node.type) === 'i32' ? text : `<i32>(${text})`;
}

function coalesce(lowering: Lowering, unit: Unit, node: Of<'coalesce'>): string {
	const left = unit.temporary(node.left.type);
	const stored = `${left} = ${lowerExpression(lowering, unit, node.left)}`;
	unit.receivers.push(left);
	const value = lowerExpression(lowering, unit, node.leftResult);
	unit.receivers.pop();
	const right = typed(node.type, lowerExpression(lowering, unit, node.right));
	return `(${stored}, ${left} !== null ? ${value} : ${right})`;
}

function nullConditional(lowering: Lowering, unit: Unit, node: Of<'null-conditional'>): string {
	const target = unit.temporary(node.target.type);
	const stored = `${target} = ${lowerExpression(lowering, unit, node.target)}`;
	const underlying = nullableOf(node.target.type);
	const value =
		underlying === null
			? target
			: primitive(underlying) === null
				? `changetype<${className(underlying)}>(${target})`
				: `${target}!.value`;
	unit.receivers.push(value);
	const access = lowerExpression(lowering, unit, node.access);
	unit.receivers.pop();
	if (asType(node.type) === 'void') return `(${stored}, ${target} !== null ? (${access}, 0) : 0)`;
	return `(${stored}, ${target} !== null ? ${access} : changetype<${asType(node.type)}>(0))`;
}

function delegate(type: Type, name: string, frame: string): string {
	return `new ${className(type)}(${name}, ${frame})`;
}

/** `Select(int.Parse)`: a function of its own that calls the method. Its frame is the receiver, when there is one. */
function methodGroup(
	lowering: Lowering,
	unit: Unit,
	{ type, member, typeArguments, target }: Of<'method-group'>,
): string {
	const names = member.parameters.map((_, i) => `a${i}`);
	let frame = '0';
	const receivers: string[] = [];
	if (target !== null) {
		const object = asObject(target.type, lowerExpression(lowering, unit, target));
		frame = `changetype<usize>(${object})`;
		receivers.push(targetOf(member, target.type));
	}
	const text = memberCall(member, member.implementation!, [...receivers, ...names], typeArguments);
	const declared = member.parameters.map((parameter, i) => `, ${names[i]}: ${asType(parameter.type)}`).join('');
	return delegate(type, `(frame: usize${declared}): ${asType(member.returns)} => ${text}`, frame);
}

/** The receiver of a method group, out of the object that its frame is. */
function targetOf(member: Member, type: Type): string {
	if (isString(member.declaring)) return 'castString(changetype<Obj | null>(frame))';
	if (isValueType(member.declaring)) return unwrapped(type, 'frame');
	return isString(type) || isValueType(type) ? 'changetype<Obj>(frame)' : `changetype<${asType(type)}>(frame)`;
}

/** An assignment as an expression; its value is the assigned one. */
export function assign(lowering: Lowering, unit: Unit, target: BoundExpression, value: string): string {
	const lower = (inner: BoundExpression) => lowerExpression(lowering, unit, inner);
	switch (target.kind) {
		case 'local':
			return `(${lowering.place(unit, target.local)} = ${value})`;
		case 'array-element':
			return `setElement<${asType(target.type)}>(${lower(target.target)}, ${arrayIndex(lowering, unit, target.index)}, ${value})`;
		case 'property':
		case 'indexer': {
			const stored = unit.temporary(target.type);
			const receiver = target.target === null ? [] : [lower(target.target)];
			const args = target.kind === 'indexer' ? target.arguments.map(lower) : [];
			const written = memberCall(target.member, target.member.setter!, [...receiver, ...args, stored], []);
			return `(${stored} = ${value}, ${written}, ${stored})`;
		}
		default:
			throw new Error(`cannot assign to ${target.kind}`);
	}
}

/** `a.b += c`, `a[i]++`: receiver and arguments are evaluated once. */
function compoundAssign(lowering: Lowering, unit: Unit, node: Of<'compound-assign'>): string {
	const [stores, target] = stabilized(lowering, unit, node.target);
	const old = unit.temporary(node.target.type);
	unit.receivers.push(old);
	const value = lowerExpression(lowering, unit, node.value);
	unit.receivers.pop();
	const fresh = unit.temporary(node.target.type);
	const steps = [
		...stores,
		`${old} = ${lowerExpression(lowering, unit, target)}`,
		`${fresh} = ${value}`,
		assign(lowering, unit, target, fresh),
		node.result === 'old' ? old : fresh,
	];
	return `(${steps.join(', ')})`;
}

/** The same target with receiver and arguments in temporaries, which the returned stores fill. */
function stabilized(lowering: Lowering, unit: Unit, target: BoundExpression): [string[], BoundExpression] {
	const stores: string[] = [];
	const keep = (inner: BoundExpression): BoundExpression => {
		if (inner.kind === 'local' || inner.kind === 'literal' || inner.kind === 'context') return inner;
		const variable = unit.temporary(inner.type);
		stores.push(`${variable} = ${lowerExpression(lowering, unit, inner)}`);
		return temporaryNode(unit, variable, inner);
	};
	switch (target.kind) {
		case 'property':
			return [stores, target.target === null ? target : { ...target, target: keep(target.target) }];
		case 'indexer':
			return [stores, { ...target, target: keep(target.target), arguments: target.arguments.map(keep) }];
		case 'array-element':
			return [stores, { ...target, target: keep(target.target), index: keep(target.index) }];
		default:
			return [stores, target];
	}
}

/** A bound local that stands for a temporary of the unit. */
function temporaryNode(unit: Unit, variable: string, inner: BoundExpression): BoundExpression {
	const local = { id: TEMPORARY, name: variable, type: inner.type, captured: false, owner: unit.function };
	return { kind: 'local', at: inner.at, type: inner.type, local };
}
