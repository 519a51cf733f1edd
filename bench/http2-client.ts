/** What one request to a backend costs the client: our HTTP/2 pool, node:http2, undici over HTTP/1.1 alone and as backends use it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import { connect } from 'node:net';
import { Pool } from 'undici';
import { Http1Upstream } from '../workers/backends/http1-upstream.ts';
import { Http2Pool } from '../workers/http2/pool.ts';
import { READ_IN_PLACE } from '../workers/http2/read-in-place.ts';
import { compare } from './rounds.ts';

const REQUESTS = 30_000;
const CONCURRENT = 64;
const HEADERS = ['accept', 'application/json', 'x-tenant', 'acme', 'user-agent', 'tollgate-bench'];
const BODY = Buffer.alloc(158, 'x');
const REQUEST = {
	...{ method: 'GET', scheme: 'http', hostname: '127.0.0.1', port: 80, path: '/items/7', headers: HEADERS },
	...{ body: null, headersTimeout: 30_000, continueTimeout: null, tls: null, proxy: null },
};

type Call = (done: (error?: Error) => void) => void;

const clients: Record<string, (ports: { http1: number; http2: number }) => Call> = {
	'tollgate http2': ({ http2: port }) => {
		const pool = new Http2Pool((established) => {
			const options = { port, host: '127.0.0.1', onread: READ_IN_PLACE };
			const socket = connect(options, () => established(null, socket));
		});
		return (done) => {
			pool.send(REQUEST, { onHeaders() {}, onData() {}, onEnd: () => done(), onError: done });
		};
	},
	'node:http2': ({ http2: port }) => {
		const session = http2.connect(`http://127.0.0.1:${port}`);
		return (done) => {
			const stream = session.request({ ':path': '/items/7', accept: 'application/json', 'x-tenant': 'acme' });
			stream.on('data', () => {});
			stream.on('end', () => done());
			stream.end();
		};
	},
	'tollgate http1': ({ http1: port }) => {
		const upstream = new Http1Upstream(CONCURRENT);
		const request = { ...REQUEST, port };
		return (done) => {
			upstream.send(request, { onHeaders() {}, onData() {}, onEnd: () => done(), onError: done });
		};
	},
	'undici dispatch': ({ http1: port }) => {
		const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONCURRENT });
		return (done) => {
			pool.dispatch(
				{ path: '/items/7', method: 'GET', headers: HEADERS },
				{
					onRequestStart() {},
					onResponseStart() {},
					onResponseData() {},
					onResponseEnd: () => done(),
					onResponseError: (_controller, error) => done(error),
				},
			);
		};
	},
};

/** Runs the requests with a fixed number under way; microseconds of CPU for each. */
async function measure(call: Call, requests: number): Promise<number> {
	let started = 0;
	let finished = 0;
	const before = process.cpuUsage();
	await new Promise<void>((resolve, reject) => {
		const next = () => {
			started++;
			call((error) => {
				if (error !== undefined) return reject(error);
				if (++finished === requests) return resolve();
				if (started < requests) next();
			});
		};
		for (let i = 0; i < CONCURRENT; i++) next();
	});
	const used = process.cpuUsage(before);
	return (used.user + used.system) / requests;
}

async function serve(): Promise<void> {
	const plain = http.createServer((_, response) => response.end(BODY)).listen(0, '127.0.0.1');
	const multiplexed = http2.createServer();
	multiplexed.on('stream', (stream) => {
		stream.respond({ ':status': 200, 'content-type': 'text/plain' });
		stream.end(BODY);
	});
	multiplexed.listen(0, '127.0.0.1');
	await Promise.all([once(plain, 'listening'), once(multiplexed, 'listening')]);
	const port = (server: { address(): unknown }) => (server.address() as { port: number }).port;
	process.send!({ http1: port(plain), http2: port(multiplexed) });
}

async function runClient(variant: string): Promise<void> {
	const server = fork(import.meta.filename, ['serve']);
	const [ports] = (await once(server, 'message')) as [{ http1: number; http2: number }];
	const call = clients[variant]!(ports);
	await measure(call, 3000);
	const cpu = await measure(call, REQUESTS);
	process.stdout.write(JSON.stringify({ 'CPU µs/request': cpu }));
	server.kill();
	process.exit(0);
}

const variant = process.argv[2];
if (variant === 'serve') await serve();
else if (variant !== undefined) await runClient(variant);
else await compare('HTTP/2 client', import.meta.filename, Object.keys(clients), 5);
