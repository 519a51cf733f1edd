import { describe, expect, test } from 'vitest';
import type { Api } from '../../core/model/model.ts';
import { preflightMethod } from '../../core/routing/headers.ts';
import { RouteTable } from '../../core/routing/route-table.ts';
import { api, operation } from './apis.ts';

/** `GET /path` routed: the outcome, API and operation by name, what is forwarded and the matched parameters. */
function router(apis: readonly Api[], scheme: 'http' | 'https' = 'http') {
	const routes = new RouteTable(apis);
	return (text: string, headers: string[] = []) => {
		const [method = '', target = ''] = text.split(' ');
		const route = routes.match(method, scheme, target, headers);
		const found = apis[route.api];
		return {
			outcome: route.outcome,
			api: found && `${found.name};rev=${found.revision}`,
			operation: found?.operations[route.operation]?.name,
			remainder: route.remainder,
			query: route.query,
			parameters: route.operation < 0 ? {} : Object.fromEntries(routes.parameters(route)),
		};
	};
}

describe('the vectors of configuration.md section 11', () => {
	const operations = [
		'GET /items/{id}',
		'GET /items/special',
		'GET /items/*',
		'POST /items/{id}',
		'GET /items?color={c}',
		'GET /items',
		'GET /files/{*rest}',
	];
	const [A, B, C, D, E, F, G] = operations;
	const route = router([api({ name: 'shop', operations: operations.map(operation) })]);

	test.for([
		['GET /shop/items/special', B, '/items/special', {}],
		['GET /shop/items/SPECIAL', B, '/items/SPECIAL', {}],
		['GET /shop/items/7', A, '/items/7', { id: '7' }],
		['GET /shop/items/7/', A, '/items/7/', { id: '7' }],
		['GET /shop/items/7/parts', C, '/items/7/parts', {}],
		['GET /shop/items/a%2Fb', A, '/items/a%2Fb', { id: 'a/b' }],
		['GET /shop/items?COLOR=red&x=1', E, '/items', { c: 'red' }],
		['GET /shop/items?x=1', F, '/items', {}],
		['POST /shop/items/special', D, '/items/special', { id: 'special' }],
		['GET /shop/files/a/b/c.txt', G, '/files/a/b/c.txt', { rest: 'a/b/c.txt' }],
		['GET /SHOP/items', F, '/items', {}],
	] as const)('%s', ([request, name, remainder, parameters]) => {
		expect(route(request)).toMatchObject({ outcome: 'operation', operation: name, remainder, parameters });
	});

	test.for(['PUT /shop/items/7', 'HEAD /shop/items/7', 'OPTIONS /shop/items/7'])('%s has no operation', (request) => {
		expect(route(request)).toMatchObject({ outcome: 'no-operation', api: 'shop;rev=1', operation: undefined });
	});

	test.for(['GET /shopping/items', 'GET /', 'OPTIONS *', 'GET /sho/items'])('%s has no API', (request) => {
		expect(route(request)).toMatchObject({ outcome: 'no-api', api: undefined });
	});
});

describe('paths of APIs', () => {
	const all = ['GET /*'];
	const route = router([
		api({ name: 'root', path: '', operations: ['GET /', 'GET /only'].map(operation) }),
		api({ name: 'a', operations: all.map(operation) }),
		api({ name: 'deep', path: 'a/B/c', operations: ['GET /x'].map(operation) }),
		api({ name: 'secure', protocols: ['https'], operations: all.map(operation) }),
		api({ name: 'spaced', path: 'my shop', operations: all.map(operation) }),
	]);

	test('the longest path decides, without a way back', () => {
		expect(route('GET /a/b/c/x')).toMatchObject({ api: 'deep;rev=1', outcome: 'operation', remainder: '/x' });
		expect(route('GET /a/b/c/y')).toMatchObject({ api: 'deep;rev=1', outcome: 'no-operation' });
		expect(route('GET /a/b/d')).toMatchObject({ api: 'a;rev=1', outcome: 'operation', remainder: '/b/d' });
	});

	test('the empty path is the last resort', () => {
		expect(route('GET /only')).toMatchObject({ api: 'root;rev=1', outcome: 'operation', remainder: '/only' });
		expect(route('GET /')).toMatchObject({ api: 'root;rev=1', outcome: 'operation', remainder: '/' });
		expect(route('GET /other')).toMatchObject({ api: 'root;rev=1', outcome: 'no-operation' });
	});

	test('the scheme must be one of the protocols', () => {
		expect(route('GET /secure/x')).toMatchObject({ outcome: 'no-api' });
	});

	test('a path with a space is reached by its escape', () => {
		expect(route('GET /my%20shop/x')).toMatchObject({ api: 'spaced;rev=1', remainder: '/x' });
	});

	test('needless escapes do not matter', () => {
		expect(route('GET /%61/x')).toMatchObject({ api: 'a;rev=1', remainder: '/x' });
	});

	test('dot segments are removed before anything else', () => {
		expect(route('GET /a/../secure/x')).toMatchObject({ outcome: 'no-api' });
		expect(route('GET /a/b/%2e%2E/./x')).toMatchObject({ api: 'a;rev=1', remainder: '/x' });
		expect(route('GET /a/..')).toMatchObject({ api: 'root;rev=1', remainder: '/' });
	});

	test('a segment above 1,024 characters is refused', () => {
		expect(route(`GET /a/${'x'.repeat(1024)}`)).toMatchObject({ outcome: 'operation' });
		expect(route(`GET /a/${'x'.repeat(1025)}`)).toMatchObject({ outcome: 'segment-too-long' });
	});
});

describe('versions', () => {
	const segment = { name: 's', scheme: 'Segment', parameterName: '' } as const;
	const query = { name: 'q', scheme: 'Query', parameterName: 'Api-Version' } as const;
	const header = { name: 'h', scheme: 'Header', parameterName: 'X-Version' } as const;
	const member = (name: string, path: string, versionSet: Api['versionSet'], version: string) =>
		api({ name, path, versionSet, version, operations: [operation('GET /items')] });
	const route = router([
		member('s0', 's', segment, ''),
		member('s1', 's', segment, 'v1'),
		member('s2', 's', segment, 'v2'),
		member('q0', 'q', query, ''),
		member('q1', 'q', query, 'V1'),
		member('r1', 'r', query, 'v1'),
		member('h0', 'h', header, ''),
		member('h1', 'h', header, 'v1'),
		member('i1', 'i', header, 'v1'),
	]);

	test('in a segment', () => {
		expect(route('GET /s/v1/items')).toMatchObject({ api: 's1;rev=1', outcome: 'operation', remainder: '/items' });
		expect(route('GET /s/V2/items')).toMatchObject({ api: 's2;rev=1', outcome: 'operation' });
		expect(route('GET /s/items')).toMatchObject({ api: 's0;rev=1', outcome: 'operation' });
		expect(route('GET /s/v3/items')).toMatchObject({ outcome: 'no-operation' });
	});

	test('in the query, which is forwarded', () => {
		const found = { outcome: 'operation', query: '?api-version=v1' };
		expect(route('GET /q/items?api-version=v1')).toMatchObject({ api: 'q1;rev=1', ...found });
		expect(route('GET /q/items')).toMatchObject({ api: 'q0;rev=1' });
		expect(route('GET /q/items?api-version=')).toMatchObject({ api: 'q0;rev=1' });
		expect(route('GET /q/items?api-version=v9')).toMatchObject({ outcome: 'no-api' });
		expect(route('GET /r/items')).toMatchObject({ outcome: 'no-api' });
	});

	test('in a header', () => {
		expect(route('GET /h/items', ['x-version', 'V1'])).toMatchObject({ api: 'h1;rev=1' });
		expect(route('GET /h/items')).toMatchObject({ api: 'h0;rev=1' });
		expect(route('GET /h/items', ['x-version', 'v9'])).toMatchObject({ outcome: 'no-api' });
		expect(route('GET /i/items')).toMatchObject({ outcome: 'no-api' });
	});
});

describe('revisions', () => {
	const segment = { name: 's', scheme: 'Segment', parameterName: '' } as const;
	const revision = (number: string, values: Partial<Api> = {}) =>
		api({
			name: 'customers',
			revision: number,
			isCurrent: number === '2',
			operations: [operation('GET /leads')],
			...values,
		});
	const v2 = { name: 'customers-v2', path: 'customers', version: 'v2', versionSet: segment };
	const route = router([
		revision('2'),
		revision('1'),
		revision('3', { isOnline: false }),
		revision('4', { ...v2, isCurrent: true }),
		revision('5', { ...v2 }),
		api({ name: 'root', path: '', revision: '1', operations: [operation('GET /x')] }),
		api({ name: 'root', path: '', revision: '7', isCurrent: false, operations: [operation('GET /x')] }),
	]);

	test('are named behind the last segment of the public path', () => {
		const found = { outcome: 'operation', remainder: '/leads', query: '?customerId=123' };
		expect(route('GET /customers;rev=1/leads?customerId=123')).toMatchObject({ api: 'customers;rev=1', ...found });
		expect(route('GET /customers/v2;rev=5/leads?customerId=123')).toMatchObject({
			api: 'customers-v2;rev=5',
			...found,
		});
		expect(route('GET /;rev=7/x')).toMatchObject({ api: 'root;rev=7', remainder: '/x' });
	});

	test('the current one answers with and without its number', () => {
		expect(route('GET /customers/leads')).toMatchObject({ api: 'customers;rev=2' });
		expect(route('GET /Customers;REV=2/leads')).toMatchObject({ api: 'customers;rev=2' });
	});

	test('an offline or unknown one does not answer', () => {
		expect(route('GET /customers;rev=3/leads')).toMatchObject({ outcome: 'no-api' });
		expect(route('GET /customers;rev=9/leads')).toMatchObject({ outcome: 'no-api' });
		expect(route('GET /customers;rev=/leads')).toMatchObject({ outcome: 'no-api' });
	});

	test('a mark on a segment of the operation is none', () => {
		const wild = router([api({ name: 'a', operations: [operation('GET /{p}')] })]);
		expect(wild('GET /a/x;rev=1')).toMatchObject({ outcome: 'operation', parameters: { p: 'x;rev=1' } });
	});
});

describe('templates', () => {
	const route = (template: string, request: string) =>
		router([api({ name: 'a', operations: [operation(template)] })])(request);

	test.for([
		['GET /{p}sync/', 'GET /a/a%2Fb%2Fsync/', { p: 'a/b/' }],
		['GET /{name}.{extension}', 'GET /a/archive.tar.gz', { name: 'archive', extension: 'tar.gz' }],
		['GET /v{major}-{minor}x', 'GET /a/V1-2X', { major: '1', minor: '2' }],
		['GET /café', 'GET /a/caf%C3%A9', {}],
		['GET /\ud800', 'GET /a/%EF%BF%BD', {}],
		['GET /{p}', 'GET /a/%41%zz', { p: 'A%zz' }],
		['GET /x?type=A', 'GET /a/x?TYPE=a', {}],
		['GET /x?from={from}&to={to}', 'GET /a/x?to=2&from=a%20b+c', { from: 'a b c', to: '2' }],
		['GET /x?date={date}', 'GET /a/x?date=', { date: '' }],
		['GET /x?date={date}', 'GET /a/x?date', { date: '' }],
		['GET /x?wsdl', 'GET /a/x?WSDL', {}],
		['GET /*', 'GET /a', {}],
		['GET /{*rest}', 'GET /a', { rest: '' }],
		['GET /{*rest}', 'GET /a/x%2Fy/z/', { rest: 'x/y/z/' }],
		['GET items', 'GET /a/items', {}],
		['GET ', 'GET /a', {}],
		['custom /x', 'CUSTOM /a/x', {}],
	] as const)('%s answers %s', ([template, request, parameters]) => {
		expect(route(template, request)).toMatchObject({ outcome: 'operation', parameters });
	});

	test.for([
		['GET /{p}sync/', 'GET /a/a/b/sync/'],
		['GET /{p}', 'GET /a'],
		['GET /{p}', 'GET /a//'],
		['GET /x{p}', 'GET /a/x'],
		['GET /{a}.{b}', 'GET /a/.x'],
		['GET /x?type=a', 'GET /a/x?type=b'],
		['GET /x?type=a', 'GET /a/x'],
		['GET /x', 'GET /a/x//'],
		['GET /x/*/y', 'GET /a/x/1/y'],
		['GET /{a}{b}', 'GET /a/xy'],
	] as const)('%s does not answer %s', ([template, request]) => {
		expect(route(template, request)).toMatchObject({ outcome: 'no-operation' });
	});

	test('for the root forward a slash', () => {
		expect(route('GET /', 'GET /a')).toMatchObject({ remainder: '/' });
		expect(route('GET /?x={x}', 'GET /a?x=1')).toMatchObject({ remainder: '/', query: '?x=1' });
		expect(route('GET /*', 'GET /a')).toMatchObject({ remainder: '' });
	});
});

test('among equal paths literal query parameters come first, then placeholders, then the order', () => {
	const operations = ['GET /x', 'GET /x?a={a}', 'GET /x?a={a}&b={b}', 'GET /x?a=1', 'GET /X'].map(operation);
	const route = router([api({ name: 'a', operations })]);
	expect(route('GET /a/x?a=1&b=2').operation).toBe('GET /x?a=1');
	expect(route('GET /a/x?a=2&b=2').operation).toBe('GET /x?a={a}&b={b}');
	expect(route('GET /a/x?a=2').operation).toBe('GET /x?a={a}');
	expect(route('GET /a/x?b=2').operation).toBe('GET /x');
});

test('SOAP operations are told apart by their action', () => {
	const operations = ['POST /?soapAction=urn:add', 'POST /?soapAction=urn:subtract', 'POST /soapAction={any}'];
	const [add, subtract, any] = operations;
	const route = router([api({ name: 'calc', type: 'soap', operations: operations.map(operation) })]);
	expect(route('POST /calc', ['soapaction', '"urn:Add"'])).toMatchObject({ operation: add, remainder: '/' });
	const soap12 = 'application/soap+xml; charset=utf-8; action="urn:subtract"';
	expect(route('POST /calc', ['content-type', soap12]).operation).toBe(subtract);
	expect(route('POST /calc?soapAction=urn:add').operation).toBe(add);
	expect(route('POST /calc', ['soapaction', 'urn:other']).operation).toBe(any);
	expect(route('POST /calc').operation).toBe(any);
});

test('an upgrade goes to the WebSocket API of the same path', () => {
	const operations = [operation('GET /*')];
	const apis = [
		api({ name: 'http', path: 'chat', operations }),
		api({ name: 'socket', path: 'chat', type: 'websocket', protocols: ['ws'], operations }),
		api({ name: 'alone', type: 'http', operations }),
	];
	const route = router(apis);
	expect(route('GET /chat/x')).toMatchObject({ api: 'http;rev=1' });
	expect(route('GET /chat/x', ['upgrade', 'WebSocket'])).toMatchObject({ api: 'socket;rev=1' });
	expect(route('GET /alone/x', ['upgrade', 'websocket'])).toMatchObject({ api: 'alone;rev=1' });
	expect(router(apis, 'https')('GET /chat/x', ['upgrade', 'websocket'])).toMatchObject({ outcome: 'no-api' });
});

test('a preflight without an OPTIONS operation is looked up by the method that it announces', () => {
	const route = router([api({ name: 'a', operations: ['PUT /x', 'OPTIONS /own', 'PUT /own'].map(operation) })]);
	expect(route('OPTIONS /a/own').operation).toBe('OPTIONS /own');
	expect(route('OPTIONS /a/x').outcome).toBe('no-operation');
	expect(route('PUT /a/x').operation).toBe('PUT /x');
});

test('a preflight is an OPTIONS request with an origin and a method', () => {
	const headers = ['origin', 'https://a.test', 'access-control-request-method', 'PUT'];
	expect(preflightMethod('OPTIONS', headers)).toBe('PUT');
	expect(preflightMethod('GET', headers)).toBeNull();
	expect(preflightMethod('OPTIONS', headers.slice(2))).toBeNull();
	expect(preflightMethod('OPTIONS', headers.slice(0, 2))).toBeNull();
});

test('public paths have the version segment', () => {
	const versionSet = { name: 's', scheme: 'Segment', parameterName: '' } as const;
	const apis = [api({ name: 'a', path: 'x/y', version: 'v1', versionSet }), api({ name: 'b', path: '' })];
	expect(new RouteTable(apis).publicPaths).toEqual(['x/y/v1', '']);
});
