/**
 * `node scripts/oracle/evaluate.ts FILE [GROUP]`: evaluates the expressions of a file, one a line, with Mono and with Tollgate
 * and prints where they differ. With a group's name it writes vectors of those that agree to standard output.
 */
import { readFileSync } from 'node:fs';
import { evaluateAll, type Outcome } from '../../core/cli/evaluator.ts';
import { Compiler } from '../../core/policy/program/compile/compiler.ts';
import { evaluateWithMono, type OracleResult } from './mono.ts';

/** How far two results agree: `loose` when only the words of an error differ, as they do between versions of .NET. */
type Agreement = 'same' | 'loose' | 'different';

function agreement(mono: OracleResult, ours: Outcome): Agreement {
	if ('refused' in mono) return 'error' in ours && ours.error.type === 'CompileError' ? 'same' : 'different';
	if ('error' in mono) {
		if (!('error' in ours) || ours.error.type !== mono.error.type) return 'different';
		return ours.error.message === mono.error.message ? 'same' : 'loose';
	}
	if ('error' in ours || ours.type !== mono.type) return 'different';
	return ours.value === mono.value ? 'same' : 'different';
}

const [file, group] = process.argv.slice(2);
const lines = readFileSync(file!, 'utf8').split('\n');
const expressions = lines.filter((line) => line.startsWith('@'));
const compiler = new Compiler(null);
const ours = await evaluateAll(
	expressions.map((expression) => ({ expression, context: {} })),
	compiler,
);
await compiler.close();
const counts: Record<Agreement, number> = { same: 0, loose: 0, different: 0 };
evaluateWithMono(expressions).forEach((mono, index) => {
	const expression = expressions[index]!;
	const agreed = agreement(mono, ours[index]!);
	counts[agreed]++;
	if (agreed !== 'same') {
		console.error(`${agreed}: ${expression}\n  Mono     ${text(mono)}\n  Tollgate ${text(ours[index])}`);
	}
	if (group === undefined || agreed === 'different' || 'refused' in mono) return;
	const id = `${group}-${String(index + 1).padStart(3, '0')}`;
	const looseness = agreed === 'loose' ? { messageLoose: true } : {};
	console.log(`${text({ id, group, context: 'empty', expression, ...ours[index], ...looseness })},`);
});
console.error(`${counts.same} same, ${counts.loose} differ in their message only, ${counts.different} differ`);

function text(value: unknown): string {
	return JSON.stringify(value);
}
