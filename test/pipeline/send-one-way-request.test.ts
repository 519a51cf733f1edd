/** send-one-way-request, through a running gateway. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { snapshotWith } from '../support/policies.ts';
import { sendRaw } from '../support/raw-client.ts';

let backend: RecordingBackend;
let other: RecordingBackend;
let gateway: Gateway;
let url: string;
/** Answers of the other backend, which it gives when a test is over: the caller must not wait for them. */
let answers: (() => void)[] = [];

beforeAll(async () => {
	backend = await RecordingBackend.start();
	other = await RecordingBackend.start((_recorded, _request, response) => {
		answers.push(() => response.writeHead(500).end('late'));
	});
	const one = (name: string, inbound: string) => ({
		name,
		serviceUrl: backend.url,
		operations: [{ method: 'POST', urlTemplate: '/*' }],
		policy: { inbound },
	});
	const snapshot = await snapshotWith({
		apis: [
			one(
				'new',
				`<send-one-way-request mode="new"><set-url>@("${other.url}/log?m=" + context.Request.Method)</set-url><set-method>PUT</set-method>
				<set-header name="X-A"><value>1</value></set-header><set-body>@("id " + context.Request.Headers.GetValueOrDefault("X-Id", ""))</set-body></send-one-way-request>`,
			),
			one('copy', `<send-one-way-request mode="copy"><set-url>${other.url}/copy</set-url></send-one-way-request>`),
			one('gone', '<send-one-way-request><set-url>http://127.0.0.1:1/</set-url></send-one-way-request>'),
		],
	});
	({ gateway, url } = await startGateway(snapshot));
});

beforeEach(() => {
	backend.requests.length = 0;
	other.requests.length = 0;
});

afterEach(() => {
	for (const answer of answers) answer();
	answers = [];
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
	other.stop();
});

const post = (path: string) => fetch(`${url}/${path}/x`, { method: 'POST', body: 'hello', headers: { 'X-Id': '7' } });

test('sends a request of its own and does not wait for the answer', async () => {
	expect(await (await post('new')).text()).toBe('ok');
	await vi.waitFor(() => expect(other.requests).toHaveLength(1));
	expect(other.requests[0]).toMatchObject({ method: 'PUT', url: '/log?m=POST', body: 'id 7' });
	expect(other.lines('x-a')).toEqual(['1']);
	expect(backend.requests[0]!.body).toBe('hello');
});

test('mode copy takes method, headers and body along, which still reach the backend', async () => {
	await post('copy');
	await vi.waitFor(() => expect(other.requests).toHaveLength(1));
	expect(other.requests[0]).toMatchObject({ method: 'POST', url: '/copy', body: 'hello' });
	expect(other.lines('x-id')).toEqual(['7']);
	expect(backend.requests[0]!.body).toBe('hello');
});

test('mode copy leaves Expect behind', async () => {
	await sendRaw(
		gateway.httpPort,
		'POST /copy/x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello',
	);
	await vi.waitFor(() => expect(other.requests).toHaveLength(1));
	expect([other.requests[0]!.body, other.lines('expect')]).toEqual(['hello', []]);
});

test('nobody hears of a failure', async () => {
	const response = await post('gone');
	expect([response.status, await response.text()]).toEqual([200, 'ok']);
});
