import { expect, it } from 'vitest';
import { memberCoverage } from '../../../scripts/member-coverage.ts';

it('every member has an implementation and a vector', () => {
	const { members, unbuilt, unused } = memberCoverage();
	expect(members).toBeGreaterThan(2600);
	expect(unbuilt).toEqual([]);
	expect(unused).toEqual([]);
}, 120_000);
