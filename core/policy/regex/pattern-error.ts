/** A pattern that is no regular expression of .NET, or one with a construct that Tollgate does not have. */
export class PatternError extends Error {
	/** `invalid`: .NET raises it too, when the expression is made. */
	readonly kind: 'invalid' | 'unsupported';

	constructor(kind: PatternError['kind'], message: string) {
		super(message);
		this.kind = kind;
	}
}
