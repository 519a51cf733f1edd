/** Reads docs/parity.md and checks that each row that says `works` names a test that exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ParityRow {
	/** The heading that the row stands under. */
	table: string;
	name: string;
	state: string;
	/** `test/file.test.ts > title`, or empty. */
	test: string;
	line: number;
}

const STATES = new Set(['works', 'partial', 'planned', 'differs']);

export function readParity(text: string): ParityRow[] {
	const rows: ParityRow[] = [];
	let table = '';
	text.split('\n').forEach((line, i) => {
		if (line.startsWith('## ')) table = line.slice(3);
		const cells = line.split('|').map((cell) => cell.trim());
		if (table === '' || cells.length < 5 || cells[2] === 'state' || cells[1]!.startsWith('---')) return;
		rows.push({ table, name: cells[1]!, state: cells[2]!, test: cells[3]!.replaceAll('`', ''), line: i + 1 });
	});
	return rows;
}

/** What is wrong with the ledger, one sentence each. */
export function parityProblems(rows: readonly ParityRow[], root: string): string[] {
	const problems: string[] = [];
	for (const row of rows) {
		const where = `docs/parity.md:${row.line}: ${row.name}`;
		if (!STATES.has(row.state)) problems.push(`${where} has the unknown state "${row.state}"`);
		if (row.state === 'works' && row.test === '') problems.push(`${where} says works and names no test`);
		if (row.test === '') continue;
		const [file, title] = row.test.split(' > ');
		const path = join(root, file!);
		if (!existsSync(path)) problems.push(`${where} names ${file}, which does not exist`);
		else if (title === undefined || !readFileSync(path, 'utf8').includes(title)) {
			problems.push(`${where} names the test "${title}", which ${file} does not have`);
		}
	}
	return problems;
}
