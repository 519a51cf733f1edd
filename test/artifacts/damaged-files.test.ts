import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArtifacts } from '../../core/artifacts/read.ts';
import { RouteTable } from '../../core/routing/route-table.ts';
import { SubscriptionKeys } from '../../core/routing/subscription-keys.ts';
import { artifactFolder } from './artifact-folder.ts';
import { WORKED_EXAMPLE, WORKED_EXAMPLE_OVERRIDES } from './worked-example.ts';

const FILES = { ...WORKED_EXAMPLE, 'overrides.yaml': WORKED_EXAMPLE_OVERRIDES };
const INSERTS = [
	'{',
	'}',
	'[',
	']',
	':',
	',',
	'"',
	"'",
	'\n',
	'\t',
	'&a ',
	'*a',
	'<',
	'- ',
	'#',
	'\u0000',
	'null',
	'0',
	'/..',
];

test('a file that is damaged anywhere is reported or read, and never throws', async () => {
	const folder = artifactFolder(FILES);
	const options = { overrides: [join(folder, 'overrides.yaml')], environment: {}, gateway: 'edge' };
	const damage = fc.record({
		file: fc.constantFrom(...Object.keys(FILES)),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.nat({ max: 20 }),
		insert: fc.constantFrom(...INSERTS),
	});
	await fc.assert(
		fc.asyncProperty(damage, async ({ file, at, cut, insert }) => {
			const path = join(folder, file);
			const original = readFileSync(path, 'utf8');
			const offset = Math.floor(at * original.length);
			try {
				writeFileSync(path, original.slice(0, offset) + insert + original.slice(offset + cut));
				const { model, diagnostics } = await readArtifacts(folder, options);
				for (const { line, column } of diagnostics) expect(Math.min(line, column)).toBeGreaterThan(0);
				// Whatever was read can be served.
				new RouteTable(model.apis).match('GET', 'http', '/orders/orders/7', []);
				new SubscriptionKeys(model);
			} finally {
				writeFileSync(path, original);
			}
		}),
		{ numRuns: 500 },
	);
});
