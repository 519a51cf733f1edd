/** System.Object and what every type shares: boxes, exceptions and the helpers that raise them. */
import { AnyArray } from '../collections/any-array';
import { Comparer } from '../collections/comparer';
import { HostObject } from './host-object';
import { unwind } from './host';
import { Sequence } from '../collections/sequence';

export abstract class Obj {
	ToString(): string {
		return this.typeName();
	}

	Equals(other: Obj | null): bool {
		return this === other;
	}

	GetHashCode(): i32 {
		return <i32>changetype<usize>(this);
	}

	/** IComparable; < 0, 0, > 0. */
	CompareTo(other: Obj | null): i32 {
		argument('At least one object must implement IComparable.');
		return 0;
	}

	/** IFormattable; types without formats ignore it. */
	format(format: string | null): string {
		return this.ToString();
	}

	/** The object behind a view of it; itself, as a rule. */
	origin(): Obj {
		return this;
	}

	/** IEnumerable: the items as objects; null for what cannot be enumerated. */
	asObjects(): Sequence<Obj | null> | null {
		return null;
	}

	/** System.Array: an array whose item type does not matter; null for everything else. */
	asArray(): AnyArray | null {
		return null;
	}

	/** The object of the host that it is, or that it enumerates; null for everything else. */
	asHost(): HostObject | null {
		return null;
	}

	/** IComparer and IEqualityComparer: itself as a comparer of objects; null for everything else. */
	asComparer(): Comparer<Obj | null> | null {
		return null;
	}

	/** IDisposable: an iterator that is left may have something to finish; nothing else holds more than the run's memory. */
	dispose(): void {}

	/** Full .NET name of the run-time type. */
	typeName(): string {
		return 'System.Object';
	}

	/** The JToken that Newtonsoft.Json makes of it. */
	toJson(): HostObject | null {
		invalidOperation('Objects of type ' + this.typeName() + ' cannot be turned into JSON here.');
		return null;
	}
}

/** Where a callee writes an `out` or `ref` argument. */
export class Out<T> {
	value: T;

	constructor(value: T) {
		this.value = value;
	}
}

/** System.Exception and its kin: the .NET type is data, so that host and library raise all of them alike. */
export class Exception extends Obj {
	readonly type: string;
	readonly message: string;
	readonly inner: Exception | null;
	/** The parameter that an ArgumentException names. */
	parameter: string | null = null;
	source: string | null = null;
	helpLink: string | null = null;
	/** What Exception.Data holds, once it was asked for. */
	data: Obj | null = null;

	constructor(type: string, message: string, inner: Exception | null = null) {
		super();
		this.type = type;
		this.message = message;
		this.inner = inner;
	}

	override ToString(): string {
		const text = this.type + ': ' + this.message;
		if (this.inner === null) return text;
		return text + '\n ---> ' + this.inner!.ToString() + '\n   --- End of inner exception stack trace ---';
	}

	override typeName(): string {
		return this.type;
	}
}

/** Never returns. */
export function raise(exception: Exception): void {
	unwind(exception.type, exception.message, changetype<usize>(exception));
}

export function argument(message: string): void {
	raise(new Exception('System.ArgumentException', message));
}

export function argumentNull(parameter: string): void {
	raise(new Exception('System.ArgumentNullException', "Value cannot be null. (Parameter '" + parameter + "')"));
}

export function argumentOutOfRange(parameter: string | null, message: string): void {
	const suffix = parameter === null ? '' : " (Parameter '" + parameter + "')";
	raise(new Exception('System.ArgumentOutOfRangeException', message + suffix));
}

export function formatError(message: string): void {
	raise(new Exception('System.FormatException', message));
}

export function overflow(message: string): void {
	raise(new Exception('System.OverflowException', message));
}

export function invalidOperation(message: string): void {
	raise(new Exception('System.InvalidOperationException', message));
}

export function invalidCast(message: string): void {
	raise(new Exception('System.InvalidCastException', message));
}

export function notSupported(message: string): void {
	raise(new Exception('System.NotSupportedException', message));
}

export function keyNotFound(key: string): void {
	raise(
		new Exception(
			'System.Collections.Generic.KeyNotFoundException',
			"The given key '" + key + "' was not present in the dictionary.",
		),
	);
}

export function indexOutOfRange(): void {
	raise(new Exception('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.'));
}

export function divideByZero(): void {
	raise(new Exception('System.DivideByZeroException', 'Attempted to divide by zero.'));
}

export function nullReference(): void {
	raise(new Exception('System.NullReferenceException', 'Object reference not set to an instance of an object.'));
}

/** The receiver of a member access. */
// @ts-ignore: decorator
@inline
export function notNull<T>(value: T): NonNullable<T> {
	if (changetype<usize>(value) == 0) nullReference();
	return changetype<NonNullable<T>>(value);
}

export { Box, BoxChar, BoxEnum, BoxString, boxString } from './box';
