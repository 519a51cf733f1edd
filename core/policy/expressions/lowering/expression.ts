/** Expressions to AssemblyScript expressions; what needs a statement in AssemblyScript uses temporaries and commas. */
import type { BoundExpression } from '../bound.ts';
import type { ArrayType } from '../types.ts';
import { assign, compoundAssign } from './assignments.ts';
import { call, localCall, memberCall } from './calls.ts';
import { lowerConversion } from './conversion.ts';
import { creation, newArray } from './creation.ts';
import { lambda, methodGroup } from './delegates.ts';
import { element } from './elements.ts';
import { asGiven } from './enums.ts';
import { literal, typed, typedDefault, typeOf } from './literals.ts';
import type { Lowering } from './lowering.ts';
import { lowerBinary, lowerUnary } from './operator.ts';
import { reference } from './references.ts';
import { asType, className, isNamed, nullableOf, primitive } from './representation.ts';
import { declaration } from './statement.ts';
import { interpolation, joined, partText } from './text.ts';
import { newTuple } from './tuples.ts';
import { lowerAs, lowerIs } from './type-tests.ts';
import type { Unit } from './unit.ts';

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
			return node.function.byReference === null
				? localCall(lowering, unit, node)
				: `${localCall(lowering, unit, node)}.value`;
		case 'property':
			return property(lowering, unit, node);
		case 'indexer':
			return memberCall(node.member, node.member.implementation!, [node.target, ...node.arguments].map(lower), []);
		case 'array-element':
			return element(lowering, unit, node);
		case 'array-length':
			return `Array_Length<${asType((node.target.type as ArrayType).element)}>(${lower(node.target)})`;
		case 'new':
			return creation(lowering, unit, node);
		case 'new-anonymous':
			return `new ${className(node.constructed)}(${node.values.map(lower).join(', ')})`;
		case 'new-tuple':
			return newTuple(node.constructed, node.values.map(lower));
		case 'new-array':
			return newArray(lowering, unit, node);
		case 'conversion':
			return lowerConversion(lowering, unit, node);
		case 'unary':
			return lowerUnary(lowering, unit, node);
		case 'binary':
			return lowerBinary(lowering, unit, node);
		case 'concat':
			return joined(node.parts.map((part) => partText(part, lower(part))));
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
			return lambda(lowering, unit, node);
		case 'method-group':
			return methodGroup(lowering, unit, node);
		case 'assign-reference': {
			const home = lowering.home(unit, node.target.local);
			return `(${home} = ${reference(lowering, unit, node.value)}, ${home}.value)`;
		}
		case 'assign':
			return assign(lowering, unit, node.target, lower(node.value));
		case 'compound-assign':
			return compoundAssign(lowering, unit, node);
		case 'new-parameter':
			throw new Error('new of a type parameter');
		case 'out':
			throw new Error('an out argument outside a call');
		case 'throw':
			return `raiseAs<${asType(node.type)}>(${lower(node.operand)})`;
		case 'sequence':
			return sequence(lowering, unit, node);
	}
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

function property(lowering: Lowering, unit: Unit, node: Of<'property'>): string {
	if (node.member.constant !== undefined) return literal(node.member.constant, node.type);
	return asGiven(node.member, node.type, rawProperty(lowering, unit, node));
}

/** A property with the value that the library gives. */
export function rawProperty(lowering: Lowering, unit: Unit, node: Of<'property'>): string {
	const { member, target } = node;
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
