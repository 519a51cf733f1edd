/** `try` with its handlers. */
import type { BoundCatch, BoundStatement, Local } from '../bound.ts';
import type { CatchSyntax, StatementOf } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindCondition } from './bind-expression.ts';
import { bindBlock } from './bind-statement.ts';
import { type Binder, NOWHERE } from './binder.ts';
import { shortTypeText } from './display.ts';
import { resolveType } from './resolve-types.ts';
import { isError, isSubtype } from './type-relations.ts';

export function bindTry(binder: Binder, syntax: StatementOf<'try'>): BoundStatement {
	const { at } = syntax;
	const inCaught = binder.surroundings.inCaught || syntax.catches.length > 0;
	const guarded = { ...binder.surroundings, inCaught };
	const body = binder.within({ surroundings: guarded }, () => bindBlock(binder, syntax.body.statements));
	const catches: BoundCatch[] = [];
	for (const clause of syntax.catches) catches.push(bindCatch(binder, clause, catches));
	const surroundings = { ...NOWHERE, inFinally: true };
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
		binder.report('CS0160', { type: shortTypeText(hiding.exception) }, syntax.type?.at ?? syntax.at);
	return binder.scoped(() => {
		let local: Local | null = null;
		if (syntax.name !== null) local = binder.declareLocal(syntax.name.name, type, syntax.name.at);
		const filter = syntax.filter === null ? null : bindCondition(binder, syntax.filter);
		const surroundings = { ...binder.surroundings, inCatch: true };
		const body = binder.within({ surroundings }, () => bindBlock(binder, syntax.body.statements));
		return { exception: type, local, filter, body };
	});
}

function caughtType(binder: Binder, caught: Type, exception: Type, syntax: CatchSyntax): Type {
	if (!isError(caught) && isSubtype(caught, exception, binder.library)) return caught;
	if (!isError(caught)) binder.report('CS0155', {}, syntax.type?.at ?? syntax.at);
	return exception;
}
