import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackBundle } from '../../core/snapshot/bundle.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tollgate, writeFiles } from '../support/tollgate.ts';

const SPECIFICATION = `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /{id}:
    get: { operationId: get-order, responses: { '200': { description: ok } }, parameters: [{ name: id, in: path, required: true, schema: { type: string } }] }
`;

/** `base` stands in every section but inbound, which holds the text. */
function policy(inbound: string): string {
	return `<policies>
	<inbound>
		${inbound}
	</inbound>
	<backend><base /></backend>
	<outbound><base /></outbound>
	<on-error><base /></on-error>
</policies>`;
}

describe('a configuration', () => {
	let folder: string;
	let config: string;

	beforeAll(() => {
		folder = temporaryFolder();
		config = join(folder, 'shop');
		writeFiles(config, {
			'apis/orders/apiInformation.json':
				'{"properties":{"path":"orders","displayName":"Orders","serviceUrl":"http://localhost:1","protocols":["https"]}}',
			'apis/orders/specification.yaml': SPECIFICATION,
			'apis/orders/policy.xml': policy(
				'<base />\n<choose>\n<when condition="@(context.Request.Headers.ContainsKey("X"))"><set-method>PUT</set-method></when></choose>',
			),
			'apis/orders/operations/get-order/policy.xml': policy('<set-status code="200" /><base />'),
			'products/p/productInformation.json': '{"properties":{"displayName":"P","state":"published"}}',
			'products/p/policy.xml': policy('<rate-limit calls="1" renewal-period="10" /><base />'),
			'products/p/apis/orders/productApiInformation.json': '{}',
		});
	});

	it('is built into a bundle', async () => {
		const out = join(folder, 'shop.bundle');
		const { code, stdout, stderr } = await tollgate('build', '--config', config, '--out', out);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('1 APIs, 4 documents, 1 modules');
		const { snapshot } = await unpackBundle(readFileSync(out));
		expect(snapshot.apis.map(({ name }) => name)).toEqual(['orders']);
	});

	it('is not built when a document is wrong', async () => {
		const wrong = join(folder, 'wrong');
		writeFiles(wrong, {
			'apis/a/apiInformation.json': '{"properties":{"path":"a","displayName":"a"}}',
			'policy.xml': '<policies><inbound',
		});
		const { code, stderr } = await tollgate('build', '--config', wrong, '--out', join(folder, 'wrong.bundle'));
		expect(code).toBe(1);
		expect(stderr).toContain('policy.xml:1:11: error TG2005 ');
	});

	it('is explained', async () => {
		const { code, stdout } = await tollgate(
			'explain',
			'GET',
			'https://x/orders/1?a=b',
			'--config',
			config,
			'--product',
			'p',
		);
		expect(code).toBe(0);
		const lines = stdout
			.replaceAll(`${config}/`, '')
			.split('\n')
			.map((line) => line.replace(/ +/g, ' ').trim());
		expect(lines.slice(0, 5)).toEqual([
			'API orders, revision 1',
			'operation get-order (GET /{id})',
			'product p',
			'reads no body',
			'effects forward-request',
		]);
		expect(lines.slice(lines.indexOf('inbound'))).toEqual([
			'inbound',
			'operation set-status apis/orders/operations/get-order/policy.xml:3',
			'product rate-limit products/p/policy.xml:3',
			'api choose apis/orders/policy.xml:4',
			'api when apis/orders/policy.xml:5',
			'api set-method apis/orders/policy.xml:5',
			'',
			'backend',
			'global forward-request policy.xml:1',
			'',
		]);
	});

	it('is explained as JSON', async () => {
		const { stdout } = await tollgate('explain', 'get', '/orders/1', '--config', config, '--format', 'json');
		const explanation = JSON.parse(stdout);
		expect(explanation).toMatchObject({
			api: 'orders',
			operation: 'get-order',
			product: null,
			effects: ['forward-request'],
		});
		expect(explanation.statements[0]).toEqual({
			section: 'inbound',
			scope: 'operation',
			name: 'set-status',
			file: join(config, 'apis/orders/operations/get-order/policy.xml'),
			line: 3,
			depth: 0,
			suspends: false,
		});
	});

	it('answers 404 for what nothing serves', async () => {
		const { code, stderr } = await tollgate('explain', 'GET', '/none', '--config', config);
		expect([code, stderr]).toEqual([1, 'no API serves GET /none: 404\n']);
		expect((await tollgate('explain', 'GET', '--config', config)).code).toBe(2);
		expect((await tollgate('explain', 'GET', '/orders/1', '--config', config, '--product', 'q')).code).toBe(2);
	});
});
