/** `using` and `lock`. */
import type { BoundExpression, BoundStatement, Local } from '../bound.ts';
import type { ExpressionSyntax, StatementOf } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindTypedValue, bindValue } from './bind-expression.ts';
import { bindEmbedded } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { convertOperand } from './convert.ts';
import { bindDeclaration } from './declarations.ts';
import { shortTypeText, typeText } from './display.ts';
import { callOf } from './enumeration.ts';
import { isError, isNamed, isNull, isReferenceType, isSubtype } from './type-relations.ts';

/** `using`: nothing but an iterator has something to do when it is left. */
export function bindUsing(binder: Binder, syntax: StatementOf<'using'>): BoundStatement {
	const { at, resource, body } = syntax;
	return binder.scoped(() => {
		const resources = bindResources(binder, resource, at);
		const used = bindEmbedded(binder, body);
		return {
			kind: 'block',
			at,
			statements: resources.reduceRight(
				(inner, declared) => [declared, ...disposing(binder, declared.local, inner, at)],
				used,
			),
		};
	});
}

type Declaration = Extract<BoundStatement, { kind: 'declare' }>;

function bindResources(binder: Binder, resource: StatementOf<'using'>['resource'], at: number): Declaration[] {
	if (resource.kind !== 'declare') {
		const value = bindUsed(binder, resource);
		requireDisposable(binder, value.type, resource.at);
		return [{ kind: 'declare', at, local: binder.newLocal('resource', value.type), value }];
	}
	const declared = bindDeclaration(binder, resource, 'using variable');
	return declared.flatMap((statement) => {
		if (statement.kind !== 'declare') return [];
		requireDisposable(binder, statement.local.type, resource.at);
		return [statement];
	});
}

/** Statements that dispose of a resource when they are left, if it may be an iterator with something to finish. */
function disposing(binder: Binder, local: Local, body: BoundStatement[], at: number): BoundStatement[] {
	const { type } = local;
	if (!binder.disposes || !isNamed(type) || !MAY_ITERATE.includes(type.name)) return body;
	const target: BoundExpression = { kind: 'local', at, type, local };
	const access = callOf(binder, { kind: 'receiver', at, type }, 'Dispose');
	const dispose: BoundExpression = { kind: 'null-conditional', at, type: access.type, target, access };
	return [{ kind: 'try', at, body, catches: [], finally: [{ kind: 'expression', at, expression: dispose }] }];
}

/** The disposable types that iterators have. */
const MAY_ITERATE = ['System.IDisposable', 'System.Collections.Generic.IEnumerator'];

function bindUsed(binder: Binder, resource: ExpressionSyntax): BoundExpression {
	const value = bindValue(binder, resource);
	return isNull(value.type) ? bindTypedValue(binder, resource) : value;
}

function requireDisposable(binder: Binder, type: Type, at: number): void {
	if (isError(type) || isNull(type)) return;
	const disposable = binder.library.known('System.IDisposable');
	if (!isSubtype(type, disposable, binder.library)) binder.report('CS1674', { type: typeText(type) }, at);
}

/** `lock`: one thread evaluates an expression, so that nothing is left of it but the test that its object is there. */
export function bindLock(binder: Binder, { at, value, body }: StatementOf<'lock'>): BoundStatement {
	const locked = bindTypedValue(binder, value);
	// The compiler takes `null`, which fails when it runs.
	if (!isError(locked.type) && !isNull(locked.type) && !isReferenceType(locked.type)) {
		binder.report('CS0185', { type: shortTypeText(locked.type) }, value.at);
	}
	const test: BoundStatement = { kind: 'expression', at, expression: presentObject(binder, locked) };
	return { kind: 'block', at, statements: [test, ...bindEmbedded(binder, body)] };
}

/** The object, or the exception that System.Threading.Monitor raises for null. */
function presentObject(binder: Binder, value: BoundExpression): BoundExpression {
	const { at } = value;
	const { object, string } = binder.library;
	const exception = binder.library.known('System.ArgumentNullException');
	const member = exception.members.find(({ kind, parameters }) => {
		return kind === 'constructor' && parameters.length === 1 && parameters[0]!.type === string;
	})!;
	const name: BoundExpression = { kind: 'literal', at, type: string, value: 'obj' };
	const operand: BoundExpression = {
		kind: 'new',
		at,
		type: exception,
		member,
		constructed: exception,
		arguments: [name],
		initializer: [],
	};
	const leftResult: BoundExpression = { kind: 'receiver', at, type: object };
	const left = convertOperand(binder, value, object);
	return { kind: 'coalesce', at, type: object, left, leftResult, right: { kind: 'throw', at, type: object, operand } };
}
