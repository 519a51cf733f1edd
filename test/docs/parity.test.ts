import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parityProblems, readParity } from '../../scripts/parity.ts';

const root = join(import.meta.dirname, '../..');
const rows = readParity(readFileSync(join(root, 'docs/parity.md'), 'utf8'));

test('every row that says works names a test that exists', () => {
	expect(parityProblems(rows, root)).toEqual([]);
});

test('every statement, feature and setting has a row', () => {
	const count = (table: string) => rows.filter((row) => row.table === table).length;
	expect(count('Statements')).toBeGreaterThanOrEqual(74);
	expect(count('Feature matrix')).toBeGreaterThanOrEqual(50);
	expect(count('Settings')).toBeGreaterThanOrEqual(40);
});

test('a row whose test does not exist is found', () => {
	const [row] = readParity(
		'## Statements\n| x | works | `test/docs/parity.test.ts > no such title anywhere'.concat('` | |'),
	);
	row!.test = `test/docs/parity.test.ts > ${['not', 'there'].join(' - ')}`;
	expect(parityProblems([row!], root)).toHaveLength(1);
	expect(parityProblems([{ ...row!, test: 'test/none.test.ts > a' }], root)).toHaveLength(1);
	expect(parityProblems([{ ...row!, test: '' }], root)).toHaveLength(1);
});
