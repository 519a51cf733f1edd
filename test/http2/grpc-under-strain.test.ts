/** gRPC through the gateway where it is hard: many streams, large messages, deadlines, cancelled and broken calls, refusals. */
import * as grpc from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { type PolicyApi, snapshotWith } from '../support/policies.ts';

const same = (value: Buffer) => value;
const LARGEST = 32 << 20;
const UNLIMITED = { 'grpc.max_receive_message_length': LARGEST, 'grpc.max_send_message_length': LARGEST };
const method = (name: string, requestStream: boolean, responseStream: boolean) => ({
	path: `/strain.Calls/${name}`,
	requestStream,
	responseStream,
	requestSerialize: same,
	requestDeserialize: same,
	responseSerialize: same,
	responseDeserialize: same,
});
const SERVICE = {
	Echo: method('Echo', false, false),
	Chat: method('Chat', true, true),
	Begin: method('Begin', false, true),
	Break: method('Break', false, true),
	Deadline: method('Deadline', false, false),
};

/** Streams of the backend that were cancelled, by method. */
const cancelled: string[] = [];
const implementation: grpc.UntypedServiceImplementation = {
	Echo(call: grpc.ServerUnaryCall<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) {
		answer(null, call.request);
	},
	Chat(call: grpc.ServerDuplexStream<Buffer, Buffer>) {
		call.on('data', (message: Buffer) => call.write(message));
		call.on('end', () => call.end());
		call.on('cancelled', () => cancelled.push('Chat'));
	},
	/** Sends one message and then nothing more. */
	Begin(call: grpc.ServerWritableStream<Buffer, Buffer>) {
		call.on('cancelled', () => cancelled.push('Begin'));
		call.write(Buffer.from('first'));
	},
	/** Sends one message and loses its connections. */
	Break(call: grpc.ServerWritableStream<Buffer, Buffer>) {
		call.write(Buffer.from('first'));
		setTimeout(() => breakable.forceShutdown(), 100);
	},
	Deadline(call: grpc.ServerUnaryCall<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) {
		answer(null, Buffer.from(String(Number(call.getDeadline()) - Date.now())));
	},
};

const servers: grpc.Server[] = [];
let breakable: grpc.Server;
let running: Http2Gateway;
let clear: grpc.Client;
let secure: grpc.Client;

async function startBackend(credentials: grpc.ServerCredentials): Promise<number> {
	const server = new grpc.Server(UNLIMITED);
	servers.push(server);
	server.addService(SERVICE, implementation);
	return new Promise((resolve, reject) =>
		server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound))),
	);
}

beforeAll(async () => {
	const certificate = selfSigned('localhost');
	const { cert, key } = certificate;
	const ssl = grpc.ServerCredentials.createSsl(null, [{ cert_chain: cert, private_key: key }], false);
	const clearPort = await startBackend(grpc.ServerCredentials.createInsecure());
	const securePort = await startBackend(ssl);
	const breakablePort = await startBackend(grpc.ServerCredentials.createInsecure());
	breakable = servers.at(-1)!;
	const operations = [{ method: 'POST', urlTemplate: '/*' }];
	const api = { type: 'grpc' as const, operations };
	const refusing = (status: number): PolicyApi => ({
		...api,
		name: `status-${status}`,
		policy: {
			inbound: `<return-response><set-status code="${status}" reason="Why Not" /><set-body>{ "message": "no ${status}" }</set-body></return-response>`,
		},
	});
	const snapshot = await snapshotWith({
		apis: [
			{ ...api, name: 'clear', serviceUrl: `http://127.0.0.1:${clearPort}` },
			{ ...api, name: 'secure', serviceUrl: `https://localhost:${securePort}` },
			{ ...api, name: 'breakable', serviceUrl: `http://127.0.0.1:${breakablePort}` },
			...[400, 401, 403, 404, 429, 500, 502, 503, 504, 418].map(refusing),
		],
	});
	running = await startHttp2Gateway(
		{
			...snapshot,
			certificates: [{ name: 'authority', data: cert }],
			certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
		},
		certificate,
	);
	clear = new grpc.Client(new URL(running.h2c).host, grpc.credentials.createInsecure(), UNLIMITED);
	const target = { 'grpc.ssl_target_name_override': 'localhost' };
	secure = new grpc.Client(new URL(running.https).host, grpc.credentials.createSsl(cert), { ...UNLIMITED, ...target });
});

afterAll(async () => {
	for (const client of [clear, secure]) client.close();
	for (const server of servers) server.forceShutdown();
	await running.gateway.stop();
});

interface Outcome {
	status: grpc.StatusObject;
	message: Buffer | undefined;
}

function unary(client: grpc.Client, path: string, message: Buffer, options: grpc.CallOptions = {}): Promise<Outcome> {
	return new Promise((resolve) => {
		let answer: Buffer | undefined;
		const call = client.makeUnaryRequest(path, same, same, message, new grpc.Metadata(), options, (_error, value) => {
			answer = value;
		});
		call.on('status', (status) => setImmediate(() => resolve({ status, message: answer })));
	});
}

/** Clients of h2c and TLS, to backends of h2c and TLS. */
describe.each([
	['h2c', 'clear'],
	['h2c', 'secure'],
	['https', 'clear'],
	['https', 'secure'],
] as const)('from %s to a %s backend', (kind, backend) => {
	const client = () => (kind === 'h2c' ? clear : secure);

	test('a message of 20 MiB passes both ways', async () => {
		const message = Buffer.alloc(20 << 20, 'tollgate');
		const answer = await unary(client(), `/${backend}/strain.Calls/Echo`, message);
		expect(answer.status.code).toBe(grpc.status.OK);
		expect(answer.message!.equals(message)).toBe(true);
	});

	test('400 streams at once on one connection keep their messages apart', async () => {
		const outcomes = await Promise.all(
			Array.from({ length: 400 }, async (_, stream) => {
				const call = client().makeBidiStreamRequest(`/${backend}/strain.Calls/Chat`, same, same);
				const got: string[] = [];
				for (let i = 0; i < 3; i++) {
					const answer = new Promise<Buffer>((resolve) => call.once('data', resolve));
					call.write(Buffer.from(`${stream} ${i}`));
					got.push(String(await answer));
				}
				const status = new Promise<grpc.StatusObject>((resolve) => call.once('status', resolve));
				call.end();
				return { got, code: (await status).code };
			}),
		);
		for (const [stream, { got, code }] of outcomes.entries()) {
			expect(got).toEqual([`${stream} 0`, `${stream} 1`, `${stream} 2`]);
			expect(code).toBe(grpc.status.OK);
		}
	});
});

test('the deadline of the client reaches the backend', async () => {
	const { message } = await unary(clear, '/clear/strain.Calls/Deadline', Buffer.alloc(0), {
		deadline: Date.now() + 20_000,
	});
	const left = Number(String(message));
	expect(left).toBeGreaterThan(10_000);
	expect(left).toBeLessThanOrEqual(20_000);
});

test('a stream whose deadline passes in its middle ends here and at the backend', async () => {
	cancelled.length = 0;
	const options = { deadline: Date.now() + 500 };
	const call = clear.makeServerStreamRequest('/clear/strain.Calls/Begin', same, same, Buffer.alloc(0), options);
	call.on('error', () => {});
	const messages: string[] = [];
	call.on('data', (message: Buffer) => messages.push(String(message)));
	const status = await new Promise<grpc.StatusObject>((resolve) => call.once('status', resolve));
	expect([status.code, messages]).toEqual([grpc.status.DEADLINE_EXCEEDED, ['first']]);
	await expect.poll(() => cancelled).toEqual(['Begin']);
});

test('a stream that the client cancels in its middle is cancelled at the backend', async () => {
	cancelled.length = 0;
	const call = clear.makeBidiStreamRequest('/clear/strain.Calls/Chat', same, same);
	call.on('error', () => {});
	const first = new Promise((resolve) => call.once('data', resolve));
	call.write(Buffer.from('hello'));
	await first;
	const status = new Promise<grpc.StatusObject>((resolve) => call.once('status', resolve));
	call.cancel();
	expect((await status).code).toBe(grpc.status.CANCELLED);
	await expect.poll(() => cancelled).toEqual(['Chat']);
});

test('a backend that breaks in the middle of a stream is no silent end', async () => {
	const call = clear.makeServerStreamRequest('/breakable/strain.Calls/Break', same, same, Buffer.alloc(0));
	call.on('error', () => {});
	const messages: string[] = [];
	call.on('data', (message: Buffer) => messages.push(String(message)));
	const status = await new Promise<grpc.StatusObject>((resolve) => call.once('status', resolve));
	expect(messages).toEqual(['first']);
	expect([grpc.status.INTERNAL, grpc.status.UNAVAILABLE, grpc.status.CANCELLED]).toContain(status.code);
	const later = await unary(clear, '/breakable/strain.Calls/Echo', Buffer.alloc(0));
	expect(later.status.code).toBe(grpc.status.UNAVAILABLE);
});

test.each([
	[400, 'INTERNAL'],
	[401, 'UNAUTHENTICATED'],
	[403, 'PERMISSION_DENIED'],
	[404, 'UNIMPLEMENTED'],
	[429, 'UNAVAILABLE'],
	[500, 'UNKNOWN'],
	[502, 'UNAVAILABLE'],
	[503, 'UNAVAILABLE'],
	[504, 'UNAVAILABLE'],
	[418, 'UNKNOWN'],
] as const)('the status %i of a policy is %s to the client', async (status, name) => {
	const outcome = await unary(clear, `/status-${status}/strain.Calls/Echo`, Buffer.alloc(0));
	expect([grpc.status[outcome.status.code], outcome.status.details]).toEqual([name, `no ${status}`]);
});

test('a method of no API is UNIMPLEMENTED', async () => {
	const { status } = await unary(clear, '/nothing/strain.Calls/Echo', Buffer.alloc(0));
	expect(status.code).toBe(grpc.status.UNIMPLEMENTED);
});
