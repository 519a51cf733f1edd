import { describe, expect, test } from 'vitest';
import { Report } from '../../../core/artifacts/report.ts';
import { Description } from '../../../core/artifacts/specifications/description.ts';
import { readOpenApi } from '../../../core/artifacts/specifications/openapi.ts';

function read(text: string, translateQuery = true) {
	const report = new Report();
	const specification = readOpenApi(new Description(text, 'specification.yaml', report), translateQuery);
	const found = report.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
	return { specification, operations: specification?.operations ?? [], found };
}

/** A description of OpenAPI 3 with these paths. */
function withPaths(paths: object, rest: object = {}) {
	return read(JSON.stringify({ openapi: '3.0.1', paths, ...rest }));
}

describe('names', () => {
	test('come from operationId in lower case, or from method and path', () => {
		const { operations } = withPaths({
			'/a': { get: { operationId: 'healthCheck' }, post: { operationId: '  Get__Items (all)! ' }, put: {} },
			'/a/{id}/b': { get: {}, delete: { operationId: '!!!' } },
		});
		expect(operations.map(({ name }) => name)).toEqual([
			'healthcheck',
			'get-items-all',
			'put-a',
			'get-a-id-b',
			'delete-a-id-b',
		]);
	});

	test('that are taken get a number', () => {
		const get = { get: { operationId: 'X' } };
		const { operations } = withPaths({ '/a': get, '/b': get, '/c': get });
		expect(operations.map(({ name }) => name)).toEqual(['x', 'x-1', 'x-2']);
	});

	test('are cut to 76 characters, display names to 300', () => {
		const { operations } = withPaths({ '/a': { get: { operationId: 'x'.repeat(90), summary: 's'.repeat(400) } } });
		expect(operations[0]).toMatchObject({ name: 'x'.repeat(76), displayName: 's'.repeat(300) });
	});

	test('are display names without a summary', () => {
		expect(withPaths({ '/a': { get: { operationId: 'Get A' } } }).operations[0]?.displayName).toBe('get-a');
	});
});

describe('parameters', () => {
	const paths = `
paths:
  /orders/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
      - { name: from, in: query, required: false, schema: { type: string } }
    get:
      parameters:
        - { name: from, in: query, required: true, schema: { type: string } }
        - { name: to, in: query, required: true, schema: { type: string } }
        - { name: page, in: query, schema: { type: integer } }
        - { name: X-Trace, in: header, schema: { type: string } }
        - { name: session, in: cookie, schema: { type: string } }
components:
  parameters:
    Id: { name: id, in: path, required: true, schema: { type: integer } }
`;

	test('of the query that are required become part of the template', () => {
		const { operations, found } = read(`openapi: 3.0.3${paths}`);
		expect(found).toEqual([]);
		expect(operations[0]).toMatchObject({
			urlTemplate: '/orders/{id}?from={from}&to={to}',
			parameters: [
				{ name: 'from', in: 'query', required: true },
				{ name: 'to', in: 'query', required: true },
				{ name: 'page', in: 'query', required: false },
				{ name: 'X-Trace', in: 'header', required: false },
				{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
			],
		});
		expect(read(`openapi: 3.0.3${paths}`, false).operations[0]?.urlTemplate).toBe('/orders/{id}');
	});

	test('that nothing describes are a warning at the operation', () => {
		const { found } = read('openapi: 3.1.0\npaths:\n  /a/{id}:\n    get:\n      summary: A\n');
		expect(found).toEqual(['TG1035 5:7']);
	});

	test('of x-ms-paths may stand in the path', () => {
		const { operations, found } = withPaths(
			{ '/a': { get: {} } },
			{ 'x-ms-paths': { '/a?kind=b': { get: { parameters: [{ name: 'kind', in: 'query', required: true }] } } } },
		);
		expect(operations.map(({ urlTemplate }) => urlTemplate)).toEqual(['/a', '/a?kind=b']);
		expect(found).toEqual([]);
	});
});

test('OpenAPI 2 and 3 give the same operation', () => {
	const schema = { $ref: '#/definitions/Item' };
	const version2 = read(
		JSON.stringify({
			swagger: '2.0',
			host: 'backend.test',
			basePath: '/v1/',
			schemes: ['http', 'https'],
			consumes: ['application/json'],
			produces: ['application/json'],
			definitions: { Item: { type: 'object' } },
			paths: {
				'/items': {
					post: {
						operationId: 'add',
						parameters: [{ name: 'body', in: 'body', schema }],
						responses: {
							201: {
								schema,
								examples: { 'application/json': { id: 1 } },
								headers: { Location: { type: 'string' } },
							},
							default: { description: 'error' },
						},
					},
				},
			},
		}),
	);
	const content = { 'application/json': { schema } };
	const version3 = withPaths({
		'/items': {
			post: {
				operationId: 'add',
				requestBody: { content },
				responses: {
					201: {
						content: { 'application/json': { schema, examples: { one: { value: { id: 1 } } } } },
						headers: { Location: { schema: { type: 'string' } } },
					},
					'4XX': { description: 'error' },
				},
			},
		},
	});
	expect(version2.specification?.serviceUrl).toBe('https://backend.test/v1');
	expect(version2.specification?.schemas).toEqual({ definitions: { Item: { type: 'object' } } });
	expect(version2.operations).toMatchObject([
		{
			urlTemplate: '/items',
			request: [{ contentType: 'application/json', schema, examples: [] }],
			responses: [
				{
					statusCode: 201,
					representations: [{ contentType: 'application/json', schema, examples: ['{"id":1}'] }],
					headers: [{ name: 'Location', in: 'header' }],
				},
			],
		},
	]);
	expect(version3.operations).toMatchObject(
		version2.operations.map((operation) => ({ ...operation, responses: operation.responses.map(withoutHeaderSchema) })),
	);
});

/** OpenAPI 2 keeps a header's schema in the header itself. */
function withoutHeaderSchema<Response extends { headers: { schema: unknown }[] }>(response: Response): object {
	return { ...response, headers: response.headers.map(({ schema: _, ...header }) => header) };
}

test('form fields of OpenAPI 2 become a schema', () => {
	const { operations } = read(
		JSON.stringify({
			swagger: '2.0',
			paths: { '/a': { post: { parameters: [{ name: 'file', in: 'formData', type: 'file', required: true }] } } },
		}),
	);
	expect(operations[0]?.request).toMatchObject([
		{ contentType: 'application/x-www-form-urlencoded', schema: { required: ['file'] } },
	]);
});

test('a body of GET, HEAD and OPTIONS is dropped', () => {
	const requestBody = { content: { 'text/plain': {} } };
	const { operations } = withPaths({ '/a': { get: { requestBody }, post: { requestBody } } });
	expect(operations.map(({ method, request }) => [method, request.length])).toEqual([
		['GET', 0],
		['POST', 1],
	]);
});

test('references are followed, and one that leads nowhere or round in a circle is left out', () => {
	const { operations, found } = withPaths(
		{
			'/a': { $ref: '#/components/pathItems/A' },
			'/b': { $ref: 'other.yaml#/b' },
			'/c': { get: { responses: { 200: { $ref: '#/components/responses/Circle' } } } },
		},
		{
			components: {
				pathItems: { A: { get: { responses: { 200: { $ref: '#/components/responses/Ok~1Fine' } } } } },
				responses: {
					'Ok/Fine': { content: { 'text/plain': { example: 'yes' } } },
					Circle: { $ref: '#/components/responses/Circle' },
				},
			},
		},
	);
	expect(operations.map(({ urlTemplate }) => urlTemplate)).toEqual(['/a', '/c']);
	expect(operations[0]?.responses[0]?.representations[0]?.examples).toEqual(['yes']);
	expect(operations[1]?.responses).toEqual([]);
	expect(found).toEqual(['TG1033 1:1']);
});

test.for([
	[{ servers: [{ url: 'http://a.test' }, { url: 'https://b.test/x/' }] }, 'https://b.test/x'],
	[{ servers: [{ url: 'http://a.test' }] }, null],
	[{ servers: [{ url: '/relative' }] }, null],
	[{ servers: [{ url: 'https://{host}/x' }] }, null],
	[{ servers: [{ url: 'https://sample.azure-api.net/shop' }] }, null],
	[{ 'x-servers': [{ url: 'https://x.test' }] }, 'https://x.test'],
	[{}, null],
] as const)('the backend of %j is %s', ([rest, expected]) => {
	expect(withPaths({}, rest).specification?.serviceUrl).toBe(expected);
});

test.for([
	['openapi: 3.0.1\npaths: &p { /a: *p }', 'TG1002 1:1'],
	['openapi: 3.2.0\npaths: {}', 'TG1032 1:1'],
	['swagger: "1.2"\npaths: {}', 'TG1032 1:1'],
	['openapi: 3.0.1\npaths: [1]', 'TG1032 2:8'],
	['- 1', 'TG1032 1:1'],
] as const)('%j is refused', ([text, expected]) => {
	const { specification, found } = read(text);
	expect(specification).toBeNull();
	expect(found).toEqual([expected]);
});
