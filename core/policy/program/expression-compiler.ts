import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { STATEMENT_ERRORS } from '../statements/errors.ts';
import type { SlotExpression } from '../statements/parsed.ts';
import type { EmittedExpression } from './emit.ts';
import type { Reads } from './section-builder.ts';

/** An expression that was checked and lowered. */
export interface CompiledExpression extends EmittedExpression {
	reads: Reads;
}

export interface ExpressionResult {
	diagnostics: Diagnostic[];
	/** null when there are errors. */
	compiled: CompiledExpression | null;
}

/**
 * Checks and lowers an expression of a statement.
 * @param _name prefix of the functions that are written for it
 */
export function compileExpression(expression: SlotExpression, _name: string): ExpressionResult {
	const { source } = expression;
	const at = source.positionAt(0);
	return {
		diagnostics: [diagnose(STATEMENT_ERRORS, 'expression-not-built', { name: expression.name }, at, source.file.path)],
		compiled: null,
	};
}
