/** System.Collections.Generic.Queue<T> */
import { ArrayOf, arrayOf } from './array';
import { defaultItem, given, typeNameOf } from '../runtime/item';
import { List, listOf, modified } from './list';
import { invalidOperation, notNull, Out } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

export class Queue<T> extends Sequence<T> {
	readonly list: List<T>;
	/** Items of the list that have left. */
	start: i32 = 0;

	constructor(list: List<T>) {
		super();
		this.list = list;
	}

	override count(): i32 {
		return this.list.size - this.start;
	}

	override add(item: T): void {
		// Drop what has left once it is the larger part.
		if (this.start > 16 && this.start > this.list.size / 2) {
			this.list.removeRange(0, this.start);
			this.start = 0;
		}
		this.list.add(item);
	}

	take(): T {
		const item = this.list.get(this.start++);
		this.list.version++;
		return item;
	}

	override clear(): void {
		this.list.clear();
		this.start = 0;
	}

	override enumerator(): Enumerator<T> {
		return new QueueEnumerator<T>(this);
	}

	override typeName(): string {
		return 'System.Collections.Generic.Queue`1[' + typeNameOf<T>() + ']';
	}
}

class QueueEnumerator<T> extends Enumerator<T> {
	private index: i32 = 0;
	private readonly version: i32;

	constructor(private readonly queue: Queue<T>) {
		super();
		this.version = queue.list.version;
	}

	override moveNext(): bool {
		if (this.version != this.queue.list.version) modified();
		if (this.index >= this.queue.count()) return false;
		this.current = this.queue.list.get(this.queue.start + this.index++);
		return true;
	}
}

export function Queue_new<T>(): Queue<T> {
	return new Queue<T>(new List<T>());
}

export function Queue_new_capacity<T>(_capacity: i32): Queue<T> {
	return new Queue<T>(new List<T>());
}

export function Queue_new_collection<T>(collection: Sequence<T> | null): Queue<T> {
	return new Queue<T>(listOf<T>(given(collection, 'collection')));
}

export function Queue_Enqueue<T>(self: Queue<T> | null, item: T): void {
	notNull(self).add(item);
}

export function Queue_Dequeue<T>(self: Queue<T> | null): T {
	const queue = notNull(self);
	if (queue.count() == 0) invalidOperation('Queue empty.');
	return queue.take();
}

export function Queue_Peek<T>(self: Queue<T> | null): T {
	const queue = notNull(self);
	if (queue.count() == 0) invalidOperation('Queue empty.');
	return queue.list.get(queue.start);
}

export function Queue_TryDequeue<T>(self: Queue<T> | null, result: Out<T>): bool {
	const queue = notNull(self);
	const hasItem = queue.count() > 0;
	result.value = hasItem ? queue.take() : defaultItem<T>();
	return hasItem;
}

export function Queue_TryPeek<T>(self: Queue<T> | null, result: Out<T>): bool {
	const queue = notNull(self);
	const hasItem = queue.count() > 0;
	result.value = hasItem ? queue.list.get(queue.start) : defaultItem<T>();
	return hasItem;
}

export function Queue_ToArray<T>(self: Queue<T> | null): ArrayOf<T> {
	const queue = notNull(self);
	return arrayOf<T>(queue.list.items, queue.start, queue.count());
}

/** Memory is the arena's; nothing is given back. */
export function Queue_TrimExcess<T>(self: Queue<T> | null): void {
	notNull(self);
}
