/** System.Collections: enumeration of what does not say the type of its items. */
import { given } from '../runtime/item';
import { invalidOperation, notNull, Obj } from '../runtime/object';
import { Enumerator } from './sequence';

/** System.Collections.IEnumerator */
export class AnyEnumerator extends Obj {
	/** Whether it stands on an item. */
	hasItem: bool = false;
	isBehindEnd: bool = false;

	constructor(readonly items: Enumerator<Obj | null>) {
		super();
	}

	/** The item that it stands on; an error in front of the first and behind the last. */
	currentItem(): Obj | null {
		if (this.isBehindEnd) invalidOperation('Enumeration already finished.');
		if (!this.hasItem) invalidOperation('Enumeration has not started. Call MoveNext.');
		return this.items.current;
	}

	override typeName(): string {
		return this.items.typeName();
	}
}

export function AnyEnumerable_GetEnumerator(self: Obj | null): AnyEnumerator {
	const items = given(notNull(self).asObjects(), 'source').enumerator();
	items.hold();
	return new AnyEnumerator(items);
}

export function AnyEnumerator_MoveNext(self: AnyEnumerator | null): bool {
	const enumerator = notNull(self);
	enumerator.hasItem = enumerator.items.moveNext();
	enumerator.isBehindEnd = !enumerator.hasItem;
	return enumerator.hasItem;
}

export function AnyEnumerator_Current(self: AnyEnumerator | null): Obj | null {
	return notNull(self).currentItem();
}

export function AnyEnumerator_Reset(self: AnyEnumerator | null): void {
	const enumerator = notNull(self);
	enumerator.items.reset();
	enumerator.hasItem = false;
	enumerator.isBehindEnd = false;
}
