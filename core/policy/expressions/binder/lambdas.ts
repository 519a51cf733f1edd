/** Lambdas: bound once for each list of parameter types, and finished when the delegate type is known. */
import type { BoundExpression } from '../bound.ts';
import { VOID } from '../signatures/library.ts';
import type { LambdaSyntax, ParameterSyntax } from '../syntax/nodes.ts';
import { isSameType } from '../type-table.ts';
import type { NamedType, Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { bindBlockStatements } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { canConvert, convertOperand } from './convert.ts';
import { expressionTypeText, shortTypeText, typeText } from './display.ts';
import { bestCommonType } from './inference.ts';
import { isExpression, type LambdaBody, type LambdaOperand, type Operand } from './operand.ts';
import { resolveVariableType } from './resolve-types.ts';
import { Scope } from './scope.ts';
import { isDelegate, isError, isNull, isVoid } from './type-relations.ts';

/** A lambda as an operand: its body is bound when the types of its parameters are known. */
export function bindLambda(binder: Binder, syntax: LambdaSyntax): LambdaOperand {
	const { parameters, at } = syntax;
	checkParameters(binder, parameters ?? []);
	const isTyped = parameters !== null && parameters.length > 0 && parameters.every(({ type }) => type !== null);
	const parameterTypes = isTyped ? parameters.map(({ type }) => resolveVariableType(binder, type!)) : null;
	return {
		kind: 'unbound-lambda',
		at,
		syntax,
		scope: binder.scope,
		owner: binder.function,
		parameterTypes: parameters?.length === 0 ? [] : parameterTypes,
		bodies: [],
	};
}

function checkParameters(binder: Binder, parameters: readonly ParameterSyntax[]): void {
	for (const [index, { name, mode, defaultValue }] of parameters.entries()) {
		if (parameters.slice(0, index).some((other) => other.name.name === name.name)) {
			binder.report('CS0100', { name: name.name }, name.at);
		}
		if (mode === 'params') binder.report('CS1670', {}, name.at);
		// No delegate that policies may use takes references.
		else if (mode !== 'value') binder.report('CS1677', { index: index + 1, mode }, name.at);
		if (defaultValue !== null) binder.report('CS1065', {}, name.at);
	}
}

/** The body for certain parameter types; bound once for them. */
export function lambdaBody(binder: Binder, lambda: LambdaOperand, parameterTypes: readonly Type[]): LambdaBody {
	const known = lambda.bodies.find((body) => isSameList(body.parameterTypes, parameterTypes));
	if (known !== undefined) return known;
	const context = binder.newFunction('lambda', 'lambda expression', lambda.owner.bound);
	const body: LambdaBody = { parameterTypes, context, errors: [] };
	lambda.bodies.push(body);
	const scope = new Scope(lambda.scope);
	binder.within({ errors: body.errors }, () => {
		binder.inFunction(context, scope, () => bindBody(binder, lambda.syntax, body));
	});
	return body;
}

function bindBody(binder: Binder, syntax: LambdaSyntax, body: LambdaBody): void {
	const { context, parameterTypes } = body;
	for (const [index, type] of parameterTypes.entries()) {
		const name = syntax.parameters?.[index]?.name;
		const local = name === undefined ? binder.newLocal('unused', type) : binder.declareLocal(name.name, type, name.at);
		context.bound.parameters.push(local);
		for (const component of syntax.parameters?.[index]?.components ?? []) {
			binder.scope.declare(component, { kind: 'component', holder: local });
		}
	}
	context.bound.locals = [];
	if (syntax.body.kind === 'block') {
		context.bound.body = bindBlockStatements(binder, syntax.body.statements);
		return;
	}
	const value = bindOperand(binder, syntax.body);
	const { at } = syntax.body;
	context.isExpressionBodied = true;
	const statement = { kind: 'return', at, value: null } as const;
	context.results.push({ at, statement: { ...statement }, value });
}

function isSameList(a: readonly Type[], b: readonly Type[]): boolean {
	return a.length === b.length && a.every((type, index) => type === b[index]);
}

/** What the values of a body have in common: void without values, null when no type can be told. */
export function inferredResult(binder: Binder, body: LambdaBody): Type | null {
	const { results } = body.context;
	const values = results.flatMap(({ value }) => (value === null ? [] : [value]));
	if (values.length === 0) return VOID;
	if (!values.every(isExpression)) return null;
	if (values.length === 1) return isNull(values[0]!.type) ? null : values[0]!.type;
	return bestCommonType(binder, values);
}

/** Whether a lambda converts to a delegate type. */
export function canConvertLambda(binder: Binder, lambda: LambdaOperand, to: Type): boolean {
	if (!isDelegate(to) || !acceptsParameters(lambda, to)) return false;
	const body = lambdaBody(
		binder,
		lambda,
		to.invoke.parameters.map(({ type }) => type),
	);
	const { results, isExpressionBodied } = body.context;
	if (isVoid(to.invoke.returns)) {
		return isExpressionBodied
			? isStatementExpression(results[0]!.value!)
			: results.every(({ value }) => value === null);
	}
	if (results.length === 0) return body.context.bound.body.at(-1)?.kind === 'throw' || body.errors.length > 0;
	return results.every(({ value }) => value !== null && canConvert(binder, value, to.invoke.returns));
}

function acceptsParameters(lambda: LambdaOperand, to: NamedType): boolean {
	const wanted = to.invoke!.parameters;
	const { parameters } = lambda.syntax;
	if (parameters === null) return true;
	if (parameters.length !== wanted.length || wanted.some(({ mode }) => mode === 'out' || mode === 'ref')) return false;
	return (
		lambda.parameterTypes === null ||
		lambda.parameterTypes.every((type, index) => isSameType(type, wanted[index]!.type))
	);
}

/** Whether a value may stand as a statement. */
export function isStatementExpression(value: Operand): boolean {
	if (!isExpression(value)) return false;
	switch (value.kind) {
		case 'call':
		case 'invoke':
		case 'local-call':
		case 'assign':
		case 'assign-reference':
		case 'compound-assign':
		case 'new':
		case 'new-parameter':
		case 'throw':
			return true;
		case 'null-conditional':
			return isStatementExpression(value.access);
		case 'conversion':
			// `a?.F()` of a value type is wrapped; operators and casts are no statements.
			return value.conversion === 'nullable-wrap' && isStatementExpression(value.operand);
		case 'sequence': {
			// An assignment that takes several steps ends with the last of them.
			const last = value.statements.at(-1);
			return (
				isStatementExpression(value.result) || (last?.kind === 'expression' && isStatementExpression(last.expression))
			);
		}
		default:
			return isError(value.type);
	}
}

/** The lambda as a delegate of type `to`; its body's errors become those of the expression. */
export function convertLambda(binder: Binder, lambda: LambdaOperand, to: Type): BoundExpression {
	const { at } = lambda;
	const kind = 'lambda expression';
	if (isError(to)) return { kind: 'default', at, type: to };
	if (!isDelegate(to)) return binder.fail('CS1660', { kind, to: typeText(to) }, at);
	if (!acceptsParameters(lambda, to)) return binder.fail(...parameterError(lambda, to), at);
	const parameterTypes = to.invoke.parameters.map(({ type }) => type);
	const body = lambdaBody(binder, lambda, parameterTypes);
	for (const { code, values, at: place } of body.errors) binder.report(code, values, place);
	const { context } = body;
	context.bound.returns = to.invoke.returns;
	finishResults(binder, body, to.invoke.returns);
	return { kind: 'lambda', at, type: to, function: context.bound };
}

function parameterError(lambda: LambdaOperand, to: NamedType): ['CS1593' | 'CS1661', Record<string, string | number>] {
	const count = lambda.syntax.parameters?.length ?? 0;
	if (count !== to.invoke!.parameters.length) return ['CS1593', { type: shortTypeText(to), count }];
	return ['CS1661', { kind: 'lambda expression', to: shortTypeText(to) }];
}

function finishResults(binder: Binder, body: LambdaBody, returns: Type): void {
	const { context } = body;
	binder.within({ function: context }, () => {
		for (const { statement, value, at } of context.results) {
			if (isVoid(returns)) finishVoid(binder, body, value, at);
			else if (value === null) binder.report('CS0126', { type: typeText(returns) }, at);
			else statement.value = convertResult(binder, value, returns);
		}
	});
	if (!context.isExpressionBodied || isVoid(returns)) return;
	context.bound.body = [context.results[0]!.statement];
}

function convertResult(binder: Binder, value: Operand, returns: Type): BoundExpression {
	if (isExpression(value) && isVoid(value.type)) {
		const values = { from: expressionTypeText(value), to: typeText(returns) };
		return binder.fail('CS0029', values, value.at);
	}
	const isFit = !isExpression(value) || canConvert(binder, value, returns);
	const converted = convertOperand(binder, value, returns);
	if (!isFit) binder.report('CS1662', { kind: 'lambda expression' }, value.at);
	return converted;
}

function finishVoid(binder: Binder, body: LambdaBody, value: Operand | null, at: number): void {
	if (value === null) return;
	const { context } = body;
	if (!context.isExpressionBodied) {
		binder.report('CS8030', {}, at);
		return;
	}
	if (!isStatementExpression(value)) binder.report('CS0201', {}, at);
	else if (isExpression(value)) context.bound.body = [{ kind: 'expression', at, expression: value }];
}
