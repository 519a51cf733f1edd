import type { ExpressionErrorCode } from '../errors.ts';

/** The first syntax error of a text: it ends the parse. */
export class SyntaxFault extends Error {
	readonly code: ExpressionErrorCode;
	readonly values: Readonly<Record<string, string | number>>;
	/** Offset in the source. */
	readonly at: number;

	constructor(code: ExpressionErrorCode, values: Readonly<Record<string, string | number>>, at: number) {
		super(code);
		this.code = code;
		this.values = values;
		this.at = at;
	}
}

/** The fault of what a later version of C# brought. */
export function laterThan73(feature: string, version: string, at: number): SyntaxFault {
	return new SyntaxFault('CS8370', { feature, version }, at);
}
