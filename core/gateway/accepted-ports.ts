import type { AcceptedPort, AcceptorStart, FromAcceptor, ToAcceptor } from '../../workers/messages.ts';
import { PortError } from './free-port.ts';
import { Thread } from './thread.ts';

const ACCEPTOR = new URL('../../workers/acceptor-thread.ts', import.meta.url);

/** The ports of uWebSockets.js: a thread accepts their connections and hands them to the workers in turn. */
export class AcceptedPorts {
	readonly #thread: Thread<ToAcceptor, FromAcceptor>;
	/** In the order in which they were asked for. */
	readonly numbers: readonly number[];

	private constructor(thread: Thread<ToAcceptor, FromAcceptor>, numbers: readonly number[]) {
		this.#thread = thread;
		this.numbers = numbers;
	}

	/** Rejects with PortError. */
	static async listen(ports: AcceptedPort[]): Promise<AcceptedPorts> {
		const thread = new Thread<ToAcceptor, FromAcceptor>(ACCEPTOR, { ports } satisfies AcceptorStart);
		const answer = await Promise.race([thread.next('listening'), thread.next('refused')]);
		if (answer.kind === 'listening') return new AcceptedPorts(thread, answer.ports);
		thread.send({ kind: 'close' });
		await thread.ended;
		throw new PortError(answer.message);
	}

	/** Connections of a port go to these apps from now on. @param index in the order in which the ports were asked for */
	async handTo(index: number, descriptors: number[]): Promise<void> {
		const taken = this.#thread.next('apps');
		this.#thread.send({ kind: 'apps', index, descriptors });
		await taken;
	}

	/** The thread failed by itself. */
	onFailure(report: (error: Error) => void): void {
		this.#thread.onFailure(report);
	}

	/** Accepts nothing more. Must come before the workers close their apps. */
	async close(): Promise<void> {
		this.#thread.send({ kind: 'close' });
		await this.#thread.ended;
	}
}
