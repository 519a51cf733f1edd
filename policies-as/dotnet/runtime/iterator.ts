/** Iterators: what local functions that yield return. */
import { AnyEnumerator } from '../collections/any-enumerator';
import { step, tryCall } from './host';
import { defaultItem } from './item';
import { Exception, Obj, raise } from './object';
import { finishIterators, OpenIterator, openIterators } from './open-iterators';
import { Enumerator, Sequence } from '../collections/sequence';

/** The state of an iterator that runs, and of one that is over. */
export const ITERATOR_OVER: i32 = i32.MAX_VALUE;

/** An enumerator whose subclass is the frame of the function: its arguments and its locals. */
export abstract class Iterator<T> extends Enumerator<T> {
	/** The part of the body that comes next. */
	state: i32 = 0;
	/** Whether the body yielded, rather than came to its end. */
	hasItem: bool = false;
	readonly body: (frame: usize) => void;

	constructor(body: (frame: usize) => void) {
		super();
		this.body = body;
		this.current = defaultItem<T>();
	}

	/** Another one, at the start. */
	abstract anew(): Iterator<T>;

	moveNext(): bool {
		step();
		this.hasItem = false;
		this.run();
		return this.hasItem;
	}

	protected run(): void {
		this.body(changetype<usize>(this));
	}

	override dispose(): void {
		this.state = ITERATOR_OVER;
	}
}

/** An iterator that has something to do, in `finally`, when it is left. */
export abstract class GuardedIterator<T> extends Iterator<T> {
	/** The innermost `try` that it is in; 0 outside of any. */
	region: i32 = 0;
	/** Leaves the innermost `try`. */
	readonly finish: (frame: usize) => void;
	/** The expression disposes of it by itself. */
	private isHeld: bool = false;
	private place: OpenIterator | null = null;

	constructor(body: (frame: usize) => void, finish: (frame: usize) => void) {
		super(body);
		this.finish = finish;
	}

	protected override run(): void {
		const mark = openIterators();
		const failure = tryCall(this.body.index, changetype<usize>(this));
		if (failure != 0) this.unwind(finishIterators(mark, changetype<Exception>(failure)));
		this.note();
	}

	override hold(): void {
		this.isHeld = true;
	}

	override dispose(): void {
		super.dispose();
		this.unwind(null);
	}

	/** Leaves every `try`, and raises the exception that was the reason, or that came on the way. */
	private unwind(failure: Exception | null): void {
		while (this.region != 0) {
			const another = tryCall(this.finish.index, changetype<usize>(this));
			if (another != 0) failure = changetype<Exception>(another);
		}
		this.note();
		if (failure !== null) raise(failure);
	}

	/** Counts itself among the open iterators while it stands in a `try`. */
	private note(): void {
		const place = this.place;
		if (this.region != 0) {
			if (place === null && !this.isHeld) this.place = new OpenIterator(this);
			return;
		}
		if (place !== null) place.iterator = null;
		this.place = null;
	}
}

/** The function as it was called: each enumeration begins with the arguments that it got. */
export class IteratorSequence<T> extends Sequence<T> {
	private readonly first: Iterator<T>;

	constructor(first: Iterator<T>) {
		super();
		this.first = first;
	}

	enumerator(): Enumerator<T> {
		return this.first.anew();
	}
}

/** Of an iterator without a type of its items: it has a current one everywhere, as those of the C# compiler. */
export class IteratorObjects extends AnyEnumerator {
	override currentItem(): Obj | null {
		return this.items.current;
	}
}
