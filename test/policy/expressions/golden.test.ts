import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { lex } from '../../../core/policy/expressions/syntax/lexer.ts';
import { parsePolicyExpression } from '../../../core/policy/expressions/syntax/parser.ts';
import { expectGolden } from '../../support/golden.ts';
import { BOUND_SAMPLES, SYNTAX_SAMPLES, TOKEN_SAMPLES } from './golden-samples.ts';
import { printProgram } from './print-bound.ts';
import { printSyntax, printTokens } from './print-syntax.ts';

function section(source: string, text: string): string {
	return `### ${source}\n${text}\n\n`;
}

describe('the passes of the front end', () => {
	it('cut text into the tokens that they did', () => {
		const text = TOKEN_SAMPLES.map((source) => section(source, printTokens(lex(source)))).join('');
		expectGolden(import.meta.url, 'tokens.txt', text);
	});

	it('parse the trees that they did', () => {
		const text = SYNTAX_SAMPLES.map((source) => section(source, printSyntax(parsePolicyExpression(source)))).join('');
		expectGolden(import.meta.url, 'syntax.txt', text);
	});

	it('bind the trees that they did', () => {
		const text = BOUND_SAMPLES.map((source) => {
			const { program, diagnostics } = checkExpression(source);
			expect(diagnostics, source).toEqual([]);
			return section(source, printProgram(program!));
		});
		expectGolden(import.meta.url, 'bound.txt', text.join(''));
	});
});
