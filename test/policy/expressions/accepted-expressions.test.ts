import { describe, expect, it } from 'vitest';
import { typeText } from '../../../core/policy/expressions/binder/display.ts';
import { checkExpression } from '../../../core/policy/expressions/check.ts';
import { ACCEPTED_EXPRESSIONS } from './accepted-expressions.ts';

describe('expressions that C# accepts', () => {
	it.each(ACCEPTED_EXPRESSIONS)('%s', (source, type) => {
		const { program, diagnostics } = checkExpression(source);
		expect(diagnostics).toEqual([]);
		expect(program && typeText(program.type)).toBe(type);
	});
});
