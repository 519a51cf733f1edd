/** System.Random: the subtractive generator that .NET has kept, so that a seed gives the same numbers. */
import { ArrayOf } from '../collections/array';
import { argumentNull, argumentOutOfRange, notNull, Obj } from '../runtime/object';

const MODULUS = i32.MAX_VALUE;
const SEED = 161803398;

// @ts-ignore: decorator
@external("host", "random_bits")
declare function random_bits(): i64;

export class Random extends Obj {
	/** Index 0 is not used. */
	private state: StaticArray<i32> = new StaticArray<i32>(56);
	private next: i32 = 0;
	private behind: i32 = 21;

	constructor(seed: i32) {
		super();
		const state = this.state;
		let last = SEED - (seed == i32.MIN_VALUE ? i32.MAX_VALUE : abs(seed));
		state[55] = last;
		let value = 1;
		let index = 0;
		for (let step = 1; step < 55; step++) {
			index = (index + 21) % 55;
			state[index] = value;
			value = last - value;
			if (value < 0) value += MODULUS;
			last = state[index];
		}
		for (let round = 1; round < 5; round++) {
			for (let step = 1; step < 56; step++) {
				const other = (step + 30) % 55;
				state[step] -= state[1 + other];
				if (state[step] < 0) state[step] += MODULUS;
			}
		}
	}

	/** A number from 0 up to, not including, the largest integer. */
	sample(): i32 {
		this.next = this.next >= 55 ? 1 : this.next + 1;
		this.behind = this.behind >= 55 ? 1 : this.behind + 1;
		let value = this.state[this.next] - this.state[this.behind];
		if (value == MODULUS) value--;
		if (value < 0) value += MODULUS;
		this.state[this.next] = value;
		return value;
	}

	/** A number from 0 up to, not including, 1. */
	fraction(): f64 {
		return <f64>this.sample() * (1.0 / <f64>MODULUS);
	}

	/** A fraction fine enough for a range wider than the positive integers. */
	wideFraction(): f64 {
		let value = this.sample();
		if (this.sample() % 2 == 0) value = -value;
		return (<f64>value + <f64>(MODULUS - 1)) / <f64>(2 * <u32>MODULUS - 1);
	}

	override typeName(): string {
		return 'System.Random';
	}
}

export function Random_new(): Random {
	return new Random(<i32>random_bits());
}

export function Random_new_seed(seed: i32): Random {
	return new Random(seed);
}

export function Random_Next(self: Random | null): i32 {
	return notNull(self).sample();
}

export function Random_Next_limit(self: Random | null, limit: i32): i32 {
	const random = notNull(self);
	if (limit < 0) argumentOutOfRange('maxValue', "'maxValue' must be greater than zero.");
	return <i32>(random.fraction() * <f64>limit);
}

export function Random_Next_range(self: Random | null, least: i32, limit: i32): i32 {
	const random = notNull(self);
	if (least > limit) argumentOutOfRange('minValue', "'minValue' cannot be greater than maxValue.");
	const range = <i64>limit - <i64>least;
	if (range <= <i64>i32.MAX_VALUE) return <i32>(random.fraction() * <f64>range) + least;
	return <i32>(<i64>(random.wideFraction() * <f64>range) + <i64>least);
}

export function Random_NextDouble(self: Random | null): f64 {
	return notNull(self).fraction();
}

export function Random_NextBytes(self: Random | null, buffer: ArrayOf<u8> | null): void {
	const random = notNull(self);
	if (buffer === null) argumentNull('buffer');
	const bytes = buffer!;
	for (let index = 0; index < bytes.length; index++) bytes.set(index, <u8>random.sample());
}
