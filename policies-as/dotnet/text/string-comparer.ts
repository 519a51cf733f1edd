import { BoxString } from '../runtime/box';
import { Comparer } from '../collections/comparer';
import { given } from '../runtime/item';
import { notNull, Obj } from '../runtime/object';
import { hashTextBy } from './string';
import {
	checkComparison,
	compareTextBy,
	equalTextBy,
	INVARIANT_CULTURE,
	INVARIANT_CULTURE_IGNORE_CASE,
	ORDINAL,
	ORDINAL_IGNORE_CASE,
} from './text-comparison';

/** System.StringComparer. */
export class StringComparer extends Comparer<string | null> {
	constructor(readonly comparison: i32) {
		super();
	}

	override equal(left: string | null, right: string | null): bool {
		return equalTextBy(left, right, this.comparison);
	}

	override hash(item: string | null): i32 {
		return item === null ? 0 : hashTextBy(item, this.comparison);
	}

	override compare(left: string | null, right: string | null): i32 {
		return compareTextBy(left, right, this.comparison);
	}

	override asComparer(): Comparer<Obj | null> | null {
		return new StringObjectComparer(this);
	}

	override Equals(other: Obj | null): bool {
		return other instanceof StringComparer && (<StringComparer>other).comparison === this.comparison;
	}

	override GetHashCode(): i32 {
		return this.comparison;
	}

	override typeName(): string {
		return this.comparison < ORDINAL ? 'System.CultureAwareComparer' : 'System.OrdinalComparer';
	}
}

/** As a comparer of objects: what is no text is compared as the objects are. */
class StringObjectComparer extends Comparer<Obj | null> {
	constructor(private readonly comparer: StringComparer) {
		super();
	}

	override compare(left: Obj | null, right: Obj | null): i32 {
		if (left instanceof BoxString && right instanceof BoxString) {
			return this.comparer.compare((left as BoxString).value, (right as BoxString).value);
		}
		return super.compare(left, right);
	}

	override equal(left: Obj | null, right: Obj | null): bool {
		if (left instanceof BoxString && right instanceof BoxString) {
			return this.comparer.equal((left as BoxString).value, (right as BoxString).value);
		}
		return super.equal(left, right);
	}

	override hash(item: Obj | null): i32 {
		return item instanceof BoxString ? this.comparer.hash((item as BoxString).value) : super.hash(item);
	}
}

export function StringComparer_Ordinal(): StringComparer {
	return new StringComparer(ORDINAL);
}

export function StringComparer_OrdinalIgnoreCase(): StringComparer {
	return new StringComparer(ORDINAL_IGNORE_CASE);
}

export function StringComparer_InvariantCulture(): StringComparer {
	return new StringComparer(INVARIANT_CULTURE);
}

export function StringComparer_InvariantCultureIgnoreCase(): StringComparer {
	return new StringComparer(INVARIANT_CULTURE_IGNORE_CASE);
}

export function StringComparer_Compare(self: StringComparer | null, left: string | null, right: string | null): i32 {
	return notNull(self).compare(left, right);
}

export function StringComparer_Equals(self: StringComparer | null, left: string | null, right: string | null): bool {
	return notNull(self).equal(left, right);
}

export function StringComparer_GetHashCode(self: StringComparer | null, text: string | null): i32 {
	return notNull(self).hash(given(text, 'obj'));
}

export function StringComparer_Compare_objects(self: StringComparer | null, left: Obj | null, right: Obj | null): i32 {
	return new StringObjectComparer(notNull(self)).compare(left, right);
}

export function StringComparer_Equals_objects(self: StringComparer | null, left: Obj | null, right: Obj | null): bool {
	return new StringObjectComparer(notNull(self)).equal(left, right);
}

export function StringComparer_GetHashCode_object(self: StringComparer | null, item: Obj | null): i32 {
	return new StringObjectComparer(notNull(self)).hash(given(item, 'obj'));
}

export function StringComparer_Create(culture: Obj | null, ignoreCase: bool): StringComparer {
	return new StringComparer(ignoreCase ? INVARIANT_CULTURE_IGNORE_CASE : INVARIANT_CULTURE);
}

export function StringComparer_FromComparison(comparison: i32): StringComparer {
	checkComparison(comparison);
	return new StringComparer(comparison);
}
