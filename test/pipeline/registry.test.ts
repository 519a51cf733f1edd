import { expect, test } from 'vitest';
import { statementNames, statementOf } from '../../core/policy/statements/registry.ts';
import { handlerOf } from '../../workers/pipeline/registry.ts';

test('every statement that the compiler builds has a handler, and no other', () => {
	const built = statementNames().filter((name) => ['synchronous', 'suspending'].includes(statementOf(name)!.execution));
	expect(built).toContain('set-header');
	for (const name of built) expect(typeof handlerOf(name), name).toBe('function');
	for (const name of [
		'buffer-request-body',
		'buffer-response-body',
		'retry-begin',
		'retry-check',
		'verify-certificates',
	]) {
		expect(typeof handlerOf(name)).toBe('function');
	}
	expect(() => handlerOf('no-such-statement')).toThrow('no-such-statement');
});
