import type { BoundExpression, BoundProgram } from '../expressions/bound.ts';
import type { Reads } from './section-builder.ts';

/**
 * Which bodies an expression may read: `context.Request.Body` and `context.Response.Body`, also through a local. The body of
 * a response in a variable is in memory already.
 */
export function bodyUse(program: BoundProgram): Reads {
	const reads: Reads = { request: false, response: false };
	const visit = (node: object): void => {
		if (isProperty(node) && node.member.name === 'Body' && node.target !== null && mayBeCurrent(node.target)) {
			if (node.member.declaring.shortName === 'IRequest') reads.request = true;
			else reads.response = true;
		}
		for (const value of Object.values(node)) if (isTree(value)) visit(value);
	};
	for (const bound of [program.root, ...program.functions]) visit(bound.body);
	return reads;
}

/** Whether a value is a part of the tree, and not what the tree refers to: a type, a member, a local or a function. */
function isTree(value: unknown): value is object {
	if (typeof value !== 'object' || value === null) return false;
	if (Array.isArray(value)) return true;
	return !('members' in value || 'declaring' in value || 'owner' in value || 'parent' in value);
}

function isProperty(node: object): node is Extract<BoundExpression, { kind: 'property' }> {
	return 'kind' in node && node.kind === 'property' && 'member' in node && 'target' in node;
}

/** Whether it may be the request or response of the context: not when it comes out of a dictionary or a call. */
function mayBeCurrent(target: BoundExpression): boolean {
	if (target.kind === 'conversion' || target.kind === 'as') return mayBeCurrent(target.operand);
	return target.kind !== 'indexer' && target.kind !== 'call';
}
