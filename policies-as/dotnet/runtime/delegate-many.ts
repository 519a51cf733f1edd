/** The delegates of more than four parameters; .NET has them up to sixteen. */
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

export class Action5<A1, A2, A3, A4, A5> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action5<A1, A2, A3, A4, A5>>(this.part(i)).invoke(a1, a2, a3, a4, a5);
		this.body(this.frame, a1, a2, a3, a4, a5);
	}

	override typeName(): string {
		return 'System.Action`5';
	}
}

export class Action6<A1, A2, A3, A4, A5, A6> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action6<A1, A2, A3, A4, A5, A6>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6);
		this.body(this.frame, a1, a2, a3, a4, a5, a6);
	}

	override typeName(): string {
		return 'System.Action`6';
	}
}

export class Action7<A1, A2, A3, A4, A5, A6, A7> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action7<A1, A2, A3, A4, A5, A6, A7>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7);
	}

	override typeName(): string {
		return 'System.Action`7';
	}
}

export class Action8<A1, A2, A3, A4, A5, A6, A7, A8> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action8<A1, A2, A3, A4, A5, A6, A7, A8>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8);
	}

	override typeName(): string {
		return 'System.Action`8';
	}
}

export class Action9<A1, A2, A3, A4, A5, A6, A7, A8, A9> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action9<A1, A2, A3, A4, A5, A6, A7, A8, A9>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9);
	}

	override typeName(): string {
		return 'System.Action`9';
	}
}

export class Action10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10);
	}

	override typeName(): string {
		return 'System.Action`10';
	}
}

export class Action11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11);
	}

	override typeName(): string {
		return 'System.Action`11';
	}
}

export class Action12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	}

	override typeName(): string {
		return 'System.Action`12';
	}
}

export class Action13<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action13<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13);
	}

	override typeName(): string {
		return 'System.Action`13';
	}
}

export class Action14<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action14<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14);
	}

	override typeName(): string {
		return 'System.Action`14';
	}
}

export class Action15<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action15<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15);
	}

	override typeName(): string {
		return 'System.Action`15';
	}
}

export class Action16<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, A16> extends Delegate {
	readonly body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15, a16: A16) => void;

	constructor(body: (frame: usize, a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15, a16: A16) => void, frame: usize) {
		super(body.index, frame);
		this.body = body;
	}

	invoke(a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6, a7: A7, a8: A8, a9: A9, a10: A10, a11: A11, a12: A12, a13: A13, a14: A14, a15: A15, a16: A16): void {
		step();
		for (let i = 0; i < this.others; i++) changetype<Action16<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, A16>>(this.part(i)).invoke(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16);
		this.body(this.frame, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16);
	}

	override typeName(): string {
		return 'System.Action`16';
	}
}
