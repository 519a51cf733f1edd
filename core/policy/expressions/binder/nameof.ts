import type { BoundExpression } from '../bound.ts';
import type { ArgumentSyntax, ExpressionOf } from '../syntax/nodes.ts';
import { bindOperand } from './bind-expression.ts';
import type { Binder } from './binder.ts';
import { membersNamed } from './members.ts';

/** `nameof(a.b)`: the last name, as a constant. */
export function bindNameof(binder: Binder, syntax: ExpressionOf<'call'>): BoundExpression {
	const { at } = syntax;
	const [argument] = syntax.arguments;
	if (argument === undefined || syntax.arguments.length > 1) {
		return binder.fail('CS1501', { method: 'nameof', count: syntax.arguments.length }, at);
	}
	const { value } = argument;
	bindNamed(binder, value);
	const name = value.kind === 'name' ? value.name : value.kind === 'member' ? value.name.name : null;
	if (name === null) return binder.fail('CS8081', {}, value.at);
	return { kind: 'literal', at, type: binder.library.string, value: name };
}

/** What `nameof` names; a member of a type needs no object. */
function bindNamed(binder: Binder, value: ArgumentSyntax['value']): void {
	if (value.kind !== 'member') {
		bindOperand(binder, value);
		return;
	}
	const target = bindOperand(binder, value.target);
	const isMember = target.kind === 'type-name' && membersNamed(binder, target.named, value.name.name).length > 0;
	if (!isMember) bindOperand(binder, value);
}
