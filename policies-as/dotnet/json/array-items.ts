/** A JArray as IList<JToken>: what is written goes into the array. */
import { HostObject } from '../runtime/host-object';
import { JArray_Add, JArray_IndexOf, JArray_Insert, JArray_RemoveAt, JArray_RemoveItem, JContainer_RemoveAll } from './container';
import { JToken_Children, JToken_setItemAt } from './token';
import { Enumerator, Sequence } from '../collections/sequence';

/** A null reference stays one. */
export function JArray_asSequence(self: HostObject | null): Sequence<HostObject | null> | null {
	return self === null ? null : new JArrayItems(self);
}

class JArrayItems extends Sequence<HostObject | null> {
	/** The items as they were after the last change that came this way. */
	private items: Sequence<HostObject | null>;

	constructor(private readonly array: HostObject) {
		super();
		this.items = JToken_Children(array);
	}

	private refresh(): void {
		this.items = JToken_Children(this.array);
	}

	override count(): i32 {
		return this.items.count();
	}

	override enumerator(): Enumerator<HostObject | null> {
		return this.items.enumerator();
	}

	override get(index: i32): HostObject | null {
		return this.items.get(index);
	}

	override set(index: i32, item: HostObject | null): void {
		JToken_setItemAt(this.array, index, item);
		this.refresh();
	}

	override contains(item: HostObject | null): bool {
		return JArray_IndexOf(this.array, item) >= 0;
	}

	override add(item: HostObject | null): void {
		JArray_Add(this.array, item);
		this.refresh();
	}

	override insert(index: i32, item: HostObject | null): void {
		JArray_Insert(this.array, index, item);
		this.refresh();
	}

	override remove(item: HostObject | null): bool {
		const isRemoved = JArray_RemoveItem(this.array, item);
		this.refresh();
		return isRemoved;
	}

	override removeAt(index: i32): void {
		JArray_RemoveAt(this.array, index);
		this.refresh();
	}

	override clear(): void {
		JContainer_RemoveAll(this.array);
		this.refresh();
	}

	override asHost(): HostObject | null {
		return this.array;
	}

	override typeName(): string {
		return this.array.typeName();
	}
}
