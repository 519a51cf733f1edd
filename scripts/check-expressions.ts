/**
 * Checks every policy expression of the documents in a folder and prints what does not compile:
 * `node scripts/check-expressions.ts FOLDER`. A `{{named value}}` counts as the text `1`.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocumentExpressions } from '../test/policy/expressions/document-expressions.ts';

const folder = process.argv[2] ?? '../shared/corpus/policies';
let sound = 0;
let faulty = 0;
for (const name of globSync('**/*.xml', { cwd: folder }).sort()) {
	for (const { diagnostics } of checkDocumentExpressions(name, readFileSync(join(folder, name), 'utf8'))) {
		if (diagnostics.length === 0) sound++;
		else faulty++;
		for (const { path, line, column, code, message } of diagnostics.slice(0, 1)) {
			console.log(`${path}:${line}:${column}: ${code}: ${message}`);
		}
	}
}
console.log(`${sound} expressions compile, ${faulty} do not`);
process.exitCode = faulty === 0 ? 0 : 1;
