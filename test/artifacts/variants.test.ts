import { describe, expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { apiFiles, properties, readFiles } from './artifact-folder.ts';

const POLICY = '<policies><inbound /></policies>';

describe('directories', () => {
	test('named values are found in both spellings, and twice is a warning', async () => {
		const value = (text: string) => properties({ displayName: 'color', value: text });
		const toolkit = await readFiles({ 'named values/color/namedValueInformation.json': value('red') });
		const cli = await readFiles({ 'namedValues/color/namedValueInformation.json': value('red') });
		expect(cli.model.namedValues).toEqual(toolkit.model.namedValues);
		const both = await readFiles({
			'named values/color/namedValueInformation.json': value('red'),
			'namedValues/Color/namedValueInformation.json': value('blue'),
		});
		expect(both.model.namedValues.map((each) => each.value)).toEqual(['red']);
		expect(both.found).toEqual(['TG1007 namedValues/Color:1:1']);
	});

	test('what starts with a dot is ignored', async () => {
		const { model, found } = await readFiles({ '.tollgate/apis/x/apiInformation.json': '{', ...apiFiles('shop') });
		expect(model.apis.map(({ name }) => name)).toEqual(['shop']);
		expect(found).toEqual([]);
	});

	test('tags, unknown properties, wikis and unknown directories are ignored', async () => {
		const { found } = await readFiles({
			'tags/t/tagInformation.json': properties({ displayName: 't' }),
			'apis/shop/wiki.md': '# Shop',
			'documentations/d/documentationInformation.json': {},
			...apiFiles('shop', { somethingNew: { deep: [1] } }),
		});
		expect(found).toEqual([]);
	});
});

describe('fragments', () => {
	test('stand in policy.xml of the toolkit or in the JSON of apiops-cli', async () => {
		const xml = '<fragment><set-header name="a" /></fragment>';
		const { model, found } = await readFiles({
			'policy fragments/one/policyFragmentInformation.json': properties({ description: 'd' }),
			'policy fragments/one/policy.xml': xml,
			'policyFragments/two/policyFragmentInformation.json': properties({ format: 'rawxml', value: xml }),
		});
		expect(model.fragments.map(({ name, text, format }) => [name, text, format])).toEqual([
			['one', xml, 'unknown'],
			['two', xml, 'rawxml'],
		]);
		expect(found).toEqual([]);
	});

	test('need one of the two', async () => {
		const { found } = await readFiles({ 'policy fragments/one/policyFragmentInformation.json': properties({}) });
		expect(found).toEqual(['TG1004 policy fragments/one/policyFragmentInformation.json:1:1']);
	});
});

describe('links of products', () => {
	const product = { 'products/p/productInformation.json': properties({ displayName: 'P' }), ...apiFiles('shop') };

	test.for([
		['a folder', { 'products/p/apis/shop/productApiInformation.json': {} }],
		['a list', { 'products/p/apis.json': [{ name: 'shop' }] }],
		['a list of apiops-cli', { 'products/p/apis.json': [{ name: 'shop', scope: 'service' }] }],
		[
			'a link resource',
			{
				'products/p/apis/5f3b/productApiInformation.json': properties({
					apiId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/x/apis/shop',
				}),
			},
		],
	] as const)('%s', async ([, files]) => {
		const { model, found } = await readFiles({ ...product, ...files });
		expect(model.products[0]?.apis).toEqual(['shop']);
		expect(found).toEqual([]);
	});

	test('an API that is not there is a warning', async () => {
		const { found } = await readFiles({ ...product, 'products/p/apis.json': [{ name: 'gone' }] });
		expect(found).toEqual(['TG1022 products/p/productInformation.json:1:1']);
	});
});

describe('operations of apiops-cli', () => {
	const information = properties({
		displayName: 'Get an item',
		method: 'get',
		urlTemplate: '/items/{id}?color={color}',
		templateParameters: [
			{ name: 'id', type: 'integer', required: true },
			{ name: 'color', type: 'string', values: ['red', 'blue'] },
		],
		request: { headers: [{ name: 'X-Trace', type: 'string' }], representations: [] },
		responses: [
			{
				statusCode: 200,
				representations: [
					{ contentType: 'application/json', typeName: 'Item', examples: { default: { value: { id: 1 } } } },
				],
			},
		],
	});

	test('are read without a specification, with their schemas and policies', async () => {
		const { model, found } = await readFiles({
			'apis/shop/apiInformation.json': properties({ path: 'shop' }),
			'apis/shop/operations/getItem/operationInformation.json': information,
			'apis/shop/operations/getItem/policy.xml': POLICY,
			'apis/shop/schemas/s/schemaInformation.json': properties({
				contentType: 'application/vnd.oai.openapi.components+json',
				document: { components: { schemas: { Item: { type: 'object' } } } },
			}),
		});
		expect(found).toEqual([]);
		expect(model.apis[0]?.operations).toMatchObject([
			{
				name: 'getItem',
				method: 'GET',
				urlTemplate: '/items/{id}?color={color}',
				policy: { text: POLICY },
				parameters: [
					{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
					{ name: 'color', in: 'query', required: true, schema: { enum: ['red', 'blue'] } },
					{ name: 'X-Trace', in: 'header', required: false },
				],
				responses: [
					{
						statusCode: 200,
						representations: [{ schema: { $ref: '#/components/schemas/Item' }, examples: ['{"id":1}'] }],
					},
				],
			},
		]);
		expect(model.apis[0]?.schemas).toMatchObject({ components: { schemas: { Item: { type: 'object' } } } });
	});

	test('replace the operations of the specification that they describe', async () => {
		const { model } = await readFiles({
			...apiFiles('shop', {}, ['GET /items/{id}', 'GET /status']),
			'apis/shop/operations/get-items-id/operationInformation.json': information,
		});
		expect(model.apis[0]?.operations.map(({ name, displayName }) => [name, displayName])).toEqual([
			['get-items-id', 'Get an item'],
			['get-status', 'get-status'],
		]);
	});
});

describe('secrets', () => {
	test('a redacted value is missing', async () => {
		const { model } = await readFiles({
			'namedValues/s/namedValueInformation.json': properties({
				displayName: 's',
				secret: true,
				value: '*** REDACTED ***',
			}),
		});
		expect(model.namedValues).toMatchObject([{ value: null, secret: true }]);
	});

	test('a secret without value is a warning only where something refers to it', async () => {
		const secret = {
			'named values/s/namedValueInformation.json': properties({ displayName: 'token', secret: true }),
		};
		expect((await readFiles(secret)).found).toEqual([]);
		const backend = {
			'backends/b/backendInformation.json': properties({
				url: 'https://b.test',
				credentials: { header: { 'X-Key': ['{{token}}'], 'X-Other': ['1'] } },
			}),
		};
		const { found, model } = await readFiles({ ...secret, ...backend });
		expect(found).toEqual(['TG1051 backends/b/backendInformation.json:6:18']);
		expect(model.backends[0]?.credentials.headers).toEqual([['X-Other', ['1']]]);
		const given = await readFiles({ ...secret, ...backend }, { environment: { TOLLGATE_NAMED_VALUE_TOKEN: 't' } });
		expect(given.found).toEqual([]);
		expect(given.model.backends[0]?.credentials.headers).toEqual([
			['X-Key', ['t']],
			['X-Other', ['1']],
		]);
	});
});

describe('revisions', () => {
	const revision = (number: string, values: object = {}) => apiFiles('shop', { apiRevision: number, ...values });
	const rename = (files: object, name: string) =>
		Object.fromEntries(
			Object.entries(files).map(([path, content]) => [path.replace('apis/shop/', `apis/${name}/`), content]),
		);

	test('take from the current one what revisions share', async () => {
		const { model } = await readFiles({
			...revision('3', { isCurrent: true, displayName: 'Shop', protocols: ['http'], subscriptionRequired: false }),
			...rename(revision('1', { path: 'old', displayName: 'Old', serviceUrl: 'http://127.0.0.1:1' }), 'shop;rev=1'),
		});
		expect(model.apis).toMatchObject([
			{ name: 'shop', revision: '3', isCurrent: true },
			{
				name: 'shop',
				revision: '1',
				isCurrent: false,
				path: 'shop',
				displayName: 'Shop',
				protocols: ['http'],
				subscriptionRequired: false,
				serviceUrl: 'http://127.0.0.1:1',
			},
		]);
	});

	test('apiops-cli names the current one in its file', async () => {
		const { model } = await readFiles({
			...revision('1', { isCurrent: false }),
			...rename(revision('2', { isCurrent: true }), 'shop;rev=2'),
		});
		expect(model.apis.map((api) => [api.revision, api.isCurrent])).toEqual([
			['1', false],
			['2', true],
		]);
	});

	test('without a folder for the current one the newest is taken', async () => {
		const { model, found } = await readFiles({
			...rename(revision('2'), 'shop;rev=2'),
			...rename(revision('10'), 'shop;rev=10'),
		});
		expect(model.apis.find(({ isCurrent }) => isCurrent)?.revision).toBe('10');
		expect(found).toEqual(['TG1027 apis/shop;rev=10/apiInformation.json:1:1']);
	});
});

describe('version sets', () => {
	test.for([
		['versionSets/v/versionSetInformation.json', '/apiVersionSets/v'],
		[
			'version sets/v/apiVersionSetInformation.json',
			'/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/x/apiVersionSets/V',
		],
	] as const)('are found in %s', async ([path, id]) => {
		const { model, found } = await readFiles({
			[path]: properties({ versioningScheme: 'header', versionHeaderName: 'X-Version' }),
			...apiFiles('shop', { apiVersion: 'v1', apiVersionSetId: id }),
		});
		expect(found).toEqual([]);
		expect(model.apis[0]?.versionSet).toEqual({ name: 'v', scheme: 'Header', parameterName: 'X-Version' });
	});

	test('may stand in the API', async () => {
		const { model } = await readFiles(
			apiFiles('shop', { apiVersion: 'v1', apiVersionSet: { versioningScheme: 'Query', versionQueryName: 'v' } }),
		);
		expect(model.apis[0]?.versionSet).toMatchObject({ scheme: 'Query', parameterName: 'v' });
	});
});

describe('workspaces', () => {
	test('have their own artifacts, which see only each other', async () => {
		const { model, found } = await readFiles({
			'named values/a/namedValueInformation.json': properties({ displayName: 'a', value: 'service' }),
			'workspaces/w/policy.xml': POLICY,
			'workspaces/w/named values/b/namedValueInformation.json': properties({ displayName: 'b', value: 'workspace' }),
			'workspaces/w/backends/x/backendInformation.json': properties({
				url: 'http://x.test',
				credentials: { header: { one: ['{{b}}'], two: ['{{a}}'] } },
			}),
			'workspaces/w/apis/inner/apiInformation.json': properties({ path: 'inner' }),
			'workspaces/w/apis/inner/specification.yaml': 'openapi: 3.0.1\npaths: {}\n',
			'workspaces/w/products/p/productInformation.json': properties({ displayName: 'P' }),
			'workspaces/w/products/p/apis/link/productApiInformation.json': {
				name: 'link',
				properties: {
					apiId: '/subscriptions/s/providers/Microsoft.ApiManagement/service/x/workspaces/w/apis/inner',
				},
			},
			'workspaces/w/subscriptions/s/subscriptionInformation.json': properties({
				scope: '/subscriptions/s/providers/Microsoft.ApiManagement/service/x/workspaces/w/products/p',
				state: 'active',
				primaryKey: 'k',
			}),
		});
		expect(model.workspaces).toMatchObject([{ name: 'w', policy: { text: POLICY, workspace: 'w' } }]);
		expect(model.apis).toMatchObject([{ name: 'inner', workspace: 'w' }]);
		expect(model.products).toMatchObject([{ name: 'p', apis: ['inner'], workspace: 'w' }]);
		expect(model.subscriptions).toMatchObject([{ scope: { kind: 'product', product: 'p' }, workspace: 'w' }]);
		expect(model.backends[0]?.credentials.headers).toEqual([['one', ['workspace']]]);
		expect(found).toEqual(['TG1050 workspaces/w/backends/x/backendInformation.json:9:16']);
	});
});

describe('gateways', () => {
	const leaf = selfSigned('shop.test');
	const root = selfSigned('root.test');
	const gateway = {
		...apiFiles('one'),
		...apiFiles('two'),
		...apiFiles('three'),
		'products/p/productInformation.json': properties({ displayName: 'P' }),
		'products/p/apis.json': [{ name: 'three' }],
		'gateways/edge/gatewayInformation.json': properties({ locationData: { name: 'here' } }),
		'gateways/edge/apis/one/gatewayApiInformation.json': {},
		'gateways/edge/apis/two/gatewayApiInformation.json': {},
		'gateways/edge/hostnameConfigurations/h/hostnameConfigurationInformation.json': properties({
			hostname: '*.shop.test',
			certificateId: '/certificates/leaf',
			tls10Enabled: 'true',
			http2Enabled: false,
		}),
		'gateways/edge/certificateAuthorities/root/certificateAuthorityInformation.json': properties({ isTrusted: true }),
		'certificates/leaf/certificateInformation.json': properties({ data: `${leaf.cert}${leaf.key}`, password: 'p' }),
		'certificates/root/certificate.pem': String(root.cert),
	};

	test('serve the APIs that are linked to them', async () => {
		const { model, found } = await readFiles(gateway, { gateway: 'EDGE' });
		expect(found).toEqual([]);
		expect(model.apis.map(({ name }) => name)).toEqual(['one', 'two']);
		expect(model.certificateAuthorities).toEqual([{ certificate: 'root', isTrusted: true }]);
		expect(model.gateway).toEqual({
			name: 'edge',
			location: 'here',
			hostnames: [
				{
					hostname: '*.shop.test',
					certificate: 'leaf',
					negotiateClientCertificate: false,
					tls10: true,
					tls11: false,
					http2: false,
				},
			],
		});
		expect(model.certificates).toEqual([
			{ name: 'leaf', data: new Uint8Array(Buffer.concat([leaf.cert, leaf.key])) },
			{ name: 'root', data: new Uint8Array(root.cert) },
		]);
	});

	test('without a name all APIs are served', async () => {
		const { model } = await readFiles(gateway);
		expect(model.apis).toHaveLength(3);
		expect(model.gateway).toBeNull();
	});

	test('a name that the folder does not have is an error, unless it has no gateways', async () => {
		expect((await readFiles(gateway, { gateway: 'other' })).found).toEqual(['TG1061 :1:1']);
		const { model, found } = await readFiles(apiFiles('one'), { gateway: 'other' });
		expect(found).toEqual([]);
		expect(model.gateway?.name).toBe('other');
	});
});

test('users, groups, caches and loggers', async () => {
	const { model, found } = await readFiles({
		'users/u/userInformation.json': properties({ email: 'u@example.com', state: 'Blocked', groups: ['/groups/g'] }),
		'groups/g/groupInformation.json': properties({ displayName: 'G', type: 'external' }),
		'caches/c/cacheInformation.json': properties({ connectionString: 'redis:6379', useFromLocation: 'edge' }),
		'loggers/l/loggerInformation.json': properties({ loggerType: 'azureEventHub', credentials: { name: 'hub' } }),
	});
	expect(found).toEqual([]);
	expect(model.users).toMatchObject([{ name: 'u', state: 'blocked', groups: ['g'] }]);
	expect(model.groups).toEqual([{ name: 'g', displayName: 'G', type: 'external' }]);
	expect(model.caches).toEqual([{ name: 'c', connectionString: 'redis:6379', useFromLocation: 'edge' }]);
	expect(model.loggers).toEqual([{ name: 'l', type: 'azureEventHub', credentials: { name: 'hub' } }]);
});
