/** Backends of workspaces: equal names are different entities. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArtifacts } from '../../core/artifacts/read.ts';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { PolicyCompiler } from '../../core/policy/program/policy-compiler.ts';
import { buildSnapshot } from '../../core/snapshot/build.ts';
import { ArtifactFolder } from '../support/artifacts.ts';
import { compiler } from '../support/compiler.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';

const GO_THERE = '<choose><when condition="@(true)"><set-backend-service backend-id="main" /></when></choose>';

let backend: RecordingBackend;
let folder: ArtifactFolder;
let gateway: Gateway;

function policy(inbound: string): string {
	return `<policies><inbound><base />${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;
}

beforeAll(async () => {
	backend = await RecordingBackend.start();
	folder = new ArtifactFolder(backend.url);
	folder.writePolicy(GO_THERE);
	const entity = (path: string) => JSON.stringify({ properties: { url: `${backend.url}/${path}`, protocol: 'http' } });
	folder.write('backends/main/backendInformation.json', entity('of-service'));
	for (const workspace of ['red', 'blue']) {
		const root = `workspaces/${workspace}`;
		const properties = { path: workspace, displayName: workspace, protocols: ['http'], subscriptionRequired: false };
		folder.write(`${root}/backends/main/backendInformation.json`, entity(workspace));
		folder.write(`${root}/apis/${workspace}/apiInformation.json`, JSON.stringify({ properties }));
		folder.write(
			`${root}/apis/${workspace}/specification.yaml`,
			'openapi: 3.0.1\ninfo: { title: t, version: "1" }\npaths:\n  "/x":\n    get: { operationId: x, responses: { "200": { description: ok } } }\n',
		);
		folder.write(`${root}/apis/${workspace}/policy.xml`, policy(GO_THERE));
	}
	const { model } = await readArtifacts(folder.path, { overrides: [], environment: {} });
	const { snapshot, diagnostics } = await buildSnapshot(model, { compiler: new PolicyCompiler(null, compiler) });
	if (snapshot === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
	({ gateway } = await startGateway(snapshot));
});

afterAll(async () => {
	await gateway.stop();
	folder.remove();
	backend.stop();
});

test('an API reaches the backend of its own workspace', async () => {
	for (const api of ['echo', 'red', 'blue']) await fetch(`http://127.0.0.1:${gateway.httpPort}/${api}/x`);
	expect(backend.requests.map(({ url }) => url)).toEqual(['/of-service/x', '/red/x', '/blue/x']);
});
