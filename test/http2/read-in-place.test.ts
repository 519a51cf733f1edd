/** How the engine reads from its sockets. */
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';
import { expect, test } from 'vitest';
import { READ_IN_PLACE, readInPlace } from '../../workers/http2/read-in-place.ts';
import { selfSigned } from '../support/certificates.ts';

const SIZE = 3 << 20;

/** Greets, and sends `SIZE` bytes once it is greeted back. */
function serve(socket: Socket): void {
	socket.on('error', () => {});
	socket.write('hello');
	socket.once('data', () => socket.end(Buffer.alloc(SIZE, 'x')));
}

test.each(['net', 'tls'])(
	'bytes that come before anybody listens are kept, those behind come in order (%s)',
	async (kind) => {
		const { cert, key } = selfSigned('a.test');
		const server = kind === 'net' ? net.createServer(serve) : tls.createServer({ cert, key }, serve);
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const options = { port, host: '127.0.0.1', onread: READ_IN_PLACE, rejectUnauthorized: false };
		const socket: Socket = kind === 'net' ? net.connect(options) : tls.connect(options);
		await once(socket, kind === 'net' ? 'connect' : 'secureConnect');
		await new Promise((resolve) => setTimeout(resolve, 100));
		let text = '';
		let length = 0;
		socket.on('data', (chunk: Buffer) => {
			if (text.length < 5) {
				text += chunk.toString('latin1');
				socket.write('hello back');
			}
			length += chunk.length;
		});
		await once(socket, 'close');
		expect(text).toBe('hello');
		expect(length).toBe(SIZE + 5);
		server.close();
	},
);

test('a connection that was accepted reads in place, answers behind the end of the client, and leaves the count of its server', async () => {
	const memory = new Set<ArrayBufferLike>();
	const server = net.createServer({ allowHalfOpen: true }, (accepted) => {
		const socket = readInPlace(accepted);
		let length = 0;
		socket.on('data', (chunk: Buffer) => {
			memory.add(chunk.buffer);
			length += chunk.length;
		});
		socket.on('end', () => socket.end(String(length)));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const client = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
	client.end(Buffer.alloc(SIZE, 'x'));
	const [answer] = (await once(client, 'data')) as [Buffer];
	expect(answer.toString()).toBe(String(SIZE));
	expect([...memory]).toEqual([READ_IN_PLACE.buffer.buffer]);
	client.destroy();
	// Only a server without connections closes.
	server.close();
	await once(server, 'close');
});
