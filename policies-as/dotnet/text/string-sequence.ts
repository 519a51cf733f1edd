import { Obj } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';

/** A string as `IEnumerable<char>`. */
class StringSequence extends Sequence<u16> {
	constructor(private readonly text: string) {
		super();
	}

	override enumerator(): Enumerator<u16> {
		return new StringEnumerator(this.text);
	}

	override count(): i32 {
		return this.text.length;
	}

	override Equals(other: Obj | null): bool {
		return other instanceof StringSequence && (<StringSequence>other).text == this.text;
	}

	override ToString(): string {
		return this.text;
	}

	override typeName(): string {
		return 'System.String';
	}
}

class StringEnumerator extends Enumerator<u16> {
	private next: i32 = 0;

	constructor(private readonly text: string) {
		super();
	}

	override moveNext(): bool {
		if (this.next >= this.text.length) return false;
		this.current = <u16>this.text.charCodeAt(this.next++);
		return true;
	}
}

/** What LINQ and `foreach` walk over; null for null. */
export function String_asSequence(text: string | null): Sequence<u16> | null {
	return text === null ? null : new StringSequence(text);
}
