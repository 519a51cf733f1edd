/** Writes the AssemblyScript of documents: a function for each section that switches over its blocks. */
import type { SlotExpression } from '../statements/parsed.ts';
import type { ValueType } from '../statements/schema.ts';
import type { Block, Exit, Instruction } from './blocks.ts';
import type { SectionName } from './program.ts';

/** The AssemblyScript of an expression. */
export interface EmittedExpression {
	/** Functions, among them the one that the call calls. */
	functions: string;
	/** An AssemblyScript expression that evaluates it. */
	call: string;
	/** Its result is an `ArrayOf<u8>`. */
	isBytes: boolean;
}

export type ExpressionLookup = (expression: SlotExpression) => EmittedExpression;

/** An operation whose values are computed outside its section too. */
export interface EvaluatedOperation {
	operation: number;
	expressions: SlotExpression[];
}

/** The function of a section: `inbound` of the document `d3` is `d3_inbound`. */
export function sectionFunction(prefix: string, section: SectionName): string {
	return `${prefix}_${section.replace('-', '_')}`;
}

export function emitSection(name: string, blocks: readonly Block[], lookup: ExpressionLookup): string {
	const cases = blocks.flatMap((block, index) => [
		`\t\t\tcase ${index}:`,
		...block.instructions.map((instruction) => `\t\t\t\t${emitInstruction(instruction, lookup)}`),
		...emitExit(block.exit, index, lookup).map((line) => `\t\t\t\t${line}`),
	]);
	return [
		`export function ${name}(block: i32): i32 {`,
		'\twhile (true) {',
		'\t\tswitch (block) {',
		...cases,
		'\t\t\tdefault:',
		'\t\t\t\treturn END;',
		'\t\t}',
		'\t}',
		'}',
		'',
	].join('\n');
}

/** The function that computes values outside their section; empty when there are none. */
export function emitEvaluation(
	prefix: string,
	operations: readonly EvaluatedOperation[],
	lookup: ExpressionLookup,
): string {
	if (operations.length === 0) return '';
	const cases = operations.flatMap(({ operation, expressions }) => [
		`\t\tcase ${operation}:`,
		`\t\t\tat(${operation});`,
		...expressions.map((expression) => `\t\t\t${emitStore(expression, lookup)}`),
		'\t\t\treturn;',
	]);
	return [
		`export function ${prefix}_evaluate(operation: i32): void {`,
		'\tswitch (operation) {',
		...cases,
		'\t}',
		'}',
		'',
	].join('\n');
}

function emitInstruction(instruction: Instruction, lookup: ExpressionLookup): string {
	switch (instruction.kind) {
		case 'at':
			return `at(${instruction.operation});`;
		case 'run':
			return `if (run(${instruction.operation})) return TERMINATE;`;
		case 'store':
			return emitStore(instruction.expression, lookup);
		case 'variable':
			return `storeVariable(${instruction.operation}, ${lookup(instruction.expression).call});`;
	}
}

const STORES: Record<ValueType, (slot: number, call: string) => string> = {
	text: (slot, call) => `setText(${slot}, toText(${call}));`,
	markup: (slot, call) => `setText(${slot}, toText(${call}));`,
	object: (slot, call) => `setText(${slot}, toText(${call}));`,
	whole: (slot, call) => `setInt32(${slot}, toWhole(${call}));`,
	number: (slot, call) => `setDouble(${slot}, toNumber(${call}));`,
	boolean: (slot, call) => `setBoolean(${slot}, toBoolean(${call}));`,
	bytes: (slot, call) => `setBytes(${slot}, ${call});`,
};

function emitStore(expression: SlotExpression, lookup: ExpressionLookup): string {
	const { call, isBytes } = lookup(expression);
	const type = expression.type === 'markup' && isBytes ? 'bytes' : expression.type;
	return STORES[type](expression.slot, call);
}

function emitExit(exit: Exit, index: number, lookup: ExpressionLookup): string[] {
	switch (exit.kind) {
		case 'end':
			return ['return END;'];
		case 'go':
			return exit.block === index + 1 ? [] : [`block = ${exit.block};`, 'continue;'];
		case 'suspend':
			return [`suspend(${exit.operation});`, `return ${exit.resume};`];
		case 'base':
			return [`return BASE - ${exit.resume};`];
		case 'branch':
			return [`block = toBoolean(${lookup(exit.condition).call}) ? ${exit.whenTrue} : ${exit.whenFalse};`, 'continue;'];
	}
}
