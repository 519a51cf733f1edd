/** Server-Sent Events pass through every listener as they come, from backends of both protocols. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { forwardDocument } from '../support/forward-document.ts';
import { type Http2Gateway, startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

const EVENTS = 4;

const servers: Server[] = [];
const gateways: Record<string, Http2Gateway> = {};
/** The answer that the backend is giving. */
let answer: Writable;

/** The first event; the client asks for each of the others once it has the one before. */
function sendEvents(stream: Writable): void {
	answer = stream;
	sendEvent(1);
}

const sendEvent = (number: number) => answer.write(`data: ${number}\n\n`);

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
	const headers = { 'content-type': 'text/event-stream' };
	const http1 = await listen(
		createServer((_request, response) => {
			response.writeHead(200, headers);
			response.flushHeaders();
			sendEvents(response);
		}),
	);
	const h2c = await listen(
		http2.createServer((_request, response) => {
			response.writeHead(200, headers);
			sendEvents(response.stream);
		}),
	);
	const certificate = selfSigned('gateway.test');
	for (const [version, port] of [
		['1', http1],
		['2', h2c],
	] as const) {
		const apis = [{ name: 'events', serviceUrl: `http://127.0.0.1:${port}` }];
		const snapshot = snapshotOf(apis, forwardDocument({ httpVersion: version, bufferResponse: false }));
		gateways[version] = await startHttp2Gateway(snapshot, certificate);
	}
});

afterAll(async () => {
	await Promise.all(Object.values(gateways).map(({ gateway }) => gateway.stop()));
	for (const server of servers) server.close();
});

/** The response's body, and what to close at the end. */
async function open(kind: 'http' | 'https' | 'h2c', gateway: Http2Gateway): Promise<{ body: Readable; close(): void }> {
	const url = `${gateway[kind]}/events`;
	if (kind === 'h2c') {
		const session = http2.connect(url);
		const body = session.request({ ':path': '/events' });
		await once(body, 'response');
		return { body, close: () => session.destroy() };
	}
	const request = kind === 'http' ? get(url) : https.get(url, { rejectUnauthorized: false });
	const [body] = (await once(request, 'response')) as [IncomingMessage];
	return { body, close: () => request.destroy() };
}

test.each([
	['http', '1'],
	['http', '2'],
	['https', '1'],
	['https', '2'],
	['h2c', '1'],
	['h2c', '2'],
] as const)('on the %s port, from a backend of HTTP/%s', async (kind, version) => {
	const { body, close } = await open(kind, gateways[version]!);
	let events = 0;
	for await (const chunk of body) {
		expect(String(chunk)).toBe(`data: ${++events}\n\n`);
		if (events < EVENTS) sendEvent(events + 1);
		else answer.end();
	}
	expect(events).toBe(EVENTS);
	close();
});
