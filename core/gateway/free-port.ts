import { createServer } from 'node:net';

/** A port that another process has, or an address that this machine has not. */
export class PortError extends Error {}

/** Listeners that share a port do so with other processes too, without a word: a plain one tries it first. Rejects with PortError. */
export function requireFreePort(host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (error: NodeJS.ErrnoException) => {
			const why = error.code === 'EADDRINUSE' ? 'another process listens on it' : error.message;
			reject(new PortError(`cannot listen on ${host}:${port}: ${why}`));
		});
		probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
	});
}
