import { describe, expect, test } from 'vitest';
import { apiFiles, properties, readFiles } from './artifact-folder.ts';

const FILES = {
	'policy.xml': '<policies />',
	'named values/color/namedValueInformation.json': properties({ displayName: 'color', value: 'red' }),
	'backends/b/backendInformation.json': properties({
		url: 'http://b.test',
		credentials: { header: { A: ['1'], B: ['2'] } },
	}),
	...apiFiles('shop', { subscriptionRequired: true, protocols: ['https'] }, ['GET /items']),
	...apiFiles('other'),
};

test('change what they name and nothing else', async () => {
	const overrides = `
namedValues:
  - name: COLOR
    properties: { value: blue }
apis:
  - name: shop
    properties:
      serviceUrl: http://127.0.0.1:1
      subscriptionRequired: "false"
      apiRevision: 9
      isCurrent: false
`;
	const { model, found } = await readFiles(FILES, { overrides: [overrides] });
	const { model: original } = await readFiles(FILES);
	expect(found).toEqual([]);
	expect(model.namedValues).toEqual([{ ...original.namedValues[0], value: 'blue' }]);
	const [other, shop] = original.apis;
	expect(model.apis).toEqual([other, { ...shop, serviceUrl: 'http://127.0.0.1:1', subscriptionRequired: false }]);
	expect(model.backends).toEqual(original.backends);
});

test('merge maps, replace lists, and apply in the order of the files', async () => {
	const overrides = [
		'backends: [{ name: b, properties: { credentials: { header: { B: ["3", "4"], C: ["5"] } } } }]',
		'backends: [{ name: b, properties: { credentials: { header: { C: ["6"] } }, url: http://c.test } }]',
	];
	const { model } = await readFiles(FILES, { overrides });
	expect(model.backends[0]).toMatchObject({
		url: 'http://c.test',
		credentials: {
			headers: [
				['A', ['1']],
				['B', ['3', '4']],
				['C', ['6']],
			],
		},
	});
});

test('give policies of every scope', async () => {
	const policy = (text: string) => `policies: [{ name: policy, properties: { format: rawxml, value: <${text} /> } }]`;
	const overrides = `
${policy('service')}
apis:
  - name: shop
    ${policy('api')}
    operations: [{ name: get-items, ${policy('operation')} }]
products:
  - { name: p, ${policy('product')} }
`;
	const product = { 'products/p/productInformation.json': properties({ displayName: 'P' }) };
	const operation = { 'apis/shop/operations/get-items/policy.xml': '<policies />' };
	const { model, found } = await readFiles({ ...FILES, ...product, ...operation }, { overrides: [overrides] });
	const shop = model.apis.find(({ name }) => name === 'shop');
	const policies = [model.policy, shop?.policy, shop?.operations[0]?.policy, model.products[0]?.policy];
	expect(policies.map((each) => [each?.text, each?.format])).toEqual([
		['<service />', 'rawxml'],
		['<api />', 'rawxml'],
		['<operation />', 'rawxml'],
		['<product />', 'rawxml'],
	]);
	expect(found).toEqual([]);
});

test('reach into workspaces', async () => {
	const files = { 'workspaces/w/backends/b/backendInformation.json': properties({ url: 'http://w.test' }) };
	const overrides = 'workspaces: [{ name: w, backends: [{ name: b, properties: { url: http://over.test } }] }]';
	const { model, found } = await readFiles({ ...FILES, ...files }, { overrides: [overrides] });
	expect(found).toEqual([]);
	expect(model.backends.map(({ url, workspace }) => [url, workspace])).toEqual([
		['http://b.test', null],
		['http://over.test', 'w'],
	]);
});

test('keep a key as it is written', async () => {
	const subscription = {
		'subscriptions/s/subscriptionInformation.json': properties({ scope: '/apis', state: 'active' }),
	};
	const overrides =
		'subscriptions: [{ name: s, properties: { primaryKey: 0012, secondaryKey: 12345678901234567890 } }]';
	const { model } = await readFiles(subscription, { overrides: [overrides] });
	expect(model.subscriptions[0]).toMatchObject({ primaryKey: '0012', secondaryKey: '12345678901234567890' });
});

describe('placeholders', () => {
	const overrides = 'backends:\n  - name: b\n    properties: { url: "http://{#[HOST]#}:{#port#}", type: Wrong }\n';

	test('take environment variables, and what stands behind them keeps its place', async () => {
		const environment = { HOST: 'a-very-long-host-name.test', port: '1' };
		const { found } = await readFiles(FILES, { overrides: [overrides], environment });
		expect(found).toEqual(['TG1012 1.yaml:3:60']);
		const { model } = await readFiles(FILES, { overrides: [overrides.replace('Wrong', 'single')], environment });
		expect(model.backends[0]?.url).toBe('http://a-very-long-host-name.test:1');
	});

	test('without a value are errors', async () => {
		const { found, diagnostics } = await readFiles(FILES, { overrides: [overrides], environment: { port: '1' } });
		expect(found[0]).toBe('TG1005 1.yaml:3:32');
		expect(diagnostics[0]).toMatchObject({
			message: 'The placeholder {#[HOST]#} has no value.',
			hint: 'Set the environment variable HOST.',
		});
	});
});

test('a mistake of syntax is an error at its place', async () => {
	const { found } = await readFiles(FILES, { overrides: ['apis:\n  - name: [\n'] });
	expect(found[0]).toBe('TG1002 1.yaml:3:1');
});

test('for what the folder does not have are a warning', async () => {
	const { found } = await readFiles(FILES, { overrides: ['apis:\n  - name: gone\n    properties: {}\n'] });
	expect(found).toEqual(['TG1006 1.yaml:2:5']);
});

test('environment variables come before files', async () => {
	const files = {
		'subscriptions/my-app/subscriptionInformation.json': properties({
			scope: '/apis',
			state: 'active',
			primaryKey: 'file',
			secondaryKey: 'second-{{color}}',
		}),
	};
	const environment = { TOLLGATE_PRIMARY_KEY_MY_APP: 'environment' };
	const { model } = await readFiles({ ...FILES, ...files }, { environment });
	expect(model.subscriptions[0]).toMatchObject({ primaryKey: 'environment', secondaryKey: 'second-red' });
});
