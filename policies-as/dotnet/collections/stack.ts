/** System.Collections.Generic.Stack<T> */
import { ArrayOf, arrayOf, reverseItems } from './array';
import { defaultItem, given, typeNameOf } from '../runtime/item';
import { List, listOf, modified } from './list';
import { invalidOperation, notNull, Out } from '../runtime/object';
import { Enumerator, Sequence } from './sequence';

export class Stack<T> extends Sequence<T> {
	/** The top is the last item. */
	readonly list: List<T>;

	constructor(list: List<T>) {
		super();
		this.list = list;
	}

	override count(): i32 {
		return this.list.size;
	}

	override add(item: T): void {
		this.list.add(item);
	}

	override clear(): void {
		this.list.clear();
	}

	/** The top; the caller has checked that there is one. */
	top(): T {
		return this.list.get(this.list.size - 1);
	}

	take(): T {
		const item = this.top();
		this.list.removeRange(this.list.size - 1, 1);
		return item;
	}

	override enumerator(): Enumerator<T> {
		return new StackEnumerator<T>(this.list);
	}

	override typeName(): string {
		return 'System.Collections.Generic.Stack`1[' + typeNameOf<T>() + ']';
	}
}

class StackEnumerator<T> extends Enumerator<T> {
	private index: i32;
	private readonly version: i32;

	constructor(private readonly list: List<T>) {
		super();
		this.index = list.size;
		this.version = list.version;
	}

	override moveNext(): bool {
		if (this.version != this.list.version) modified();
		if (this.index == 0) return false;
		this.current = this.list.get(--this.index);
		return true;
	}
}

export function Stack_new<T>(): Stack<T> {
	return new Stack<T>(new List<T>());
}

export function Stack_new_capacity<T>(_capacity: i32): Stack<T> {
	return new Stack<T>(new List<T>());
}

export function Stack_new_collection<T>(collection: Sequence<T> | null): Stack<T> {
	return new Stack<T>(listOf<T>(given(collection, 'collection')));
}

export function Stack_Push<T>(self: Stack<T> | null, item: T): void {
	notNull(self).add(item);
}

export function Stack_Pop<T>(self: Stack<T> | null): T {
	const stack = notNull(self);
	if (stack.count() == 0) invalidOperation('Stack empty.');
	return stack.take();
}

export function Stack_Peek<T>(self: Stack<T> | null): T {
	const stack = notNull(self);
	if (stack.count() == 0) invalidOperation('Stack empty.');
	return stack.top();
}

export function Stack_TryPop<T>(self: Stack<T> | null, result: Out<T>): bool {
	const stack = notNull(self);
	const hasItem = stack.count() > 0;
	result.value = hasItem ? stack.take() : defaultItem<T>();
	return hasItem;
}

export function Stack_TryPeek<T>(self: Stack<T> | null, result: Out<T>): bool {
	const stack = notNull(self);
	const hasItem = stack.count() > 0;
	result.value = hasItem ? stack.top() : defaultItem<T>();
	return hasItem;
}

export function Stack_ToArray<T>(self: Stack<T> | null): ArrayOf<T> {
	const list = notNull(self).list;
	const array = arrayOf<T>(list.items, 0, list.size);
	reverseItems<T>(array.items, 0, array.length);
	return array;
}

/** Memory is the arena's; nothing is given back. */
export function Stack_TrimExcess<T>(self: Stack<T> | null): void {
	notNull(self);
}
