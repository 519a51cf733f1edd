import type { Socket } from 'node:net';
import { acceptValue, type BackendWebSocket } from './backend-handshake.ts';

/** Milliseconds without data after which a peer is asked whether it is still there. */
const KEEP_ALIVE = 60_000;
/** Milliseconds that one side has to close after the other. */
const CLOSE_TIMEOUT = 5000;

/**
 * Answers a client's handshake on its own socket and joins it with the backend's: frames pass as they are, extensions included.
 * @param key of the client, @param headers further ones of the answer
 */
export function tunnel(
	client: Socket,
	head: Buffer,
	key: string,
	headers: readonly string[],
	backend: BackendWebSocket,
): void {
	const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'];
	lines.push(`Sec-WebSocket-Accept: ${acceptValue(key)}`);
	if (backend.protocol !== null) lines.push(`Sec-WebSocket-Protocol: ${backend.protocol}`);
	if (backend.extensions !== null) lines.push(`Sec-WebSocket-Extensions: ${backend.extensions}`);
	for (let i = 0; i < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`);
	client.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
	if (backend.head.length > 0) client.write(backend.head);
	if (head.length > 0) backend.socket.write(head);
	for (const socket of [client, backend.socket]) socket.setKeepAlive(true, KEEP_ALIVE);
	join(client, backend.socket);
	join(backend.socket, client);
}

/** What comes from one socket leaves by the other; when one ends, so does the other. */
function join(from: Socket, to: Socket): void {
	from.on('data', (chunk: Buffer) => {
		if (!to.write(chunk)) from.pause();
	});
	to.on('drain', () => from.resume());
	from.on('end', () => {
		to.end();
		setTimeout(() => to.destroy(), CLOSE_TIMEOUT).unref();
	});
	from.on('error', () => to.destroy());
	from.on('close', () => to.destroySoon());
	from.resume();
}
