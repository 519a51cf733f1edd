import type { BoundExpression, BoundProgram } from '../expressions/bound.ts';
import type { Member } from '../expressions/types.ts';

/** What an expression reads of what its surroundings must have ready, or keep. */
export interface Reads {
	/** Bodies. */
	request: boolean;
	response: boolean;
	/** What issuers of certificates have revoked. */
	revocation: boolean;
	variables: boolean;
}

export const NOTHING_READ: Reads = { request: false, response: false, revocation: false, variables: false };

/**
 * Finds `context.Request.Body` and `context.Response.Body`, also through a local; the body of a response in a variable is in memory
 * already. Finds calls of X509Certificate2.Verify, also as a delegate.
 */
export function readsOf(program: BoundProgram): Reads {
	const reads: Reads = { ...NOTHING_READ };
	const visit = (node: object): void => {
		if (isProperty(node) && node.member.name === 'Body' && node.target !== null && mayBeCurrent(node.target)) {
			if (node.member.declaring.shortName === 'IRequest') reads.request = true;
			else reads.response = true;
		}
		if (isProperty(node) && node.member.name === 'Variables') reads.variables = true;
		if (isVerification(node)) reads.revocation = true;
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

function isVerification(node: object): boolean {
	if (!('member' in node)) return false;
	const { name, declaring } = node.member as Member;
	return name === 'Verify' && declaring.shortName === 'X509Certificate2';
}

/** Whether it may be the request or response of the context: not when it comes out of a dictionary or a call. */
function mayBeCurrent(target: BoundExpression): boolean {
	if (target.kind === 'conversion' || target.kind === 'as') return mayBeCurrent(target.operand);
	return target.kind !== 'indexer' && target.kind !== 'call';
}
