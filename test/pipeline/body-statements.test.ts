/** Statements that change bodies, through a running gateway. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { snapshotWith } from '../support/policies.ts';

let backend: RecordingBackend;
let gateway: Gateway;
let url: string;

beforeAll(async () => {
	backend = await RecordingBackend.start(({ body, url: path }, _request, response) => {
		if (path.includes('gzip')) {
			response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(`got ${body}`));
		} else if (path.includes('chunks')) {
			response.write('one ne');
			setTimeout(() => response.end('edle two'), 20);
		} else {
			response.end(`got ${body}`);
		}
	});
	const operations = ['GET', 'POST'].map((method) => ({ method, urlTemplate: '/*' }));
	const snapshot = await snapshotWith({
		apis: [
			{
				name: 'replace',
				serviceUrl: backend.url,
				operations,
				policy: {
					inbound: '<find-and-replace from="a.b" to="@(context.Request.Method)" />',
					outbound: '<find-and-replace from="@("need" + "le")" to="$1" />',
				},
			},
			{
				name: 'links',
				serviceUrl: `${backend.url}/base`,
				operations,
				policy: { inbound: '<redirect-content-urls />', outbound: '<redirect-content-urls />' },
			},
			{
				name: 'call',
				serviceUrl: backend.url,
				operations,
				policy: { outbound: '<jsonp callback-parameter-name="cb" />' },
			},
		],
	});
	({ gateway, url } = await startGateway(snapshot));
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
});

describe('find-and-replace', () => {
	test('replaces plain text in the request and in the response', async () => {
		const response = await fetch(`${url}/replace/x`, { method: 'POST', body: 'a.b axb a.b needle' });
		expect(backend.requests.at(-1)!.body).toBe('POST axb POST needle');
		expect(backend.lines('content-length')).toEqual(['20']);
		expect(await response.text()).toBe('got POST axb POST $1');
	});

	test('finds what pieces of the body cut', async () => {
		expect(await (await fetch(`${url}/replace/chunks`)).text()).toBe('one $1 two');
	});

	test('reads a compressed body and sends it plain when it changed', async () => {
		const changed = await fetch(`${url}/replace/gzip`, { method: 'POST', body: 'needle' });
		expect([await changed.text(), changed.headers.get('content-encoding')]).toEqual(['got $1', null]);
	});
});

describe('redirect-content-urls', () => {
	test('exchanges the URLs of backend and gateway', async () => {
		const others = `${url}/linksX ${url}/Links/c`;
		const response = await fetch(`${url}/links/x`, {
			method: 'POST',
			body: `${url}/links/a?b ${url.toUpperCase()}/links ${others}`,
		});
		expect(backend.requests.at(-1)!.body).toBe(`${backend.url}/base/a?b ${backend.url}/base ${others}`);
		expect(await response.text()).toBe(`got ${url}/links/a?b ${url}/links ${others}`);
	});

	test('knows a base URL in the other scheme, and leaves others alone', async () => {
		const text = `"https:${backend.url.slice(5)}/base/1" ${backend.url}/based ${backend.url}1/base`;
		const response = await fetch(`${url}/links/x`, { method: 'POST', body: text });
		expect(await response.text()).toBe(`got "${url}/links/1" ${backend.url}/based ${backend.url}1/base`);
	});
});

describe('jsonp', () => {
	test('makes the response a call', async () => {
		const response = await fetch(`${url}/call/x?cb=my.app%2ehandler`);
		expect(await response.text()).toBe('my.app.handler(got );');
		expect(response.headers.get('content-type')).toBe('application/javascript');
	});

	test('leaves the response as it is without a callback', async () => {
		expect(await (await fetch(`${url}/call/x`)).text()).toBe('got ');
	});

	test('refuses what is no identifier', async () => {
		const response = await fetch(`${url}/call/x?cb=alert(1)`);
		expect(response.status).toBe(400);
		expect(await response.text()).toBe(
			'{ "statusCode": 400, "message": "Value of callback parameter cb is not a valid JavaScript identifier." }',
		);
	});
});
