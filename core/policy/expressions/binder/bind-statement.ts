/** Binds statements. */
import type { BoundCatch, BoundExpression, BoundStatement, Local } from '../bound.ts';
import type { CatchSyntax, ExpressionSyntax, StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import type { NamedType, Type } from '../types.ts';
import { bindIncrement } from './assignments.ts';
import { bindCondition, bindException, bindOperand, bindTypedValue, bindValue } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { asValue, castExpression, convertOperand } from './convert.ts';
import { bindDeclaration, bindDeconstruction, declareLater } from './declarations.ts';
import { typeText } from './display.ts';
import { isStatementExpression } from './lambdas.ts';
import { bindLocalFunction, declareLocalFunctions } from './local-functions.ts';
import { membersNamed } from './members.ts';
import { isExpression } from './operand.ts';
import { isVar, resolveType, resolveVariableType } from './resolve-types.ts';
import { bindSwitch } from './switches.ts';
import { constructionsOf, isError, isNamed, isNull, isSubtype, isVoid } from './type-relations.ts';

/** The statements of a block, in a scope of their own. */
export function bindBlock(binder: Binder, statements: readonly StatementSyntax[]): BoundStatement[] {
	return binder.scoped(() => bindBlockStatements(binder, statements));
}

/** The statements of a block in the current scope. */
export function bindBlockStatements(binder: Binder, statements: readonly StatementSyntax[]): BoundStatement[] {
	declareLater(binder, statements);
	declareLocalFunctions(binder, statements);
	return statements.flatMap((statement) => bindStatement(binder, statement));
}

function bindBlockStatement(binder: Binder, { at, statements, overflow }: StatementOf<'block'>): BoundStatement {
	const bind = () => bindBlock(binder, statements);
	return { kind: 'block', at, statements: overflow === undefined ? bind() : binder.within({ overflow }, bind) };
}

/** A statement as the body of another: its names end with it. */
function bindEmbedded(binder: Binder, statement: StatementSyntax): BoundStatement[] {
	if (statement.kind === 'block') return bindBlock(binder, statement.statements);
	return binder.scoped(() => bindStatement(binder, statement));
}

function bindStatement(binder: Binder, syntax: StatementSyntax): BoundStatement[] {
	const { at } = syntax;
	binder.step(at);
	switch (syntax.kind) {
		case 'empty':
			return [];
		case 'block':
			return [bindBlockStatement(binder, syntax)];
		case 'expression':
			return [bindExpressionStatement(binder, syntax.expression)];
		case 'declare':
			return bindDeclaration(binder, syntax);
		case 'deconstruct':
			return bindDeconstruction(binder, syntax);
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
		case 'throw':
			return [bindThrow(binder, syntax)];
		case 'try':
			return [bindTry(binder, syntax)];
		case 'using':
			return [bindUsing(binder, syntax)];
	}
}

/** An expression whose value is not used: a call, an assignment, an increment or an object creation. */
function bindExpressionStatement(binder: Binder, syntax: ExpressionSyntax): BoundStatement {
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

function bindLoopBody(binder: Binder, body: StatementSyntax): BoundStatement[] {
	const surroundings = { ...binder.surroundings, canBreak: true, canContinue: true };
	return binder.within({ surroundings }, () => bindEmbedded(binder, body));
}

function bindWhile(binder: Binder, syntax: StatementOf<'while'>): BoundStatement {
	return binder.scoped(() => {
		const condition = bindCondition(binder, syntax.condition);
		return { kind: 'while', at: syntax.at, condition, body: bindLoopBody(binder, syntax.body) };
	});
}

function bindDo(binder: Binder, syntax: StatementOf<'do'>): BoundStatement {
	const body = bindLoopBody(binder, syntax.body);
	const condition = binder.scoped(() => bindCondition(binder, syntax.condition));
	return { kind: 'do', at: syntax.at, body, condition };
}

function bindFor(binder: Binder, syntax: StatementOf<'for'>): BoundStatement {
	return binder.scoped(() => {
		const initializers = syntax.initializers.flatMap((initializer) => bindStatement(binder, initializer));
		const condition = syntax.condition === null ? null : bindCondition(binder, syntax.condition);
		const updates = syntax.updates.map((update) => updateOf(bindExpressionStatement(binder, update)));
		const body = bindLoopBody(binder, syntax.body);
		return { kind: 'for', at: syntax.at, initializers, condition, updates, body };
	});
}

function updateOf(statement: BoundStatement): BoundExpression {
	if (statement.kind !== 'expression') throw new Error(`A ${statement.kind} statement is no update`);
	return statement.expression;
}

function bindForeach(binder: Binder, syntax: StatementOf<'foreach'>): BoundStatement {
	const { at, name } = syntax;
	const operand = bindOperand(binder, syntax.source);
	if (operand.kind === 'methods') binder.report('CS0446', { kind: 'method group' }, syntax.source.at);
	const value = operand.kind === 'methods' ? null : asValue(binder, operand);
	const enumerated = value === null ? null : enumerate(binder, value);
	return binder.scoped(() => {
		const found = enumerated?.element.type ?? binder.fail('CS0446', { kind: 'method group' }, syntax.source.at).type;
		const type = isVar(syntax.type) ? found : resolveVariableType(binder, syntax.type);
		const local = binder.declareLocal(name.name, type, name.at, 'foreach iteration variable');
		const receiver: BoundExpression = { ...(enumerated?.element ?? { kind: 'receiver', type: found }), at: name.at };
		const element = castExpression(binder, receiver, type);
		const body = bindLoopBody(binder, syntax.body);
		const source = enumerated?.source ?? binder.fail('CS0446', { kind: 'method group' }, syntax.source.at);
		return { kind: 'foreach', at, local, source, element, body };
	});
}

/** What is enumerated, and an element of it as the language sees it: a `receiver`, perhaps converted. */
function enumerate(binder: Binder, value: BoundExpression): { source: BoundExpression; element: BoundExpression } {
	const { library } = binder;
	const { type, at } = value;
	const receiver = (element: Type): BoundExpression => ({ kind: 'receiver', at, type: element });
	if (isError(type)) return { source: value, element: receiver(type) };
	if (type.kind === 'array') return { source: value, element: receiver(type.element) };
	if (type === library.string) return { source: value, element: receiver(library.known('char')) };
	const definition = library.known('System.Collections.Generic.IEnumerable', 1);
	const constructions = isNull(type) ? [] : [...new Set(constructionsOf(type, definition, library))];
	const sequence =
		constructions.find((each) => each.typeArguments[0] === patternElement(binder, type)) ?? constructions[0];
	if (sequence !== undefined) {
		const source = convertOperand(binder, value, sequence);
		const item = receiver(sequence.typeArguments[0]!);
		const seen = patternElement(binder, type) ?? item.type;
		return { source, element: castExpression(binder, item, seen) };
	}
	const untyped = library.known('System.Collections.IEnumerable');
	if (isNamed(type) && isSubtype(type, untyped, library)) {
		return { source: convertOperand(binder, value, untyped), element: receiver(library.object) };
	}
	const source = isNull(type) ? binder.fail('CS0186', {}, at) : binder.fail('CS1579', { type: typeText(type) }, at);
	return { source, element: receiver(source.type) };
}

/** The type of `Current` of what a public `GetEnumerator` returns, when a type declares one. */
function patternElement(binder: Binder, type: Type): Type | null {
	const [method] = membersNamed(binder, type, 'GetEnumerator').filter(({ parameters }) => parameters.length === 0);
	if (method === undefined || !isNamed(method.returns)) return null;
	const [current] = membersNamed(binder, method.returns, 'Current');
	return current === undefined ? null : current.returns;
}

function bindReturn(binder: Binder, syntax: StatementOf<'return'>): BoundStatement {
	const { at } = syntax;
	const context = binder.function;
	const operand = syntax.value === null ? null : bindOperand(binder, syntax.value);
	const statement: Extract<BoundStatement, { kind: 'return' }> = { kind: 'return', at, value: null };
	if (binder.surroundings.inFinally) binder.report('CS0157', {}, at);
	context.results.push({ at, statement, value: operand });
	const { returns } = context;
	if (returns === null) return statement;
	if (isVoid(returns)) {
		if (operand !== null) binder.report('CS0127', { name: context.bound.name }, at);
	} else if (operand === null) {
		binder.report('CS0126', { type: typeText(returns) }, at);
	} else {
		statement.value = convertOperand(binder, operand, returns);
	}
	return statement;
}

function bindJump(binder: Binder, { kind, at }: StatementOf<'break'> | StatementOf<'continue'>): BoundStatement {
	const { canBreak, canContinue, inFinally } = binder.surroundings;
	const isAllowed = kind === 'break' ? canBreak : canContinue;
	if (!isAllowed) binder.report(inFinally ? 'CS0157' : 'CS0139', {}, at);
	return { kind, at };
}

function bindThrow(binder: Binder, syntax: StatementOf<'throw'>): BoundStatement {
	const { at, value } = syntax;
	if (value !== null) return { kind: 'throw', at, value: bindException(binder, value) };
	if (!binder.surroundings.inCatch) binder.report('CS0156', {}, at);
	return { kind: 'throw', at, value: null };
}

function bindTry(binder: Binder, syntax: StatementOf<'try'>): BoundStatement {
	const { at } = syntax;
	const body = bindBlock(binder, syntax.body.statements);
	const catches: BoundCatch[] = [];
	for (const clause of syntax.catches) catches.push(bindCatch(binder, clause, catches));
	const surroundings = { canBreak: false, canContinue: false, inCatch: false, inFinally: true };
	const cleanup =
		syntax.finally === null
			? null
			: binder.within({ surroundings }, () => bindBlock(binder, syntax.finally!.statements));
	return { kind: 'try', at, body, catches, finally: cleanup };
}

function bindCatch(binder: Binder, syntax: CatchSyntax, earlier: readonly BoundCatch[]): BoundCatch {
	const { library } = binder;
	const exception = library.known('System.Exception');
	const caught = syntax.type === null ? exception : resolveType(binder, syntax.type);
	const type = caughtType(binder, caught, exception, syntax);
	const hiding = earlier.find((clause) => clause.filter === null && isSubtype(type, clause.exception, library));
	// After an unknown type nothing can be said about the clauses that follow.
	if (hiding !== undefined && binder.errors.length === 0)
		binder.report('CS0160', { type: typeText(hiding.exception) }, syntax.type?.at ?? syntax.at);
	return binder.scoped(() => {
		let local: Local | null = null;
		if (syntax.name !== null) local = binder.declareLocal(syntax.name.name, type, syntax.name.at);
		const filter = syntax.filter === null ? null : bindCondition(binder, syntax.filter);
		const surroundings = { ...binder.surroundings, inCatch: true };
		const body = binder.within({ surroundings }, () => bindBlock(binder, syntax.body.statements));
		return { exception: type, local, filter, body };
	});
}

function caughtType(binder: Binder, caught: Type, exception: NamedType, syntax: CatchSyntax): NamedType {
	if (isNamed(caught) && isSubtype(caught, exception, binder.library)) return caught;
	if (!isError(caught)) binder.report('CS0155', {}, syntax.type?.at ?? syntax.at);
	return exception;
}

/** `using`: nothing that policies may use holds resources beyond the run, so leaving the block disposes of nothing. */
function bindUsing(binder: Binder, syntax: StatementOf<'using'>): BoundStatement {
	const { at, resource } = syntax;
	return binder.scoped(() => {
		const statements: BoundStatement[] = [];
		if (resource.kind === 'declare') {
			const declared = bindDeclaration(binder, resource, 'using variable');
			for (const statement of declared) {
				if (statement.kind === 'declare') requireDisposable(binder, statement.local.type, resource.at);
			}
			statements.push(...declared);
		} else {
			const expression = bindUsed(binder, resource);
			requireDisposable(binder, expression.type, resource.at);
			statements.push({ kind: 'expression', at, expression });
		}
		statements.push(...bindEmbedded(binder, syntax.body));
		return { kind: 'block', at, statements };
	});
}

function bindUsed(binder: Binder, resource: ExpressionSyntax): BoundExpression {
	const value = bindValue(binder, resource);
	return isNull(value.type) ? bindTypedValue(binder, resource) : value;
}

function requireDisposable(binder: Binder, type: Type, at: number): void {
	if (isError(type) || isNull(type)) return;
	const disposable = binder.library.known('System.IDisposable');
	if (!isSubtype(type, disposable, binder.library)) binder.report('CS1674', { type: typeText(type) }, at);
}
