/** Binds statements. */
import type { BoundStatement } from '../bound.ts';
import type { ExpressionSyntax, StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import { bindIncrement } from './assignments.ts';
import { bindCondition, bindException, bindOperand } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { asValue, convertOperand } from './convert.ts';
import { bindDeclaration, declareLater } from './declarations.ts';
import { bindDeconstructionStatement } from './deconstruction.ts';
import { typeText } from './display.ts';
import { bindYield } from './iterators.ts';
import { bindGoto, bindJump, bindLabelled, withLabels } from './jumps.ts';
import { isStatementExpression } from './lambdas.ts';
import { bindLocalFunction, declareLocalFunctions } from './local-functions.ts';
import { bindDo, bindFor, bindForeach, bindWhile } from './loops.ts';
import { isExpression } from './operand.ts';
import { bindReferenceReturn } from './references.ts';
import { bindLock, bindUsing } from './resources.ts';
import { bindSwitch } from './switches.ts';
import { bindTry } from './try-statements.ts';
import { isError, isVoid } from './type-relations.ts';
import { functionText } from './variables.ts';

/** The statements of a block, in a scope of their own. */
export function bindBlock(binder: Binder, statements: readonly StatementSyntax[]): BoundStatement[] {
	return binder.scoped(() => bindBlockStatements(binder, statements));
}

/** The statements of a block in the current scope. */
export function bindBlockStatements(binder: Binder, statements: readonly StatementSyntax[]): BoundStatement[] {
	return withLabels(binder, statements, () => bindStatements(binder, statements));
}

/** Statements in the current scope, whose labels are known. */
export function bindStatements(binder: Binder, statements: readonly StatementSyntax[]): BoundStatement[] {
	declareLater(binder, statements);
	declareLocalFunctions(binder, statements);
	return statements.flatMap((statement) => bindStatement(binder, statement));
}

function bindBlockStatement(binder: Binder, { at, statements, overflow }: StatementOf<'block'>): BoundStatement {
	const bind = () => bindBlock(binder, statements);
	return { kind: 'block', at, statements: overflow === undefined ? bind() : binder.within({ overflow }, bind) };
}

/** A statement as the body of another: its names end with it. */
export function bindEmbedded(binder: Binder, statement: StatementSyntax): BoundStatement[] {
	if (statement.kind === 'block') return bindBlock(binder, statement.statements);
	return binder.scoped(() => bindStatement(binder, statement));
}

export function bindStatement(binder: Binder, syntax: StatementSyntax): BoundStatement[] {
	const { at } = syntax;
	binder.step(at);
	switch (syntax.kind) {
		case 'empty':
			return [];
		case 'block':
			return [bindBlockStatement(binder, syntax)];
		case 'expression':
			if (syntax.expression.kind === 'deconstruct') return bindDeconstructionStatement(binder, syntax.expression);
			return [bindExpressionStatement(binder, syntax.expression)];
		case 'declare':
			return bindDeclaration(binder, syntax);
		case 'local-function':
			return [bindLocalFunction(binder, syntax)];
		case 'if':
			return [bindIf(binder, syntax)];
		case 'while':
			return [bindWhile(binder, syntax)];
		case 'do':
			return [bindDo(binder, syntax)];
		case 'for':
			return [bindFor(binder, syntax)];
		case 'foreach':
			return [bindForeach(binder, syntax)];
		case 'switch':
			return [bindSwitch(binder, syntax)];
		case 'return':
			return [bindReturn(binder, syntax)];
		case 'break':
		case 'continue':
			return [bindJump(binder, syntax)];
		case 'yield':
			return bindYield(binder, syntax);
		case 'goto':
			return [bindGoto(binder, syntax)];
		case 'labelled':
			return bindLabelled(binder, syntax);
		case 'throw':
			return [bindThrow(binder, syntax)];
		case 'try':
			return [bindTry(binder, syntax)];
		case 'using':
			return [bindUsing(binder, syntax)];
		case 'lock':
			return [bindLock(binder, syntax)];
	}
}

/** An expression whose value is not used: a call, an assignment, an increment or an object creation. */
export function bindExpressionStatement(binder: Binder, syntax: ExpressionSyntax): BoundStatement {
	const { at } = syntax;
	const operand = syntax.kind === 'increment' ? bindIncrement(binder, syntax, false) : bindOperand(binder, syntax);
	const isStatement = ['call', 'assign', 'increment', 'new', 'null-conditional'].includes(syntax.kind);
	const isFaulty = isExpression(operand) && isError(operand.type);
	const isUseful = isFaulty || (isStatement && isStatementExpression(operand));
	const expression = isUseful ? asValue(binder, operand) : binder.fail('CS0201', {}, at);
	return { kind: 'expression', at, expression };
}

function bindIf(binder: Binder, syntax: StatementOf<'if'>): BoundStatement {
	const condition = bindCondition(binder, syntax.condition);
	const then = bindEmbedded(binder, syntax.then);
	const otherwise = syntax.else === null ? null : bindEmbedded(binder, syntax.else);
	return { kind: 'if', at: syntax.at, condition, then, else: otherwise };
}

function bindReturn(binder: Binder, syntax: StatementOf<'return'>): BoundStatement {
	const { at } = syntax;
	const context = binder.function;
	if (syntax.value?.kind === 'ref') return bindReferenceReturn(binder, syntax.value.operand, at);
	if (context.bound.byReference !== null) binder.report('CS8150', {}, at);
	const operand = syntax.value === null ? null : bindOperand(binder, syntax.value);
	const statement: Extract<BoundStatement, { kind: 'return' }> = { kind: 'return', at, value: null };
	if (binder.surroundings.inFinally) binder.report('CS0157', {}, at);
	if (context.bound.iterator !== null) {
		binder.report('CS1622', {}, at);
		return statement;
	}
	context.results.push({ at, statement, value: operand });
	const { returns } = context;
	if (returns === null) return statement;
	if (isVoid(returns)) {
		if (operand !== null) binder.report('CS0127', { name: functionText(context.bound) }, at);
	} else if (operand === null) {
		binder.report('CS0126', { type: typeText(returns) }, at);
	} else {
		statement.value = convertOperand(binder, operand, returns);
	}
	return statement;
}

function bindThrow(binder: Binder, syntax: StatementOf<'throw'>): BoundStatement {
	const { at, value } = syntax;
	if (value !== null) return { kind: 'throw', at, value: bindException(binder, value) };
	if (!binder.surroundings.inCatch) binder.report('CS0156', {}, at);
	return { kind: 'throw', at, value: null };
}
