import { OBJECT, TOTAL_OVERHEAD } from 'rt/common';
import { step } from './host';
import { Obj } from './object';

/** A function of the table and the frame that holds what it captured. */
export abstract class Delegate extends Obj {
	/** What a combined delegate calls, in order; null of any other. */
	parts: Delegate[] | null = null;
	/** How many it calls before the last, which it calls as its own. */
	others: i32 = 0;

	/** What makes two delegates equal: the number of the function, and what it runs on. */
	method: i32;
	target: usize;

	constructor(
		index: i32,
		readonly frame: usize,
	) {
		super();
		this.method = index;
		this.target = frame;
	}

	@inline
	protected part(index: i32): Delegate {
		return this.parts![index];
	}

	override Equals(other: Obj | null): bool {
		return other instanceof Delegate && delegatesEqual(this, other as Delegate);
	}

	override GetHashCode(): i32 {
		const parts = this.parts;
		if (parts === null) return this.method * 31 + <i32>this.target;
		let result = 0;
		for (let i = 0; i < parts.length; i++) result = result * 31 + parts[i].GetHashCode();
		return result;
	}
}

/** Whether two delegates call the same functions with the same frames. */
export function delegatesEqual(left: Delegate | null, right: Delegate | null): bool {
	if (left === right) return true;
	if (left === null || right === null) return false;
	const leftParts = left.parts;
	const rightParts = right.parts;
	if (leftParts === null || rightParts === null) {
		if (leftParts !== null || rightParts !== null) return false;
		return left.method == right.method && left.target == right.target && classOf(left) == classOf(right);
	}
	if (leftParts.length != rightParts.length) return false;
	for (let i = 0; i < leftParts.length; i++) if (!delegatesEqual(leftParts[i], rightParts[i])) return false;
	return true;
}

/** Delegates of one method may be of several types, which are never equal. */
function classOf(delegate: Delegate): u32 {
	return changetype<OBJECT>(changetype<usize>(delegate) - TOTAL_OVERHEAD).rtId;
}

/** A delegate whose function only calls another one: it is equal to the others that do. */
export function ofMethod<D extends Delegate>(delegate: D, method: i32, target: usize): D {
	delegate.method = method;
	delegate.target = target;
	return delegate;
}

export class Func0<R> extends Delegate {
	readonly body: (frame: usize) => R;

	constructor(body: (frame: usize) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func0<R>>(this.part(i)).invoke();
		return this.body(this.frame);
	}

	override typeName(): string {
		return 'System.Func`1';
	}
}

export class Func1<A, R> extends Delegate {
	readonly body: (frame: usize, a: A) => R;

	constructor(body: (frame: usize, a: A) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func1<A, R>>(this.part(i)).invoke(a);
		return this.body(this.frame, a);
	}

	override typeName(): string {
		return 'System.Func`2';
	}
}

export class Func2<A, B, R> extends Delegate {
	readonly body: (frame: usize, a: A, b: B) => R;

	constructor(body: (frame: usize, a: A, b: B) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A, b: B): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func2<A, B, R>>(this.part(i)).invoke(a, b);
		return this.body(this.frame, a, b);
	}

	override typeName(): string {
		return 'System.Func`3';
	}
}

export class Func3<A, B, C, R> extends Delegate {
	readonly body: (frame: usize, a: A, b: B, c: C) => R;

	constructor(body: (frame: usize, a: A, b: B, c: C) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A, b: B, c: C): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func3<A, B, C, R>>(this.part(i)).invoke(a, b, c);
		return this.body(this.frame, a, b, c);
	}

	override typeName(): string {
		return 'System.Func`4';
	}
}

export class Func4<A, B, C, D, R> extends Delegate {
	readonly body: (frame: usize, a: A, b: B, c: C, d: D) => R;

	constructor(body: (frame: usize, a: A, b: B, c: C, d: D) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A, b: B, c: C, d: D): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func4<A, B, C, D, R>>(this.part(i)).invoke(a, b, c, d);
		return this.body(this.frame, a, b, c, d);
	}

	override typeName(): string {
		return 'System.Func`5';
	}
}

export class Action0 extends Delegate {
	readonly body: (frame: usize) => void;

	constructor(body: (frame: usize) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action0>(this.part(i)).invoke();
		this.body(this.frame);
	}

	override typeName(): string {
		return 'System.Action';
	}
}

export class Action1<A> extends Delegate {
	readonly body: (frame: usize, a: A) => void;

	constructor(body: (frame: usize, a: A) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action1<A>>(this.part(i)).invoke(a);
		this.body(this.frame, a);
	}

	override typeName(): string {
		return 'System.Action`1';
	}
}

export class Action2<A, B> extends Delegate {
	readonly body: (frame: usize, a: A, b: B) => void;

	constructor(body: (frame: usize, a: A, b: B) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A, b: B): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action2<A, B>>(this.part(i)).invoke(a, b);
		this.body(this.frame, a, b);
	}

	override typeName(): string {
		return 'System.Action`2';
	}
}

export class Action3<A, B, C> extends Delegate {
	readonly body: (frame: usize, a: A, b: B, c: C) => void;

	constructor(body: (frame: usize, a: A, b: B, c: C) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A, b: B, c: C): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action3<A, B, C>>(this.part(i)).invoke(a, b, c);
		this.body(this.frame, a, b, c);
	}

	override typeName(): string {
		return 'System.Action`3';
	}
}

export class Action4<A, B, C, D> extends Delegate {
	readonly body: (frame: usize, a: A, b: B, c: C, d: D) => void;

	constructor(body: (frame: usize, a: A, b: B, c: C, d: D) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a: A, b: B, c: C, d: D): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action4<A, B, C, D>>(this.part(i)).invoke(a, b, c, d);
		this.body(this.frame, a, b, c, d);
	}

	override typeName(): string {
		return 'System.Action`4';
	}
}
