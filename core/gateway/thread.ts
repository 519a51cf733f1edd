import { Worker } from 'node:worker_threads';

/** A thread and the messages that it sends: waits for one of a kind, and fails when the thread ends first. */
export class Thread<Sent, Received extends { kind: string }> {
	readonly #worker: Worker;
	readonly #waiting = new Map<string, ((message: Received) => void)[]>();
	readonly ended: Promise<number>;
	#failure: Error | null = null;
	#rejects = new Set<(error: Error) => void>();

	constructor(entry: URL, workerData: object) {
		this.#worker = new Worker(entry, { workerData });
		this.#worker.on('message', (message: Received) => {
			for (const resolve of this.#waiting.get(message.kind)?.splice(0) ?? []) resolve(message);
		});
		this.#worker.on('error', (error) => this.#fail(error as Error));
		this.ended = new Promise((resolve) => {
			this.#worker.on('exit', (code) => {
				this.#fail(new Error(`a thread ended with code ${code}`));
				resolve(code);
			});
		});
	}

	send(message: Sent): void {
		this.#worker.postMessage(message);
	}

	/** The next message of a kind. Rejects when the thread fails or ends before. */
	next<Kind extends Received['kind']>(kind: Kind): Promise<Extract<Received, { kind: Kind }>> {
		if (this.#failure !== null) return Promise.reject(this.#failure);
		return new Promise((resolve, reject) => {
			const waiting = this.#waiting.get(kind) ?? [];
			waiting.push((message) => {
				this.#rejects.delete(reject);
				resolve(message as Extract<Received, { kind: Kind }>);
			});
			this.#waiting.set(kind, waiting);
			this.#rejects.add(reject);
		});
	}

	/** The thread failed by itself: called once, also when it already has. */
	onFailure(report: (error: Error) => void): void {
		if (this.#failure !== null) report(this.#failure);
		else this.#rejects.add(report);
	}

	#fail(error: Error): void {
		if (this.#failure !== null) return;
		this.#failure = error;
		for (const reject of this.#rejects) reject(error);
		this.#rejects.clear();
	}
}
