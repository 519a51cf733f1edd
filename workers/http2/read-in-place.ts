import { Socket, type SocketConstructorOpts } from 'node:net';

/** Bytes of one read, as large as what senders write at once: the fewer the reads, the less often the kernel wakes somebody up. */
const READ_BYTES = 1 << 20;

/**
 * Option `onread` of `net.connect` and `tls.connect`: every socket of the thread reads into the same memory, and what it read is only
 * valid during the event `data`. Node takes fresh memory for each read otherwise, 64 KiB for however few bytes.
 */
export const READ_IN_PLACE = {
	buffer: Buffer.allocUnsafeSlow(READ_BYTES),
	callback(this: Socket, length: number, buffer: Uint8Array): boolean {
		const chunk = buffer.subarray(0, length);
		// What comes before anybody listens is kept as usual.
		if (this.listenerCount('data') === 0) this.push(Buffer.from(chunk));
		else this.emit('data', chunk);
		return true;
	},
};

/**
 * The same for a connection that a server of `net` has accepted, which has no such option: returns the socket that goes on with it. The
 * server goes on counting the old one.
 */
export function readInPlace(accepted: Socket): Socket {
	const holder = accepted as unknown as { _handle: object | null };
	const options = { handle: holder._handle, allowHalfOpen: accepted.allowHalfOpen, onread: READ_IN_PLACE };
	holder._handle = null;
	const socket = new Socket(options as SocketConstructorOpts);
	socket.once('close', () => accepted.destroy());
	return socket;
}
