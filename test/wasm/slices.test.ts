import { describe, expect, it } from 'vitest';
import { BudgetExceeded } from '../../workers/wasm/host.ts';
import { Slices } from '../../workers/wasm/slices.ts';

describe('the slices of a run', () => {
	it('end it once its thread had half a second', () => {
		const slices = begun();
		expect(() => {
			for (let i = 0; i < 1000; i++) {
				work(20);
				slices.next(1);
			}
		}).toThrow(BudgetExceeded);
	});

	it('do not count the time that other threads had', () => {
		const slices = begun();
		slices.next(1);
		for (let i = 0; i < 8; i++) {
			sleep(100);
			expect(slices.next(1)).toBeGreaterThan(0);
		}
	});
});

/** With the steps that a run has by default. */
function begun(): Slices {
	const slices = new Slices(4_000_000);
	slices.begin();
	return slices;
}

function work(milliseconds: number): void {
	for (const end = performance.now() + milliseconds; performance.now() < end; );
}

function sleep(milliseconds: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
