/** Lists that come from the host, item by item. */
import { ArrayOf } from '../collections/array';
import { step } from './host';
import { HostObject } from './host-object';
import { argumentOutOfRange } from './object';
import { Enumerator, Sequence } from '../collections/sequence';

// @ts-ignore: decorator
@external("host", "List_count")
declare function listCount(list: i32): i32;
// @ts-ignore: decorator
@external("host", "List_item")
declare function listItem(list: i32, index: i32): HostObject | null;
// @ts-ignore: decorator
@external("host", "List_text")
declare function listText(list: i32, index: i32): string | null;

/** The objects of a list of the host, in its order. */
export class HostSequence extends Sequence<HostObject | null> {
	private readonly length: i32;

	constructor(private readonly list: i32) {
		super();
		this.length = listCount(list);
	}

	override count(): i32 {
		return this.length;
	}

	override get(index: i32): HostObject | null {
		if (<u32>index >= <u32>this.length) {
			argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
		}
		return listItem(this.list, index);
	}

	override enumerator(): Enumerator<HostObject | null> {
		return new HostEnumerator(this.list, this.length);
	}
}

/** What enumerates an object of the host, which a cast finds again. */
export class ObjectSequence extends HostSequence {
	constructor(
		list: i32,
		readonly source: HostObject,
	) {
		super(list);
	}

	override asHost(): HostObject | null {
		return this.source;
	}
}

class HostEnumerator extends Enumerator<HostObject | null> {
	private index: i32 = 0;

	constructor(
		private readonly list: i32,
		private readonly length: i32,
	) {
		super();
	}

	override moveNext(): bool {
		step();
		if (this.index >= this.length) return false;
		this.current = listItem(this.list, this.index++);
		return true;
	}
}

/** The texts of a list of the host. */
export function hostTexts(list: i32): ArrayOf<string | null> {
	const texts = new ArrayOf<string | null>(listCount(list));
	for (let i = 0; i < texts.length; i++) texts.set(i, listText(list, i));
	return texts;
}

/** The objects of a list of the host as an array. */
export function hostObjects(list: i32): ArrayOf<HostObject | null> {
	const objects = new ArrayOf<HostObject | null>(listCount(list));
	for (let i = 0; i < objects.length; i++) objects.set(i, listItem(list, i));
	return objects;
}
