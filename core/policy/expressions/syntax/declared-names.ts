/** Which names a statement declares in the block that it stands in. */
import type { DeconstructionTarget, ExpressionSyntax, StatementSyntax } from './nodes.ts';

/** The locals of a declaration, and those that expressions declare by `out var x`, `is T x` and `var (x, y) =`. */
export function declaredNames(statement: StatementSyntax): string[] {
	switch (statement.kind) {
		case 'declare':
			return statement.declarators.flatMap(({ name, value }) => [name.name, ...namesIn(value)]);
		case 'labelled':
			return declaredNames(statement.statement);
		case 'expression':
			return namesIn(statement.expression);
		case 'if':
			return namesIn(statement.condition);
		case 'switch':
		case 'lock':
		case 'return':
		case 'throw':
		case 'yield':
			return namesIn(statement.value);
		default:
			return [];
	}
}

/** The names that are declared anywhere in an expression; what a lambda declares stays in it. */
function namesIn(node: unknown): string[] {
	if (typeof node !== 'object' || node === null) return [];
	if (Array.isArray(node)) return node.flatMap(namesIn);
	const { kind } = node as { kind?: (ExpressionSyntax | DeconstructionTarget)['kind'] };
	if (kind === 'lambda') return [];
	const inner = Object.values(node).flatMap(namesIn);
	const declares = kind === 'declaration' || kind === 'variable' || (kind as string) === 'declaration-pattern';
	const { name } = node as { name?: { name: string } };
	return declares && name !== undefined && name.name !== '_' ? [name.name, ...inner] : inner;
}
