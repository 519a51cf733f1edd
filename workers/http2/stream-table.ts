import type { Stream } from './stream.ts';

const BUCKETS = 256;

/**
 * The open streams of a connection by number. Lists instead of a Map: its tables, which are replaced over and over as streams come and go,
 * keep what they held alive until V8 looks at its old objects.
 */
export class StreamTable {
	size = 0;
	readonly #buckets: (Stream | null)[] = new Array<Stream | null>(BUCKETS).fill(null);

	get(id: number): Stream | undefined {
		let stream = this.#buckets[(id >> 1) % BUCKETS]!;
		while (stream !== null && stream.id !== id) stream = stream.next!;
		return stream ?? undefined;
	}

	add(stream: Stream): void {
		const at = (stream.id >> 1) % BUCKETS;
		stream.next = this.#buckets[at]!;
		this.#buckets[at] = stream;
		this.size++;
	}

	/** False when it was not there. */
	delete(stream: Stream): boolean {
		const at = (stream.id >> 1) % BUCKETS;
		let previous: Stream | null = null;
		let each = this.#buckets[at]!;
		while (each !== null && each !== stream) {
			previous = each;
			each = each.next!;
		}
		if (each === null) return false;
		if (previous === null) this.#buckets[at] = stream.next;
		else previous.next = stream.next;
		stream.next = null;
		this.size--;
		return true;
	}

	/** All of them, in no order; the list does not change with the table. */
	values(): Stream[] {
		const all: Stream[] = [];
		for (let stream of this.#buckets) {
			for (; stream !== null; stream = stream.next) all.push(stream);
		}
		return all;
	}
}
