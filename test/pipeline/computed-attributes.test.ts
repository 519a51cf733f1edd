/** Attributes whose expressions give what the statement cannot use, and what set-header may not touch. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { type Sections, snapshotWith } from '../support/policies.ts';

const POLICIES: Record<string, Sections> = {
	'status-too-large': { outbound: '<base /><set-status code="@(99999)" />' },
	'status-of-interim': { outbound: '<base /><set-status code="100" />' },
	'returned-status': { inbound: '<return-response><set-status code="@(-1)" /></return-response>' },
	'check-status': {
		inbound:
			'<check-header name="X-None" failed-check-httpcode="@(7)" failed-check-error-message="no" ignore-case="true" />',
	},
	'unknown-action': {
		inbound: '<base /><set-header name="A" exists-action="@("replace")"><value>1</value></set-header>',
	},
	'unknown-query-action': {
		inbound: '<base /><set-query-parameter name="A" exists-action="@("x")"><value>1</value></set-query-parameter>',
	},
	server: {
		inbound: '<base /><set-header name="Server" exists-action="delete" />',
		outbound: '<base /><set-header name="Server" exists-action="delete" />',
	},
	'after-response': {
		inbound:
			'<base /><rate-limit-by-key calls="1" renewal-period="60" counter-key="a" increment-after-response="true" />',
	},
};

let backend: RecordingBackend;
let gateway: Gateway;

beforeAll(async () => {
	backend = await RecordingBackend.start((_recorded, _request, response) => {
		response.setHeader('Server', 'backend/1');
		response.end();
	});
	const onError =
		'<set-header name="X-Error" exists-action="override"><value>@(context.LastError.Source + ": " + context.LastError.Message)</value></set-header>';
	const apis = Object.entries(POLICIES).map(([name, policy]) => ({ name, serviceUrl: backend.url, policy }));
	const global = { backend: '<forward-request />', outbound: '', inbound: '', onError };
	({ gateway } = await startGateway(await snapshotWith({ global, apis })));
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
});

function call(name: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(`http://127.0.0.1:${gateway.httpPort}/${name}/x`, { headers });
}

describe('is an error that on-error sees', () => {
	const failed = 'Expression evaluation failed. ';
	test.each([
		['status-too-large', `set-status: ${failed}The status code 99999 is invalid.`],
		['status-of-interim', `set-status: ${failed}The status code 100 is invalid.`],
		['returned-status', `return-response: ${failed}The status code -1 is invalid.`],
		['check-status', `check-header: ${failed}The status code 7 is invalid.`],
		['unknown-action', `set-header: ${failed}exists-action takes override, skip, append, delete, not "replace".`],
		[
			'unknown-query-action',
			`set-query-parameter: ${failed}exists-action takes override, skip, append, delete, not "x".`,
		],
	])('%s', async (name, message) => {
		const response = await call(name);
		expect([response.status, response.headers.get('x-error')]).toEqual([500, message]);
	});
});

test('set-header cannot delete Server of a response', async () => {
	const response = await call('server', { Server: 'mine' });
	expect(response.headers.get('server')).toBe('backend/1');
	expect(backend.lines('server')).toEqual([]);
});

test('rate-limit-by-key counts after the response where it is told to', async () => {
	const statuses: number[] = [];
	for (let i = 0; i < 3; i++) statuses.push((await call('after-response')).status);
	expect(statuses).toEqual([200, 200, 429]);
});
