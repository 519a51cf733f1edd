import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../../../core/policy/document/reader.ts';
import type { Block } from '../../../core/policy/program/blocks.ts';
import type { Operation } from '../../../core/policy/program/program.ts';
import { NOTHING_READ } from '../../../core/policy/program/reads.ts';
import { SectionBuilder } from '../../../core/policy/program/section-builder.ts';
import { parseDocument } from '../../../core/policy/statements/parse-document.ts';
import type { ParsedStatement } from '../../../core/policy/statements/parsed.ts';
import { Report } from '../../../core/policy/statements/report.ts';
import type { CheckSettings } from '../../../core/policy/statements/retry.ts';
import { noSurroundings } from '../../../core/policy/statements/surroundings.ts';

/** Answers of conditions, one after the other; false when they are used up. */
class Oracle {
	readonly #answers: readonly boolean[];
	#next = 0;

	constructor(answers: readonly boolean[]) {
		this.#answers = answers;
	}

	ask(): boolean {
		return this.#answers[this.#next++] ?? false;
	}
}

/** What a run does, by walking over the statements as policies.md describes them. */
function walk(statements: readonly ParsedStatement[], oracle: Oracle, trace: string[]): void {
	for (const { statement, branches, settings } of statements) {
		if (statement.name === 'choose') {
			const taken = branches.find(({ condition }) => {
				if (condition === null) return true;
				return condition.value.kind === 'constant' ? condition.value.value === true : oracle.ask();
			});
			if (taken !== undefined) walk(taken.statements, oracle, trace);
		} else if (statement.name === 'retry') {
			do walk(branches[0]!.statements, oracle, trace);
			while (oracle.ask());
		} else if (statement.name === 'base') {
			trace.push('base');
		} else {
			trace.push(`${statement.name} ${(settings.text as { value: string } | undefined)?.value ?? ''}`);
		}
	}
}

/** What the blocks do when a worker runs them. */
function run(blocks: readonly Block[], operations: readonly Operation[], oracle: Oracle): string[] {
	const trace: string[] = [];
	for (let index = 0; ; ) {
		const { instructions, exit } = blocks[index]!;
		let asked = false;
		for (const instruction of instructions) {
			if (instruction.kind === 'store') asked = oracle.ask();
			if (instruction.kind === 'run') trace.push(named(operations[instruction.operation]!));
		}
		if (exit.kind === 'end') return trace.filter((name) => !name.startsWith('retry-'));
		if (exit.kind === 'go') index = exit.block;
		else if (exit.kind === 'branch') index = oracle.ask() ? exit.whenTrue : exit.whenFalse;
		else if (exit.kind === 'base') {
			trace.push('base');
			index = exit.resume;
		} else {
			const operation = operations[exit.operation]!;
			const again = operation.name === 'retry-check' && asked;
			if (operation.name !== 'retry-check') trace.push(named(operation));
			index = again ? (operation.settings as CheckSettings).again : exit.resume;
		}
	}
}

function named({ name, settings }: Operation): string {
	return `${name} ${(settings as { text?: { value: string } }).text?.value ?? ''}`;
}

const { statements } = fc.letrec<{ statements: string; statement: string; branch: string }>((tie) => ({
	statements: fc.array(tie('statement'), { maxLength: 4 }).map((all) => all.join('')),
	statement: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.constantFrom('A', 'B', 'C').map((text) => `<set-body>${text}</set-body>`),
		fc.constant('<forward-request />'),
		fc.constant('<set-status code="200" />'),
		fc
			.tuple(fc.array(tie('branch'), { minLength: 1, maxLength: 3 }), fc.option(tie('statements')))
			.map(
				([whens, otherwise]) =>
					`<choose>${whens.join('')}${otherwise === null ? '' : `<otherwise>${otherwise}</otherwise>`}</choose>`,
			),
		tie('statements').map((inner) => `<retry condition="@(x)" count="3" interval="0">${inner}</retry>`),
	),
	branch: fc
		.tuple(fc.constantFrom('@(x)', 'true', 'false'), tie('statements'))
		.map(([condition, inner]) => `<when condition="${condition}">${inner}</when>`),
}));

it('blocks do what the statements say', () => {
	fc.assert(
		fc.property(statements, fc.boolean(), fc.array(fc.boolean(), { maxLength: 12 }), (text, inherits, answers) => {
			const document = `<policies><backend>${inherits ? '<base />' : ''}${text}</backend></policies>`;
			const root = readDocument({ path: 'p', text: document, format: 'unknown' });
			if (!('kind' in root)) throw new Error(root.message);
			const parsed = parseDocument(root, null, noSurroundings(), new Report()).sections.get('backend')!;
			const expected: string[] = [];
			walk(parsed, new Oracle(answers), expected);
			const operations: Operation[] = [];
			const blocks = new SectionBuilder('backend', operations, () => NOTHING_READ).build(parsed);
			expect(run(blocks, operations, new Oracle(answers))).toEqual(expected);
		}),
		{ numRuns: 500 },
	);
});
