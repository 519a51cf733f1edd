/** The parts of bound nodes, in the order of evaluation. */
import type { BoundExpression, BoundInitializer, BoundStatement } from '../bound.ts';

/** The expressions directly in an expression; the body of a lambda is none. */
export function partsOf(expression: BoundExpression): BoundExpression[] {
	switch (expression.kind) {
		case 'call':
			return [...optional(expression.target), ...expression.arguments];
		case 'invoke':
		case 'indexer':
			return [expression.target, ...expression.arguments];
		case 'local-call':
			return expression.arguments;
		case 'property':
		case 'method-group':
			return optional(expression.target);
		case 'array-element':
			return [expression.target, ...expression.indices];
		case 'array-length':
		case 'out':
			return [expression.target];
		case 'new':
			return [...expression.arguments, ...expression.initializer.flatMap(initializerParts)];
		case 'new-parameter':
			return expression.initializer.flatMap(initializerParts);
		case 'new-anonymous':
		case 'new-tuple':
			return expression.values;
		case 'new-array':
			return [...optional(expression.size), ...(expression.items ?? [])];
		case 'conversion':
		case 'is':
		case 'as':
			return [expression.operand, ...(expression.passing ?? []).flatMap(({ value }) => optional(value))];
		case 'unary':
		case 'throw':
			return [expression.operand];
		case 'binary':
			return [expression.left, expression.right];
		case 'concat':
			return expression.parts;
		case 'interpolation':
			return expression.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.value]));
		case 'conditional':
			return [expression.condition, expression.whenTrue, expression.whenFalse];
		case 'coalesce':
			return [expression.left, expression.leftResult, expression.right];
		case 'null-conditional':
			return [expression.target, expression.access];
		case 'assign':
		case 'assign-reference':
		case 'compound-assign':
			return [expression.target, expression.value];
		case 'sequence':
			return [...expression.statements.flatMap(expressionsOf), expression.result];
		default:
			return [];
	}
}

function optional(expression: BoundExpression | null): BoundExpression[] {
	return expression === null ? [] : [expression];
}

function initializerParts(initializer: BoundInitializer): BoundExpression[] {
	switch (initializer.kind) {
		case 'property':
			return [initializer.value, ...(initializer.nested ?? []).flatMap(initializerParts)];
		case 'index':
			return [...initializer.arguments, initializer.value];
		default:
			return initializer.arguments;
	}
}

/** The expressions directly in a statement. */
export function expressionsOf(statement: BoundStatement): BoundExpression[] {
	switch (statement.kind) {
		case 'expression':
			return [statement.expression];
		case 'declare':
		case 'return':
		case 'throw':
			return optional(statement.value);
		case 'yield':
			return [statement.value];
		case 'if':
		case 'while':
		case 'do':
			return [statement.condition];
		case 'for':
			return [...optional(statement.condition), ...statement.updates];
		case 'foreach':
			return [statement.source, statement.element];
		case 'switch':
			return [
				statement.value,
				...statement.sections.flatMap(({ labels }) => labels.flatMap(({ test }) => optional(test))),
			];
		case 'try':
			return statement.catches.flatMap(({ filter }) => optional(filter));
		default:
			return [];
	}
}

/** The statements directly in a statement. */
function statementsOf(statement: BoundStatement): BoundStatement[] {
	switch (statement.kind) {
		case 'block':
			return statement.statements;
		case 'if':
			return [...statement.then, ...(statement.else ?? [])];
		case 'while':
		case 'do':
		case 'foreach':
			return statement.body;
		case 'for':
			return [...statement.initializers, ...statement.body];
		case 'switch':
			return statement.sections.flatMap(({ body }) => body);
		case 'try':
			return [...statement.body, ...statement.catches.flatMap(({ body }) => body), ...(statement.finally ?? [])];
		default:
			return [];
	}
}

/** Statements with all that are inside of them; those in lambdas and local functions belong to their own bodies. */
export function* statementsWithin(statements: readonly BoundStatement[]): Generator<BoundStatement> {
	for (const statement of statements) {
		yield statement;
		yield* statementsWithin(statementsOf(statement));
	}
}

/** All expressions in statements, at any depth, within the same bounds. */
export function* expressionsWithin(statements: readonly BoundStatement[]): Generator<BoundExpression> {
	for (const statement of statementsWithin(statements)) {
		for (const expression of expressionsOf(statement)) yield* expressionsIn(expression);
	}
}

function* expressionsIn(expression: BoundExpression): Generator<BoundExpression> {
	yield expression;
	const statements = expression.kind === 'sequence' ? expression.statements : [];
	yield* expressionsWithin(statements.flatMap(statementsOf));
	for (const part of partsOf(expression)) yield* expressionsIn(part);
}
