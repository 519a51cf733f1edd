import type { BoundExpression } from '../bound.ts';
import type { Member } from '../types.ts';
import type { Binder } from './binder.ts';
import { convertOperand } from './convert.ts';
import { memberText } from './display.ts';

/** The receiver of a member: a value whose type is a type parameter, as what declares the member. */
export function receiverOf(binder: Binder, target: BoundExpression, member: Member): BoundExpression {
	return target.type.kind === 'parameter' ? convertOperand(binder, target, member.declaring) : target;
}

/** Reports a member that is declared without an implementation. */
export function requireImplementation(binder: Binder, member: Member, at: number): void {
	if (member.implementation === null && member.constant === undefined) {
		binder.report('TG0003', { member: memberText(member) }, at);
	}
}

/** Reports a property, field or indexer that cannot be read. */
export function requireReadable(binder: Binder, member: Member, at: number): void {
	if (!member.canRead) binder.report('CS0154', { member: memberText(member) }, at);
	else requireImplementation(binder, member, at);
}
