/** Which protocol `http-version` comes to with backends over TLS that speak both, one, or know nothing of ALPN. */
import { once } from 'node:events';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import tls, { type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

const VERSIONS = ['1', '2', '2or1'] as const;
const BODY = 'x'.repeat(100_000);
const servers: Server[] = [];
const gateways: Record<string, Http2Gateway> = {};

async function listen(server: Server): Promise<string> {
	servers.push(server);
	server
		.on('tlsClientError', () => {})
		.on('sessionError', () => {})
		.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return `https://localhost:${(server.address() as AddressInfo).port}`;
}

/** Answers with the protocol of ALPN, that of the request, and the length of its body. */
function answer(request: http2.Http2ServerRequest, response: http2.Http2ServerResponse): void {
	let length = 0;
	request.on('data', (chunk: Buffer) => {
		length += chunk.length;
	});
	request.on('end', () => {
		const { alpnProtocol } = request.socket as TLSSocket;
		response.end(`${alpnProtocol} ${request.httpVersion} ${length}`);
	});
}

beforeAll(async () => {
	const { cert, key } = selfSigned('localhost');
	const http1 = https.createServer({ cert, key }, answer as never);
	// A TLS server without ALPN answers none, and hands its connections to HTTP/1.1.
	const silent = tls.createServer({ cert, key }, (socket) => http1.emit('secureConnection', socket));
	const apis = [
		{ name: 'both', serviceUrl: await listen(http2.createSecureServer({ cert, key, allowHTTP1: true }, answer)) },
		{ name: 'h2', serviceUrl: await listen(http2.createSecureServer({ cert, key }, answer)) },
		{ name: 'http1', serviceUrl: await listen(http1) },
		{ name: 'silent', serviceUrl: await listen(silent) },
	];
	for (const httpVersion of VERSIONS) {
		gateways[httpVersion] = await startHttp2Gateway(
			snapshotOf(apis, {
				...forwardDocument({ httpVersion }),
				certificates: [{ name: 'authority', data: cert }],
				certificateAuthorities: [{ certificate: 'authority', isTrusted: true }],
			}),
		);
	}
});

afterAll(async () => {
	await Promise.all(Object.values(gateways).map(({ gateway }) => gateway.stop()));
	for (const server of servers) server.close();
});

test.each([
	['1', 'both', 'http/1.1 1.1'],
	['2', 'both', 'h2 2.0'],
	['2or1', 'both', 'h2 2.0'],
	['1', 'h2', null],
	['2', 'h2', 'h2 2.0'],
	['2or1', 'h2', 'h2 2.0'],
	['1', 'http1', 'http/1.1 1.1'],
	['2', 'http1', null],
	['2or1', 'http1', 'http/1.1 1.1'],
	['1', 'silent', 'false 1.1'],
	['2', 'silent', null],
	['2or1', 'silent', 'false 1.1'],
] as const)('version %s to a backend of %s comes to %s', async (version, backend, expected) => {
	const call = async () => {
		const response = await fetch(`${gateways[version]!.http}/${backend}`, { method: 'POST', body: BODY });
		return response.status === 500 ? null : response.text();
	};
	// Several at once, while it is not yet known what the backend speaks, and later.
	for (const count of [5, 1]) {
		const answers = await Promise.all(Array.from({ length: count }, call));
		expect(new Set(answers)).toEqual(new Set([expected === null ? null : `${expected} ${BODY.length}`]));
	}
});
