import { step } from './host';
import { Obj } from './object';

/** Delegates: a function of the table and the frame that holds what it captured. */

export class Func0<R> extends Obj {
	readonly body: (frame: usize) => R;
	readonly frame: usize;

	constructor(body: (frame: usize) => R, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(): R {
		step();
		return this.body(this.frame);
	}

	override typeName(): string {
		return 'System.Func`1';
	}
}

export class Func1<A, R> extends Obj {
	readonly body: (frame: usize, a: A) => R;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A) => R, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A): R {
		step();
		return this.body(this.frame, a);
	}

	override typeName(): string {
		return 'System.Func`2';
	}
}

export class Func2<A, B, R> extends Obj {
	readonly body: (frame: usize, a: A, b: B) => R;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A, b: B) => R, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A, b: B): R {
		step();
		return this.body(this.frame, a, b);
	}

	override typeName(): string {
		return 'System.Func`3';
	}
}

export class Func3<A, B, C, R> extends Obj {
	readonly body: (frame: usize, a: A, b: B, c: C) => R;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A, b: B, c: C) => R, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A, b: B, c: C): R {
		step();
		return this.body(this.frame, a, b, c);
	}

	override typeName(): string {
		return 'System.Func`4';
	}
}

export class Func4<A, B, C, D, R> extends Obj {
	readonly body: (frame: usize, a: A, b: B, c: C, d: D) => R;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A, b: B, c: C, d: D) => R, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A, b: B, c: C, d: D): R {
		step();
		return this.body(this.frame, a, b, c, d);
	}

	override typeName(): string {
		return 'System.Func`5';
	}
}

export class Action0 extends Obj {
	readonly body: (frame: usize) => void;
	readonly frame: usize;

	constructor(body: (frame: usize) => void, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(): void {
		step();
		this.body(this.frame);
	}

	override typeName(): string {
		return 'System.Action';
	}
}

export class Action1<A> extends Obj {
	readonly body: (frame: usize, a: A) => void;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A) => void, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A): void {
		step();
		this.body(this.frame, a);
	}

	override typeName(): string {
		return 'System.Action`1';
	}
}

export class Action2<A, B> extends Obj {
	readonly body: (frame: usize, a: A, b: B) => void;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A, b: B) => void, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A, b: B): void {
		step();
		this.body(this.frame, a, b);
	}

	override typeName(): string {
		return 'System.Action`2';
	}
}

export class Action3<A, B, C> extends Obj {
	readonly body: (frame: usize, a: A, b: B, c: C) => void;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A, b: B, c: C) => void, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A, b: B, c: C): void {
		step();
		this.body(this.frame, a, b, c);
	}

	override typeName(): string {
		return 'System.Action`3';
	}
}

export class Action4<A, B, C, D> extends Obj {
	readonly body: (frame: usize, a: A, b: B, c: C, d: D) => void;
	readonly frame: usize;

	constructor(body: (frame: usize, a: A, b: B, c: C, d: D) => void, frame: usize) {
		super();
		this.body = body;
		this.frame = frame;
	}

	invoke(a: A, b: B, c: C, d: D): void {
		step();
		this.body(this.frame, a, b, c, d);
	}

	override typeName(): string {
		return 'System.Action`4';
	}
}
