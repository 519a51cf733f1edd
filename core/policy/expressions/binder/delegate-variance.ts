import type { BoundExpression } from '../bound.ts';
import { NULL } from '../signatures/library.ts';
import type { Type } from '../types.ts';
import type { Binder } from './binder.ts';
import { castExpression } from './convert.ts';
import { isDelegate, isVoid } from './type-relations.ts';

/**
 * A delegate as one of another type (`Func<object, string>` as `Func<string, object>`): a lambda that calls it and converts
 * what goes in and out, since the two are represented differently. Null stays null.
 */
export function convertDelegate(binder: Binder, expression: BoundExpression, to: Type): BoundExpression {
	const { at } = expression;
	const local = binder.newLocal('delegate', expression.type);
	const read: BoundExpression = { kind: 'local', at, type: local.type, local };
	const { bool, object } = binder.library;
	const nothing: BoundExpression = {
		kind: 'conversion',
		at,
		type: object,
		conversion: 'null',
		operand: { kind: 'literal', at, type: NULL, value: null },
	};
	const left: BoundExpression = { kind: 'conversion', at, type: object, conversion: 'reference-up', operand: read };
	const condition: BoundExpression = {
		kind: 'binary',
		at,
		type: bool,
		operator: '==',
		operandType: object,
		left,
		right: nothing,
	};
	const result: BoundExpression = {
		kind: 'conditional',
		at,
		type: to,
		condition,
		whenTrue: { kind: 'default', at, type: to },
		whenFalse: callingLambda(binder, read, to),
	};
	return { kind: 'sequence', at, type: to, statements: [{ kind: 'declare', at, local, value: expression }], result };
}

function callingLambda(binder: Binder, target: BoundExpression, to: Type): BoundExpression {
	const { at } = target;
	if (!isDelegate(to) || !isDelegate(target.type)) return { kind: 'default', at, type: to };
	const { parameters, returns } = to.invoke;
	const inner = target.type.invoke;
	const context = binder.newFunction('lambda', 'delegate', binder.function.bound);
	context.bound.returns = returns;
	binder.within({ function: context }, () => {
		const locals = parameters.map(({ name, type }) => binder.newLocal(name, type));
		context.bound.parameters = locals;
		context.bound.locals = [];
		const values = locals.map((local, index) => {
			return castExpression(binder, { kind: 'local', at, type: local.type, local }, inner.parameters[index]!.type);
		});
		const call: BoundExpression = { kind: 'invoke', at, type: inner.returns, target, arguments: values };
		context.bound.body = [
			isVoid(returns)
				? { kind: 'expression', at, expression: call }
				: { kind: 'return', at, value: castExpression(binder, call, returns) },
		];
	});
	return { kind: 'lambda', at, type: to, function: context.bound };
}
