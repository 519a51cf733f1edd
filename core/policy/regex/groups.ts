import type { CaptureName } from './nodes.ts';

/** A group as .NET counts them; group 0 is the whole match. */
export interface CapturedGroup {
	number: number;
	/** Its number where it has no name. */
	name: string;
	/** The capturing parentheses that fill it, as `index` of their nodes; the last one that took part wins. */
	indexes: number[];
}

/** Unnamed groups get the first numbers, named ones those after them; names of digits are numbers already. */
export function numberGroups(captures: readonly CaptureName[]): CapturedGroup[] {
	const byNumber = new Map<number, CapturedGroup>([[0, { number: 0, name: '0', indexes: [0] }]]);
	const add = (number: number, name: string, index: number): void => {
		const group = byNumber.get(number);
		if (group === undefined) byNumber.set(number, { number, name, indexes: [index] });
		else group.indexes.push(index);
	};
	const unnamed = captures.filter(({ name }) => name === null);
	for (const [position, { index }] of unnamed.entries()) add(position + 1, String(position + 1), index);
	const numbered = captures.filter(({ name }) => name !== null && /^\d+$/.test(name));
	for (const { name, index } of numbered) add(Number(name), name!, index);
	const numbers = new Map<string, number>();
	let next = 1;
	for (const { name, index } of captures) {
		if (name === null || /^\d+$/.test(name)) continue;
		if (!numbers.has(name)) {
			while (byNumber.has(next)) next++;
			numbers.set(name, next);
		}
		add(numbers.get(name)!, name, index);
	}
	return [...byNumber].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** The group of a name, or of a number in digits. */
export function findGroup(groups: readonly CapturedGroup[], name: string): CapturedGroup | undefined {
	return groups.find((group) => group.name === name || String(group.number) === name);
}
