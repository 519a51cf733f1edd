/** Patterns that are known before traffic are read before traffic. */
import { PatternError } from '../../regex/pattern-error.ts';
import { translateRegex } from '../../regex/translate.ts';
import type { BoundExpression, BoundFunction, Local } from '../bound.ts';
import type { Binder } from './binder.ts';
import { expressionsWithin, statementsWithin } from './walk.ts';

const REGEX = 'System.Text.RegularExpressions.Regex';

type Call = Extract<BoundExpression, { kind: 'call' | 'new' }>;

/**
 * Reports the constant patterns of Regex that Tollgate has no translation for. One that is wrong by .NET's rules raises when
 * it runs, as it does there.
 */
export function checkRegexPatterns(binder: Binder, functions: readonly BoundFunction[]): void {
	const expressions = functions.flatMap(({ body }) => [...expressionsWithin(body)]);
	const calls = expressions.filter(isRegexCall);
	if (calls.length === 0) return;
	const texts = textsOfLocals(functions, expressions);
	for (const call of calls) check(binder, call, texts);
}

type Literal = Extract<BoundExpression, { kind: 'literal' }>;

/** Locals that are declared with a constant and never written again. */
function textsOfLocals(
	functions: readonly BoundFunction[],
	expressions: readonly BoundExpression[],
): ReadonlyMap<Local, Literal> {
	const texts = new Map<Local, Literal>();
	for (const statement of functions.flatMap(({ body }) => [...statementsWithin(body)])) {
		if (statement.kind === 'declare' && statement.value?.kind === 'literal')
			texts.set(statement.local, statement.value);
	}
	for (const expression of expressions) {
		const isWrite = expression.kind === 'assign' || expression.kind === 'compound-assign' || expression.kind === 'out';
		if (isWrite && expression.target.kind === 'local') texts.delete(expression.target.local);
	}
	return texts;
}

function isRegexCall(expression: BoundExpression): expression is Call {
	return (expression.kind === 'call' || expression.kind === 'new') && expression.member.declaring.name === REGEX;
}

function check(binder: Binder, call: Call, texts: ReadonlyMap<Local, Literal>): void {
	const given = argument(call, 'pattern');
	if (given === null) return;
	const pattern = given.kind === 'local' ? (texts.get(given.local) ?? given) : given;
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
