import { diagnose } from '../../diagnostics/diagnostic.ts';
import { LineIndex } from '../../diagnostics/line-index.ts';
import type { BoundProgram } from './bound.ts';
import { type CheckedExpression, type CheckOptions, checkExpression } from './check.ts';
import { EXPRESSION_ERRORS, type ExpressionError } from './errors.ts';
import { type LoweredProgram, lowerProgram } from './lowering/lowering.ts';
import { SyntaxFault } from './syntax/syntax-fault.ts';

export interface TranslatedExpression extends CheckedExpression {
	/** Null when there are errors. */
	lowered: LoweredProgram | null;
}

/** Characters of AssemblyScript: asc takes minutes for what is much longer. Expressions of real documents have an eighth of it. */
const LONGEST_CODE = 100_000;

/**
 * Checks a policy expression and lowers it. Never throws on any text: what is too much for the compilers behind is refused.
 * @param prefix makes its names unique in the module
 */
export function translateExpression(source: string, prefix: string, options: CheckOptions = {}): TranslatedExpression {
	const { program, diagnostics } = checkExpression(source, options);
	if (program === null) return { program, diagnostics, lowered: null };
	try {
		return { program, diagnostics, lowered: lowerInBounds(program, prefix) };
	} catch (fault) {
		const { code, values, at } = complaint(fault);
		const position = options.positionAt?.(at) ?? new LineIndex(source).at(at);
		const diagnostic = diagnose(EXPRESSION_ERRORS, code, values, position, options.path);
		return { program: null, diagnostics: [...diagnostics, diagnostic], lowered: null };
	}
}

function lowerInBounds(program: BoundProgram, prefix: string): LoweredProgram {
	const lowered = lowerProgram(program, prefix);
	if (lowered.source.length > LONGEST_CODE) throw new SyntaxFault('CS8078', {}, 0);
	return lowered;
}

/** What a fault of the lowering says; the depth of a tree is bounded, yet a small stack may still be exhausted by it. */
function complaint(fault: unknown): ExpressionError {
	if (fault instanceof SyntaxFault) return fault;
	if (fault instanceof RangeError) return { code: 'CS8078', values: {}, at: 0 };
	throw fault;
}
