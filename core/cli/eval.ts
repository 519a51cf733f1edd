import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { parse as parseYaml } from 'yaml';
import { Compiler } from '../policy/program/compile/compiler.ts';
import { helpText, type Option, parseArguments, UsageError } from './arguments.ts';
import { type Evaluation, evaluateAll, type Outcome } from './evaluator.ts';

const OPTIONS: Record<string, Option> = {
	context: { type: 'string', value: 'FILE', help: 'what context shows, YAML or JSON' },
	format: { type: 'string', value: 'text|json', help: 'how to write the result (text; json for a batch)' },
	help: { type: 'boolean', help: 'show this' },
};

/** `tollgate eval [EXPRESSION]`; without one, a batch of a line each from standard input. Exit code 1: it does not compile. */
export async function evaluate(args: string[]): Promise<number> {
	const { options, positionals } = parseArguments(args, OPTIONS);
	if (options.help === true) {
		process.stdout.write(helpText('tollgate eval [EXPRESSION] [OPTIONS]', OPTIONS));
		return 0;
	}
	if (positionals.length > 1) throw new UsageError('eval takes one expression; quote it');
	const expression = positionals[0];
	const format = options.format ?? (expression === undefined ? 'json' : 'text');
	if (format !== 'text' && format !== 'json') throw new UsageError(`--format takes text or json, not "${format}"`);
	const context = options.context === undefined ? {} : readContext(options.context as string);
	const evaluations =
		expression === undefined ? batchOf(await readAll(process.stdin), context) : [{ expression, context }];
	const compiler = new Compiler(null);
	compiler.start();
	const outcomes = await evaluateAll(evaluations, compiler);
	await compiler.close();
	for (const outcome of outcomes) write(outcome, format);
	return expression !== undefined && 'error' in outcomes[0]! ? 1 : 0;
}

function readContext(path: string): unknown {
	try {
		return parseYaml(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new UsageError(`--context ${path}: ${(error as Error).message}`);
	}
}

/** A line is a JSON string or `{"expression", "context"}`; blank lines count for nothing. */
function batchOf(input: string, context: unknown): Evaluation[] {
	return input.split('\n').flatMap((line, index) => {
		if (line.trim() === '') return [];
		const item = parseLine(line, index + 1);
		if (typeof item === 'string') return [{ expression: item, context }];
		if (typeof item?.expression !== 'string') throw new UsageError(`line ${index + 1} has no expression`);
		return [{ expression: item.expression, context: item.context ?? context }];
	});
}

function parseLine(line: string, number: number): string | Partial<Evaluation> | null {
	try {
		return JSON.parse(line);
	} catch (error) {
		throw new UsageError(`line ${number} is no JSON: ${(error as Error).message}`);
	}
}

function write(outcome: Outcome, format: 'text' | 'json'): void {
	if (format === 'json') {
		process.stdout.write(`${JSON.stringify(outcome)}\n`);
	} else if ('error' in outcome) {
		const { type, message, line, column } = outcome.error;
		const place = line === undefined ? '' : `${line}:${column}: `;
		process.stderr.write(`${place}${type}: ${message}\n`);
	} else {
		process.stdout.write(`${outcome.value ?? ''}\n`);
	}
}
