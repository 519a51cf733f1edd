import { createServer, type Socket } from 'node:net';
import type { ConnectionLimits } from '../../workers/http2/connection.ts';
import { ServerConnection } from '../../workers/http2/server-connection.ts';

export const LIMITS: ConnectionLimits = {
	maxConcurrentStreams: 512,
	streamWindow: 1 << 20,
	connectionWindow: 16 << 20,
	maxHeaderListBytes: 32768,
	headerTableBytes: 4096,
};

/** A server on the engine that echoes bodies and trailers and names path and method. */
export async function startEchoServer(
	limits: Partial<ConnectionLimits> = {},
): Promise<{ port: number; close(): void }> {
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		new ServerConnection(
			socket,
			{ ...LIMITS, ...limits },
			(stream, head, endStream) => {
				stream.sendHeaders([':status', '200', 'x-path', head.path, 'x-method', head.method], endStream);
				return {
					onHeaders: () => {},
					onData: (chunk) => {
						if (!stream.write(chunk)) stream.pause();
					},
					onEnd: (trailers) => stream.end(trailers),
					onWritable: () => stream.resume(),
					onReset: () => {},
				};
			},
			() => {},
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as { port: number }).port,
		close: () => {
			server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
}
