const SWEEP_INTERVAL = 1000;

/** A request whose body is still on its way. */
export interface Upload {
	/** The client still has to send a piece of the body, and nothing here holds it back. */
	readonly awaitsBody: boolean;
	/** When the client last sent a piece; milliseconds of performance.now(). */
	readonly lastReceived: number;
	/** Called every second while it awaits more. */
	waits?(): void;
	/** Ends the request without an answer; its `onAbort` is called. */
	cutOff(): void;
}

/** The bodies that clients of a listener are sending: one that stops is cut off. */
export class Uploads {
	readonly #open = new Set<Upload>();
	readonly #idle: number;
	readonly #sweep: NodeJS.Timeout;

	/** @param idle milliseconds that a client may leave between two pieces */
	constructor(idle: number) {
		this.#idle = idle;
		this.#sweep = setInterval(() => this.#cutOffIdle(), SWEEP_INTERVAL);
		this.#sweep.unref();
	}

	add(upload: Upload): void {
		this.#open.add(upload);
	}

	delete(upload: Upload): void {
		this.#open.delete(upload);
	}

	close(): void {
		clearInterval(this.#sweep);
	}

	#cutOffIdle(): void {
		const now = performance.now();
		for (const upload of this.#open) {
			if (!upload.awaitsBody) continue;
			if (now - upload.lastReceived <= this.#idle) {
				upload.waits?.();
				continue;
			}
			this.#open.delete(upload);
			upload.cutOff();
		}
	}
}
