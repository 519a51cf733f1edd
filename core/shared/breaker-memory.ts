/** Memory of the circuit breakers, which the workers share: a backend that fails for one is left alone by all. */
import { isDeepStrictEqual } from 'node:util';
import { type Backend, type CircuitBreakerRule, scopedKey } from '../model/model.ts';

/** Outcomes that a percentage looks at, at most. */
const MOST_OUTCOMES = 1024;

/** Indices of the integers at its start. */
export const LOCK = 0;
export const IS_OPEN = 1;
export const NEXT_OUTCOME = 2;
export const OUTCOMES = 3;
const INTEGERS = 4;
/** Where the numbers begin: the time until which it is open, then a ring of outcomes. */
export const NUMBERS_AT = INTEGERS * Int32Array.BYTES_PER_ELEMENT;

/** By `scopedKey` of the backend. */
export type BreakerMemories = Record<string, SharedArrayBuffer>;

/** A count needs to know its last failures; a percentage, all outcomes. */
export function newBreakerMemory({ count }: CircuitBreakerRule): SharedArrayBuffer {
	const outcomes = count === null ? MOST_OUTCOMES : Math.min(count, MOST_OUTCOMES);
	return new SharedArrayBuffer(NUMBERS_AT + (1 + outcomes) * Float64Array.BYTES_PER_ELEMENT);
}

/** Keeps the memory of each backend for as long as the backend stays what it is, over reloads too. */
export class BreakerMemory {
	#backends = new Map<string, { backend: Backend; memory: SharedArrayBuffer }>();

	/** What the breakers of these backends remember. */
	of(backends: readonly Backend[]): BreakerMemories {
		const before = this.#backends;
		this.#backends = new Map();
		for (const backend of backends) {
			if (backend.circuitBreaker === null) continue;
			const id = scopedKey(backend.workspace, backend.name);
			const known = before.get(id);
			const isSame = known !== undefined && isDeepStrictEqual(known.backend, backend);
			const memory = isSame ? known.memory : newBreakerMemory(backend.circuitBreaker);
			this.#backends.set(id, { backend, memory });
		}
		return Object.fromEntries([...this.#backends].map(([id, { memory }]) => [id, memory]));
	}
}
