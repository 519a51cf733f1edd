import type { BoundExpression, BoundProgram } from '../expressions/bound.ts';
import type { Reads } from './section-builder.ts';

/**
 * Which bodies an expression may read: `context.Request.Body` and `context.Response.Body`, also through a local. The body of
 * a response in a variable is in memory already.
 */
export function bodyUse(program: BoundProgram): Reads {
	const reads = { request: false, response: false };
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) for (const item of node) visit(item);
		else if (isNode(node)) visitNode(node);
	};
	const visitNode = (node: BoundExpression): void => {
		if (node.kind === 'property' && node.member.name === 'Body' && node.target !== null && mayBeCurrent(node.target)) {
			if (node.member.declaring.shortName === 'IRequest') reads.request = true;
			else reads.response = true;
		}
		for (const [name, value] of Object.entries(node)) if (!LINKS.has(name)) visit(value);
	};
	for (const bound of [program.root, ...program.functions]) visit(bound.body);
	return reads;
}

/** Properties that lead out of the tree. */
const LINKS = new Set([
	'type',
	'member',
	'local',
	'designation',
	'function',
	'constructed',
	'operandType',
	'typeArguments',
	'exception',
]);

function isNode(value: unknown): value is BoundExpression {
	return typeof value === 'object' && value !== null;
}

/** Whether it may be the request or response of the context: not when it comes out of a dictionary or a call. */
function mayBeCurrent(target: BoundExpression): boolean {
	if (target.kind === 'conversion') return mayBeCurrent(target.operand);
	if (target.kind === 'as') return mayBeCurrent(target.operand);
	return target.kind !== 'indexer' && target.kind !== 'call';
}
