/** Where the syntax of an expression yields. */
import type { ExpressionSyntax, PolicyExpressionSyntax, StatementSyntax } from './nodes.ts';

/** Whether the body of a function yields: what the functions inside of it yield is theirs. */
export function holdsYield(body: StatementSyntax | ExpressionSyntax): boolean {
	return contains(body, (node) => node.kind === 'yield', isFunction);
}

/** Whether an expression has an iterator that must be told when nobody asks for its next item: it has something to finish. */
export function needsDisposal(syntax: PolicyExpressionSyntax): boolean {
	return contains(
		syntax,
		(node) => finishes(node) && holdsYield(node),
		() => false,
	);
}

function finishes(node: Node): node is StatementSyntax {
	return node.kind === 'using' || (node.kind === 'try' && node.finally !== null);
}

type Node = StatementSyntax | ExpressionSyntax;

function isFunction({ kind }: Node): boolean {
	return kind === 'lambda' || kind === 'local-function';
}

/** Whether something in a tree passes; what `isApart` is not looked into. */
function contains(tree: unknown, passes: (node: Node) => boolean, isApart: (node: Node) => boolean): boolean {
	if (typeof tree !== 'object' || tree === null) return false;
	const node = tree as Node;
	if (passes(node)) return true;
	return !isApart(node) && Object.values(node).some((part) => contains(part, passes, isApart));
}
