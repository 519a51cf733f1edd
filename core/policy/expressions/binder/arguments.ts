/** Arguments: how they are bound, and how the chosen member gets them. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import type { ArgumentSyntax, ExpressionOf } from '../syntax/nodes.ts';
import { arrayOf } from '../type-table.ts';
import type { Constant, Parameter, Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { convertConstant } from './constants.ts';
import { asValue, convertOperand } from './convert.ts';
import { isIntegral, isNumeric } from './numeric-types.ts';
import type { Operand, OutDeclaration } from './operand.ts';
import type { Argument, Candidate } from './overloads.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import { isError } from './type-relations.ts';
import { isConversion, requireVariable } from './variables.ts';

export function bindArguments(binder: Binder, list: readonly ArgumentSyntax[]): Argument[] {
	return list.map(({ at, name, mode, value }) => {
		const operand =
			mode === 'out' && value.kind === 'declaration'
				? outDeclaration(binder, value)
				: bindArgument(binder, value, mode);
		return { at, name, mode, operand };
	});
}

function bindArgument(binder: Binder, value: ArgumentSyntax['value'], mode: ArgumentSyntax['mode']): Operand {
	const isDiscard =
		mode === 'out' && value.kind === 'name' && value.name === '_' && binder.scope.find('_') === undefined;
	if (isDiscard) return { kind: 'out-declaration', at: value.at, name: '_', declared: null };
	if (mode !== 'value' && isConversion(value)) return binder.fail('CS1510', {}, value.at);
	const operand = bindOperand(binder, value);
	if (operand.kind === 'namespace' || operand.kind === 'type-name') return asValue(binder, operand);
	return operand;
}

function outDeclaration(binder: Binder, { at, type, name }: ExpressionOf<'declaration'>): OutDeclaration {
	const declared = isVar(type) ? null : resolveVariableType(binder, type);
	return { kind: 'out-declaration', at, name: name.name, declared };
}

/** Whether an argument is wrong by itself, so that a mismatch would say nothing new. */
export function hasFaultyArgument(list: readonly Argument[]): boolean {
	return list.some(({ operand }) => 'type' in operand && isError(operand.type));
}

/** Evaluates receiver and arguments in the order in which they are written, also where names put them in another one. */
export function inWrittenOrder(
	binder: Binder,
	{ places, types }: Candidate,
	receiver: BoundExpression | null,
	list: readonly Argument[],
	make: (receiver: BoundExpression | null, list: readonly Argument[]) => BoundExpression,
): BoundExpression {
	const isReordered = places.some((place, index) => index > 0 && place < places[index - 1]!);
	if (!isReordered) return make(receiver, list);
	const statements: BoundStatement[] = [];
	const keep = (value: BoundExpression): BoundExpression => {
		const local = binder.newLocal('argument', value.type);
		statements.push({ kind: 'declare', at: value.at, local, value });
		return { kind: 'local', at: value.at, type: value.type, local };
	};
	const kept = receiver === null ? null : keep(receiver);
	const values = list.map((argument, index) => {
		if (argument.mode !== 'value') return argument;
		return { ...argument, operand: keep(bindChosen(binder, argument, types[index]!, 'value')) };
	});
	const result = make(kept, values);
	return { kind: 'sequence', at: result.at, type: result.type, statements, result };
}

/** The arguments of a chosen member in parameter order, defaults and `params` arrays filled in. */
export function bindCandidate(
	binder: Binder,
	candidate: Candidate,
	list: readonly Argument[],
	at: number,
): BoundExpression[] {
	const { member, places, types, isExpanded } = candidate;
	const values = list.map((argument, index) => {
		return bindChosen(binder, argument, types[index]!, member.parameters[places[index]!]!.mode);
	});
	return member.parameters.map((parameter, place): BoundExpression => {
		if (isExpanded && place === member.parameters.length - 1 && parameter.type.kind === 'array') {
			const items = values.filter((_value, index) => places[index] === place);
			const { element } = parameter.type;
			return { kind: 'new-array', at, type: arrayOf(element), element, size: null, items };
		}
		const index = places.indexOf(place);
		if (index !== -1) return values[index]!;
		return passed(defaultArgument(parameter.defaultValue ?? null, parameter.type, at), parameter.mode);
	});
}

function defaultArgument(value: Constant, type: Type, at: number): BoundExpression {
	if (value === null) return { kind: 'default', at, type };
	const constant = isNumeric(type) || isIntegral(type) ? (convertConstant(value, type, true) ?? value) : value;
	return { kind: 'literal', at, type, value: constant };
}

/** A value as its parameter takes it. */
function passed(target: BoundExpression, mode: Parameter['mode']): BoundExpression {
	const { at, type } = target;
	return mode === 'in' ? { kind: 'out', at, type, mode, target } : target;
}

function bindChosen(binder: Binder, argument: Argument, type: Type, wanted: Parameter['mode']): BoundExpression {
	const { operand, mode, at } = argument;
	if (operand.kind === 'out-declaration') {
		const declared = operand.declared ?? type;
		const local =
			operand.name === '_' ? binder.newLocal('discard', declared) : binder.declareLocal(operand.name, declared, at);
		return { kind: 'out', at, type, mode: 'out', target: { kind: 'local', at, type: declared, local } };
	}
	if (mode === 'value') return passed(convertOperand(binder, operand, type), wanted);
	const use = mode === 'in' ? 'readonly' : 'reference';
	return { kind: 'out', at, type, mode, target: requireVariable(binder, asValue(binder, operand), use) };
}
