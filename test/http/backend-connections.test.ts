/** The HTTP/1.1 pools: TLS checks, proxies, connections that break, against real servers. */
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContextOptions, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_TLS } from '../../workers/backends/connector.ts';
import { Http1Upstream } from '../../workers/backends/http1-upstream.ts';
import { poolKey } from '../../workers/backends/pool-key.ts';
import type { UpstreamError, UpstreamRequest, UpstreamTls } from '../../workers/backends/upstream.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { selfSigned, type TestCertificate } from '../support/certificates.ts';

const certificate = selfSigned('localhost');
const client = selfSigned('client.test');
let upstream: Http1Upstream;
let secure: HttpsServer;

beforeAll(async () => {
	upstream = new Http1Upstream(16);
	secure = createHttpsServer(
		{ cert: certificate.cert, key: certificate.key, requestCert: true, rejectUnauthorized: false },
		(request, response) => {
			response.end(String((request.socket as TLSSocket).getPeerCertificate().subject?.CN));
		},
	);
	await listening(secure);
});

afterAll(async () => {
	await upstream.close();
	secure.close();
	secure.closeAllConnections();
});

async function listening<Any extends Server | HttpServer | HttpsServer>(server: Any): Promise<Any> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

function portOf(server: Server | HttpServer | HttpsServer): number {
	return (server.address() as AddressInfo).port;
}

interface Answer {
	status: number;
	body: string;
	error: UpstreamError | null;
}

function call(parts: Partial<UpstreamRequest>, pools = upstream): Promise<Answer> {
	const request: UpstreamRequest = {
		method: 'GET',
		scheme: 'http',
		hostname: '127.0.0.1',
		port: 80,
		path: '/',
		headers: [],
		body: null,
		headersTimeout: 5000,
		continueTimeout: null,
		tls: null,
		proxy: null,
		...parts,
	};
	return new Promise((resolve) => {
		const answer: Answer = { status: 0, body: '', error: null };
		pools.send(request, {
			onHeaders: (status) => {
				answer.status = status;
			},
			onData: (chunk) => {
				answer.body += Buffer.from(chunk).toString();
			},
			onEnd: () => resolve(answer),
			onError: (error) => resolve({ ...answer, error }),
		});
	});
}

function tls(changes: Partial<UpstreamTls>): Promise<Answer> {
	return call({ scheme: 'https', hostname: 'localhost', port: portOf(secure), tls: { ...DEFAULT_TLS, ...changes } });
}

test('a chain that nobody trusts is refused', async () => {
	const { error } = await tls({});
	expect([error?.reason, error?.retry]).toEqual(['BackendConnectionFailure', 'safe']);
	expect(error?.message).toContain('not trusted');
});

test('it is accepted where the chain is not checked, or an authority of the gateway vouches for it', async () => {
	expect((await tls({ validateChain: false })).status).toBe(200);
	expect((await tls({ authorities: [String(certificate.cert)] })).status).toBe(200);
});

test('the name matters only where it is checked', async () => {
	const parts = { scheme: 'https', hostname: '127.0.0.1', port: portOf(secure) };
	const trusted = { ...DEFAULT_TLS, authorities: [String(certificate.cert)] };
	expect((await call({ ...parts, tls: trusted })).status).toBe(200);
	expect((await call({ ...parts, tls: { ...trusted, validateName: true } })).error?.message).toContain('IP');
	expect((await tls({ authorities: [String(certificate.cert)], validateName: true })).status).toBe(200);
});

test('a thumbprint or a name with its issuer stands for the certificate', async () => {
	const { raw, fingerprint } = new X509Certificate(certificate.cert);
	const thumbprint = createHash('sha1').update(raw).digest('hex').toUpperCase();
	expect((await tls({ thumbprints: [thumbprint] })).status).toBe(200);
	expect((await tls({ thumbprints: ['00'.repeat(20)] })).error).not.toBeNull();
	const issuerCertificateThumbprint = fingerprint;
	expect((await tls({ x509Names: [{ name: 'localhost', issuerCertificateThumbprint }] })).status).toBe(200);
	expect((await tls({ x509Names: [{ name: 'other', issuerCertificateThumbprint: null }] })).error).not.toBeNull();
});

/** Handshakes with a server of its own, which answers with what they came to. */
async function negotiated(server: SecureContextOptions, client: Partial<UpstreamTls>): Promise<Answer> {
	const own = createHttpsServer(
		{ cert: certificate.cert, key: certificate.key, ciphers: 'ALL:@SECLEVEL=0', ...server },
		(request, response) => {
			const socket = request.socket as TLSSocket & { servername: string };
			response.end(`${socket.getProtocol()} ${socket.getCipher().name} ${socket.servername}`);
		},
	);
	await listening(own.on('tlsClientError', () => {}));
	const tls = { ...DEFAULT_TLS, validateChain: false, ...client };
	const answer = await call({
		scheme: 'https',
		hostname: 'localhost',
		port: portOf(own),
		headers: ['host', 'a.test'],
		tls,
	});
	own.close();
	own.closeAllConnections();
	return answer;
}

test('versions that are not offered are not spoken', async () => {
	expect((await negotiated({}, {})).body).toMatch(/^TLSv1.3 /);
	expect((await negotiated({}, { maxVersion: 'TLSv1.2' })).body).toMatch(/^TLSv1.2 /);
	const old: SecureContextOptions = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' };
	expect((await negotiated(old, {})).error?.reason).toBe('BackendConnectionFailure');
	expect((await negotiated(old, { minVersion: 'TLSv1.1' })).body).toMatch(/^TLSv1.1 /);
});

test('suites that are not offered are not spoken', async () => {
	const ciphers = 'ECDHE-ECDSA-AES256-GCM-SHA384';
	expect((await negotiated({}, { ciphers, maxVersion: 'TLSv1.2' })).body).toBe(`TLSv1.2 ${ciphers} localhost`);
	const other = { ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' as const };
	expect((await negotiated(other, { ciphers, maxVersion: 'TLSv1.2' })).error?.reason).toBe('BackendConnectionFailure');
});

test('the handshake names the host of the URL, whatever Host says', async () => {
	expect((await negotiated({}, {})).body).toMatch(/ localhost$/);
});

test('an intermediate authority that is trusted vouches by itself', async () => {
	const root = TestAuthority.root('root.test');
	const intermediate = root.intermediate('intermediate.test');
	const leaf = intermediate.issue('localhost');
	const own = createHttpsServer({ cert: leaf.cert, key: leaf.key }, (_request, response) => response.end('ok'));
	await listening(own);
	const parts = { scheme: 'https', hostname: 'localhost', port: portOf(own) };
	const trusting = (authority: TestAuthority) => ({
		...DEFAULT_TLS,
		authorities: [String(authority.certificate.cert)],
	});
	expect((await call({ ...parts, tls: trusting(intermediate) })).body).toBe('ok');
	// The server does not send the intermediate, so that nothing leads to the root.
	expect((await call({ ...parts, tls: trusting(root) })).error?.message).toContain('not trusted');
	own.close();
	own.closeAllConnections();
});

test('revocation lists are asked where the setting says so', async () => {
	const root = TestAuthority.root('root.test');
	let list: Buffer = Buffer.alloc(0);
	const lists = await listening(createServer((_request, response) => response.end(list)));
	const extensions = [`crlDistributionPoints=URI:http://127.0.0.1:${portOf(lists)}/list`];
	const [good, revoked] = ['good.test', 'revoked.test'].map((name) => root.issue(name, { extensions }));
	root.revoke(revoked!);
	list = root.list();
	const trusting = { ...DEFAULT_TLS, authorities: [String(root.certificate.cert)] };
	const reached = async ({ cert, key }: TestCertificate, validateRevocation: boolean) => {
		const own = createHttpsServer({ cert, key }, (_request, response) => response.end('ok'));
		await listening(own);
		const parts = { scheme: 'https', hostname: 'localhost', port: portOf(own) };
		const tls = { ...trusting, validateRevocation };
		const { body, error } = await call({ ...parts, tls, headersTimeout: 20_000 });
		own.close();
		own.closeAllConnections();
		return error?.message ?? body;
	};
	expect(await reached(revoked!, false)).toBe('ok');
	expect(await reached(revoked!, true)).toBe('The certificate of localhost has been revoked');
	expect(await reached(good!, true)).toBe('ok');
	lists.close();
	lists.closeAllConnections();
});

test('a client certificate that cannot be read is a failure to connect', async () => {
	const { error } = await tls({
		validateChain: false,
		clientCertificate: { data: Buffer.from('junk'), password: null },
	});
	expect([error?.reason, error?.retry]).toEqual(['BackendConnectionFailure', 'safe']);
});

test('presents a client certificate', async () => {
	const data = Buffer.concat([client.cert, client.key]);
	expect((await tls({ validateChain: false })).body).toBe('undefined');
	const answer = await tls({ validateChain: false, clientCertificate: { data, password: null } });
	expect(answer.body).toBe('client.test');
});

test('connections are shared only between equal settings', () => {
	const request = { scheme: 'https', hostname: 'h', port: 443, tls: DEFAULT_TLS, proxy: null } as UpstreamRequest;
	const clientCertificate = { data: client.cert, password: null };
	const keys = [
		request,
		{ ...request, port: 444 },
		{ ...request, tls: { ...DEFAULT_TLS, validateName: true } },
		{ ...request, tls: { ...DEFAULT_TLS, clientCertificate } },
		{ ...request, tls: { ...DEFAULT_TLS, authorities: [String(client.cert)] } },
		{ ...request, proxy: { url: 'http://p:1', username: null, password: null } },
		{ ...request, proxy: { url: 'http://p:1', username: 'a', password: 'b' } },
	].map(poolKey);
	expect(new Set(keys).size).toBe(keys.length);
	expect(poolKey({ ...request, tls: { ...DEFAULT_TLS } })).toBe(keys[0]);
});

test('goes through a proxy, with its credentials', async () => {
	const asked: string[] = [];
	const proxy = createServer().on('connect', (request, socket: Socket) => {
		asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
		const [, port] = request.url!.split(':');
		const target = connect(Number(port), '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			socket.pipe(target).pipe(socket);
		});
		socket.on('error', () => target.destroy());
	});
	await listening(proxy);
	const backend = await listening(createServer((request, response) => response.end(request.url)));
	const settings = { url: `http://127.0.0.1:${portOf(proxy)}`, username: 'user', password: 'pass' };
	const plain = await call({ port: portOf(backend), path: '/x', proxy: settings });
	expect(plain.body).toBe('/x');
	const through = { scheme: 'https', hostname: 'localhost', port: portOf(secure), proxy: settings };
	expect((await call({ ...through, tls: { ...DEFAULT_TLS, validateChain: false } })).status).toBe(200);
	const credentials = `Basic ${Buffer.from('user:pass').toString('base64')}`;
	expect(asked).toEqual([`127.0.0.1:${portOf(backend)} ${credentials}`, `localhost:${portOf(secure)} ${credentials}`]);
	for (const server of [proxy, backend]) {
		server.close();
		server.closeAllConnections();
	}
});

test('a proxy that refuses is a failure to connect', async () => {
	const proxy = await listening(
		createServer().on('connect', (_request, socket: Socket) => socket.end('HTTP/1.1 407 Who Are You\r\n\r\n')),
	);
	const { error } = await call({ proxy: { url: `http://127.0.0.1:${portOf(proxy)}`, username: null, password: null } });
	expect([error?.reason, error?.retry]).toEqual(['BackendConnectionFailure', 'safe']);
	expect(error?.message).toContain('407');
	proxy.close();
	proxy.closeAllConnections();
});

/** Answers the first request of each connection, and breaks the connection at the second. */
async function breakingServer(): Promise<{ server: Server; received: string[] }> {
	const received: string[] = [];
	const server = createTcpServer((socket) => {
		let count = 0;
		socket.on('error', () => {});
		socket.on('data', (chunk) => {
			received.push(chunk.toString().split(' ')[0]!);
			if (++count > 1) socket.destroy();
			else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
		});
	});
	return { server: await listening(server), received };
}

test('what a kept connection lost is sent once more, unless it might be done twice', async () => {
	const { server, received } = await breakingServer();
	const single = new Http1Upstream(1);
	const port = portOf(server);
	const parts: Partial<UpstreamRequest>[] = [{}, {}, { method: 'POST', body: Buffer.from('x') }];
	const answers: Answer[] = [];
	for (const part of parts) {
		answers.push(await call({ port, ...part }, single));
		// The connection is free again once undici has seen the end of the answer.
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	expect(received).toEqual(['GET', 'GET', 'GET', 'POST']);
	expect(answers.map(({ body, error }) => error?.reason ?? body)).toEqual(['ok', 'ok', 'BackendConnectionFailure']);
	await single.close();
	server.close();
});

test('the connections of a burst are opened at once, over TLS too', async () => {
	let opened = 0;
	const answers: (() => void)[] = [];
	const { cert, key } = certificate;
	const context = createSecureContext({ cert, key });
	const server = await listening(
		createHttpsServer(
			{
				SNICallback: (_name, decide) => {
					answers.push(() => decide(null, context));
					// Nobody gets on before the last has come.
					if (++opened === 4) for (const answer of answers) answer();
				},
			},
			(_request, response) => response.end('ok'),
		),
	);
	const pools = new Http1Upstream(4);
	const parts = { scheme: 'https', hostname: 'localhost', port: portOf(server) };
	const calls = [1, 2, 3, 4].map(() => call({ ...parts, tls: { ...DEFAULT_TLS, validateChain: false } }, pools));
	expect((await Promise.all(calls)).map(({ body }) => body)).toEqual(['ok', 'ok', 'ok', 'ok']);
	await pools.close();
	server.close();
});

test('a new connection that breaks is not tried again', async () => {
	let connections = 0;
	const server = await listening(
		createTcpServer((socket) => {
			connections++;
			socket.on('error', () => {});
			socket.once('data', () => socket.end());
		}),
	);
	const { error } = await call({ port: portOf(server) });
	expect([error?.reason, error?.retry, connections]).toEqual(['BackendConnectionFailure', 'unsafe', 1]);
	server.close();
});

test('a response that does not come in time', async () => {
	const server = await listening(createTcpServer((socket) => socket.on('error', () => {})));
	const began = performance.now();
	const { error } = await call({ port: portOf(server), headersTimeout: 100 });
	expect(error?.reason).toBe('Timeout');
	expect(performance.now() - began).toBeLessThan(1000);
	server.close();
});

test('an early hint is not the answer', async () => {
	const server = await listening(
		createServer((_request, response) => {
			response.writeEarlyHints({ link: '</a.css>; rel=preload' });
			response.end('final');
		}),
	);
	const answer = await call({ port: portOf(server) });
	expect([answer.status, answer.body]).toEqual([200, 'final']);
	server.close();
});
