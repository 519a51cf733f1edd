/** Action of more than four parameters; .NET has it up to sixteen. */
import { Delegate } from './delegate';
import { step } from './host';

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
