/** How a stream ended: reset by the peer, reset by this side, or in order. */
export type Ending = 'reset' | 'local' | 'ended';

const REMEMBERED = 512;
const ENDINGS: readonly Ending[] = ['reset', 'local', 'ended'];

/** How the streams ended that ended lately; a stream with the same place as a later one is forgotten. */
export class ClosedStreams {
	readonly #ids = new Int32Array(REMEMBERED);
	readonly #endings = new Uint8Array(REMEMBERED);

	/** null: not among those that are remembered. */
	ending(id: number): Ending | null {
		const place = (id >> 1) % REMEMBERED;
		return this.#ids[place] === id ? ENDINGS[this.#endings[place]!]! : null;
	}

	/** The first word about a stream counts, but that the peer reset it is said over all. */
	remember(id: number, ending: Ending): void {
		const place = (id >> 1) % REMEMBERED;
		if (this.#ids[place] === id && ending !== 'reset') return;
		this.#ids[place] = id;
		this.#endings[place] = ENDINGS.indexOf(ending);
	}
}
