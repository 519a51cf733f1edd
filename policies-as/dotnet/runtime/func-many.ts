/** Func of more than four parameters; .NET has it up to sixteen. */
import { Delegate } from './delegate';
import { step } from './host';

export class Func5<A1, A2, A3, A4, A5, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func5<A1, A2, A3, A4, A5, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5);
		return this.body(this.frame, a1, a2, a3, a4, a5);
	}

	override typeName(): string {
		return 'System.Func`6';
	}
}

export class Func6<A1, A2, A3, A4, A5, A6, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func6<A1, A2, A3, A4, A5, A6, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6);
	}

	override typeName(): string {
		return 'System.Func`7';
	}
}

export class Func7<A1, A2, A3, A4, A5, A6, A7, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func7<A1, A2, A3, A4, A5, A6, A7, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7);
	}

	override typeName(): string {
		return 'System.Func`8';
	}
}

export class Func8<A1, A2, A3, A4, A5, A6, A7, A8, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func8<A1, A2, A3, A4, A5, A6, A7, A8, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8);
	}

	override typeName(): string {
		return 'System.Func`9';
	}
}

export class Func9<A1, A2, A3, A4, A5, A6, A7, A8, A9, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func9<A1, A2, A3, A4, A5, A6, A7, A8, A9, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9);
	}

	override typeName(): string {
		return 'System.Func`10';
	}
}

export class Func10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10);
	}

	override typeName(): string {
		return 'System.Func`11';
	}
}

export class Func11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11);
	}

	override typeName(): string {
		return 'System.Func`12';
	}
}

export class Func12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	}

	override typeName(): string {
		return 'System.Func`13';
	}
}

export class Func13<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func13<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13);
	}

	override typeName(): string {
		return 'System.Func`14';
	}
}

export class Func14<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func14<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14);
	}

	override typeName(): string {
		return 'System.Func`15';
	}
}

export class Func15<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func15<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15);
	}

	override typeName(): string {
		return 'System.Func`16';
	}
}

export class Func16<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, A16, R> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15, a16: A16) => R;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15, a16: A16) => R, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15, a16: A16): R {
		step();
		for (let i = 0; i < this.others; i++) changetype<Func16<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, A16, R>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16);
		return this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16);
	}

	override typeName(): string {
		return 'System.Func`17';
	}
}
