/** Loops, and what `foreach` enumerates. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import type { StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindCondition, bindOperand } from './bind-expression.ts';
import { bindEmbedded, bindExpressionStatement, bindStatement } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { asTypedValue, asValue, castExpression, convertOperand } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { typeText } from './display.ts';
import { enumeration, type Foreach, needsEnumerator } from './enumeration.ts';
import { membersNamed } from './members.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import { constructionsOf, isError, isNamed, isNull, isRectangular, isSubtype } from './type-relations.ts';

function bindLoopBody(binder: Binder, body: StatementSyntax): BoundStatement[] {
	const surroundings = { ...binder.surroundings, canBreak: true, canContinue: true };
	return binder.within({ surroundings }, () => bindEmbedded(binder, body));
}

export function bindWhile(binder: Binder, syntax: StatementOf<'while'>): BoundStatement {
	return binder.scoped(() => {
		const condition = bindCondition(binder, syntax.condition);
		return { kind: 'while', at: syntax.at, condition, body: bindLoopBody(binder, syntax.body) };
	});
}

export function bindDo(binder: Binder, syntax: StatementOf<'do'>): BoundStatement {
	const body = bindLoopBody(binder, syntax.body);
	const condition = binder.scoped(() => bindCondition(binder, syntax.condition));
	return { kind: 'do', at: syntax.at, body, condition };
}

export function bindFor(binder: Binder, syntax: StatementOf<'for'>): BoundStatement {
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

export function bindForeach(binder: Binder, syntax: StatementOf<'foreach'>): BoundStatement {
	const { at, name } = syntax;
	return binder.scoped(() => {
		const operand = bindOperand(binder, syntax.source);
		// No enumerator gives its items by reference.
		if (syntax.reference !== null) binder.report('CS1510', {}, syntax.source.at);
		const { source, item, seen } =
			operand.kind === 'methods'
				? enumerated(binder.fail('CS0446', { kind: 'method group' }, syntax.source.at))
				: enumerate(binder, asValue(binder, operand));
		const type = isVar(syntax.type) ? seen : resolveVariableType(binder, syntax.type);
		const local = binder.declareLocal(name.name, type, name.at, 'foreach iteration variable');
		const asLocal = (element: BoundExpression) => castExpression(binder, castExpression(binder, element, seen), type);
		const element = asLocal({ kind: 'receiver', at: name.at, type: item });
		const body = bindLoopBody(binder, syntax.body);
		const loop: Foreach = { kind: 'foreach', at, local, source, element, body };
		return needsEnumerator(binder, loop) ? enumeration(binder, loop, item, asLocal) : loop;
	});
}

/** What is enumerated, the type of its items, and that which the language sees: of the `Current` that a type declares. */
interface Enumerated {
	source: BoundExpression;
	item: Type;
	seen: Type;
}

function enumerated(source: BoundExpression, item: Type = source.type, seen: Type = item): Enumerated {
	return { source, item, seen };
}

function enumerate(binder: Binder, value: BoundExpression): Enumerated {
	const { library } = binder;
	const { type } = value;
	if (isError(type)) return enumerated(value);
	if (type.kind === 'array') return enumerated(value, type.element);
	if (isRectangular(type)) return enumerated(value, type.typeArguments[0]);
	if (type === library.string) return enumerated(value, library.known('char'));
	const definition = library.known('System.Collections.Generic.IEnumerable', 1);
	const constructions = isNull(type) ? [] : [...new Set(constructionsOf(type, definition, library))];
	const element = isNull(type) ? null : patternElement(binder, type);
	const sequence = constructions.find(({ typeArguments }) => typeArguments[0] === element) ?? constructions[0];
	if (sequence !== undefined) {
		const item = sequence.typeArguments[0]!;
		return enumerated(convertOperand(binder, value, sequence), item, element ?? item);
	}
	const untyped = library.known('System.Collections.IEnumerable');
	if (isNamed(type) && isSubtype(type, untyped, library)) {
		return enumerated(convertOperand(binder, value, untyped), library.object);
	}
	return enumerated(refusedSource(binder, value));
}

/** Reports a value that cannot be enumerated. */
function refusedSource(binder: Binder, value: BoundExpression): BoundExpression {
	const { type, at } = value;
	if (isDefaultLiteral(value)) return asTypedValue(binder, value);
	return isNull(type) ? binder.fail('CS0186', {}, at) : binder.fail('CS1579', { type: typeText(type) }, at);
}

/** The type of `Current` of what a public `GetEnumerator` returns, when a type declares one. */
function patternElement(binder: Binder, type: Type): Type | null {
	const [method] = membersNamed(binder, type, 'GetEnumerator').filter(({ parameters }) => parameters.length === 0);
	if (method === undefined || !isNamed(method.returns)) return null;
	const [current] = membersNamed(binder, method.returns, 'Current');
	return current === undefined ? null : current.returns;
}
