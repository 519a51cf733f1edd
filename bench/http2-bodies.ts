/**
 * A gigabyte over one stream each way, with our engine and node:http2 in either role. Chunks and windows are the same for all
 * (`http2-servers.ts`); the CPU of each end tells which of them the rate is limited by.
 */
import { once } from 'node:events';
import http2 from 'node:http2';
import { connect } from 'node:net';
import { ClientConnection } from '../workers/http2/client-connection.ts';
import { READ_IN_PLACE } from '../workers/http2/read-in-place.ts';
import { GIGABYTE, Gigabyte, LIMITS, SERVERS, ServerProcess } from './http2-servers.ts';
import { compare, type Figures } from './rounds.ts';

const ROUNDS = 5;
const MEBIBYTES = GIGABYTE / (1 << 20);

/** Moves a gigabyte; resolves when the answer has ended. */
type Client = (port: number, isUpload: boolean) => Promise<void>;

const clients: Record<string, Client> = {
	tollgate: async (port, isUpload) => {
		const socket = connect({ port, host: '127.0.0.1', onread: READ_IN_PLACE });
		await once(socket, 'connect');
		const client = new ClientConnection(socket, LIMITS, { onCapacity() {}, onRetired() {}, onClosed() {} });
		await new Promise<void>((resolve, reject) => {
			const path = isUpload ? '/' : '/large';
			const head = [':method', isUpload ? 'POST' : 'GET', ':scheme', 'http', ':authority', 'a', ':path', path];
			const stream = client.request(head, !isUpload, false, {
				onHeaders() {},
				onData() {},
				onEnd: () => resolve(),
				onWritable: () => body.resume(),
				onReset: (code) => reject(new Error(`reset ${code}`)),
			});
			const body = new Gigabyte(
				(chunk) => stream.write(chunk),
				() => stream.end(),
			);
			if (isUpload) body.resume();
		});
		socket.destroy();
	},
	'node:http2': async (port, isUpload) => {
		const session = http2.connect(`http://127.0.0.1:${port}`, { settings: { initialWindowSize: LIMITS.streamWindow } });
		await once(session, 'connect');
		session.setLocalWindowSize(LIMITS.connectionWindow);
		const head = { ':path': isUpload ? '/' : '/large', ':method': isUpload ? 'POST' : 'GET' };
		const stream = session.request(head, { endStream: !isUpload });
		const body = new Gigabyte(
			(chunk) => stream.write(chunk),
			() => stream.end(),
		);
		stream.on('drain', () => body.resume());
		stream.on('data', () => {});
		if (isUpload) body.resume();
		await once(stream, 'end');
		session.destroy();
	},
};

async function measure(client: Client, serverName: string): Promise<void> {
	const server = await ServerProcess.start(serverName);
	const figures: Figures = {};
	for (const direction of ['download', 'upload']) {
		const isUpload = direction === 'upload';
		// The first ones of a process pay for memory and compilation.
		for (let i = 0; i < 2; i++) await client(server.port, isUpload);
		const [serverBefore, clientBefore, start] = [await server.cpu(), process.cpuUsage(), performance.now()];
		await client(server.port, isUpload);
		figures[`${direction} MiB/s`] = MEBIBYTES / ((performance.now() - start) / 1000);
		const { user, system } = process.cpuUsage(clientBefore);
		figures[`${direction}, server ms/GiB`] = ((await server.cpu()) - serverBefore) / 1000;
		figures[`${direction}, client ms/GiB`] = (user + system) / 1000;
	}
	process.stdout.write(JSON.stringify(figures));
	server.stop();
}

const variant = process.argv[2];
if (variant === undefined) {
	const pairs = SERVERS.flatMap((client) => SERVERS.map((server) => `${client} to ${server}`));
	await compare('A gigabyte over HTTP/2, client to server', import.meta.filename, pairs, ROUNDS);
} else {
	const [client, server] = variant.split(' to ');
	await measure(clients[client!]!, server!);
	process.exit(0);
}
