import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import type { CompiledDocument, Operation } from '../../core/policy/program/program.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

let backend: RecordingBackend;
let gateway: Gateway;
let url: string;

beforeAll(async () => {
	backend = await RecordingBackend.start((recorded, _request, response) => {
		response.setHeader('X-Path', recorded.url);
		response.end(`${recorded.method} ${recorded.body}`);
	});
	const apis = [{ name: 'echo', serviceUrl: `${backend.url}/base/` }];
	({ gateway, url } = await startGateway(snapshotOf(apis), 3));
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
});

test('forwards a request and its body', async () => {
	const response = await fetch(`${url}/echo/a%2Fb?x=1&x=2`, { method: 'POST', body: 'hello' });
	expect(response.status).toBe(200);
	expect(response.headers.get('x-path')).toBe('/base/a%2Fb?x=1&x=2');
	expect(await response.text()).toBe('POST hello');
});

test('answers the status endpoint and what matches nothing', async () => {
	expect((await fetch(`${url}/status-0123456789abcdef`)).status).toBe(200);
	const response = await fetch(`${url}/none`);
	expect(response.status).toBe(404);
	expect(response.statusText).toBe('Resource Not Found');
	expect(await response.text()).toBe('{ "statusCode": 404, "message": "Resource not found" }');
});

test('a snapshot that the workers cannot serve changes nothing', async () => {
	const operation = { name: 'no-such-statement', section: 'inbound', region: -1 } as Operation;
	const document: CompiledDocument = {
		scope: 'global',
		owner: '',
		path: 'policy.xml',
		module: -1,
		exportPrefix: '',
		sections: { inbound: 'code', backend: 'empty', outbound: 'empty', 'on-error': 'empty' },
		operations: [operation],
		preflight: [],
		readsRequestBody: false,
		readsResponseBody: false,
	};
	const snapshot = snapshotOf([{ name: 'echo' }], { documents: [document], global: 0 });
	await expect(gateway.serve(snapshot)).rejects.toThrow('no-such-statement');
	expect((await fetch(`${url}/echo/x`)).headers.get('x-path')).toBe('/base/x');
});
