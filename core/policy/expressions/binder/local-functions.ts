/** Functions that a block declares. */
import type { BoundStatement, Local } from '../bound.ts';
import type { ParameterSyntax, StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import { holdsYield } from '../syntax/yields.ts';
import type { Constant } from '../types.ts';
import { bindConverted, bindOperand } from './bind-expression.ts';
import { bindBlockStatements } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { asValue, convertOperand } from './convert.ts';
import { iteratorOf } from './iterators.ts';
import { isStatementExpression } from './lambdas.ts';
import { localFunctionMember } from './local-calls.ts';
import type { FunctionContext } from './operand.ts';
import { bindReferenceReturn } from './references.ts';
import { resolveType, resolveVariableType } from './resolve-types.ts';
import { Scope } from './scope.ts';
import { declareTypeParameters } from './type-parameters.ts';
import { isError, isVoid } from './type-relations.ts';

const contexts = new WeakMap<StatementOf<'local-function'>, { context: FunctionContext; scope: Scope }>();

/** Enters the functions of a block, which may be called before they are declared. */
export function declareLocalFunctions(binder: Binder, statements: readonly StatementSyntax[]): void {
	for (const statement of statements) {
		if (statement.kind === 'labelled') declareLocalFunctions(binder, [statement.statement]);
		if (statement.kind === 'local-function') declareLocalFunction(binder, statement);
	}
}

function declareLocalFunction(binder: Binder, syntax: StatementOf<'local-function'>): void {
	const { name, parameters, returns } = syntax;
	binder.checkName(name.name, name.at);
	const context = binder.newFunction('local-function', name.name, binder.function.bound);
	const { bound } = context;
	const scope = new Scope(binder.scope);
	const defaults = binder.within({ function: context, scope }, () => {
		bound.typeParameters = declareTypeParameters(binder, syntax);
		bound.returns = resolveType(binder, returns);
		bound.byReference = syntax.reference;
		const values = parameters.map((parameter) => defaultOf(binder, parameter));
		bound.parameters = parameters.map((parameter, index) => {
			return declareParameter(binder, parameter, index === parameters.length - 1);
		});
		bound.locals = [];
		return values;
	});
	context.returns = bound.returns;
	if (holdsYield(syntax.body)) bound.iterator = iteratorOf(binder, syntax, bound);
	const hasParams = parameters.at(-1)?.mode === 'params';
	binder.scope.declare(name.name, { kind: 'function', member: localFunctionMember(bound, defaults, hasParams) });
	contexts.set(syntax, { context, scope });
}

function declareParameter(binder: Binder, syntax: ParameterSyntax, isLast: boolean): Local {
	const { name, mode } = syntax;
	const local = declareNamed(binder, syntax);
	if (mode === 'ref' || mode === 'out' || mode === 'in') local.byReference = mode;
	if (mode === 'params' && !isLast) binder.report('CS0231', {}, name.at);
	if (mode === 'params' && local.type.kind !== 'array' && !isError(local.type)) binder.report('CS0225', {}, name.at);
	return local;
}

function declareNamed(binder: Binder, { name, type }: ParameterSyntax): Local {
	if (type === null) binder.report('CS1031', {}, name.at);
	const resolved = type === null ? binder.library.object : resolveVariableType(binder, type);
	if (binder.scope.own(name.name)?.kind === 'local') {
		binder.report('CS0100', { name: name.name }, name.at);
		return binder.newLocal(name.name, resolved);
	}
	return binder.declareLocal(name.name, resolved, name.at);
}

function defaultOf(binder: Binder, { name, type, defaultValue }: ParameterSyntax): Constant | undefined {
	if (defaultValue === null || type === null) return undefined;
	const value = bindConverted(binder, defaultValue, resolveVariableType(binder, type));
	if (value.kind === 'literal') return value.value;
	if (value.kind === 'default' || (value.kind === 'conversion' && value.conversion === 'null')) return null;
	binder.report('CS1736', { name: name.name }, defaultValue.at);
	return null;
}

/** The body of a function that the block has declared. */
export function bindLocalFunction(binder: Binder, syntax: StatementOf<'local-function'>): BoundStatement {
	const { context, scope } = contexts.get(syntax)!;
	const { body } = syntax;
	binder.inFunction(context, scope, () => {
		context.bound.body =
			body.kind === 'block'
				? bindBlockStatements(binder, body.statements)
				: [bindExpressionBody(binder, context, body)];
	});
	return { kind: 'local-function', at: syntax.name.at, function: context.bound };
}

function bindExpressionBody(
	binder: Binder,
	context: FunctionContext,
	body: Exclude<StatementOf<'local-function'>['body'], { kind: 'block' }>,
): BoundStatement {
	const { at } = body;
	if (body.kind === 'ref') return bindReferenceReturn(binder, body.operand, at);
	if (context.bound.byReference !== null && body.kind !== 'throw') binder.report('CS8150', {}, at);
	const operand = bindOperand(binder, body);
	const returns = context.returns!;
	if (!isVoid(returns)) return { kind: 'return', at, value: convertOperand(binder, operand, returns) };
	const expression = asValue(binder, operand);
	if (!isError(expression.type) && !isStatementExpression(expression)) binder.report('CS0201', {}, at);
	return { kind: 'expression', at, expression };
}
