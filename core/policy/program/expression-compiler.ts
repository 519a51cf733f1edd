import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { typeText } from '../expressions/binder/display.ts';
import type { BoundProgram } from '../expressions/bound.ts';
import type { LoweredProgram } from '../expressions/lowering/lowering.ts';
import { asObject } from '../expressions/lowering/operator.ts';
import { translateExpression } from '../expressions/translate.ts';
import type { Type } from '../expressions/types.ts';
import { STATEMENT_ERRORS } from '../statements/errors.ts';
import type { SlotExpression } from '../statements/parsed.ts';
import type { EmittedExpression } from './emit.ts';
import { NOTHING_READ, type Reads, readsOf } from './reads.ts';
import { acceptsResult, isBytes, NEEDS } from './result-type.ts';

/** An expression that was checked and lowered. */
export interface CompiledExpression extends EmittedExpression {
	reads: Reads;
}

export interface ExpressionResult {
	diagnostics: Diagnostic[];
	/** null when there are errors. */
	compiled: CompiledExpression | null;
}

/** Stands for an expression whose code is not known; a document with one is never served. */
const UNKNOWN: CompiledExpression = {
	functions: '',
	call: 'changetype<string | null>(0)',
	isBytes: false,
	reads: NOTHING_READ,
};

/**
 * Checks and lowers an expression of a statement.
 * @param name prefix of the functions that are written for it
 */
export function compileExpression(expression: SlotExpression, name: string): ExpressionResult {
	const { source, type, isIncomplete } = expression;
	const { path } = source.file;
	const positionAt = (at: number) => source.positionAt(at);
	const { program, lowered, diagnostics } = translateExpression(source.text, name, { path, positionAt });
	// A named value that is not known may be any code; that it is not known was said.
	if (program === null || lowered === null)
		return isIncomplete ? { diagnostics: [], compiled: UNKNOWN } : { diagnostics, compiled: null };
	if (acceptsResult(type, program.type)) return { diagnostics, compiled: compiled(program, lowered) };
	const values = { name: expression.name, needed: NEEDS[type], type: typeText(program.type) };
	const misfit = diagnose(STATEMENT_ERRORS, 'expression-result', values, source.positionAt(0), path);
	return { diagnostics: [...diagnostics, misfit], compiled: null };
}

function compiled(program: BoundProgram, { name, source }: LoweredProgram): CompiledExpression {
	return {
		// Only sections are exported.
		functions: source.replace(`export function ${name}(`, `function ${name}(`),
		call: isAmbiguous(program.type) ? asObject(program.type, `${name}()`) : `${name}()`,
		isBytes: isBytes(program.type),
		reads: readsOf(program),
	};
}

/** Chars look like numbers in AssemblyScript. */
function isAmbiguous(type: Type): boolean {
	return type.name === 'System.Char';
}
