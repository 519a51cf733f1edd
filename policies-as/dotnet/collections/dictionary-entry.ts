/** System.Collections.DictionaryEntry */
import { Obj } from '../runtime/object';

export class DictionaryEntry extends Obj {
	constructor(
		readonly key: Obj | null = null,
		readonly value: Obj | null = null,
	) {
		super();
	}

	override Equals(other: Obj | null): bool {
		if (!(other instanceof DictionaryEntry)) return false;
		const entry = other as DictionaryEntry;
		return same(this.key, entry.key) && same(this.value, entry.value);
	}

	override GetHashCode(): i32 {
		return this.key === null ? 0 : this.key!.GetHashCode();
	}

	override typeName(): string {
		return 'System.Collections.DictionaryEntry';
	}
}

function same(left: Obj | null, right: Obj | null): bool {
	return left === null ? right === null : left.Equals(right);
}

export function DictionaryEntry_new(key: Obj | null, value: Obj | null): DictionaryEntry {
	return new DictionaryEntry(key, value);
}

export function DictionaryEntry_Key(self: DictionaryEntry): Obj | null {
	return self.key;
}

export function DictionaryEntry_Value(self: DictionaryEntry): Obj | null {
	return self.value;
}
