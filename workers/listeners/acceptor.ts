import uWS, { type us_listen_socket } from 'uWebSockets.js';
import type { AcceptedPort } from '../messages.ts';
import { listen } from './http1-listener.ts';

/**
 * Accepts the connections of a port and hands them to the workers' apps in turn: with SO_REUSEPORT the kernel's hash spreads few
 * connections unevenly (docs/measurements.md).
 */
export class Acceptor {
	readonly #app;
	readonly #sockets: us_listen_socket[] = [];
	#descriptors: readonly number[] = [];

	/** @param isSecure as the apps are that it hands connections to, who do the handshakes */
	constructor(isSecure: boolean) {
		this.#app = isSecure ? uWS.SSLApp({}) : uWS.App();
	}

	/** Connections from now on go to these apps. */
	handTo(descriptors: readonly number[]): void {
		for (const descriptor of descriptors) this.#app.addChildAppDescriptor(descriptor);
		for (const descriptor of this.#descriptors) this.#app.removeChildAppDescriptor(descriptor);
		this.#descriptors = descriptors;
	}

	/** Returns the port. Throws when it cannot be bound. */
	listen({ host, port }: AcceptedPort): number {
		return listen(this.#app, host, port, this.#sockets);
	}

	/** Must come before the workers close their apps. */
	close(): void {
		for (const socket of this.#sockets.splice(0)) uWS.us_listen_socket_close(socket);
		this.handTo([]);
		this.#app.close();
	}
}
