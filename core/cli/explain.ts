import { readArtifacts } from '../artifacts/read.ts';
import { type Api, key, type Model, type Operation, type Product } from '../model/model.ts';
import { PolicyCompiler } from '../policy/program/policy-compiler.ts';
import { type Route, RouteTable } from '../routing/route-table.ts';
import { type BuiltSnapshot, buildSnapshot } from '../snapshot/build.ts';
import { type EffectiveStatement, effectivePolicy } from '../snapshot/effective-policy.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { helpText, type Option, parseArguments, UsageError } from './arguments.ts';
import { writeDiagnostics } from './diagnostics.ts';

const OPTIONS: Record<string, Option> = {
	config: { type: 'string', value: 'DIR', help: 'artifact folder' },
	product: { type: 'string', value: 'NAME', help: 'the product of the key that the caller presents' },
	overrides: { type: 'string', multiple: true, value: 'FILE', help: 'overrides of the artifact folder' },
	format: { type: 'string', value: 'text|json', help: 'how to report (text)' },
	data: { type: 'string', value: 'DIR', help: 'keep compiled modules there' },
	help: { type: 'boolean', help: 'show this' },
};

/** What serves a request, and how. */
interface Explanation {
	api: string;
	revision: string;
	operation: string | null;
	product: string | null;
	/** `get /items/{id}` below the API. */
	template: string | null;
	statements: EffectiveStatement[];
	/** Bodies that some document of the request may read, and so may have to be buffered. */
	reads: { requestBody: boolean; responseBody: boolean };
	/** Statements that wait for the world. */
	effects: string[];
	/** Bytes of WebAssembly of each module that the request runs in. */
	modules: number[];
}

/** `tollgate explain METHOD URL --config DIR`: which API and operation serve it, and the effective policy. */
export async function explain(args: string[]): Promise<number> {
	const { options, positionals } = parseArguments(args, OPTIONS);
	if (options.help === true) {
		process.stdout.write(helpText('tollgate explain METHOD URL --config DIR [OPTIONS]', OPTIONS));
		return 0;
	}
	const [method, url] = positionals;
	if (method === undefined || url === undefined || positionals.length > 2)
		throw new UsageError('explain needs METHOD URL');
	if (typeof options.config !== 'string') throw new UsageError('explain needs --config DIR');
	const format = options.format ?? 'text';
	if (format !== 'text' && format !== 'json') throw new UsageError(`--format takes text or json, not "${format}"`);
	const overrides = (options.overrides as string[] | undefined) ?? [];
	const { model, diagnostics } = await readArtifacts(options.config, { overrides, environment: process.env });
	const product = findProduct(model, options.product as string | undefined);
	const route = findRoute(model, method, url);
	if (route.api < 0) {
		process.stderr.write(`no API serves ${method} ${url}: 404\n`);
		return 1;
	}
	const compiler = new PolicyCompiler((options.data as string | undefined) ?? null);
	const built = await buildSnapshot(model, { allowsUnsupported: true, compiler }).finally(() => compiler.close());
	const errors = [...diagnostics, ...built.diagnostics].filter(({ severity }) => severity === 'error');
	writeDiagnostics(errors, process.stderr);
	if (built.snapshot === null) return 1;
	const explanation = explainRoute(model, built, built.snapshot, route, product);
	process.stdout.write(format === 'json' ? `${JSON.stringify(explanation)}\n` : explanationText(explanation));
	return 0;
}

function findRoute(model: Model, method: string, url: string): Route {
	const { protocol, pathname, search } = new URL(url, 'https://localhost');
	const scheme = protocol === 'http:' ? 'http' : 'https';
	return new RouteTable(model.apis).match(method, scheme, pathname + search, []);
}

function findProduct(model: Model, name: string | undefined): Product | null {
	if (name === undefined) return null;
	const product = model.products.find((each) => key(each.name) === key(name));
	if (product === undefined) throw new UsageError(`there is no product ${name}`);
	return product;
}

function explainRoute(
	model: Model,
	built: BuiltSnapshot,
	snapshot: Snapshot,
	route: Route,
	product: Product | null,
): Explanation {
	const api: Api = model.apis[route.api]!;
	const operation: Operation | null = api.operations[route.operation] ?? null;
	const statements = effectivePolicy(model, api, operation, product);
	const served = snapshot.apis[route.api]!;
	const indices = [
		route.operation < 0 ? -1 : served.operationDocuments[route.operation]!,
		served.document,
		snapshot.products.find((each) => each.name === product?.name)?.document ?? -1,
		snapshot.global,
	];
	const documents = indices.filter((index) => index >= 0).map((index) => snapshot.documents[index]!);
	const modules = new Set(documents.map((document) => document.module).filter((module) => module >= 0));
	return {
		api: api.name,
		revision: api.revision,
		operation: operation?.name ?? null,
		product: product?.name ?? null,
		template: operation === null ? null : `${operation.method} ${operation.urlTemplate}`,
		statements,
		reads: {
			requestBody: documents.some((document) => document.readsRequestBody),
			responseBody: documents.some((document) => document.readsResponseBody),
		},
		effects: [...new Set(statements.filter(({ suspends }) => suspends).map(({ name }) => name))],
		modules: [...modules].map((module) => built.moduleBytes[module]!.length),
	};
}

function explanationText(explanation: Explanation): string {
	const { reads, effects, modules } = explanation;
	const bodies = [reads.requestBody && 'request body', reads.responseBody && 'response body'].filter(Boolean);
	const lines = [
		`API        ${explanation.api}, revision ${explanation.revision}`,
		`operation  ${explanation.operation ?? 'none: 404'}${explanation.template === null ? '' : ` (${explanation.template})`}`,
		`product    ${explanation.product ?? 'none'}`,
		`reads      ${bodies.join(', ') || 'no body'}`,
		`effects    ${effects.join(', ') || 'none'}`,
		`modules    ${modules.map((bytes) => `${bytes} bytes`).join(', ') || 'none'}`,
	];
	let section = '';
	for (const statement of explanation.statements) {
		if (statement.section !== section) lines.push('', statement.section);
		section = statement.section;
		const name = `${'  '.repeat(statement.depth)}${statement.name}`;
		lines.push(`  ${statement.scope.padEnd(10)} ${name.padEnd(32)} ${statement.file}:${statement.line}`);
	}
	return `${lines.join('\n')}\n`;
}
