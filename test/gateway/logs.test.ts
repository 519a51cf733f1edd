/** The standard stream of `tollgate start`: trace statements, failures and access records, by format and level. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { RecordingBackend } from '../support/gateway.ts';
import { StartedGateway } from '../support/start-process.ts';
import { tollgate } from '../support/tollgate.ts';

type Line = Record<string, unknown> & { properties: Record<string, unknown> };

let backend: RecordingBackend;
let folder: ArtifactFolder;
/** Starts faster than the folder. */
let bundle: string;

beforeAll(async () => {
	backend = await RecordingBackend.start();
	folder = new ArtifactFolder(backend.url);
	folder.writePolicy(
		[
			'<trace source="Plain"><message>quiet</message></trace>',
			'<trace source="Prices" severity="information"><message>@("of " + context.Api.Id)</message>',
			'<metadata name="path" value="@(context.Request.Url.Path)" /><metadata name="fixed" value="1" /></trace>',
			'<trace source="Prices" severity="error"><message>broken&#10;[Info] forged</message></trace>',
			'<choose><when condition="@(context.Request.Url.Path == &quot;/fail&quot;)">',
			'<set-variable name="x" value="@(int.Parse(&quot;x&quot;))" /></when></choose>',
		].join(''),
	);
	bundle = join(folder.path, 'echo.bundle');
	expect(await tollgate('build', '--config', folder.path, '--out', bundle)).toMatchObject({ code: 0 });
});

afterAll(() => {
	folder.remove();
	backend.stop();
});

/** What a gateway writes after `ready` while it serves a path, and its answer. */
async function logged(path: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
	const all = ['--bundle', bundle, '--host', '127.0.0.1', '--http-port', '0', '--workers', '2', ...args];
	const gateway = new StartedGateway(all, env);
	await gateway.ready();
	await (await fetch(`http://127.0.0.1:${gateway.port()}/echo${path}?secret=1`)).text();
	expect(await gateway.end()).toBe(0);
	return gateway.out.slice(gateway.out.indexOf('ready\n') + 6);
}

function records(text: string): Line[] {
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Line);
}

describe('the trace statement', () => {
	test('writes message, source and metadata from the level on that its severity has', async () => {
		const lines = (await logged('/x', [])).split('\n').filter((line) => line !== '');
		const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}`;
		const common = `correlationId: [0-9a-f-]{36}, apiId: echo, operationId: get`;
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(
			new RegExp(
				String.raw`^\[Info\] ${time} \[Trace\], ${common}, source: Prices, message: of echo, metadata: \{"path":"/x","fixed":"1"\}$`,
			),
		);
		expect(lines[1]).toMatch(/^\[Error\] .*, source: Prices, message: broken \[Info\] forged, metadata: \{\}$/);
	});

	test('writes verbose messages only at the level debug or all', async () => {
		const text = await logged('/x', [], { 'Telemetry.Logs.Std.Level': 'all' });
		expect(text).toMatch(/^\[Debug\] .* source: Plain, message: quiet/m);
		expect(await logged('/x', ['--log-level', 'error'], { TELEMETRY_LOGS_STD_LEVEL: 'debug' })).toMatch(
			/^\[Error\].*\n$/,
		);
		expect(await logged('/x', [], { 'observability.logs.std.level': 'fatal' })).toBe('');
	});

	test('writes JSON, and nothing where the stream is off', async () => {
		const [trace] = records(await logged('/x', [], { 'telemetry.logs.std': 'json' }));
		expect(trace).toMatchObject({
			Level: 'Info',
			category: 'Trace',
			apiId: 'echo',
			operationId: 'get',
			source: 'Prices',
			message: 'of echo',
			metadata: { path: '/x', fixed: '1' },
		});
		expect(await logged('/x', ['--log-format', 'none'])).toBe('');
	});
});

describe('the access log', () => {
	test('has a JSON record a request when the format is given', async () => {
		const lines = records(await logged('/x', ['--log-format', 'json', '--region', 'here']));
		const access = lines.find(({ category }) => category === 'GatewayLogs')!;
		expect(access).toMatchObject({
			Level: 'Info',
			isRequestSuccess: true,
			operationName: 'Microsoft.ApiManagement/GatewayLogs',
			callerIpAddress: '127.0.0.1',
			region: 'here',
			correlationId: lines[0]!.correlationId,
		});
		expect(access.properties).toMatchObject({
			method: 'GET',
			url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/echo\/x$/),
			backendResponseCode: 200,
			responseCode: 200,
			responseSize: 2,
			requestSize: 0,
			cache: 'none',
			apiId: 'echo',
			operationId: 'get',
			apiRevision: '1',
			clientProtocol: 'HTTP/1.1',
			backendProtocol: 'HTTP/1.1',
			backendMethod: 'GET',
			backendUrl: `${backend.url}/x`,
		});
	});

	test('has a line of text with the fields in the order of the product', async () => {
		const lines = (await logged('/fail', ['--log-format', 'text'])).split('\n');
		const access = lines.find((line) => line.includes('[GatewayLogs]'))!;
		expect([...access.matchAll(/, ([a-zA-Z]+): /g)].map(([, name]) => name)).toEqual(
			'isRequestSuccess totalTime category callerIpAddress timeGenerated region correlationId method url responseCode responseSize cache backendTime apiId operationId clientProtocol apiRevision lastError'.split(
				' ',
			),
		);
		expect(access).toContain('isRequestSuccess: False');
		expect(access).toMatch(/timeGenerated: \d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d,/);
		expect(access).toContain('"source":"set-variable","reason":"ExpressionValueEvaluationFailure"');
		expect(lines.find((line) => line.startsWith('[Error]') && line.includes('[Request]'))).toContain(
			'path: /echo/fail',
		);
	});

	test('a word that is no format or level is wrong usage', async () => {
		const gateway = new StartedGateway(['--bundle', bundle, '--http-port', '0'], { 'telemetry.logs.std': 'xml' });
		expect(await gateway.exit()).toBe(2);
		expect(gateway.errors).toContain('telemetry.logs.std is one of none, text, json, not "xml"');
	});
});
