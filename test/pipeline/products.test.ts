/** Which product a request belongs to, and what a client that leaves sets off. */
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { snapshotWith } from '../support/policies.ts';

let backend: RecordingBackend;
let gateway: Gateway;
let url: string;

const set = (name: string, text: string) =>
	`<set-header name="${name}" exists-action="override"><value>${text}</value></set-header>`;

beforeAll(async () => {
	backend = await RecordingBackend.start((recorded, _request, response) => {
		if (recorded.url !== '/never') response.end('ok');
	});
	const serviceUrl = backend.url;
	const product = (name: string, apis: string[], subscriptionRequired: boolean) => ({
		name,
		apis,
		subscriptionRequired,
		policy: { inbound: `<base />${set('X-Product-Policy', name)}` },
	});
	const snapshot = await snapshotWith({
		apis: [
			{ name: 'closed', serviceUrl, subscriptionRequired: true },
			{ name: 'opened', serviceUrl, subscriptionRequired: true },
			{
				name: 'left',
				serviceUrl,
				policy: {
					onError: `<send-request mode="new" response-variable-name="r"><set-url>${serviceUrl}/left</set-url><set-method>POST</set-method>
						<set-body>@(context.LastError.Source + " " + context.LastError.Reason)</set-body></send-request>`,
				},
			},
		].map((api) => ({ ...api, policy: { inbound: `<base />${PRODUCT}`, ...api.policy } })),
		products: [product('starter', ['closed'], true), product('open', ['opened'], false), product('other', [], true)],
		subscriptions: [
			{ name: 's1', primaryKey: 'starter-key', scope: { kind: 'product', product: 'starter' } },
			{ name: 's2', primaryKey: 'api-key', scope: { kind: 'api', api: 'closed' } },
			{ name: 's3', primaryKey: 'all-key', scope: { kind: 'apis' } },
			{ name: 's4', primaryKey: 'other-key', scope: { kind: 'product', product: 'other' } },
		],
	});
	({ gateway, url } = await startGateway(snapshot));
}, 120_000);

const PRODUCT = set('X-Product', '@(context.Product == null ? "none" : context.Product.Id)');

afterAll(async () => {
	await gateway?.stop();
	backend.stop();
});

beforeEach(() => {
	backend.requests.length = 0;
});

/** Status, product that the policies see, and the product's policy. */
async function seen(api: string, key?: string): Promise<unknown[]> {
	const response = await fetch(`${url}/${api}/x`, {
		headers: key === undefined ? {} : { 'Ocp-Apim-Subscription-Key': key },
	});
	if (response.status !== 200) return [response.status];
	return [200, backend.lines('x-product')[0], backend.lines('x-product-policy')[0] ?? 'none'];
}

test('a key of a product brings its policy', async () => {
	expect(await seen('closed', 'starter-key')).toEqual([200, 'starter', 'starter']);
});

test('a key of the API or of all APIs brings none', async () => {
	expect(await seen('closed', 'api-key')).toEqual([200, 'none', 'none']);
	expect(await seen('closed', 'all-key')).toEqual([200, 'none', 'none']);
	expect(await seen('opened', 'all-key')).toEqual([200, 'none', 'none']);
});

test('an open product takes callers without a key, or with one that does not fit', async () => {
	expect(await seen('opened')).toEqual([200, 'open', 'open']);
	expect(await seen('opened', 'random')).toEqual([200, 'open', 'open']);
	expect(await seen('opened', 'other-key')).toEqual([200, 'open', 'open']);
});

test('a key of another product is no key', async () => {
	expect(await seen('closed', 'other-key')).toEqual([401]);
});

test('a client that leaves runs on-error once, and its answer is dropped', async () => {
	const socket = connect(gateway.httpPort, '127.0.0.1');
	socket.write('GET /left/never HTTP/1.1\r\nHost: x\r\n\r\n');
	await expect.poll(() => backend.requests.length).toBe(1);
	socket.destroy();
	await expect
		.poll(() => backend.requests.find(({ url: path }) => path === '/left')?.body)
		.toBe('forward-request ClientConnectionFailure');
	const { reports } = await gateway.statistics();
	const statuses = reports.flatMap(({ series }) => series.flatMap((entry) => entry.statuses));
	expect(statuses).toContainEqual([499, 1]);
	expect(reports[0]!.inFlight).toBe(0);
});
