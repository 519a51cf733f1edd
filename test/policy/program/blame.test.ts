import { describe, expect, it } from 'vitest';
import { blame } from '../../../core/policy/program/compile/blame.ts';

const message = (kind: string, line: number) =>
	`${kind}: of line ${line}.\n    :\n ${line} │ code\n   │ ~~~~\n   └─ in module.ts(${line},3)`;

describe('blame', () => {
	it('finds the part in which an error stands', () => {
		expect(blame(`${message('ERROR TS2322', 7)}\n\n`, 'module.ts', [1, 5, 9])).toEqual(
			new Map([[1, message('ERROR TS2322', 7)]]),
		);
	});

	it('spares parts that asc only warns of', () => {
		const output = [message('INFO AS210', 2), message('WARNING AS226', 6), message('ERROR TS2304', 10)].join('\n\n');
		expect([...blame(output, 'module.ts', [1, 5, 9]).keys()]).toEqual([2]);
	});

	it('blames nobody for the library', () => {
		expect(blame(message('ERROR TS2304', 3).replace('module.ts', 'library.ts'), 'module.ts', [1]).size).toBe(0);
	});
});
