import type { BoundProgram } from '../bound.ts';
import type { ExpressionError } from '../errors.ts';
import type { Library } from '../signatures/library.ts';
import { specialize } from '../specialization/specialize.ts';
import type { PolicyExpressionSyntax } from '../syntax/nodes.ts';
import { needsDisposal } from '../syntax/yields.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import { bindBlock } from './bind-statement.ts';
import { Binder } from './binder.ts';
import { markCaptured } from './captures.ts';
import { canConvert, convertOperand } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { checkFlow } from './flow.ts';
import { isExpression } from './operand.ts';
import { checkRegexPatterns } from './regex-patterns.ts';
import { markTypes } from './run-time-types.ts';
import { isError, isNull, isValueType, isVoid } from './type-relations.ts';

/** Binds a parsed expression; the program is null when it has errors. */
export function bindProgram(
	source: string,
	syntax: PolicyExpressionSyntax,
	library: Library,
): { program: BoundProgram | null; errors: ExpressionError[] } {
	const binder = new Binder(library, needsDisposal(syntax));
	const type = syntax.kind === 'single' ? bindSingle(binder, syntax.value) : bindMultiple(binder, syntax.body);
	const root = binder.function.bound;
	root.returns = type;
	if (binder.errors.length > 0) return { program: null, errors: inOrder(binder.errors) };
	checkFlow(binder, root, syntax.kind === 'multiple');
	if (binder.errors.length === 0 && binder.hasGenerics) specialize(binder, root);
	markTypes(binder, root);
	const functions = markCaptured(root);
	checkRegexPatterns(binder, functions);
	const anonymousTypes = [...binder.anonymousTypes.values()];
	const program: BoundProgram = { source, root, functions, type, anonymousTypes, disposes: binder.disposes };
	return { program, errors: inOrder(binder.errors) };
}

function inOrder(errors: readonly ExpressionError[]): ExpressionError[] {
	return [...errors].sort((a, b) => a.at - b.at);
}

/** `@(value)`: the result has the type of the value; `null` is an object. */
function bindSingle(binder: Binder, syntax: Extract<PolicyExpressionSyntax, { kind: 'single' }>['value']): Type {
	const operand = bindOperand(binder, syntax);
	const { object } = binder.library;
	if (isExpression(operand) && isVoid(operand.type)) {
		binder.report('CS0029', { from: 'void', to: 'object' }, operand.at);
		return operand.type;
	}
	const own = isExpression(operand) && !isNull(operand.type) ? operand.type : object;
	if (isError(own)) return own;
	const value = convertOperand(binder, operand, own);
	binder.function.bound.body = [{ kind: 'return', at: syntax.at, value }];
	return own;
}

/** `@{ statements }`: the result has the type of all returned values, or is an object when they differ. */
function bindMultiple(binder: Binder, body: Extract<PolicyExpressionSyntax, { kind: 'multiple' }>['body']): Type {
	const context = binder.function;
	context.bound.body = bindBlock(binder, body.statements);
	const type = commonResult(binder);
	for (const { statement, value, at } of context.results) {
		if (value === null) binder.report('CS0126', { type: 'object' }, at);
		else if (isExpression(value) && isVoid(value.type)) binder.report('CS0029', { from: 'void', to: 'object' }, at);
		else statement.value = convertOperand(binder, value, type);
	}
	return type;
}

function commonResult(binder: Binder): Type {
	const { object } = binder.library;
	const values = binder.function.results.flatMap(({ value }) => (value === null ? [] : [value]));
	const types = new Set(values.filter(isExpression).map(({ type }) => type));
	const [type, ...others] = [...types].filter(
		(candidate) => !isNull(candidate) && !isError(candidate) && !isVoid(candidate),
	);
	if (type === undefined || others.length > 0) return object;
	// What a policy expression returns is an object: `default` is its null.
	const hasNull = values.some(isDefaultLiteral) && isValueType(type);
	return !hasNull && values.every((value) => canConvert(binder, value, type)) ? type : object;
}
