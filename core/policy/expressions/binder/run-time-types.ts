/**
 * Types that objects no longer show once their static type is lost: items that the host keeps look alike, and variance makes an
 * `IEnumerable<object>` of a `List<string>`. Where an expression tests such a type or casts to it, its objects are marked with their
 * types on the way to a wider one, and the test names the types that pass: nothing else can be there.
 */
import type { BoundExpression, BoundFunction } from '../bound.ts';
import type { Library } from '../signatures/library.ts';
import type { Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { convertDelegate } from './delegate-variance.ts';
import { isDelegate, isNamed, isNullable, isRectangular, isReferenceType, isSubtype } from './type-relations.ts';
import { expressionsWithin, statementsWithin } from './walk.ts';

type Test = Extract<BoundExpression, { kind: 'is' | 'as' | 'conversion' }>;

/** Completes the tests and the conversions of a program. */
export function markTypes(binder: Binder, root: BoundFunction): void {
	const nodes = [...functionsFrom(root)].flatMap((owner) => {
		return [...expressionsWithin(owner.body)].map((node) => ({ owner, node }));
	});
	const tests = nodes.flatMap(({ owner, node }) => {
		const tested = testedType(node);
		return tested === null || !isLost(tested) ? [] : [{ owner, node: node as Test, tested }];
	});
	const { library } = binder;
	const shown = nodes.flatMap(({ node }) => (isGetType(node, library) ? [node] : []));
	if (tests.length === 0 && shown.length === 0) return;
	const string = library.known('string');
	const known = new Set<Type>([library.arrayOf(string), library.arrayOf(library.known('byte'))]);
	for (const { node } of nodes) {
		if (!losesType(node) || !isLost(node.operand.type)) continue;
		known.add(node.operand.type);
		node.marks = true;
	}
	for (const node of shown) node.target = marking(node.target, library);
	for (const { owner, node, tested } of tests) {
		const passing = [...known, ...plainTypes(library)].filter((type) => isSubtype(type, tested, library));
		node.passing = passing.map((type) => ({ type, value: adapted(binder, owner, type, tested, node.at) }));
	}
}

function* functionsFrom(bound: BoundFunction): Generator<BoundFunction> {
	yield bound;
	for (const statement of statementsWithin(bound.body)) {
		if (statement.kind === 'local-function') yield* functionsFrom(statement.function);
	}
	for (const expression of expressionsWithin(bound.body)) {
		if (expression.kind === 'lambda') yield* functionsFrom(expression.function);
	}
}

/** What an expression asks for at run time; null for one that asks nothing. */
function testedType(node: BoundExpression): Type | null {
	if (node.kind === 'is') return node.outcome === 'tested' ? node.tested : null;
	if (node.kind === 'as') return node.target;
	return node.kind === 'conversion' && node.conversion === 'reference-down' ? node.type : null;
}

/** Whether an object is of the type of the operand, or of one that it has been marked with before. */
function losesType(node: BoundExpression): node is Test {
	if (node.kind === 'is' || node.kind === 'as') return true;
	return node.kind === 'conversion' && ['reference-up', 'reference-down', 'boxing'].includes(node.conversion);
}

type GetTypeCall = Extract<BoundExpression, { kind: 'call' }> & { target: BoundExpression };

function isGetType(node: BoundExpression, library: Library): node is GetTypeCall {
	return node.kind === 'call' && node.member.name === 'GetType' && node.member.declaring === library.object;
}

/** The receiver of GetType, marked with its static type where that would be lost. */
function marking(operand: BoundExpression, library: Library): BoundExpression {
	if (!isLost(operand.type)) return operand;
	const conversion = isReferenceType(operand.type) ? 'reference-up' : 'boxing';
	return { kind: 'conversion', at: operand.at, type: library.object, conversion, operand, marks: true };
}

/** Whether objects of a type do not show it, or may be of another type as well. */
function isLost(type: Type): boolean {
	if (type.kind === 'array') return true;
	if (isRectangular(type)) return false;
	return isNamed(type) && type.typeArguments.length > 0 && type.anonymous === undefined && !isNullable(type);
}

/** Types whose objects know their names. */
function plainTypes(library: Library): Type[] {
	return [...library.types].filter(({ kind, typeParameters }) => kind !== 'interface' && typeParameters.length === 0);
}

/** A delegate as one of another type, which is represented differently; null for what is as it is. */
function adapted(binder: Binder, owner: BoundFunction, from: Type, to: Type, at: number): BoundExpression | null {
	if (!isDelegate(from) || !isDelegate(to) || from === to) return null;
	return binder.within({ function: { ...binder.function, bound: owner } }, () => {
		return convertDelegate(binder, { kind: 'receiver', at, type: from }, to);
	});
}
