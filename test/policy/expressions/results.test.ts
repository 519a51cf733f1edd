import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../core/policy/expressions/check.ts';

describe('the result of an expression', () => {
	it.each([
		['@{ return 1; }', 'System.Int32'],
		['@{ if (context.Api == null) { return "a"; } return null; }', 'System.String'],
		['@{ if (context.Api == null) { return 1; } return null; }', 'System.Object'],
		['@{ if (context.Api == null) { return 1; } return 1L; }', 'System.Object'],
		['@{ throw new Exception("a"); }', 'System.Object'],
		['@(null)', 'System.Object'],
		['@(true ? 1 : 2L)', 'System.Int64'],
	])('%s has one type', (source, name) => {
		expect(checkExpression(source).program!.type.name).toBe(name);
	});
});
