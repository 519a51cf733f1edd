/** `foreach` by the members of the enumerator: where it must outlast a `yield` in the loop, or be disposed of. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import type { Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { convertOperand } from './convert.ts';
import { membersNamed } from './members.ts';
import { isError, isNamed, isRectangular } from './type-relations.ts';
import { statementsWithin } from './walk.ts';

export type Foreach = Extract<BoundStatement, { kind: 'foreach' }>;

export function needsEnumerator(binder: Binder, loop: Foreach): boolean {
	const { type } = loop.source;
	if (isError(type)) return false;
	return mayDispose(binder, type) || [...statementsWithin(loop.body)].some(({ kind }) => kind === 'yield');
}

/** Whether what enumerates a type may be an iterator with something to finish. */
function mayDispose(binder: Binder, type: Type): boolean {
	return binder.disposes && isNamed(type) && type !== binder.library.string;
}

/**
 * `{ var e = source.GetEnumerator(); try { while (e.MoveNext()) { T x = (T)e.Current; … } } finally { e.Dispose(); } }`
 * @param asLocal makes an item what the loop's variable holds
 */
export function enumeration(
	binder: Binder,
	{ at, local, source, body }: Foreach,
	item: Type,
	asLocal: (item: BoundExpression) => BoundExpression,
): BoundStatement {
	const first = callOf(binder, asSequence(binder, source, item), 'GetEnumerator');
	const holder = binder.newLocal('enumerator', first.type);
	const enumerator: BoundExpression = { kind: 'local', at, type: holder.type, local: holder };
	const declared: BoundStatement = { kind: 'declare', at, local, value: asLocal(currentOf(binder, enumerator)) };
	const condition = callOf(binder, enumerator, 'MoveNext');
	const loop: BoundStatement = { kind: 'while', at, condition, body: [declared, ...body] };
	const dispose: BoundStatement = { kind: 'expression', at, expression: callOf(binder, enumerator, 'Dispose') };
	const whole: BoundStatement = mayDispose(binder, source.type)
		? { kind: 'try', at, body: [loop], catches: [], finally: [dispose] }
		: loop;
	return { kind: 'block', at, statements: [{ kind: 'declare', at, local: holder, value: first }, whole] };
}

function asSequence(binder: Binder, source: BoundExpression, item: Type): BoundExpression {
	const { library } = binder;
	const isUntyped = isRectangular(source.type) || isIEnumerable(source.type);
	if (!isUntyped) {
		return convertOperand(binder, source, library.enumerableOf(item));
	}
	const [cast] = membersNamed(binder, library.known('System.Linq.Enumerable'), 'Cast');
	const { at } = source;
	const type = library.enumerableOf(item);
	return { kind: 'call', at, type, member: cast!, typeArguments: [item], target: null, arguments: [source] };
}

function isIEnumerable(type: Type): boolean {
	return isNamed(type) && type.name === 'System.Collections.IEnumerable';
}

/** A call of an instance method without parameters. */
export function callOf(binder: Binder, target: BoundExpression, name: string): BoundExpression {
	const { at } = target;
	const [member] = membersNamed(binder, target.type, name);
	return { kind: 'call', at, type: member!.returns, member: member!, typeArguments: [], target, arguments: [] };
}

function currentOf(binder: Binder, enumerator: BoundExpression): BoundExpression {
	const [member] = membersNamed(binder, enumerator.type, 'Current');
	return { kind: 'property', at: enumerator.at, type: member!.returns, member: member!, target: enumerator };
}
