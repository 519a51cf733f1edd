/** Conformance vectors of policies.md section 8 that need no expression, through a running gateway. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { backendOf, type PolicyApi, snapshotWith } from '../support/policies.ts';

let backend: RecordingBackend;
let other: RecordingBackend;
let gateway: Gateway;
let url: string;
let failures = 0;

const value = (name: string, text: string, action = 'override') =>
	`<set-header name="${name}" exists-action="${action}"><value>${text}</value></set-header>`;
const GET = { method: 'GET', urlTemplate: '/*' };
const POST = { method: 'POST', urlTemplate: '/*' };

function apis(): PolicyApi[] {
	const serviceUrl = backend.url;
	return [
		{ name: 'no-backend', serviceUrl, policy: { backend: '' } },
		{
			name: 'no-base',
			serviceUrl,
			policy: { inbound: `<base />${value('X', '1')}` },
			operations: [{ ...GET, policy: { inbound: value('Y', '2') } }],
		},
		{
			name: 'order-1',
			serviceUrl,
			policy: { inbound: `${value('T', 'a', 'append')}<base />` },
			operations: [{ ...GET, policy: { inbound: `<base />${value('T', 'o', 'append')}` } }],
		},
		{
			name: 'order-2',
			serviceUrl,
			policy: { inbound: `<base />${value('T', 'a', 'append')}` },
			operations: [{ ...GET, policy: { inbound: `${value('T', 'o', 'append')}<base />` } }],
		},
		{ name: 'protected', serviceUrl, subscriptionRequired: true },
		{
			name: 'limited-1',
			serviceUrl,
			policy: {
				inbound:
					'<rate-limit-by-key calls="2" renewal-period="60" counter-key="shared" remaining-calls-header-name="X-Left" total-calls-header-name="X-Total" />',
			},
		},
		{
			name: 'limited-2',
			serviceUrl,
			policy: { inbound: '<rate-limit-by-key calls="2" renewal-period="60" counter-key="shared" />' },
		},
		{
			name: 'by-subscription',
			serviceUrl,
			policy: { inbound: '<rate-limit calls="1" renewal-period="60" />' },
		},
		{
			name: 'scoped',
			serviceUrl,
			operations: [GET, POST],
			policy: {
				inbound: `<rate-limit calls="4" renewal-period="60" remaining-calls-header-name="X-Left"><api name="scoped" calls="3" renewal-period="60">
					<operation id="operation-0" calls="1" renewal-period="60" /></api><api name="allow" calls="0" renewal-period="60" /></rate-limit>`,
			},
		},
		{
			name: 'allow',
			serviceUrl,
			policy: { inbound: '<ip-filter action="allow"><address-range from="10.0.0.1" to="10.0.0.9" /></ip-filter>' },
		},
		{
			name: 'allow-loopback',
			serviceUrl,
			policy: { inbound: '<ip-filter action="allow"><address-range from="127.0.0.0" to="127.0.0.9" /></ip-filter>' },
		},
		{
			name: 'forbid',
			serviceUrl,
			policy: { inbound: '<ip-filter action="forbid"><address>127.0.0.1</address></ip-filter>' },
		},
		{
			name: 'presence',
			serviceUrl,
			policy: {
				inbound:
					'<check-header name="X-A" failed-check-httpcode="418" failed-check-error-message="no &quot;A&quot;" ignore-case="true" />',
			},
		},
		{
			name: 'values',
			serviceUrl,
			policy: {
				inbound:
					'<check-header name="X-A" failed-check-httpcode="400" failed-check-error-message="wrong" ignore-case="true"><value>one</value><value>two</value></check-header>',
			},
		},
		{
			name: 'rewritten',
			serviceUrl,
			operations: [
				{ method: 'GET', urlTemplate: '/get?a={b}', policy: { inbound: '<base /><rewrite-uri template="/put" />' } },
				{
					method: 'GET',
					urlTemplate: '/drop?a={b}',
					policy: { inbound: '<base /><rewrite-uri template="/put" copy-unmatched-params="false" />' },
				},
				{
					method: 'GET',
					urlTemplate: '/users/{id}',
					policy: { inbound: '<base /><rewrite-uri template="/u/{id}/x?id={id}" />' },
				},
			],
		},
		{
			name: 'headers',
			serviceUrl,
			policy: {
				inbound: `<set-header name="X-Two" exists-action="override"><value>a</value><value>b</value></set-header>
					${value('X-Skip', 'new', 'skip')}${value('X-Append', 'new', 'append')}
					<set-header name="X-Delete" exists-action="delete" />
					${value('Content-Length', '1')}${value('Host', 'policy.test')}`,
				outbound:
					'<set-header name="Set-Cookie" exists-action="override"><value>a=1</value><value>b=2</value></set-header>',
			},
		},
		{
			name: 'basic',
			serviceUrl,
			policy: { inbound: '<authentication-basic username="user" password="pässword" />' },
		},
		{
			name: 'query',
			serviceUrl,
			policy: {
				inbound: `<set-query-parameter name="p" exists-action="override"><value>a b</value><value>c&amp;d</value></set-query-parameter>
					<set-query-parameter name="q" exists-action="delete" />
					<set-query-parameter name="r" exists-action="skip"><value>new</value></set-query-parameter>`,
			},
		},
		{
			name: 'body',
			serviceUrl,
			policy: {
				inbound: '<set-method>PUT</set-method><set-body>new body</set-body>',
				outbound: '<set-body>changed &amp; sent</set-body><set-status code="202" reason="Taken" />',
			},
		},
		{
			name: 'answer',
			serviceUrl,
			policy: {
				inbound: `<return-response><set-status code="403" reason="Not You" />${value('X-R', '1')}<set-body>gone</set-body></return-response>`,
				outbound: value('X-Outbound', '1'),
				onError: value('X-On-Error', '1'),
			},
		},
		{
			name: 'refused',
			serviceUrl: 'http://127.0.0.1:1',
			policy: { outbound: value('X-Outbound', '1'), onError: `<base />${value('X-On-Error', '1')}` },
		},
		{ name: 'slow', serviceUrl, policy: { backend: '<forward-request timeout-ms="200" />' } },
		{
			name: 'failing',
			serviceUrl,
			policy: {
				backend: '<forward-request fail-on-error-status-code="true" />',
				outbound: value('X-Outbound', '1'),
				onError: value('X-On-Error', '1'),
			},
		},
		{ name: 'passing', serviceUrl, policy: { outbound: value('X-Outbound', '1') } },
		{
			name: 'retried',
			serviceUrl,
			operations: [GET, POST],
			policy: {
				backend:
					'<retry condition="true" count="2" interval="0"><forward-request buffer-request-body="true" /></retry>',
			},
		},
		{
			name: 'retried-once-sent',
			serviceUrl,
			operations: [POST],
			policy: { backend: '<retry condition="true" count="1" interval="0"><forward-request /></retry>' },
		},
		{
			name: 'retried-error',
			serviceUrl: 'http://127.0.0.1:1',
			policy: { backend: '<retry condition="true" count="2" interval="0"><forward-request /></retry>' },
		},
		{
			name: 'asked',
			serviceUrl,
			policy: {
				inbound: `<send-request mode="new" response-variable-name="r"><set-url>${other.url}/asked?x=1</set-url>
					<set-method>POST</set-method>${value('X-Own', '1')}<set-body>question</set-body></send-request>
					<return-response response-variable-name="r">${value('X-R', '1')}</return-response>`,
			},
		},
		{
			name: 'asked-copy',
			serviceUrl,
			operations: [POST],
			policy: {
				inbound: `<send-request mode="copy" response-variable-name="r"><set-url>${other.url}/copied</set-url></send-request>`,
			},
		},
		{
			name: 'asked-in-vain',
			serviceUrl,
			policy: {
				inbound:
					'<send-request mode="new" response-variable-name="r"><set-url>http://127.0.0.1:1/</set-url><set-method>GET</set-method></send-request>',
			},
		},
		{
			name: 'asked-ignoring',
			serviceUrl,
			policy: {
				inbound:
					'<send-request mode="new" response-variable-name="r" ignore-error="true"><set-url>http://127.0.0.1:1/</set-url><set-method>GET</set-method></send-request>',
			},
		},
		{
			name: 'chosen',
			serviceUrl,
			policy: {
				inbound: `<choose><when condition="false">${value('X-C', '1')}</when><when condition="true">${value('X-C', '2')}</when>
					<when condition="true">${value('X-C', '3')}</when><otherwise>${value('X-C', '4')}</otherwise></choose>`,
			},
		},
		{
			name: 'mocked',
			serviceUrl,
			policy: { inbound: '<mock-response status-code="201" content-type="application/json" />' },
			operations: [
				{
					method: 'GET',
					urlTemplate: '/example',
					responses: [
						{
							statusCode: 201,
							headers: [],
							representations: [{ contentType: 'application/json', schema: {}, examples: ['{"a":1}'] }],
						},
					],
				},
				{
					method: 'GET',
					urlTemplate: '/schema',
					responses: [
						{
							statusCode: 201,
							headers: [],
							representations: [
								{
									contentType: 'application/json',
									schema: { type: 'object', properties: { n: { type: 'integer' }, s: { $ref: '#/definitions/s' } } },
									examples: [],
								},
							],
						},
					],
				},
				{ method: 'GET', urlTemplate: '/none' },
			],
			schemas: { s: { type: 'string', example: 'text' } },
		},
		{
			name: 'elsewhere',
			serviceUrl,
			policy: { inbound: `<set-backend-service base-url="${other.url}/base" />` },
		},
		{
			name: 'entity',
			serviceUrl,
			policy: { inbound: '<set-backend-service backend-id="other" />' },
			operations: [
				{
					...GET,
					policy: { inbound: `<base /><set-backend-service base-url="${backend.url}" />` },
				},
			],
		},
		{
			name: 'cors',
			serviceUrl,
			subscriptionRequired: true,
			policy: {
				inbound: `<base /><cors allow-credentials="true"><allowed-origins><origin>https://good.test/</origin></allowed-origins>
					<allowed-methods preflight-result-max-age="60"><method>GET</method><method>PATCH</method></allowed-methods>
					<allowed-headers><header>x-own</header></allowed-headers><expose-headers><header>x-seen</header></expose-headers></cors>`,
			},
			operations: [GET, { method: 'PATCH', urlTemplate: '/*' }],
		},
		{
			name: 'cors-open',
			serviceUrl,
			policy: {
				inbound:
					'<cors><allowed-origins><origin>*</origin></allowed-origins><allowed-methods><method>*</method></allowed-methods><allowed-headers><header>*</header></allowed-headers></cors>',
			},
			operations: [GET],
		},
		{
			name: 'cors-failing',
			serviceUrl,
			policy: {
				inbound: `<cors><allowed-origins><origin>@(context.Request.Headers["none"][0])</origin></allowed-origins></cors>`,
			},
			operations: [GET],
		},
		{
			name: 'cors-lenient',
			serviceUrl,
			policy: {
				inbound:
					'<base /><cors terminate-unmatched-request="false"><allowed-origins><origin>https://good.test</origin></allowed-origins></cors>',
			},
			operations: [GET],
		},
		{
			name: 'options',
			serviceUrl,
			policy: { inbound: '<cors><allowed-origins><origin>*</origin></allowed-origins></cors>' },
			operations: [{ method: 'OPTIONS', urlTemplate: '/*' }],
		},
		{
			name: 'included',
			serviceUrl,
			policy: { inbound: '<include-fragment fragment-id="mark" />' },
		},
		{
			name: 'pooled',
			serviceUrl,
			policy: { inbound: '<set-backend-service backend-id="pool" />' },
		},
		{
			name: 'broken',
			serviceUrl,
			policy: { inbound: '<set-backend-service backend-id="fragile" />' },
		},
		{
			name: 'redirected',
			serviceUrl,
			policy: { backend: '<forward-request follow-redirects="true" />' },
		},
	];
}

beforeAll(async () => {
	backend = await RecordingBackend.start((recorded, _request, response) => {
		if (recorded.url === '/slow') setTimeout(() => response.end('late'), 1000);
		else if (recorded.url === '/redirect') response.writeHead(302, { Location: '/target?x=1' }).end();
		else if (recorded.url === '/fails') response.writeHead(503).end('backend says no');
		else if (recorded.url === '/404') response.writeHead(404, { 'X-Backend': 'b' }).end('not here');
		else response.writeHead(200, { 'X-Backend': 'b', 'Keep-Alive': 'timeout=9' }).end('ok');
	});
	other = await RecordingBackend.start((recorded, _request, response) => {
		if (recorded.url.startsWith('/asked')) response.writeHead(500, { 'X-Other': '1' }).end('answer');
		else if (recorded.url.startsWith('/fragile')) {
			failures++;
			response.writeHead(500).end('failure');
		} else response.end('other');
	});
	const snapshot = await snapshotWith({
		global: { inbound: `${value('T', 'g', 'append')}` },
		apis: apis(),
		subscriptions: [
			{ name: 'all', primaryKey: 'all-key', secondaryKey: 'all-second' },
			{ name: 'suspended', primaryKey: 'suspended-key', state: 'suspended' },
		],
		fragments: [{ name: 'mark', text: `<fragment>${value('X-Fragment', 'here')}</fragment>` }],
		backends: [
			backendOf('other', `${other.url}/entity/`, {
				credentials: {
					authorization: { scheme: 'Key', parameter: 'secret' },
					headers: [['X-Cred', ['c']]],
					query: [['code', ['q v']]],
					certificates: [],
					managedIdentity: null,
				},
			}),
			backendOf('fragile', other.url, {
				circuitBreaker: {
					name: 'rule',
					count: 2,
					percentage: null,
					interval: 10_000,
					statusCodeRanges: [{ min: 500, max: 599 }],
					errorReasons: [],
					tripDuration: 5_000,
					acceptRetryAfter: false,
					failureStatusCode: null,
				},
			}),
			backendOf('first', `${backend.url}/first`),
			backendOf('second', `${other.url}/second`),
			backendOf('pool', '', {
				type: 'Pool',
				pool: {
					services: [
						{ backend: 'first', priority: 1, weight: 3 },
						{ backend: 'second', priority: 1, weight: 1 },
					],
					sessionCookie: null,
					failureStatusCode: null,
				},
			}),
		],
	});
	({ gateway, url } = await startGateway(snapshot));
});

afterAll(async () => {
	await gateway?.stop();
	backend.stop();
	other.stop();
});

beforeEach(() => {
	backend.requests.length = 0;
	other.requests.length = 0;
});

describe('sections', () => {
	test('without forward-request the answer is an empty 200 and the backend is not called', async () => {
		const response = await fetch(`${url}/no-backend/x`);
		expect([response.status, await response.text(), backend.requests.length]).toEqual([200, '', 0]);
	});

	test('an inbound without base inherits nothing', async () => {
		await fetch(`${url}/no-base/x`);
		expect([backend.lines('x'), backend.lines('y')]).toEqual([[], ['2']]);
	});

	test('base stands for the outer scope, in its place', async () => {
		await fetch(`${url}/order-1/x`);
		expect(backend.lines('t')).toEqual(['a,g,o']);
		await fetch(`${url}/order-2/x`);
		expect(backend.lines('t')).toEqual(['o,g,a']);
	});

	test('only the first true branch of choose runs', async () => {
		await fetch(`${url}/chosen/x`);
		expect(backend.lines('x-c')).toEqual(['2']);
	});

	test('a fragment stands in its place', async () => {
		await fetch(`${url}/included/x`);
		expect(backend.lines('x-fragment')).toEqual(['here']);
	});
});

describe('subscription keys', () => {
	const challenge =
		'AzureApiManagementKey realm="https://127.0.0.1/protected",name="Ocp-Apim-Subscription-Key",type="header"';

	test('a missing key', async () => {
		const response = await fetch(`${url}/protected/x`);
		const text = await response.text();
		expect([response.status, response.statusText, text.length]).toEqual([401, 'Access Denied', 152]);
		expect(text).toBe(
			'{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }',
		);
		expect(response.headers.get('www-authenticate')).toBe(challenge);
		expect(response.headers.get('content-type')).toBe('application/json');
	});

	test('a wrong or suspended key', async () => {
		for (const key of ['nonsense', 'suspended-key']) {
			const response = await fetch(`${url}/protected/x?subscription-key=${key}`);
			const text = await response.text();
			expect([response.status, response.statusText, text.length]).toEqual([401, 'Access Denied', 143]);
			expect(text).toContain('Access denied due to invalid subscription key.');
			expect(response.headers.get('www-authenticate')).toBe(challenge);
		}
	});

	test('the header comes before the query, and both are forwarded', async () => {
		const withHeader = (key: string, query: string) =>
			fetch(`${url}/protected/x?subscription-key=${query}`, { headers: { 'Ocp-Apim-Subscription-Key': key } });
		expect((await withHeader('nonsense', 'all-key')).status).toBe(401);
		expect((await withHeader('all-second', 'nonsense')).status).toBe(200);
		expect(backend.lines('ocp-apim-subscription-key')).toEqual(['all-second']);
		expect(backend.requests[0]!.url).toBe('/x?subscription-key=nonsense');
		expect((await fetch(`${url}/protected/x?Subscription-Key=all-key`)).status).toBe(200);
	});
});

describe('limits and filters', () => {
	test('rate-limit-by-key admits its calls, over all APIs with the key', async () => {
		const first = await fetch(`${url}/limited-1/x`);
		expect([first.status, first.headers.get('x-left'), first.headers.get('x-total')]).toEqual([200, '1', '2']);
		expect((await fetch(`${url}/limited-2/x`)).status).toBe(200);
		const third = await fetch(`${url}/limited-1/x`);
		const wait = third.headers.get('retry-after');
		expect([third.status, third.statusText, third.headers.get('x-left')]).toEqual([429, 'Too Many Requests', '0']);
		expect(Number(wait)).toBeGreaterThan(55);
		expect(await third.text()).toBe(
			`{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in ${wait} seconds." }`,
		);
	});

	test('rate-limit counts for a subscription and does nothing without one', async () => {
		for (let i = 0; i < 3; i++) expect((await fetch(`${url}/by-subscription/x`)).status).toBe(200);
		const headers = { 'Ocp-Apim-Subscription-Key': 'all-key' };
		expect((await fetch(`${url}/by-subscription/x`, { headers })).status).toBe(200);
		expect((await fetch(`${url}/by-subscription/x`, { headers })).status).toBe(429);
	});

	test('rate-limit for one API and one operation: a call that one of them rejects counts in none', async () => {
		const headers = { 'Ocp-Apim-Subscription-Key': 'all-key' };
		const send = async (method: string) => {
			const response = await fetch(`${url}/scoped/x`, { method, headers });
			return `${response.status} ${response.headers.get('x-left')}`;
		};
		expect(await send('GET')).toBe('200 0');
		expect(await send('GET')).toBe('429 0');
		expect(await send('GET')).toBe('429 0');
		expect(await send('POST')).toBe('200 1');
		expect(await send('POST')).toBe('200 0');
		expect(await send('POST')).toBe('429 0');
	});

	test('ip-filter', async () => {
		const response = await fetch(`${url}/allow/x`);
		expect([response.status, await response.text()]).toEqual([403, '{ "statusCode": 403, "message": "Forbidden" }']);
		expect((await fetch(`${url}/forbid/x`)).status).toBe(403);
		expect((await fetch(`${url}/allow-loopback/x`)).status).toBe(200);
	});

	test('check-header', async () => {
		const absent = await fetch(`${url}/presence/x`);
		expect([absent.status, await absent.text()]).toEqual([418, '{ "statusCode": 418, "message": "no \\"A\\"" }']);
		expect((await fetch(`${url}/presence/x`, { headers: { 'X-A': '' } })).status).toBe(200);
		expect((await fetch(`${url}/values/x`, { headers: { 'X-A': 'TWO' } })).status).toBe(200);
		expect((await fetch(`${url}/values/x`, { headers: { 'X-A': 'three' } })).status).toBe(400);
	});
});

describe('transformations', () => {
	test('rewrite-uri', async () => {
		const sent = async (path: string) => {
			await fetch(`${url}/rewritten${path}`);
			return backend.requests.at(-1)!.url;
		};
		expect(await sent('/get?a=b&c=d')).toBe('/put?c=d');
		expect(await sent('/drop?a=b&c=d')).toBe('/put');
		expect(await sent('/users/a%2Fb%20c?id=9&x=1')).toBe('/u/a%2Fb%20c/x?id=a%2Fb%20c&x=1');
	});

	test('set-header', async () => {
		const headers = { 'X-Skip': 'old', 'X-Append': 'old', 'X-Delete': 'old' };
		const response = await fetch(`${url}/headers/x`, { method: 'POST', headers, body: 'four' });
		expect(backend.lines('x-two')).toEqual(['a,b']);
		expect(backend.lines('x-skip')).toEqual(['old']);
		expect(backend.lines('x-append')).toEqual(['old,new']);
		expect(backend.lines('x-delete')).toEqual([]);
		expect(backend.lines('content-length')).toEqual(['4']);
		expect(backend.lines('host')).toEqual(['policy.test']);
		expect(backend.lines('x-forwarded-for')).toEqual(['127.0.0.1']);
		expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
		expect(response.headers.get('keep-alive')).toBeNull();
	});

	test('authentication-basic replaces Authorization', async () => {
		await fetch(`${url}/basic/x`, { headers: { Authorization: 'Bearer mine' } });
		expect(backend.lines('authorization')).toEqual([`Basic ${Buffer.from('user:pässword').toString('base64')}`]);
	});

	test('X-Forwarded-For gets the caller appended', async () => {
		await fetch(`${url}/passing/x`, { headers: { 'X-Forwarded-For': '10.0.0.1' } });
		expect(backend.lines('x-forwarded-for')).toEqual(['10.0.0.1, 127.0.0.1']);
	});

	test('set-query-parameter', async () => {
		await fetch(`${url}/query/x?q=1&p=old&r=old&z=%20`);
		expect(backend.requests[0]!.url).toBe('/x?r=old&z=%20&p=a%20b&p=c%26d');
	});

	test('set-method, set-body and set-status', async () => {
		const response = await fetch(`${url}/body/x`, { method: 'POST', body: 'old body' });
		expect([backend.requests[0]!.method, backend.requests[0]!.body]).toEqual(['PUT', 'new body']);
		expect([response.status, response.statusText, await response.text()]).toEqual([202, 'Taken', 'changed & sent']);
	});

	test('return-response ends the request', async () => {
		const response = await fetch(`${url}/answer/x`);
		expect([response.status, response.statusText, await response.text()]).toEqual([403, 'Not You', 'gone']);
		expect(response.headers.get('x-r')).toBe('1');
		expect(response.headers.get('x-outbound')).toBeNull();
		expect(response.headers.get('x-on-error')).toBeNull();
		expect(backend.requests).toEqual([]);
	});

	test('mock-response', async () => {
		const example = await fetch(`${url}/mocked/example`);
		expect([example.status, await example.text()]).toEqual([201, '{"a":1}']);
		expect(example.headers.get('content-type')).toBe('application/json');
		expect(await (await fetch(`${url}/mocked/schema`)).json()).toEqual({ n: 0, s: 'text' });
		const none = await fetch(`${url}/mocked/none`);
		expect([none.status, none.headers.get('content-length')]).toEqual([201, '0']);
	});
});

describe('forward-request', () => {
	test('a backend that cannot be reached is a 500 with an activity id, through on-error', async () => {
		const response = await fetch(`${url}/refused/x`);
		expect(response.status).toBe(500);
		expect(response.headers.get('x-on-error')).toBe('1');
		expect(response.headers.get('x-outbound')).toBeNull();
		expect(await response.text()).toMatch(
			/^\{ "statusCode": 500, "message": "Internal server error", "activityId": "[0-9a-f-]{36}" \}$/,
		);
	});

	test('a backend that is too slow', async () => {
		const began = performance.now();
		expect((await fetch(`${url}/slow/slow`)).status).toBe(500);
		expect(performance.now() - began).toBeLessThan(900);
	});

	test('fail-on-error-status-code', async () => {
		const failed = await fetch(`${url}/failing/404`);
		expect([failed.status, await failed.text()]).toEqual([404, 'not here']);
		expect([failed.headers.get('x-on-error'), failed.headers.get('x-outbound')]).toEqual(['1', null]);
		const passed = await fetch(`${url}/passing/404`);
		expect([passed.status, passed.headers.get('x-outbound'), await passed.text()]).toEqual([404, '1', 'not here']);
	});

	test('retry sends again, and the body with it only when it is buffered', async () => {
		expect((await fetch(`${url}/retried/x`, { method: 'POST', body: 'again' })).status).toBe(200);
		expect(backend.requests.map(({ body }) => body)).toEqual(['again', 'again', 'again']);
		backend.requests.length = 0;
		await fetch(`${url}/retried-once-sent/x`, { method: 'POST', body: 'once' });
		expect(backend.requests.map(({ body }) => body)).toEqual(['once', '']);
	});

	test('an error inside retry propagates when the retries are used up', async () => {
		expect((await fetch(`${url}/retried-error/x`)).status).toBe(500);
	});

	test('follows redirects in the gateway', async () => {
		const response = await fetch(`${url}/redirected/redirect`, { redirect: 'manual' });
		expect(response.status).toBe(200);
		expect(backend.requests.map((request) => request.url)).toEqual(['/redirect', '/target?x=1']);
	});
});

describe('send-request', () => {
	test('keeps an error status as a response, which return-response sends', async () => {
		const response = await fetch(`${url}/asked/x`);
		expect([response.status, await response.text(), response.headers.get('x-other')]).toEqual([500, 'answer', '1']);
		expect(response.headers.get('x-r')).toBe('1');
		const [asked] = other.requests;
		expect([asked!.method, asked!.url, asked!.body]).toEqual(['POST', '/asked?x=1', 'question']);
		expect(other.lines('x-own')).toEqual(['1']);
		expect(backend.requests).toEqual([]);
	});

	test('mode copy takes method, headers and body along, which still reach the backend', async () => {
		await fetch(`${url}/asked-copy/x`, { method: 'POST', body: 'both', headers: { 'X-C': '1' } });
		expect([other.requests[0]!.method, other.requests[0]!.body, other.lines('x-c')]).toEqual(['POST', 'both', ['1']]);
		expect(backend.requests[0]!.body).toBe('both');
	});

	test('an error raises, unless it is ignored', async () => {
		expect((await fetch(`${url}/asked-in-vain/x`)).status).toBe(500);
		expect((await fetch(`${url}/asked-ignoring/x`)).status).toBe(200);
	});
});

describe('backends', () => {
	test('base-url keeps the path of the operation', async () => {
		await fetch(`${url}/elsewhere/a/b?c=d`);
		expect(other.requests[0]!.url).toBe('/base/a/b?c=d');
	});

	test('an entity brings its credentials, and an inherited one is not overridden by base-url', async () => {
		await fetch(`${url}/entity/a?x=1`, { headers: { 'X-Cred': 'mine', Authorization: 'Basic eA==' } });
		expect(backend.requests).toEqual([]);
		expect(other.requests[0]!.url).toBe('/entity/a?x=1&code=q%20v');
		expect([other.lines('x-cred'), other.lines('authorization')]).toEqual([['c'], ['Key secret']]);
	});

	test('a pool shares out by weight', async () => {
		for (let i = 0; i < 8; i++) await fetch(`${url}/pooled/x`);
		expect([backend.requests.length, other.requests.length]).toEqual([6, 2]);
	});

	test('a circuit breaker stops calls after its failures', async () => {
		const statuses: number[] = [];
		for (let i = 0; i < 4; i++) statuses.push((await fetch(`${url}/broken/fragile`)).status);
		expect(statuses).toEqual([500, 500, 503, 503]);
		expect(failures).toBe(2);
		const open = await fetch(`${url}/broken/fragile`);
		expect(await open.text()).toBe('{ "statusCode": 503, "message": "Service Unavailable" }');
		expect(Number(open.headers.get('retry-after'))).toBeGreaterThan(0);
	});
});

describe('cors', () => {
	const preflight = (path: string, origin: string, method: string, asked?: string) =>
		fetch(`${url}${path}`, {
			method: 'OPTIONS',
			headers: {
				Origin: origin,
				'Access-Control-Request-Method': method,
				...(asked === undefined ? {} : { 'Access-Control-Request-Headers': asked }),
			},
		});

	test('answers a preflight without a key', async () => {
		const response = await preflight('/cors/x', 'https://good.test', 'PATCH', 'X-Own, content-type');
		expect([response.status, await response.text(), backend.requests.length]).toEqual([200, '', 0]);
		const header = (name: string) => response.headers.get(`access-control-${name}`);
		expect(header('allow-origin')).toBe('https://good.test');
		expect(header('allow-methods')).toContain('PATCH');
		expect(header('allow-headers')?.toLowerCase()).toContain('x-own');
		expect([header('allow-credentials'), header('max-age')]).toEqual(['true', '60']);
	});

	test('answers a preflight that does not match with an empty 200', async () => {
		for (const [origin, method, asked] of [
			['https://bad.test', 'GET', undefined],
			['https://good.test', 'GET', 'x-other'],
			['https://good.test:8443', 'GET', undefined],
		] as const) {
			const response = await preflight('/cors/x', origin, method, asked);
			expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null]);
		}
	});

	test('marks the answer to an actual request, also a refusal', async () => {
		const headers = { Origin: 'https://good.test', 'Ocp-Apim-Subscription-Key': 'all-key' };
		const response = await fetch(`${url}/cors/x`, { headers });
		expect(response.headers.get('access-control-allow-origin')).toBe('https://good.test');
		expect(response.headers.get('access-control-expose-headers')).toBe('x-seen');
		expect(await response.text()).toBe('ok');
	});

	test('ends an actual request that does not match', async () => {
		const headers = { Origin: 'https://bad.test', 'Ocp-Apim-Subscription-Key': 'all-key' };
		const response = await fetch(`${url}/cors/x`, { headers });
		expect([response.status, await response.text(), backend.requests.length]).toEqual([200, '', 0]);
		expect(response.headers.get('access-control-allow-origin')).toBeNull();
	});

	test('goes on without headers where it does not terminate', async () => {
		const response = await fetch(`${url}/cors-lenient/x`, { headers: { Origin: 'https://bad.test' } });
		expect([await response.text(), response.headers.get('access-control-allow-origin')]).toEqual(['ok', null]);
		expect((await preflight('/cors-lenient/x', 'https://bad.test', 'GET')).status).toBe(200);
	});

	test('any origin is a star', async () => {
		const response = await preflight('/cors-open/x', 'https://any.test', 'GET');
		expect(response.headers.get('access-control-allow-origin')).toBe('*');
	});

	test('a preflight whose expression fails is answered by an error', async () => {
		for (let round = 0; round < 2; round++) {
			expect((await preflight('/cors-failing/x', 'https://any.test', 'GET')).status).toBe(500);
		}
	});

	test('an OPTIONS operation gets the preflight itself', async () => {
		const response = await preflight('/options/x', 'https://any.test', 'GET');
		expect([await response.text(), backend.requests[0]!.method]).toEqual(['ok', 'OPTIONS']);
	});
});
