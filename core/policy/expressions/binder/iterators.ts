/** Local functions that yield. */
import type { BoundFunction, BoundIterator, BoundStatement } from '../bound.ts';
import { ERROR } from '../signatures/library.ts';
import type { StatementOf } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindOperand } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { convertOperand } from './convert.ts';
import { shortTypeText } from './display.ts';
import { isError, isNamed } from './type-relations.ts';
import { functionText } from './variables.ts';

const TYPED = ['System.Collections.Generic.IEnumerable', 'System.Collections.Generic.IEnumerator'];
const UNTYPED = ['System.Collections.IEnumerable', 'System.Collections.IEnumerator'];

/** What makes a local function an iterator, whose result type must be a sequence or an enumerator. */
export function iteratorOf(binder: Binder, syntax: StatementOf<'local-function'>, bound: BoundFunction): BoundIterator {
	const { returns } = bound;
	const { name, parameters } = syntax;
	for (const { mode, name: parameter } of parameters) {
		if (mode === 'ref' || mode === 'out' || mode === 'in') binder.report('CS1623', {}, parameter.at);
	}
	if (syntax.reference !== null) binder.report('CS8154', { name: name.name }, name.at);
	const element = elementOf(binder, returns);
	if (element === null && !isError(returns)) {
		binder.report('CS1624', { name: functionText(bound), type: shortTypeText(returns) }, name.at);
	}
	return { element: element ?? ERROR, end: { name: 'end' } };
}

function elementOf(binder: Binder, returns: Type): Type | null {
	if (!isNamed(returns)) return null;
	if (TYPED.includes(returns.name)) return returns.typeArguments[0]!;
	return UNTYPED.includes(returns.name) ? binder.library.object : null;
}

/** `yield return` and `yield break`. */
export function bindYield(binder: Binder, { at, value }: StatementOf<'yield'>): BoundStatement[] {
	const { iterator, name } = binder.function.bound;
	if (iterator === null) {
		if (binder.function.kind === 'lambda') binder.report('CS1621', {}, at);
		else binder.report('CS1624', { name, type: 'object' }, at);
		return [];
	}
	const { inFinally, inCaught, inCatch } = binder.surroundings;
	if (inFinally) binder.report('CS1625', {}, at);
	if (value === null) return [{ kind: 'goto', at, label: iterator.end }];
	if (!inFinally && inCaught) binder.report('CS1626', {}, at);
	else if (!inFinally && inCatch) binder.report('CS1631', {}, at);
	return [{ kind: 'yield', at, value: convertOperand(binder, bindOperand(binder, value), iterator.element) }];
}
