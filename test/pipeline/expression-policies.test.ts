/** Conformance vectors of policies.md section 8 with expressions, through a running gateway. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { type PolicyApi, snapshotWith } from '../support/policies.ts';

let backend: RecordingBackend;
let gateway: Gateway;
let url: string;
/** Statuses that the backend answers next, 200 after them. */
const statuses: number[] = [];

const value = (name: string, expression: string) =>
	`<set-header name="${name}" exists-action="override"><value>@(${expression})</value></set-header>`;
const GET = { method: 'GET', urlTemplate: '/*' };
const POST = { method: 'POST', urlTemplate: '/*' };
const LAST_ERROR = ['Source', 'Reason', 'Message', 'Scope', 'Section', 'Path', 'PolicyId']
	.map((member) => value(`E-${member}`, `context.LastError.${member}`))
	.join('');

function apis(): PolicyApi[] {
	const serviceUrl = backend.url;
	return [
		{
			name: 'postponed',
			serviceUrl,
			policy: {
				inbound:
					'<rate-limit-by-key calls="2" renewal-period="60" counter-key="@(context.Request.IpAddress)" increment-condition="@(context.Response.StatusCode == 200)" />',
			},
		},
		{
			name: 'consumed',
			serviceUrl,
			operations: [
				{
					...POST,
					policy: {
						inbound: `${value('A', 'context.Request.Body.As<string>()')}${value('B', 'context.Request.Body.As<string>()')}`,
						onError: LAST_ERROR,
					},
				},
				{
					method: 'PUT',
					urlTemplate: '/*',
					policy: {
						inbound: `${value('A', 'context.Request.Body.As<string>(preserveContent: true)')}${value('B', 'context.Request.Body.As<string>(true).Length')}`,
					},
				},
				{ method: 'PATCH', urlTemplate: '/*', policy: { inbound: value('A', 'context.Request.Body.As<string>()') } },
			],
		},
		{
			name: 'bodies',
			serviceUrl,
			operations: [POST],
			policy: {
				inbound: '<set-body>@("in:" + context.Request.Body.As<string>())</set-body>',
				outbound: '<set-body>@("out:" + context.Response.Body.As<string>())</set-body>',
			},
		},
		{
			name: 'json',
			serviceUrl,
			operations: [POST],
			policy: {
				inbound:
					'<set-variable name="o" value="@(context.Request.Body.As<JObject>(preserveContent: true))" /><choose><when condition="@(((JObject)context.Variables["o"])["n"].Value<int>() > 3)"><set-header name="X-Big" exists-action="override"><value>@(((JObject)context.Variables["o"])["n"].ToString())</value></set-header></when></choose>',
			},
		},
		{
			name: 'failing',
			serviceUrl,
			policy: {
				inbound: `<choose><when condition="@(false)" /><when condition="@(context.Request.Method == "GET")"><set-header id="mine" name="A" exists-action="override"><value>@(((string)null).Length.ToString())</value></set-header></when></choose>`,
				onError: LAST_ERROR,
			},
		},
		{
			name: 'endless',
			serviceUrl,
			policy: { inbound: '<set-variable name="x" value="@{ int i = 0; while (true) { i++; } return i; }" />' },
		},
		{
			name: 'erring-on-error',
			serviceUrl: 'http://127.0.0.1:1',
			policy: { onError: value('A', '((string)null).Trim()') },
		},
		{
			name: 'retried',
			serviceUrl,
			operations: [GET, POST],
			policy: {
				backend:
					'<retry condition="@(context.Response != null && context.Response.StatusCode >= 500)" count="3" interval="0"><set-variable name="n" value="@(context.Variables.GetValueOrDefault<int>("n", 0) + 1)" /><forward-request buffer-request-body="true" /></retry>',
				outbound: value('N', 'context.Variables["n"].ToString()'),
			},
		},
		{
			name: 'retried-error',
			serviceUrl: 'http://127.0.0.1:1',
			policy: {
				inbound: '<set-variable name="n" value="@(0)" />',
				backend:
					'<retry condition="@(context.Response.StatusCode == 500 && (int)context.Variables["n"] < 3)" count="9" interval="0"><set-variable name="n" value="@((int)context.Variables["n"] + 1)" /><choose><when condition="@((int)context.Variables["n"] == 2)"><set-backend-service base-url="http://127.0.0.1:2" /></when></choose><forward-request /></retry>',
				onError: `${value('N', 'context.Variables["n"].ToString()')}${LAST_ERROR}`,
			},
		},
		{
			name: 'retried-to-success',
			serviceUrl: 'http://127.0.0.1:1',
			policy: {
				backend: `<retry condition="@(context.Response.StatusCode == 500)" count="1" interval="0" first-fast-retry="true"><choose><when condition="@(context.Response != null)"><set-backend-service base-url="${serviceUrl}" /></when></choose><forward-request /></retry>`,
				outbound: value('E', 'context.LastError == null ? "none" : context.LastError.Reason'),
			},
		},
		{
			name: 'asked',
			serviceUrl,
			policy: {
				inbound: `<send-request mode="new" response-variable-name="r" timeout="5"><set-url>@("${serviceUrl}/status?" + context.Request.Url.Query.GetValueOrDefault("code", "200"))</set-url><set-method>GET</set-method>${value('X-From', 'context.Api.Id')}</send-request>
					<choose><when condition="@(((IResponse)context.Variables["r"]).StatusCode == 503)"><return-response><set-status code="403" reason="@(((IResponse)context.Variables["r"]).StatusReason)" /><set-body>@(((IResponse)context.Variables["r"]).Body.As<string>())</set-body></return-response></when></choose>
					${value('X-Asked', '((IResponse)context.Variables["r"]).Body.As<string>().Length')}`,
			},
		},
		{
			name: 'asked-badly',
			serviceUrl,
			policy: {
				inbound:
					'<send-request mode="new" response-variable-name="r"><set-url>http://127.0.0.1:1/</set-url><set-method>GET</set-method><set-header name="@("a" + " b")" exists-action="override"><value>x</value></set-header></send-request>',
			},
		},
		{
			name: 'context',
			serviceUrl: `${serviceUrl}/base`,
			path: 'some/context',
			operations: [
				{
					name: 'get-item',
					method: 'GET',
					urlTemplate: '/items/{id}',
					policy: {
						inbound: [
							value('X-Id', 'context.Request.MatchedParameters["id"]'),
							value('X-Url', 'context.Request.Url.Path + context.Request.Url.QueryString'),
							value('X-Original', 'context.Request.OriginalUrl.Path'),
							value('X-Operation', 'context.Operation.Id + " " + context.Operation.Method'),
							value('X-Product', 'context.Product?.Name ?? "none"'),
							value('X-Subscription', 'context.Subscription == null ? "none" : context.Subscription.Id'),
							value('X-Region', 'context.Deployment.Region'),
							value('X-Response', 'context.Response == null'),
						].join(''),
					},
				},
			],
		},
		{
			name: 'errors',
			serviceUrl,
			subscriptionRequired: true,
			policy: {
				inbound:
					'<base /><check-header id="c" name="X-A" failed-check-httpcode="400" failed-check-error-message="m" ignore-case="true"><value>a</value></check-header>',
				onError: LAST_ERROR,
			},
		},
	];
}

beforeAll(async () => {
	backend = await RecordingBackend.start((recorded, _request, response) => {
		if (recorded.url === '/zipped') {
			response.setHeader('Content-Encoding', 'gzip');
			response.end(gzipSync('plain text'));
		} else if (recorded.url.startsWith('/status')) {
			response.writeHead(Number(recorded.url.split('?')[1])).end('four');
		} else {
			response.statusCode = statuses.shift() ?? 200;
			response.end(recorded.body);
		}
	});
	const snapshot = await snapshotWith({ global: { onError: value('Global', '"yes"') }, apis: apis() });
	({ gateway, url } = await startGateway(snapshot));
}, 120_000);

afterAll(async () => {
	await gateway?.stop();
	backend.stop();
});

beforeEach(() => {
	backend.requests.length = 0;
	statuses.length = 0;
});

function errorOf(response: Response): Record<string, string> {
	const error: Record<string, string> = {};
	for (const [name, text] of response.headers) if (name.startsWith('e-')) error[name.slice(2)] = text;
	return error;
}

test('postponed counting lets one more call through, and counts only what the condition says', async () => {
	statuses.push(404, 404, 404);
	const seen: number[] = [];
	for (let i = 0; i < 8; i++) seen.push((await fetch(`${url}/postponed/x`)).status);
	expect(seen).toEqual([404, 404, 404, 200, 200, 200, 429, 429]);
});

describe('bodies', () => {
	const send = (path: string, method: string, body: string) => fetch(`${url}${path}`, { method, body });

	test('a body that was read is gone for the next reader', async () => {
		const response = await send('/consumed/x', 'POST', 'text');
		expect(response.status).toBe(500);
		expect(errorOf(response).reason).toBe('ExpressionValueEvaluationFailure');
		expect(errorOf(response).message).toMatch(/^Expression evaluation failed\. /);
		expect(backend.requests).toEqual([]);
	});

	test('unless the content is preserved', async () => {
		await send('/consumed/x', 'PUT', 'text');
		expect([backend.lines('a'), backend.lines('b'), backend.requests[0]!.body]).toEqual([['text'], ['4'], 'text']);
	});

	test('and the backend gets an empty one', async () => {
		await send('/consumed/x', 'PATCH', 'text');
		expect([backend.lines('a'), backend.requests[0]!.body]).toEqual([['text'], '']);
	});

	test('set-body reads the old body', async () => {
		const response = await send('/bodies/x', 'POST', 'text');
		expect(backend.requests[0]!.body).toBe('in:text');
		expect(await response.text()).toBe('out:in:text');
	});

	test('a compressed response is read as text and sent without its encoding', async () => {
		const response = await send('/bodies/zipped', 'POST', 'x');
		expect(response.headers.get('content-encoding')).toBeNull();
		expect(await response.text()).toBe('out:plain text');
	});

	test('objects in variables', async () => {
		await send('/json/x', 'POST', '{"n": 4}');
		expect([backend.lines('x-big'), backend.requests[0]!.body]).toEqual([['4'], '{"n": 4}']);
		await send('/json/x', 'POST', '{"n": 3}');
		expect(backend.lines('x-big')).toEqual([]);
	});
});

describe('errors', () => {
	test('LastError knows the statement', async () => {
		const response = await fetch(`${url}/failing/x`);
		expect(errorOf(response)).toEqual({
			source: 'set-header',
			reason: 'ExpressionValueEvaluationFailure',
			message: 'Expression evaluation failed. Object reference not set to an instance of an object.',
			scope: 'api',
			section: 'inbound',
			path: 'choose[1]/when[2]',
			policyid: 'mine',
		});
		expect(response.headers.get('global')).toBeNull();
	});

	test('an endless expression is stopped, and the next request is served', async () => {
		expect((await fetch(`${url}/endless/x`)).status).toBe(500);
		expect((await fetch(`${url}/context/none`)).status).toBe(404);
		expect((await fetch(`${url}/some/context/items/1`)).status).toBe(200);
	});

	test('an error in on-error gives the answer to that error', async () => {
		const response = await fetch(`${url}/erring-on-error/x`);
		expect(response.status).toBe(500);
		expect(await response.text()).toContain('Internal server error');
	});

	test('keys, routing and checks', async () => {
		const missing = errorOf(await fetch(`${url}/errors/x`));
		expect([missing.source, missing.reason]).toEqual(['authorization', 'SubscriptionKeyNotFound']);
		expect(missing.message).toBe(
			'Access denied due to missing subscription key. Make sure to include subscription key when making requests to this API.',
		);
		const unmatched = await fetch(`${url}/nowhere`);
		expect([unmatched.status, unmatched.headers.get('global')]).toEqual([404, 'yes']);
	});
});

describe('retry', () => {
	test('goes on until the condition is false', async () => {
		statuses.push(500, 502);
		const response = await fetch(`${url}/retried/x`, { method: 'POST', body: 'again' });
		expect([response.status, response.headers.get('n'), await response.text()]).toEqual([200, '3', 'again']);
		expect(backend.requests.map(({ body }) => body)).toEqual(['again', 'again', 'again']);
	});

	test('gives up after its count', async () => {
		statuses.push(500, 501, 502, 503, 504);
		const response = await fetch(`${url}/retried/x`);
		expect([response.status, response.headers.get('n'), backend.requests.length]).toEqual([503, '4', 4]);
	});

	test('sees an error as its response, and raises it in the end', async () => {
		const response = await fetch(`${url}/retried-error/x`);
		expect([response.status, response.headers.get('n')]).toEqual([500, '3']);
		expect(errorOf(response)).toMatchObject({ source: 'forward-request', reason: 'BackendConnectionFailure' });
	});

	test('an error that a later round mends leaves no trace', async () => {
		const response = await fetch(`${url}/retried-to-success/x`);
		expect([response.status, response.headers.get('e')]).toEqual([200, 'none']);
	});
});

test('send-request gives a response that expressions read', async () => {
	await fetch(`${url}/asked/x?code=500`);
	expect([backend.requests.length, backend.lines('x-asked')]).toEqual([2, ['4']]);
	const response = await fetch(`${url}/asked/x?code=503`);
	expect([response.status, response.statusText, await response.text()]).toEqual([403, 'Service Unavailable', 'four']);
	expect(backend.lines('x-from')).toEqual(['asked']);
});

test('an effect that fails at once is an error like any other', async () => {
	expect((await fetch(`${url}/asked-badly/x`)).status).toBe(500);
});

test('context shows where the request is', async () => {
	await fetch(`${url}/some/context/items/a%20b?q=1`);
	const seen = (name: string) => backend.lines(name)[0];
	expect(backend.requests[0]!.url).toBe('/base/items/a%20b?q=1');
	expect([seen('x-id'), seen('x-url'), seen('x-original')]).toEqual([
		'a b',
		'/items/a%20b?q=1',
		'/some/context/items/a%20b',
	]);
	expect([seen('x-operation'), seen('x-product'), seen('x-subscription')]).toEqual(['get-item GET', 'none', 'none']);
	expect([seen('x-region'), seen('x-response')]).toEqual(['local', 'True']);
});
