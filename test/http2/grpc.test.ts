/** gRPC through the gateway, with @grpc/grpc-js as client and as server, over h2c and TLS. */
import * as grpc from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

/** Messages are bytes here: the gateway does not look into them. */
const same = (value: Buffer) => value;
const method = (name: string, requestStream: boolean, responseStream: boolean) => ({
	path: `/shop.Orders/${name}`,
	requestStream,
	responseStream,
	requestSerialize: same,
	requestDeserialize: same,
	responseSerialize: same,
	responseDeserialize: same,
});
const SERVICE = {
	Unary: method('Unary', false, false),
	Collect: method('Collect', true, false),
	List: method('List', false, true),
	Chat: method('Chat', true, true),
	Fail: method('Fail', false, false),
	Hang: method('Hang', false, false),
};

/** Calls of `Hang` that the backend saw cancelled. */
let cancelled = 0;
const implementation: grpc.UntypedServiceImplementation = {
	Unary(call: grpc.ServerUnaryCall<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) {
		const trailer = new grpc.Metadata();
		trailer.set('x-trailer', 'last');
		trailer.set('x-bin', Buffer.of(1, 2, 255));
		trailer.set('x-te', String(call.metadata.get('te')));
		const head = new grpc.Metadata();
		head.set('x-head', String(call.metadata.get('x-token')));
		call.sendMetadata(head);
		answer(null, call.request, trailer);
	},
	Collect(call: grpc.ServerReadableStream<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) {
		const messages: Buffer[] = [];
		call.on('data', (message: Buffer) => messages.push(message));
		call.on('end', () => answer(null, Buffer.concat(messages)));
	},
	List(call: grpc.ServerWritableStream<Buffer, Buffer>) {
		for (let i = 0; i < 50; i++) call.write(Buffer.from(`${call.request} ${i}`));
		call.end();
	},
	Chat(call: grpc.ServerDuplexStream<Buffer, Buffer>) {
		call.on('data', (message: Buffer) => call.write(Buffer.from(`re: ${message}`)));
		call.on('end', () => call.end());
	},
	Fail(_call: grpc.ServerUnaryCall<Buffer, Buffer>, answer: grpc.sendUnaryData<Buffer>) {
		answer({ code: grpc.status.RESOURCE_EXHAUSTED, details: 'no more ä%' });
	},
	Hang(call: grpc.ServerUnaryCall<Buffer, Buffer>) {
		call.on('cancelled', () => cancelled++);
	},
};

async function startBackend(credentials: grpc.ServerCredentials): Promise<{ server: grpc.Server; port: number }> {
	const server = new grpc.Server();
	server.addService(SERVICE, implementation);
	const port = await new Promise<number>((resolve, reject) =>
		server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound))),
	);
	return { server, port };
}

let certificate: TestCertificate;
let running: Http2Gateway;
const servers: grpc.Server[] = [];

beforeAll(async () => {
	certificate = selfSigned('localhost');
	const clear = await startBackend(grpc.ServerCredentials.createInsecure());
	const { cert, key } = certificate;
	const secure = await startBackend(
		grpc.ServerCredentials.createSsl(null, [{ cert_chain: cert, private_key: key }], false),
	);
	servers.push(clear.server, secure.server);
	const operations = [{ method: 'POST', urlTemplate: '/*' }];
	const api = { type: 'grpc' as const, path: '', operations };
	running = await startHttp2Gateway(
		snapshotOf(
			[
				{ ...api, name: 'secure', path: 'secure', serviceUrl: `https://127.0.0.1:${secure.port}` },
				{ ...api, name: 'clear', path: '', serviceUrl: `http://127.0.0.1:${clear.port}` },
				{ ...api, name: 'closed', path: 'shop.Closed', serviceUrl: 'http://127.0.0.1:9' },
				{ ...api, name: 'guarded', path: 'shop.Guarded', subscriptionRequired: true, serviceUrl: 'http://127.0.0.1:9' },
			],
			{
				certificates: [{ name: 'authority', data: cert }],
				certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
			},
		),
		certificate,
	);
});

afterAll(async () => {
	for (const server of servers) server.forceShutdown();
	await running.gateway.stop();
});

function unary(client: grpc.Client, path: string, message: Buffer, metadata = new grpc.Metadata(), options = {}) {
	const got: { head?: grpc.Metadata; status?: grpc.StatusObject; message?: Buffer } = {};
	return new Promise<typeof got>((resolve) => {
		const call = client.makeUnaryRequest(path, same, same, message, metadata, options, (_error, value) => {
			if (value !== undefined) got.message = value;
		});
		call.on('metadata', (head) => {
			got.head = head;
		});
		call.on('status', (status) => {
			got.status = status;
			setImmediate(() => resolve(got));
		});
	});
}

describe.each(['h2c', 'https'] as const)('clients of %s', (kind) => {
	let client: grpc.Client;
	beforeAll(() => {
		const address = new URL(running[kind]).host;
		const credentials =
			kind === 'h2c' ? grpc.credentials.createInsecure() : grpc.credentials.createSsl(certificate.cert);
		client = new grpc.Client(address, credentials, {
			'grpc.ssl_target_name_override': 'localhost',
			'grpc.max_receive_message_length': 16 << 20,
		});
	});
	afterAll(() => client.close());

	test('unary, with metadata and trailers', async () => {
		const metadata = new grpc.Metadata();
		metadata.set('x-token', 'secret');
		const { head, status, message } = await unary(client, '/shop.Orders/Unary', Buffer.from('hello'), metadata);
		expect(message?.toString()).toBe('hello');
		expect(head?.get('x-head')).toEqual(['secret']);
		expect(status?.code).toBe(grpc.status.OK);
		expect(status?.metadata.get('x-trailer')).toEqual(['last']);
		expect(status?.metadata.get('x-bin')).toEqual([Buffer.of(1, 2, 255)]);
	});

	test('to a backend over TLS, whose authority the gateway trusts', async () => {
		const { status, message } = await unary(client, '/secure/shop.Orders/Unary', Buffer.from('hello'));
		expect([status?.code, message?.toString()]).toEqual([grpc.status.OK, 'hello']);
	});

	test('a message of 3 MiB', async () => {
		const message = Buffer.alloc(3 << 20, 'tollgate');
		const answer = await unary(client, '/shop.Orders/Unary', message);
		expect(answer.message?.equals(message)).toBe(true);
	});

	test('client streaming', async () => {
		const result = await new Promise<Buffer>((resolve, reject) => {
			const call = client.makeClientStreamRequest('/shop.Orders/Collect', same, same, (error, value) =>
				error ? reject(error) : resolve(value!),
			);
			for (let i = 0; i < 20; i++) call.write(Buffer.from(`${i},`));
			call.end();
		});
		expect(result.toString()).toBe(Array.from({ length: 20 }, (_, i) => `${i},`).join(''));
	});

	test('server streaming', async () => {
		const call = client.makeServerStreamRequest('/shop.Orders/List', same, same, Buffer.from('item'));
		const messages: string[] = [];
		for await (const message of call) messages.push(String(message));
		expect(messages).toEqual(Array.from({ length: 50 }, (_, i) => `item ${i}`));
	});

	test('both sides stream, message by message', async () => {
		const call = client.makeBidiStreamRequest('/shop.Orders/Chat', same, same);
		for (const text of ['one', 'two', 'three']) {
			const answer = new Promise((resolve) => call.once('data', resolve));
			call.write(Buffer.from(text));
			expect(String(await answer)).toBe(`re: ${text}`);
		}
		const ended = new Promise<grpc.StatusObject>((resolve) => call.once('status', resolve));
		call.end();
		expect((await ended).code).toBe(grpc.status.OK);
	});

	test('a status of the backend in a trailers-only response', async () => {
		const { status } = await unary(client, '/shop.Orders/Fail', Buffer.alloc(0));
		expect([status?.code, status?.details]).toEqual([grpc.status.RESOURCE_EXHAUSTED, 'no more ä%']);
	});

	test('a call that the client cancels is cancelled at the backend', async () => {
		const before = cancelled;
		const call = client.makeUnaryRequest('/shop.Orders/Hang', same, same, Buffer.alloc(0), () => {});
		setTimeout(() => call.cancel(), 100);
		await expect.poll(() => cancelled).toBe(before + 1);
	});

	test('a deadline ends the call here and at the backend', async () => {
		const before = cancelled;
		const { status } = await unary(client, '/shop.Orders/Hang', Buffer.alloc(0), new grpc.Metadata(), {
			deadline: Date.now() + 200,
		});
		expect(status?.code).toBe(grpc.status.DEADLINE_EXCEEDED);
		await expect.poll(() => cancelled).toBe(before + 1);
	});

	test('refusals of the gateway carry a grpc-status', async () => {
		const refused = async (path: string) => (await unary(client, path, Buffer.alloc(0))).status;
		expect((await refused('/shop.Closed/Any'))?.code).toBe(grpc.status.UNAVAILABLE);
		const unauthorized = await refused('/shop.Guarded/Any');
		expect(unauthorized?.code).toBe(grpc.status.UNAUTHENTICATED);
		expect(unauthorized?.details).toContain('Access denied due to missing subscription key');
		expect(unauthorized?.metadata.get('www-authenticate')[0]).toContain('AzureApiManagementKey realm=');
	});
});
