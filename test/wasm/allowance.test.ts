import { afterEach, describe, expect, it } from 'vitest';
import { allowAllObjects, allowObjects, checkLength, countObject } from '../../workers/wasm/host/allowance.ts';
import { BudgetExceeded } from '../../workers/wasm/host.ts';

describe('the allowance of a run', () => {
	afterEach(allowAllObjects);

	it('ends with its last object, and charges them by the thousand', () => {
		const charged: number[] = [];
		allowObjects(3000, (objects) => charged.push(objects));
		for (let i = 0; i < 3000; i++) countObject();
		expect(charged).toEqual([1024, 1024, 1024]);
		expect(countObject).toThrow(BudgetExceeded);
	});

	it('counts and charges nothing after the run', () => {
		allowObjects(1, () => {
			throw new Error('charged');
		});
		allowAllObjects();
		for (let i = 0; i < 5000; i++) countObject();
	});

	it('has no room for texts that no arena holds', () => {
		checkLength(1 << 20);
		expect(() => checkLength(1 << 26)).toThrow(BudgetExceeded);
	});
});
