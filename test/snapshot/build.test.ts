import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArtifacts } from '../../core/artifacts/read.ts';
import { rateCounterBytes } from '../../core/gateway/rate-counter-module.ts';
import type { Model, PolicyFile } from '../../core/model/model.ts';
import { PolicyCompiler } from '../../core/policy/program/policy-compiler.ts';
import { type BuiltSnapshot, buildSnapshot } from '../../core/snapshot/build.ts';
import { packBundle, unpackBundle } from '../../core/snapshot/bundle.ts';
import { effectivePolicy } from '../../core/snapshot/effective-policy.ts';
import { compiler } from '../support/compiler.ts';

const SHOP = join(import.meta.dirname, '../../examples/shop');
const OVERRIDES = join(import.meta.dirname, '../../examples/shop.overrides.yaml');

async function readShop(): Promise<Model> {
	const environment = { TOLLGATE_SAMPLE_BACKEND: 'http://localhost:1' };
	return (await readArtifacts(SHOP, { overrides: [OVERRIDES], environment })).model;
}

function build(model: Model, policyCompiler = new PolicyCompiler(null, compiler)): Promise<BuiltSnapshot> {
	return buildSnapshot(model, { compiler: policyCompiler });
}

function policy(text: string): PolicyFile {
	return { name: '', path: 'policy.xml', text, format: 'unknown', workspace: null };
}

describe('a snapshot of the sample', () => {
	let model: Model;
	let built: BuiltSnapshot;

	beforeAll(async () => {
		model = await readShop();
		built = await build(model);
	});

	it('has a document for every policy of the folder', () => {
		const snapshot = built.snapshot!;
		expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(snapshot.documents[snapshot.global]).toMatchObject({ scope: 'global' });
		for (const api of snapshot.apis) {
			expect(api.operationDocuments.length).toBe(api.operations.length);
			for (const [index, document] of api.operationDocuments.entries()) {
				if (document === -1) expect(api.operations[index]!.policy).toBeNull();
				else
					expect(snapshot.documents[document]).toMatchObject({
						scope: 'operation',
						owner: api.operations[index]!.name,
					});
			}
		}
	});

	it('exports a function for every section with code', () => {
		const snapshot = built.snapshot!;
		for (const { sections, module, exportPrefix } of snapshot.documents) {
			for (const [section, content] of Object.entries(sections)) {
				if (content !== 'code') continue;
				const exported = WebAssembly.Module.exports(snapshot.modules[module]!).map(({ name }) => name);
				expect(exported).toContain(`${exportPrefix}_${section.replace('-', '_')}`);
			}
		}
	});

	it('survives the form of a bundle', async () => {
		const snapshot = built.snapshot!;
		const copy = await unpackBundle(packBundle(snapshot, built.moduleBytes, await rateCounterBytes()));
		const { modules, loadedAt: _, ...rest } = copy.snapshot;
		const { modules: original, loadedAt: __, ...expected } = snapshot;
		expect(rest).toEqual(expected);
		expect(modules.map(WebAssembly.Module.exports)).toEqual(original.map(WebAssembly.Module.exports));
		expect(WebAssembly.Module.exports(copy.rateCounters).length).toBeGreaterThan(0);
		await expect(unpackBundle(Uint8Array.of(1, 2, 3))).rejects.toThrow('no bundle');
	});

	it('lists the effective policy in the order in which it runs', () => {
		const api = model.apis[0]!;
		const operation = api.operations.find(({ policy: file }) => file !== null)!;
		const statements = effectivePolicy(model, api, operation, null);
		expect(statements.map(({ section }) => section).sort()).toEqual(expect.arrayContaining(['backend', 'inbound']));
		expect(statements.find(({ name }) => name === 'forward-request')).toMatchObject({
			section: 'backend',
			suspends: true,
		});
		expect(statements.every(({ name }) => name !== 'base')).toBe(true);
	});
});

describe('reloads', () => {
	it('compiles only what changed', async () => {
		const policyCompiler = new PolicyCompiler(null, compiler);
		const model = await readShop();
		const first = (await build(model, policyCompiler)).snapshot!;
		model.policy = policy(
			'<policies><inbound><set-method>PUT</set-method></inbound><backend><forward-request /></backend><outbound /><on-error /></policies>',
		);
		const second = (await build(model, policyCompiler)).snapshot!;
		expect(second.modules).toContain(first.modules[0]);
		expect(second.modules.length).toBe(first.modules.length + 1);
	});

	it('gives no snapshot when a document is wrong, and names it', async () => {
		const model = await readShop();
		model.policy = policy('<policies><inbound><set-method /></inbound></policies>');
		const { snapshot, diagnostics } = await build(model);
		expect(snapshot).toBeNull();
		const errors = diagnostics.filter(({ severity }) => severity === 'error');
		expect(errors).toMatchObject([{ code: 'TG2128', path: 'policy.xml', line: 1, column: 20 }]);
	});

	it('serves the default document when the service has none', async () => {
		const model = { ...(await readShop()), policy: null };
		const snapshot = (await build(model)).snapshot!;
		const { sections, operations } = snapshot.documents[snapshot.global]!;
		expect(sections).toMatchObject({ inbound: 'empty', backend: 'code', outbound: 'empty' });
		expect(operations.map(({ name }) => name)).toEqual(['forward-request']);
	});
});
