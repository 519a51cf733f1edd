import { connect, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';

/** What came back over a raw socket. */
export interface RawAnswer {
	/** Status codes of the answers, 100 Continue among them. */
	statuses: number[];
	text: string;
	isClosed: boolean;
}

/**
 * Sends bytes (Latin-1) and collects what comes back until the connection ends or is quiet for a while.
 * @param pieces sent one after the other, with a pause between them
 */
export function sendRaw(port: number, pieces: string | string[], quiet = 150): Promise<RawAnswer> {
	return exchange(connect(port, '127.0.0.1'), 'connect', pieces, quiet);
}

/** The same over TLS, whoever the server is. */
export function sendRawSecurely(port: number, pieces: string | string[], quiet = 150): Promise<RawAnswer> {
	const socket = connectSecure({ port, host: '127.0.0.1', rejectUnauthorized: false });
	return exchange(socket, 'secureConnect', pieces, quiet);
}

function exchange(socket: Socket, opened: string, pieces: string | string[], quiet: number): Promise<RawAnswer> {
	return new Promise((resolve) => {
		let text = '';
		let isClosed = false;
		let timer: NodeJS.Timeout | undefined;
		const finish = () => {
			clearTimeout(timer);
			socket.destroy();
			const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
			resolve({ statuses, text, isClosed });
		};
		const settle = () => {
			clearTimeout(timer);
			timer = setTimeout(finish, quiet);
		};
		socket.on('data', (chunk: Buffer) => {
			text += chunk.toString('latin1');
			settle();
		});
		socket.on('close', () => {
			isClosed = true;
			finish();
		});
		socket.on('error', () => {
			isClosed = true;
		});
		socket.on(opened, async () => {
			for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
				socket.write(Buffer.from(piece, 'latin1'));
				settle();
				await new Promise((next) => setTimeout(next, 20));
			}
		});
	});
}
