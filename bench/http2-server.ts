/**
 * What one request costs the server, driven by h2load: our engine and node:http2. Also one stream of a gigabyte each way, with our client
 * for both: the CPU of each end tells which of them the rate is limited by.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import http2 from 'node:http2';
import { connect, createServer } from 'node:net';
import { ClientConnection } from '../workers/http2/client-connection.ts';
import type { ConnectionLimits } from '../workers/http2/connection.ts';
import { READ_IN_PLACE } from '../workers/http2/read-in-place.ts';
import { ServerConnection } from '../workers/http2/server-connection.ts';
import { compare, type Figures } from './rounds.ts';

const REQUESTS = 60_000;
const GIGABYTE = 1 << 30;
const BODY = Buffer.alloc(158, 'x');
const CHUNK = Buffer.alloc(65_536, 'y');
const LIMITS: ConnectionLimits = {
	maxConcurrentStreams: 512,
	streamWindow: 1 << 20,
	connectionWindow: 16 << 20,
	maxHeaderListBytes: 32_768,
	headerTableBytes: 4096,
};

/** `/large` streams a gigabyte, POST counts what it gets, everything else answers 158 bytes. */
function tollgateServer(listening: (port: number) => void): void {
	const server = createServer((socket) => {
		new ServerConnection(
			socket,
			LIMITS,
			(stream, head) => {
				let left = head.path === '/large' ? GIGABYTE : 0;
				const pump = () => {
					while (left > 0) {
						left -= CHUNK.length;
						if (!stream.write(CHUNK)) return;
					}
					stream.end();
				};
				const answer = () => {
					stream.sendHeaders([':status', '200', 'content-type', 'text/plain'], false);
					if (left > 0) pump();
					else stream.finish(BODY);
				};
				return { onHeaders() {}, onData() {}, onEnd: answer, onWritable: pump, onReset() {} };
			},
			() => {},
		);
	});
	server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port));
}

function nodeServer(listening: (port: number) => void): void {
	const server = http2.createServer({ settings: { initialWindowSize: 1 << 20 } });
	server.on('stream', (stream, headers) => {
		stream.on('data', () => {});
		stream.on('end', () => {
			stream.respond({ ':status': 200, 'content-type': 'text/plain' });
			if (headers[':path'] !== '/large') {
				stream.end(BODY);
				return;
			}
			let left = GIGABYTE;
			const pump = () => {
				while (left > 0) {
					left -= CHUNK.length;
					if (!stream.write(CHUNK)) return;
				}
				stream.end();
			};
			stream.on('drain', pump);
			pump();
		});
	});
	server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port));
}

/** Moves a gigabyte over one stream with our client; megabytes a second. */
async function gigabyte(port: number, upload: boolean): Promise<number> {
	const socket = connect({ port, host: '127.0.0.1', onread: READ_IN_PLACE });
	await once(socket, 'connect');
	const client = new ClientConnection(socket, LIMITS, { onCapacity() {}, onRetired() {}, onClosed() {} });
	const start = performance.now();
	await new Promise<void>((resolve, reject) => {
		let left = upload ? GIGABYTE : 0;
		const head = [
			':method',
			upload ? 'POST' : 'GET',
			':scheme',
			'http',
			':authority',
			'a',
			':path',
			upload ? '/' : '/large',
		];
		const stream = client.request(head, !upload, false, {
			onHeaders() {},
			onData() {},
			onEnd: () => resolve(),
			onWritable: () => pump(),
			onReset: (code) => reject(new Error(`reset ${code}`)),
		});
		const pump = () => {
			while (left > 0) {
				left -= CHUNK.length;
				if (!stream.write(CHUNK)) return;
			}
			stream.end();
		};
		if (upload) pump();
	});
	socket.destroy();
	return GIGABYTE / (1 << 20) / ((performance.now() - start) / 1000);
}

async function measure(variant: string): Promise<void> {
	const server = fork(import.meta.filename, ['serve', variant]);
	const [port] = (await once(server, 'message')) as [number];
	const cpu = async () => {
		server.send('cpu');
		return ((await once(server, 'message')) as [number])[0];
	};
	const load = (requests: number) =>
		execFileSync('h2load', ['-n', String(requests), '-c', '4', '-m', '32', `http://127.0.0.1:${port}/items/7`], {
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	load(5000);
	const before = await cpu();
	load(REQUESTS);
	const perRequest = ((await cpu()) - before) / REQUESTS;
	const figures: Figures = { 'CPU µs/request': perRequest };
	for (const direction of ['download', 'upload']) {
		// The first one of a process pays for memory and compilation.
		await gigabyte(port, direction === 'upload');
		const [server, client] = [await cpu(), process.cpuUsage()];
		figures[`${direction} MiB/s`] = await gigabyte(port, direction === 'upload');
		const { user, system } = process.cpuUsage(client);
		figures[`${direction}, server ms/GiB`] = ((await cpu()) - server) / 1000;
		figures[`${direction}, client ms/GiB`] = (user + system) / 1000;
	}
	process.stdout.write(JSON.stringify(figures));
	server.kill();
}

const [command, variant] = process.argv.slice(2);
if (command === 'serve') {
	process.on('message', () => {
		const { user, system } = process.cpuUsage();
		process.send!(user + system);
	});
	(variant === 'tollgate' ? tollgateServer : nodeServer)((port) => process.send!(port));
} else if (command !== undefined) {
	await measure(command);
	process.exit(0);
} else await compare('HTTP/2 server', import.meta.filename, ['tollgate', 'node:http2'], 3);
