/** Expressions that go past a budget, through a running gateway: a policy error, and the worker serves on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { startGateway } from '../support/gateway.ts';
import { snapshotWith } from '../support/policies.ts';

const EXPRESSIONS: Record<string, string> = {
	steps: '@{ while (true) { } return ""; }',
	memory: "@(new string('a', 2000000000))",
	objects: '@{ var a = new JArray(1); while (true) { a.Add(a.DeepClone()); } return a.ToString(); }',
	pattern: String.raw`@(Regex.IsMatch(new string('a', 50) + "!", @"^(a+)+\1$") ? "a" : "b")`,
};

const TOLD = ['Source', 'Reason', 'Message']
	.map((member) => `<set-header name="E-${member}"><value>@(context.LastError.${member})</value></set-header>`)
	.join('');

describe('an expression that goes past its budget', () => {
	let gateway: Gateway;
	let url: string;

	beforeAll(async () => {
		const operations = Object.entries(EXPRESSIONS).map(([name, expression]) => ({
			method: 'GET',
			urlTemplate: `/${name}`,
			policy: { inbound: `<set-variable name="v" value='${expression}' />`.replaceAll("'a'", '&apos;a&apos;') },
		}));
		const fine = {
			method: 'GET',
			urlTemplate: '/fine',
			policy: {
				inbound: '<return-response><set-body>@(string.Join(",", Enumerable.Range(0, 9)))</set-body></return-response>',
			},
		};
		const snapshot = await snapshotWith({
			apis: [{ name: 'budgets', operations: [...operations, fine], policy: { onError: TOLD } }],
		});
		({ gateway, url } = await startGateway(snapshot));
	});
	afterAll(() => gateway.stop());

	test.each(Object.keys(EXPRESSIONS))('is a policy error, and the worker serves on: %s', async (name) => {
		const answers = await Promise.all([1, 2].map(() => fetch(`${url}/budgets/${name}`)));
		for (const { status, headers } of answers) {
			expect([status, headers.get('E-Source'), headers.get('E-Reason')]).toEqual([
				500,
				'set-variable',
				'ExpressionValueEvaluationFailure',
			]);
			expect(headers.get('E-Message')).toContain('took more steps or memory than it may');
		}
		const fine = await fetch(`${url}/budgets/fine`);
		expect(await fine.text()).toBe('0,1,2,3,4,5,6,7,8');
	});
});
