import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArtifacts } from '../../core/artifacts/read.ts';
import { apiFiles, artifactFolder, type Files, properties, readFiles } from './artifact-folder.ts';

const BACKEND = 'backends/b/backendInformation.json';
const SUBSCRIPTION = 'subscriptions/s/subscriptionInformation.json';
const API = 'apis/shop/apiInformation.json';
const SPECIFICATION = 'apis/shop/specification.yaml';

/** Files, what is found in them, and the message of it. */
const MISTAKES: Record<string, [Files, string, string]> = {
	'a comma that is missing': [
		{ [BACKEND]: '{\n  "properties": {\n    "url": "http://b.test"\n    "title": "b"\n  }\n}' },
		`TG1002 ${BACKEND}:4:5`,
		'Missing , between flow map items',
	],
	'a key that stands twice': [
		{ [BACKEND]: '{ "properties": { "url": "http://b.test", "url": "http://c.test" } }' },
		`TG1002 ${BACKEND}:1:43`,
		'Map keys must be unique',
	],
	'an information file that is missing': [
		{ 'backends/b/other.json': {} },
		'TG1004 backends/b:1:1',
		'backends b has no backendInformation.json.',
	],
	'a required property that is missing': [
		{ [BACKEND]: properties({ protocol: 'http' }) },
		`TG1011 ${BACKEND}:2:17`,
		'url is required.',
	],
	'a boolean that is none': [
		{ [BACKEND]: properties({ url: 'http://b.test', tls: { validateCertificateChain: 'maybe' } }) },
		`TG1010 ${BACKEND}:5:35`,
		'tls.validateCertificateChain must be true or false.',
	],
	'a word that is not listed': [
		{ [BACKEND]: properties({ type: 'Double', url: 'http://b.test' }) },
		`TG1012 ${BACKEND}:3:13`,
		'type must be one of Single, Pool, not Double.',
	],
	'a duration that is none': [
		{
			[BACKEND]: properties({
				url: 'http://b.test',
				circuitBreaker: { rules: [{ tripDuration: '10s', failureCondition: { count: 1, interval: 'PT1S' } }] },
			}),
		},
		`TG1013 ${BACKEND}:7:27`,
		'circuitBreaker.rules[0].tripDuration must be an ISO 8601 duration like PT30S, not 10s.',
	],
	'a number out of its range': [
		{ [BACKEND]: properties({ type: 'Pool', pool: { services: [{ id: '/backends/b', weight: 101 }] } }) },
		`TG1014 ${BACKEND}:8:21`,
		'pool.services[0].weight must be from 0 to 100.',
	],
	'a pool without members': [
		{ [BACKEND]: properties({ type: 'Pool', pool: { services: [] } }) },
		`TG1063 ${BACKEND}:4:13`,
		'Pool b has no members.',
	],
	'a scope that is none': [
		{ [SUBSCRIPTION]: properties({ scope: '/groups/x', state: 'active', primaryKey: 'k' }) },
		`TG1044 ${SUBSCRIPTION}:3:14`,
		'/groups/x is no scope of a subscription.',
	],
	'a path that is missing': [
		{ ...apiFiles('shop'), [API]: properties({ displayName: 'Shop' }) },
		`TG1011 ${API}:2:17`,
		'path is required.',
	],
	'a specification that is no YAML': [
		{ [API]: properties({ path: 'shop' }), [SPECIFICATION]: 'openapi: 3.0.1\npaths:\n  /a: [\n' },
		`TG1002 ${SPECIFICATION}:4:1`,
		'Flow sequence in block collection must be sufficiently indented and end with a ]',
	],
	'a specification without a version': [
		{ [API]: properties({ path: 'shop' }), [SPECIFICATION]: 'paths: {}\n' },
		`TG1032 ${SPECIFICATION}:1:1`,
		'This is no OpenAPI 2.0, 3.0 or 3.1 description: neither openapi nor swagger says its version.',
	],
	'a template that is not valid': [
		apiFiles('shop', {}, ['GET /{a}{b}']),
		`TG1037 ${API}:1:1`,
		'The template /{a}{b} is not valid: two placeholders have nothing between them.',
	],
	'a version set without its parameter': [
		{ 'version sets/v/versionSetInformation.json': properties({ versioningScheme: 'Query' }) },
		'TG1011 version sets/v/versionSetInformation.json:2:17',
		'versionQueryName is required.',
	],
	'a certificate without data': [
		{ 'certificates/c/certificateInformation.json': properties({}) },
		'TG1060 certificates/c/certificateInformation.json:1:1',
		'Certificate c has no data.',
	],
	'a name that no reference can have': [
		{ 'named values/n/namedValueInformation.json': properties({ displayName: 'a b' }) },
		'TG1052 named values/n/namedValueInformation.json:1:1',
		'The name a b of a named value may hold only letters, digits, ".", "-" and "_".',
	],
};

describe('a mistake is an error at its place, and what it is in is left out', () => {
	test.for(Object.entries(MISTAKES))('%s', async ([, [files, place, message]]) => {
		const { model, found, diagnostics } = await readFiles({ ...files, ...apiFiles('other') });
		const errors = diagnostics.flatMap((each, index) => (each.severity === 'error' ? [index] : []));
		expect(errors.map((index) => [found[index], diagnostics[index]!.message])).toContainEqual([place, message]);
		expect(model.apis.map(({ name }) => name)).toEqual(['other']);
		const rest = [model.backends, model.subscriptions, model.certificates, model.namedValues];
		expect(rest.flat()).toEqual([]);
	});
});

const OPEN = properties({ subscriptionRequired: false });
const RULE = { tripDuration: 'PT1S', failureCondition: { count: 1, interval: 'PT1S' } };

/** Files, and the warnings that they give beside being read. */
const DOUBTS: Record<string, [Files, string[]]> = {
	'JSON that is laxer than JSON': [{ [BACKEND]: '{ properties: { url: http://b.test } }' }, [`TG1003 ${BACKEND}:1:1`]],
	'servers that are no YAML': [
		{
			[API]: properties({ path: 'shop' }),
			[SPECIFICATION]: 'openapi: 3.0.1\nservers:\n  - url: [x]]\npaths:\n  /a:\n    get: {}\n',
		},
		[`TG1015 ${SPECIFICATION}:3:13`],
	],
	'URLs that are none': [
		{ [BACKEND]: properties({ url: 'b' }), ...apiFiles('shop', { serviceUrl: '[your url]' }) },
		[`TG1021 ${BACKEND}:3:12`, `TG1021 ${API}:4:19`],
	],
	'a path that ends with its version': [
		apiFiles('shop', { path: 'shop/V1', apiVersion: 'v1', apiVersionSet: { versioningScheme: 'Segment' } }),
		[`TG1023 ${API}:1:1`],
	],
	'a version without a version set': [apiFiles('shop', { apiVersion: 'v1' }), [`TG1025 ${API}:5:19`]],
	'a revision that is there twice': [
		{ ...apiFiles('shop'), 'apis/shop;rev=1/apiInformation.json': properties({ path: 'shop', apiRevision: '1' }) },
		['TG1030 apis/shop;rev=1/apiInformation.json:1:1', 'TG1026 apis/shop;rev=1/apiInformation.json:1:1'],
	],
	'several specifications': [
		{ ...apiFiles('shop'), [SPECIFICATION]: 'openapi: 3.0.1\npaths: {}\n' },
		['TG1031 apis/shop/specification.json:1:1'],
	],
	'an API in two open products': [
		{
			...apiFiles('shop'),
			'products/a/productInformation.json': OPEN,
			'products/a/apis.json': [{ name: 'shop' }],
			'products/b/productInformation.json': OPEN,
			'products/b/apis.json': [{ name: 'shop' }],
		},
		['TG1043 products/b/productInformation.json:1:1'],
	],
	'two named values of one display name': [
		{
			'named values/a/namedValueInformation.json': properties({ displayName: 'x', value: '1' }),
			'named values/b/namedValueInformation.json': properties({ displayName: 'X', value: '2' }),
		},
		['TG1053 named values/b/namedValueInformation.json:1:1'],
	],
	'two circuit breaker rules': [
		{ [BACKEND]: properties({ url: 'http://b.test', circuitBreaker: { rules: [RULE, RULE] } }) },
		[`TG1062 ${BACKEND}:13:9`],
	],
};

describe('what may be meant is a warning', () => {
	test.for(Object.entries(DOUBTS))('%s', async ([, [files, expected]]) => {
		const { found, diagnostics } = await readFiles(files);
		expect(found).toEqual(expected);
		expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
	});
});

test('APIs that answer the same requests: the first stays', async () => {
	const versions = { versioningScheme: 'Segment' };
	const { model, found } = await readFiles({
		...apiFiles('a', { path: 'shop/v1' }),
		...apiFiles('b', { path: 'Shop', apiVersion: 'V1', apiVersionSet: versions }),
		...apiFiles('c', { path: 'shop/v1', type: 'websocket', protocols: ['wss'] }),
	});
	expect(model.apis.map(({ name }) => name)).toEqual(['a', 'c']);
	expect(found.filter((each) => each.startsWith('TG1024'))).toEqual(['TG1024 apis/b/apiInformation.json:1:1']);
});

test('keys are unique', async () => {
	const subscription = (name: string, primaryKey: string) => ({
		[`subscriptions/${name}/subscriptionInformation.json`]: properties({ scope: '/apis', state: 'active', primaryKey }),
	});
	const { found } = await readFiles({ ...subscription('one', 'k'), ...subscription('two', 'k') });
	expect(found).toEqual(['TG1042 subscriptions/two/subscriptionInformation.json:1:1']);
});

test('references that lead nowhere are warnings', async () => {
	const { found, diagnostics } = await readFiles({
		[SUBSCRIPTION]: properties({ scope: '/products/gone', state: 'active', primaryKey: 'k' }),
		[BACKEND]: properties({ type: 'Pool', pool: { services: [{ id: '/backends/gone' }] } }),
		...apiFiles('shop', {}, ['GET /a', 'GET /A']),
		'apis/shop/operations/gone/policy.xml': '<policies />',
	});
	expect(found).toEqual([
		'TG1034 apis/shop/operations/gone/policy.xml:1:1',
		`TG1036 ${API}:1:1`,
		`TG1040 ${SUBSCRIPTION}:1:1`,
		`TG1022 ${BACKEND}:1:1`,
	]);
	expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
});

test('an active subscription without a key is a warning with advice', async () => {
	const { found, diagnostics } = await readFiles({ [SUBSCRIPTION]: properties({ scope: '/apis', state: 'active' }) });
	expect(found).toEqual([`TG1041 ${SUBSCRIPTION}:1:1`]);
	expect(diagnostics[0]?.hint).toBe('Give primaryKey in an overrides file, or set TOLLGATE_PRIMARY_KEY_S.');
});

test('a folder or an overrides file that is not there is an error', async () => {
	const folder = artifactFolder({ 'policy.xml': '<policies />' });
	const options = { overrides: [join(folder, 'none.yaml')], environment: {} };
	const { diagnostics, model } = await readArtifacts(join(folder, 'none'), options);
	expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
		['TG1001', join(folder, 'none')],
		['TG1008', join(folder, 'none.yaml')],
	]);
	expect(model.apis).toEqual([]);
});

test('links are followed, except those that lead nowhere or back', async () => {
	const elsewhere = Object.entries(apiFiles('linked')).map(([path, content]) => [`stored/${path}`, content]);
	const folder = artifactFolder({ ...apiFiles('shop'), ...Object.fromEntries(elsewhere) });
	symlinkSync('..', join(folder, 'apis', 'back'));
	symlinkSync('nowhere', join(folder, 'apis', 'broken'));
	symlinkSync('../stored/apis/linked', join(folder, 'apis', 'linked'));
	const { model } = await readArtifacts(folder, { overrides: [], environment: {} });
	expect(model.apis.map(({ name }) => name)).toEqual(['linked', 'shop']);
});

test('whatever stands in the files, reading does not throw', async () => {
	const contents = [
		'',
		'[]',
		'"text"',
		'null',
		'{',
		'{"properties": []}',
		'{"properties": {"path": {}, "protocols": 1}}',
	];
	const files = (content: string): Files => ({
		'policy.xml': content,
		'apis/a/apiInformation.json': content,
		'apis/b/apiInformation.json': properties({ path: 'b' }),
		'apis/b/specification.yaml': content,
		'apis/b/operations/o/operationInformation.json': content,
		'apis/c/apiInformation.json': properties({ path: 'c' }),
		'apis/c/specification.wadl': content,
		'apis/d/apiInformation.json': properties({ path: 'd', type: 'soap' }),
		'apis/d/specification.wsdl': content,
		'products/p/productInformation.json': content,
		'products/p/apis.json': content,
		'backends/b/backendInformation.json': content,
		'gateways/g/gatewayInformation.json': content,
		'subscriptions/s/subscriptionInformation.json': content,
		'version sets/v/versionSetInformation.json': content,
		'named values/n/namedValueInformation.json': content,
		'policy fragments/f/policyFragmentInformation.json': content,
		'certificates/c/certificateInformation.json': content,
		'caches/c/cacheInformation.json': content,
		'loggers/l/loggerInformation.json': content,
		'users/u/userInformation.json': content,
	});
	for (const content of contents) {
		const { diagnostics } = await readFiles(files(content), { overrides: [content] });
		expect(diagnostics.length, content).toBeGreaterThan(0);
	}
});
