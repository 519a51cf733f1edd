import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArtifacts } from '../../core/artifacts/read.ts';
import { RouteTable } from '../../core/routing/route-table.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/apiops');

/** Each tree with the numbers of its APIs, operations and operation policies that were counted in its files. */
const TREES = {
	'ais-demo': { apis: 5, operations: 47 },
	'apiops-sample-earlier': { apis: 8, operations: 21 },
	'azure-apiops-sample': { apis: 8, operations: 8 },
	'integration-services-demo': { apis: 14, operations: 128 },
};

if (!existsSync(CORPUS)) {
	if (process.env.CI) throw new Error(`the corpus is missing: ${CORPUS}`);
	console.warn(`skipped: there is no corpus at ${CORPUS}`);
}

test.runIf(existsSync(CORPUS)).for(Object.entries(TREES))('%s reads without errors', async ([name, counts]) => {
	const { model, diagnostics } = await readArtifacts(join(CORPUS, name), { overrides: [], environment: {} });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(diagnostics.filter(({ code }) => code === 'TG1034')).toEqual([]);
	const operations = model.apis.reduce((sum, api) => sum + api.operations.length, 0);
	expect({ apis: model.apis.length, operations }).toEqual(counts);
});

test.runIf(existsSync(CORPUS))('the sample routes as it is documented', async () => {
	const { model, diagnostics } = await readArtifacts(join(CORPUS, 'azure-apiops-sample'), {
		overrides: [],
		environment: {},
	});
	const routes = new RouteTable(model.apis);
	const operationOf = (target: string) => {
		const { api, operation } = routes.match('GET', 'https', target, []);
		return model.apis[api]?.operations[operation]?.name;
	};
	expect(operationOf('/basic-api/items')).toBe('get-items');
	expect(model.apis.find(({ name }) => name === 'basic-api')?.subscriptionRequired).toBe(true);
	expect(operationOf('/revisioned-api;rev=2/revision')).toBe('get-revision-v2');
	expect(operationOf('/wadl-api/status')).toBe('get-wadl-status');
	const unserved = diagnostics.filter(({ code }) => code === 'TG1020').map(({ message }) => message);
	expect(unserved).toEqual(['APIs of type graphql are not served yet: graphql-api answers 404.']);
	const empty = diagnostics.filter(({ code }) => code === 'TG1030').map(({ message }) => message);
	expect(empty).toEqual(['soap-api has no specification: it has no operations.']);
});
