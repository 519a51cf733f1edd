/** Calls of members and local functions. */
import type { BoundExpression, BoundFunction } from '../bound.ts';
import type { Member, Type } from '../types.ts';
import { assign, stabilized } from './assignments.ts';
import { asGiven, enumNumber, givesNumber, takesNumber } from './enums.ts';
import { lowerExpression } from './expression.ts';
import { frameAddress, type Lowering } from './lowering.ts';
import { asObject } from './operator.ts';
import { reference } from './references.ts';
import {
	asType,
	defaultValue,
	enumValues,
	isEnum,
	isString,
	isValueType,
	quote,
	runtimeName,
} from './representation.ts';
import type { Unit } from './unit.ts';

type Of<Kind extends BoundExpression['kind']> = Extract<BoundExpression, { kind: Kind }>;

/** A call of the function that implements a member, with its type arguments. */
export function memberCall(member: Member, name: string, args: string[], methodArguments: Type[]): string {
	const types = [...member.declaring.typeArguments, ...methodArguments];
	const typeOf = readsJson(member) ? (type: Type) => concrete(asType(type)) : asType;
	const generics = types.length === 0 ? '' : `<${types.map(typeOf).join(', ')}>`;
	const names = (member.typeNames ?? []).map((parameter) => typeText(typeArgument(member, parameter, types)));
	return `${name}${generics}(${[...args, ...names].join(', ')})`;
}

/** Whether a member makes an object of JSON. */
function readsJson(member: Member): boolean {
	return member.implementation === 'JToken_ToObject' || member.implementation === 'JsonConvert_DeserializeObject';
}

/** The class that stands for an interface of collections: JSON becomes objects of it. */
function concrete(name: string): string {
	return name.replace(/^Sequence</, 'List<').replace(/^ReadOnlyDictionary</, 'Dictionary<');
}

/** What a function gets of a type argument that it must know: the values of an enum, the name of any other type. */
function typeText(type: Type): string {
	return quote(isEnum(type) ? enumValues(type) : runtimeName(type));
}

function typeArgument(member: Member, parameter: string, types: Type[]): Type {
	const names = [...member.declaring.definition.typeParameters, ...member.typeParameters].map((entry) => entry.name);
	return types[names.indexOf(parameter)]!;
}

export function call(lowering: Lowering, unit: Unit, node: Of<'call'>): string {
	return asGiven(node.member, node.type, rawCall(lowering, unit, node));
}

/** A call with the result that the library gives. */
export function rawCall(lowering: Lowering, unit: Unit, node: Of<'call'>): string {
	const target =
		node.target === null ? [] : [receiver(node.member, node.target, lowerExpression(lowering, unit, node.target))];
	const args = new Arguments(lowering, unit, node.arguments, node.member);
	const text = memberCall(node.member, node.member.implementation!, [...target, ...args.texts], node.typeArguments);
	return args.around(text, givesNumber(node.member) ? 'i32' : node.type);
}

/** The receiver of a member that a value or a string inherits from System.Object or the like: an object. */
function receiver(member: Member, target: BoundExpression, text: string): string {
	const isInherited = !isValueType(member.declaring) && !isString(member.declaring);
	return isInherited && (isValueType(target.type) || isString(target.type)) ? asObject(target.type, text) : text;
}

/** Calls a local function; what it returns by reference is a reference. */
export function localCall(lowering: Lowering, unit: Unit, node: Of<'local-call'>): string {
	const args = node.arguments.map((argument) => {
		return argument.kind === 'out'
			? reference(lowering, unit, argument.target)
			: lowerExpression(lowering, unit, argument);
	});
	return `${lowering.functionName(node.function)}(${[localFunctionFrame(lowering, node.function), ...args].join(', ')})`;
}

/** What a local function gets: the frame of the scope that declares it. */
export function localFunctionFrame(lowering: Lowering, bound: BoundFunction): string {
	return frameAddress(lowering.scopes.ofFunction(bound).parent?.framed ?? null);
}

/** Arguments of a call: `out` ones go through cells and are copied back behind it. */
export class Arguments {
	readonly texts: string[];
	readonly #unit: Unit;
	readonly #before: string[] = [];
	readonly #after: string[] = [];

	constructor(lowering: Lowering, unit: Unit, nodes: BoundExpression[], member: Member) {
		this.#unit = unit;
		this.texts = nodes.map((node, index) => {
			if (takesNumber(member, index)) return enumNumber(lowering, unit, node);
			if (node.kind !== 'out') return lowerExpression(lowering, unit, node);
			const [stores, target] = stabilized(lowering, unit, node.target);
			const type = asType(target.type);
			const cell = unit.fresh('out');
			unit.declare(cell, `Out<${type}>`, `changetype<Out<${type}>>(0)`);
			const isRead = node.mode === 'ref' || target.kind === 'local';
			const initial = isRead ? lowerExpression(lowering, unit, target) : defaultValue(target.type);
			this.#before.push(...stores, `${cell} = new Out<${type}>(${initial})`);
			this.#after.push(assign(lowering, unit, target, `${cell}.value`));
			return cell;
		});
	}

	around(callText: string, type: Type | 'i32'): string {
		if (this.#before.length === 0) return callText;
		const before = this.#before.join(', ');
		if (type !== 'i32' && type.kind === 'special' && type.name === 'void')
			return `(${before}, ${callText}, ${this.#after.join(', ')})`;
		const result = type === 'i32' ? this.#unit.number() : this.#unit.temporary(type);
		return `(${before}, ${result} = ${callText}, ${this.#after.join(', ')}, ${result})`;
	}
}
