/** Evaluates policy expressions outside a gateway: compiled together, each run in a context of its own. */
import { RevocationNeeded } from '../../workers/certificates/revocation.ts';
import { contextOf } from '../../workers/wasm/eval/context.ts';
import { ContextError } from '../../workers/wasm/eval/entry.ts';
import { hostFunctions } from '../../workers/wasm/host/index.ts';
import { BudgetExceeded, DotNetError } from '../../workers/wasm/host.ts';
import { DEFAULT_BUDGET, PolicyInstance } from '../../workers/wasm/instance.ts';
import { asObject } from '../policy/expressions/lowering/operator.ts';
import { translateExpression } from '../policy/expressions/translate.ts';
import type { Compiler } from '../policy/program/compile/compiler.ts';
import { moduleHeader } from '../policy/program/module-header.ts';

export interface Evaluation {
	/** `@(…)`, `@{…}`, or what stands inside of `@(…)`. */
	expression: string;
	/** A parsed context file. */
	context: unknown;
}

export interface EvaluationError {
	/** Full .NET name; `CompileError`, `ContextError` and `BudgetExceeded` are Tollgate's own. */
	type: string;
	message: string;
	/** Of a CompileError: where in the expression, from 1. */
	line?: number;
	column?: number;
}

/** Types and values as expression-vectors.md writes them. */
export type Outcome = { type: string | null; value: unknown } | { error: EvaluationError };

/** Expressions in a module at least: a thread that starts and the library cost more than a hundred expressions. */
const LEAST_IN_MODULE = 300;

/** Characters of code in a module at most. */
const LARGEST_MODULE = 1_500_000;

/** Of an expression that verifies certificates. */
const MOST_REPETITIONS = 100;

/** An expression that passed the checks: its functions, and its place in a module. */
interface Lowered {
	name: string;
	source: string;
}

/** Compiles a batch and evaluates it, in order. An expression that does not compile has a CompileError as its outcome. */
export async function evaluateAll(
	evaluations: readonly Evaluation[],
	compiler: Compiler,
	makeInstance = newInstance,
): Promise<Outcome[]> {
	const expressions = [...new Set(evaluations.map(({ expression }) => wrapped(expression)))];
	const compiled = await compileExpressions(expressions, compiler, makeInstance);
	const outcomes: Outcome[] = [];
	for (const { expression, context } of evaluations) {
		const result = compiled.get(wrapped(expression))!;
		outcomes.push('error' in result ? result : await run(result, context));
	}
	return outcomes;
}

export function newInstance(module: WebAssembly.Module): PolicyInstance {
	return new PolicyInstance(module, { host: hostFunctions }, DEFAULT_BUDGET);
}

/** A plain text is the inside of `@(…)`; the line break ends a comment. */
function wrapped(expression: string): string {
	return /^\s*@[({]/.test(expression) ? expression : `@(${expression}\n)`;
}

export interface Compiled {
	instance: PolicyInstance;
	/** The export that evaluates it. */
	name: string;
}

/** Compiles distinct expressions, `@(…)` or `@{…}`. */
export async function compileExpressions(
	expressions: readonly string[],
	compiler: Compiler,
	makeInstance = newInstance,
): Promise<Map<string, Compiled | { error: EvaluationError }>> {
	const results = new Map<string, Compiled | { error: EvaluationError }>();
	const lowered: (Lowered & { expression: string })[] = [];
	expressions.forEach((expression, index) => {
		const result = lower(expression, `e${index}`);
		if ('error' in result) results.set(expression, result);
		else lowered.push({ ...result, expression });
	});
	// Every module compiles its own copy of the library: no more of them than threads.
	const groups = modulesOf(lowered, Math.max(LEAST_IN_MODULE, Math.ceil(lowered.length / compiler.threads)));
	await Promise.all(
		groups.map(async (group) => {
			const header = `${moduleHeader(group.map(({ source }) => source))}export * from './policies-as/results';\n`;
			const { modules, failures } = await compiler.compileParts(header, group);
			for (const { part, message } of failures)
				results.set(group[part]!.expression, compileError(message.trim(), 1, 1));
			for (const { wasm, parts } of modules) {
				const instance = makeInstance(await WebAssembly.compile(wasm));
				for (const part of parts) results.set(group[part]!.expression, { instance, name: group[part]!.name });
			}
		}),
	);
	return results;
}

/** Expressions in their order, so many in a module, and no more than its constants have room for. */
function modulesOf<Item extends Lowered>(items: readonly Item[], most: number): Item[][] {
	const groups: Item[][] = [];
	let size = 0;
	for (const item of items) {
		size += item.source.length;
		if (groups.length === 0 || groups.at(-1)!.length === most || size > LARGEST_MODULE) {
			groups.push([]);
			size = item.source.length;
		}
		groups.at(-1)!.push(item);
	}
	return groups;
}

function lower(expression: string, name: string): Lowered | { error: EvaluationError } {
	const { lowered, diagnostics } = translateExpression(expression, `${name}_value`);
	if (lowered === null) {
		const { message, line, column } = diagnostics.find(({ severity }) => severity === 'error')!;
		return compileError(message, line, column);
	}
	const { source, type } = lowered;
	const entry = `export function ${name}(): Obj | null {\n\treturn ${asObject(type, `${name}_value()`)};\n}\n`;
	return { name, source: source + entry };
}

function compileError(message: string, line: number, column: number): { error: EvaluationError } {
	return { error: { type: 'CompileError', message, line, column } };
}

/** Again in a context that nothing has changed, once the issuers of certificates have been asked. */
async function run(compiled: Compiled, file: unknown, repetitions = 0): Promise<Outcome> {
	const { instance, name } = compiled;
	try {
		const context = contextOf(file);
		return instance.run(context, () => outcomeOf(instance, (instance.exports[name] as () => number)()));
	} catch (error) {
		const waits = error instanceof RevocationNeeded && repetitions < MOST_REPETITIONS;
		if (!waits) return { error: errorOf(error) };
		await error.lookUp();
		return run(compiled, file, repetitions + 1);
	}
}

function errorOf(error: unknown): EvaluationError {
	if (error instanceof DotNetError) return { type: error.type, message: error.message };
	if (error instanceof BudgetExceeded || error instanceof RevocationNeeded)
		return { type: 'BudgetExceeded', message: error.message };
	if (error instanceof ContextError) return { type: 'ContextError', message: error.message };
	throw error;
}

const NUMBERS = new Set(
	['SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Single', 'Double'].map((name) => `System.${name}`),
);

/** @param pointer of the result in the arena */
function outcomeOf(instance: PolicyInstance, pointer: number): Outcome {
	if (pointer === 0) return { type: null, value: null };
	const { typeOfResult, textOfResult } = instance.exports as unknown as Record<string, (pointer: number) => number>;
	const type = instance.string(typeOfResult!(pointer))!;
	if (type === 'System.Byte[]') return { type, value: Buffer.from(instance.bytes(pointer)!).toString('base64') };
	const text = instance.string(textOfResult!(pointer))!;
	if (type === 'System.Boolean') return { type, value: text === 'True' };
	const number = Number(text);
	return { type, value: NUMBERS.has(type) && Number.isFinite(number) ? number : text };
}
