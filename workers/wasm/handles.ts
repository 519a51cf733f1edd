/** So many objects are found faster one by one than in a table. */
const FEW = 16;

/** The objects of a run, by numbers from 1; 0 is null. */
export class Handles {
	#objects: unknown[] = [null];
	/** Numbers by their objects, once there are many. */
	#numbers: Map<unknown, number> | null = null;

	object(handle: number): unknown {
		return this.#objects[handle];
	}

	/** The same number for the same object. */
	of(object: unknown): number {
		if (object === null || object === undefined) return 0;
		const known = this.#numbers === null ? this.#objects.indexOf(object) : (this.#numbers.get(object) ?? -1);
		if (known !== -1) return known;
		const handle = this.#objects.push(object) - 1;
		if (this.#numbers !== null) this.#numbers.set(object, handle);
		else if (handle === FEW) this.#numbers = new Map(this.#objects.map((each, number) => [each, number]));
		return handle;
	}

	/** Nothing is emptied: the tables of a Map that is cleared keep each other, and all objects of their runs, alive for long. */
	forget(): void {
		if (this.#objects.length === 1) return;
		this.#objects = [null];
		this.#numbers = null;
	}
}
