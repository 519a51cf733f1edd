import uWS, { type us_listen_socket } from 'uWebSockets.js';
import { listen } from './http1-listener.ts';

/**
 * Accepts the connections of a port and hands them to the workers' apps in turn: with SO_REUSEPORT the kernel's hash spreads few
 * connections unevenly (docs/measurements.md).
 */
export class Acceptor {
	readonly #app = uWS.App();
	readonly #sockets: us_listen_socket[] = [];
	readonly #descriptors: number[] = [];

	add(descriptor: number): void {
		this.#app.addChildAppDescriptor(descriptor);
		this.#descriptors.push(descriptor);
	}

	/** Returns the port. Throws when it cannot be bound. */
	listen(host: string, port: number): number {
		return listen(this.#app, host, port, this.#sockets);
	}

	/** Must come before the workers close their apps. */
	close(): void {
		for (const socket of this.#sockets.splice(0)) uWS.us_listen_socket_close(socket);
		for (const descriptor of this.#descriptors.splice(0)) this.#app.removeChildAppDescriptor(descriptor);
		this.#app.close();
	}
}
