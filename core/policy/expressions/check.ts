import { type Diagnostic, diagnose, type Position } from '../../diagnostics/diagnostic.ts';
import { LineIndex } from '../../diagnostics/line-index.ts';
import { bindProgram } from './binder/bind-program.ts';
import type { BoundProgram } from './bound.ts';
import { EXPRESSION_ERRORS, type ExpressionError } from './errors.ts';
import type { Library } from './signatures/library.ts';
import { standardLibrary } from './signatures/read-library.ts';
import { parsePolicyExpression } from './syntax/parser.ts';
import { SyntaxFault } from './syntax/syntax-fault.ts';

export interface CheckOptions {
	/** Where an offset of the source stands in its file; lines and columns of the source itself by default. */
	positionAt?: (offset: number) => Position;
	/** Path of the file, for diagnostics. */
	path?: string;
	/** The types to check against; those of the signature files by default. */
	library?: Library;
}

export interface CheckedExpression {
	/** Null when there are errors. */
	program: BoundProgram | null;
	diagnostics: Diagnostic[];
}

/** Checks a policy expression, `@(…)` or `@{…}`, by the rules of C# 7. Never throws on any text. */
export function checkExpression(source: string, options: CheckOptions = {}): CheckedExpression {
	const lines = new LineIndex(source);
	const positionAt = options.positionAt ?? ((offset: number) => lines.at(offset));
	const { program, errors } = check(source, options.library ?? standardLibrary());
	const diagnostics = errors.map(({ code, values, at }) => {
		return diagnose(EXPRESSION_ERRORS, code, values, positionAt(at), options.path);
	});
	const isSound = diagnostics.every(({ severity }) => severity !== 'error');
	return { program: isSound ? program : null, diagnostics };
}

function check(source: string, library: Library): { program: BoundProgram | null; errors: ExpressionError[] } {
	try {
		return bindProgram(source, parsePolicyExpression(source), library);
	} catch (fault) {
		if (fault instanceof SyntaxFault) return { program: null, errors: [fault] };
		// The depth of a tree is bounded, yet a small stack may still be exhausted by it.
		if (fault instanceof RangeError) return { program: null, errors: [{ code: 'CS8078', values: {}, at: 0 }] };
		throw fault;
	}
}
