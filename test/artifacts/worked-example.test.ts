import { describe, expect, test } from 'vitest';
import { RouteTable } from '../../core/routing/route-table.ts';
import { SubscriptionKeys } from '../../core/routing/subscription-keys.ts';
import { readFiles } from './artifact-folder.ts';
import { WORKED_EXAMPLE, WORKED_EXAMPLE_OVERRIDES } from './worked-example.ts';

describe('the worked example', () => {
	const read = () => readFiles(WORKED_EXAMPLE, { overrides: [WORKED_EXAMPLE_OVERRIDES], gateway: 'edge' });

	test('reads without complaint', async () => {
		const { found, model } = await read();
		expect(found).toEqual([]);
		expect(model.gateway).toEqual({ name: 'edge', location: 'edge-1', hostnames: [] });
		expect(model.policy?.text).toContain('<policies>');
	});

	test('has both revisions of the API, the second without policies', async () => {
		const { model } = await read();
		expect(
			model.apis.map(({ name, revision, isCurrent, serviceUrl, policy, operations }) => ({
				name,
				revision,
				isCurrent,
				serviceUrl,
				policy: policy !== null,
				operations: operations.map((each) => `${each.method} ${each.urlTemplate} ${each.policy !== null}`),
			})),
		).toEqual([
			{
				name: 'orders',
				revision: '1',
				isCurrent: true,
				serviceUrl: 'http://127.0.0.1:9001/api',
				policy: true,
				operations: ['GET /orders/{id} true', 'GET /orders?state={state} false'],
			},
			{
				name: 'orders',
				revision: '2',
				isCurrent: false,
				serviceUrl: 'http://127.0.0.1:9002/api',
				policy: false,
				operations: ['GET /orders/{id} false', 'GET /orders?state={state} false'],
			},
		]);
	});

	test('fills the named value of a credential and applies the overrides', async () => {
		const { model } = await read();
		const backends = Object.fromEntries(model.backends.map((backend) => [backend.name, backend]));
		expect(backends['orders-b']).toMatchObject({
			url: 'http://127.0.0.1:9102/api',
			credentials: { headers: [['X-Tenant', ['t-001']]] },
			circuitBreaker: {
				name: 'fast',
				count: 3,
				percentage: null,
				interval: 30_000,
				tripDuration: 10_000,
				acceptRetryAfter: true,
				errorReasons: ['timeout'],
				statusCodeRanges: [
					{ min: 500, max: 599 },
					{ min: 429, max: 429 },
				],
			},
		});
		expect(backends['orders-pool']?.pool).toEqual({
			services: [
				{ backend: 'orders-a', priority: 1, weight: 80 },
				{ backend: 'orders-b', priority: 1, weight: 20 },
			],
			sessionCookie: 'orders-aff',
			failureStatusCode: null,
		});
	});

	test('routes and decides as the section says', async () => {
		const { model } = await read();
		const routes = new RouteTable(model.apis);
		const keys = new SubscriptionKeys(model);
		const match = (target: string) => {
			const { outcome, api, operation, remainder } = routes.match('GET', 'http', target, []);
			return [outcome, model.apis[api]?.revision, model.apis[api]?.operations[operation]?.name, remainder];
		};
		expect(match('/orders/orders/7')).toEqual(['operation', '1', 'get-order', '/orders/7']);
		expect(match('/orders/orders?State=open')).toEqual(['operation', '1', 'find-orders', '/orders']);
		expect(match('/orders/orders')).toEqual(['no-operation', '1', undefined, '/orders']);
		expect(match('/orders;rev=2/orders/7')).toEqual(['operation', '2', 'get-order', '/orders/7']);
		expect(keys.decide(0, 'acme-primary-0001')).toMatchObject({ outcome: 'allowed', product: { name: 'partners' } });
		expect(keys.decide(1, 'acme-secondary-0001').outcome).toBe('allowed');
		expect(keys.decide(0, null).outcome).toBe('missing');
	});

	test('has the same fingerprint for the same content in any folder, and another for other content', async () => {
		const first = (await read()).model.source;
		expect((await read()).model.source).toBe(first);
		expect((await readFiles(WORKED_EXAMPLE, { gateway: 'edge' })).model.source).not.toBe(first);
	});
});
