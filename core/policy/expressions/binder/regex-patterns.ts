/** Patterns that are known before traffic are read before traffic. */
import { PatternError } from '../../regex/pattern-error.ts';
import { translateRegex } from '../../regex/translate.ts';
import type { BoundExpression, BoundFunction } from '../bound.ts';
import type { Binder } from './binder.ts';
import { expressionsWithin } from './walk.ts';

const REGEX = 'System.Text.RegularExpressions.Regex';

type Call = Extract<BoundExpression, { kind: 'call' | 'new' }>;

/**
 * Reports the constant patterns of Regex that Tollgate has no translation for. One that is wrong by .NET's rules raises when
 * it runs, as it does there.
 */
export function checkRegexPatterns(binder: Binder, functions: readonly BoundFunction[]): void {
	for (const { body } of functions) {
		for (const expression of expressionsWithin(body)) if (isRegexCall(expression)) check(binder, expression);
	}
}

function isRegexCall(expression: BoundExpression): expression is Call {
	return (expression.kind === 'call' || expression.kind === 'new') && expression.member.declaring.name === REGEX;
}

function check(binder: Binder, call: Call): void {
	const pattern = argument(call, 'pattern');
	if (pattern === null) return;
	const options = argument(call, 'options');
	const text = pattern.kind === 'literal' && typeof pattern.value === 'string' ? pattern.value : null;
	const flags = options === null ? 0 : flagsOf(options);
	try {
		translateRegex(text ?? '', flags);
	} catch (error) {
		if (!(error instanceof PatternError)) throw error;
		const { at } = text === null && options !== null ? options : pattern;
		if (error.kind === 'unsupported') binder.report('TG0005', { reason: error.message }, at);
	}
}

/** The argument of a parameter; an extension or static call has one for each. */
function argument(call: Call, parameter: string): BoundExpression | null {
	return call.arguments[call.member.parameters.findIndex(({ name }) => name === parameter)] ?? null;
}

/** A constant of RegexOptions, or several joined by `|`; what is known at run time only counts for nothing. */
function flagsOf(options: BoundExpression): number {
	if (options.kind === 'literal') return Number(options.value);
	return options.kind === 'binary' && options.operator === '|' ? flagsOf(options.left) | flagsOf(options.right) : 0;
}
