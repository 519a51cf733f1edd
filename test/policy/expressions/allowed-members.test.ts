import { describe, expect, it } from 'vitest';
import { RULES } from '../../../scripts/allowed-member-rules.ts';
import { compareAllowedMembers } from '../../../scripts/allowed-members.ts';

describe('the members of the allowed types', () => {
	const { members, lacking, leftOut, differing } = compareAllowedMembers();

	it('are declared, or left out by a rule that has a reason', () => {
		expect(members).toBeGreaterThan(3000);
		expect(lacking).toEqual([]);
	});

	it('give what the class libraries give', () => {
		expect(differing).toEqual([]);
	});

	it.each(RULES)('the rule "$name" leaves something out', ({ name }) => {
		expect(leftOut.filter((text) => text.endsWith(`(${name})`))).not.toEqual([]);
	});
});
