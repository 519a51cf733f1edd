/** Verify of certificates, through a running gateway and `tollgate eval`: whom the gateway trusts, and what issuers have revoked. */
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateAll } from '../../core/cli/evaluator.ts';
import { Authorities } from '../../workers/certificates/authorities.ts';
import { trustAuthorities } from '../../workers/wasm/host/cryptography/certificate.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { compiler } from '../support/compiler.ts';
import { startGateway } from '../support/gateway.ts';
import { IssuerServer } from '../support/issuer-server.ts';
import { type PolicyApi, snapshotWith } from '../support/policies.ts';

type Running = Awaited<ReturnType<typeof startGateway>>;

let authority: TestAuthority;
let issuers: IssuerServer;
let running: Running;
/** By name, as the gateway's store has them. */
const certificates: Record<string, TestCertificate> = {};

/** An expression of the certificate that a header brings. */
const SENT = 'new X509Certificate2(Convert.FromBase64String(context.Request.Headers["X-Certificate"][0]))';

const answer = (text: string) =>
	`<return-response><set-status code="200" /><set-body>@(${text})</set-body></return-response>`;

function derOf(name: string): string {
	return new X509Certificate(certificates[name]!.cert).raw.toString('base64');
}

async function get(path: string, certificate = '', init: RequestInit = {}): Promise<Response> {
	const headers = { 'x-certificate': certificate === '' ? '' : derOf(certificate), ...init.headers };
	return fetch(`${running.url}/${path}`, { ...init, headers });
}

const textOf = async (path: string, certificate = '') => (await get(path, certificate)).text();

/** A certificate that names what is published at a path of its own. */
function listed(name: string, list: Buffer | null): TestCertificate {
	if (list !== null) issuers.lists.set(`/${name}`, list);
	return (certificates[name] = authority.issue(`${name}.test`, { extensions: [issuers.list(`/${name}`)] }));
}

function answered(name: string, answerer: (question: Buffer) => Buffer): TestCertificate {
	issuers.responders.set(`/${name}`, answerer);
	return (certificates[name] = authority.issue(`${name}.test`, { extensions: [issuers.responder(`/${name}`)] }));
}

const APIS: PolicyApi[] = [
	{
		name: 'stored',
		policy: {
			inbound: answer(
				'string.Join(" ", context.Deployment.Certificates.Select(c => c.Key + ":" + c.Value.Verify() + ":" + c.Value.VerifyNoRevocation()))',
			),
		},
	},
	{ name: 'sent', policy: { inbound: answer(`${SENT}.Verify() + " " + ${SENT}.VerifyNoRevocation()`) } },
	{
		name: 'branch',
		policy: {
			inbound: `<choose><when condition="@(!${SENT}.Verify())">${answer('"refused"')}</when></choose>${answer('"passed"')}`,
		},
	},
	{
		name: 'once',
		policy: {
			inbound: [
				'<set-variable name="object" value="@(new JObject { ["runs"] = new JArray() })" />',
				'<set-variable name="inner" value="@((JArray)((JObject)context.Variables["object"])["runs"])" />',
				'<set-variable name="element" value="@(XElement.Parse("<a><b/></a>"))" />',
				'<set-header name="X-Count" exists-action="append"><value>before</value></set-header>',
				'<set-variable name="all" value="@{',
				'((JArray)context.Variables["inner"]).Add(1);',
				'((XElement)context.Variables["element"]).Add("x");',
				'var body = context.Request.Body.As<string>();',
				`var verdict = ${SENT}.Verify();`,
				'return body + verdict + ((JObject)context.Variables["object"])["runs"].Count() + ((XElement)context.Variables["element"]).Value;',
				'}" />',
				answer(
					'(string)context.Variables["all"] + ((JObject)context.Variables["object"])["runs"].Count() + context.Request.Headers["X-Count"].Length',
				),
			].join(''),
		},
	},
	{
		name: 'late',
		policy: {
			inbound: `<rate-limit-by-key calls="1" renewal-period="60" counter-key="@(context.Request.Headers["X-Key"][0])" increment-condition="@(context.Response.StatusCode == 200 && ${SENT}.Verify())" />${answer('"done"')}`,
		},
	},
	{
		name: 'shared',
		operations: [
			{
				method: 'GET',
				urlTemplate: '/',
				policy: {
					inbound: `<cors><allowed-origins><origin>@(${SENT}.Verify() ? "https://good.test" : "https://bad.test")</origin></allowed-origins></cors>${answer('"done"')}`,
				},
			},
		],
	},
];

beforeAll(async () => {
	authority = TestAuthority.root('root.test');
	issuers = await IssuerServer.start();
	certificates.trusted = selfSigned('trusted.test');
	certificates.untrusted = selfSigned('untrusted.test');
	certificates.stranger = selfSigned('stranger.test');
	certificates.unnamed = authority.issue('unnamed.test');
	const revoked = listed('revoked', null);
	authority.revoke(revoked);
	const list = authority.list();
	issuers.lists.set('/revoked', list);
	for (const name of ['good', 'again', 'branch', 'once', 'late', 'shared', 'evaluated']) listed(name, list);
	listed('missing', null);
	listed('forged', TestAuthority.root('root.test').list());
	answered('asked', (question) => authority.answer(question));
	authority.revoke(answered('asked-revoked', (question) => authority.answer(question)));
	const delegate = authority.issue('delegate.test', { extensions: ['extendedKeyUsage=OCSPSigning'] });
	answered('delegated', (question) => authority.answer(question, delegate));
	const usurper = authority.issue('usurper.test');
	answered('usurped', (question) => authority.answer(question, usurper));
	const intermediate = authority.intermediate('intermediate.test', [
		'basicConstraints=critical,CA:TRUE',
		issuers.list('/intermediate'),
	]);
	issuers.lists.set('/below', intermediate.list());
	certificates.below = intermediate.issue('below.test', { extensions: [issuers.list('/below')] });
	authority.revoke(intermediate.certificate);
	issuers.lists.set('/intermediate', authority.list());

	const snapshot = await snapshotWith({ apis: APIS });
	running = await startGateway({
		...snapshot,
		certificates: [
			...['trusted', 'untrusted', 'stranger'].map((name) => ({ name, data: certificates[name]!.cert })),
			{ name: 'root', data: authority.certificate.cert },
			{ name: 'intermediate', data: intermediate.certificate.cert },
		],
		certificateAuthorities: [
			{ certificate: 'trusted', isTrusted: true },
			{ certificate: 'untrusted', isTrusted: false },
			{ certificate: 'root', isTrusted: true },
			{ certificate: 'intermediate', isTrusted: true },
		],
	});
});

afterAll(async () => {
	await running.gateway.stop();
	issuers.stop();
});

describe('X509Certificate2.Verify', () => {
	test('Verify knows the authorities of the gateway, and no others', async () => {
		expect(await textOf('stored')).toBe(
			'trusted:True:True untrusted:False:False stranger:False:False root:True:True intermediate:False:True',
		);
	});

	test.each([
		['good', 'True True', 'is not in the list'],
		['revoked', 'False True', 'is in the list'],
		['missing', 'False True', 'names a list that cannot be had'],
		['forged', 'False True', 'names a list that another has signed'],
		['unnamed', 'False True', 'names nothing'],
		['asked', 'True True', 'is good to its responder'],
		['asked-revoked', 'False True', 'is revoked to its responder'],
		['delegated', 'True True', 'is good to a responder that its issuer has appointed'],
		['usurped', 'False True', 'is good to a responder that nobody has appointed'],
		['below', 'False True', 'has an issuer that has been revoked'],
		['stranger', 'False False', 'is not trusted'],
	])('of %s is %s: it %s', async (name, verdicts) => {
		expect(await textOf('sent', name)).toBe(verdicts);
	});

	test('asks once for as long as the answer holds', async () => {
		expect(await Promise.all(Array.from({ length: 5 }, () => textOf('sent', 'again')))).toEqual(
			Array(5).fill('True True'),
		);
		expect(await textOf('sent', 'again')).toBe('True True');
		expect(issuers.asked.filter((path) => path === '/again')).toHaveLength(1);
	});

	test('works in a condition', async () => {
		expect(await textOf('branch', 'branch')).toBe('passed');
		expect(await textOf('branch', 'revoked')).toBe('refused');
	});

	test('leaves no trace of the run that had to wait', async () => {
		const first = await get('once', 'once', { method: 'POST', body: 'body' });
		expect(await first.text()).toBe('bodyTrue1x11');
		const second = await get('once', 'once', { method: 'POST', body: 'body' });
		expect(await second.text()).toBe('bodyTrue1x11');
		expect(issuers.asked.filter((path) => path === '/once')).toHaveLength(1);
	});

	test('works in an expression that runs behind the response', async () => {
		const statuses = [];
		for (let i = 0; i < 3; i++) statuses.push((await get('late', 'late', { headers: { 'x-key': 'a' } })).status);
		expect(statuses).toEqual([200, 200, 429]);
		const uncounted = [];
		for (let i = 0; i < 3; i++) uncounted.push((await get('late', 'revoked', { headers: { 'x-key': 'b' } })).status);
		expect(uncounted).toEqual([200, 200, 200]);
	});

	test('works in the answer to a preflight', async () => {
		const headers = { origin: 'https://good.test', 'access-control-request-method': 'GET' };
		const preflight = await get('shared/', 'shared', { method: 'OPTIONS', headers });
		expect(preflight.headers.get('access-control-allow-origin')).toBe('https://good.test');
	});

	test('works in tollgate eval', async () => {
		trustAuthorities(new Authorities([new X509Certificate(authority.certificate.cert)]));
		const verify = (name: string) => `new X509Certificate2(Convert.FromBase64String("${derOf(name)}")).Verify()`;
		const expressions = ['evaluated', 'revoked', 'stranger'].map(verify);
		const outcomes = await evaluateAll(
			expressions.map((expression) => ({ expression, context: {} })),
			compiler,
		);
		trustAuthorities(new Authorities([]));
		expect(outcomes.map((outcome) => 'value' in outcome && outcome.value)).toEqual([true, false, false]);
	});
});
