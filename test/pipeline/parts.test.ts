/** Parts of the pipeline by themselves: retry intervals, circuit breakers, pools, URLs, queries, headers, samples, bodies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CircuitBreaker } from '../../workers/backends/circuit-breaker.ts';
import { Backlog } from '../../workers/listeners/backlog.ts';
import { addressText } from '../../workers/listeners/remote-address.ts';
import { checkRequestLine, readHeaders } from '../../workers/listeners/request-head.ts';
import type { BackendTarget } from '../../workers/pipeline/backend-directory.ts';
import { BackendPool, sessionValue } from '../../workers/pipeline/backend-pool.ts';
import { joinPath, parseBaseUrl } from '../../workers/pipeline/base-url.ts';
import { changeHeader, joinLines, withoutHopByHop } from '../../workers/pipeline/headers.ts';
import { changeQuery } from '../../workers/pipeline/query.ts';
import { followed } from '../../workers/pipeline/redirects.ts';
import { type RetryState, waitBefore } from '../../workers/pipeline/retry-state.ts';
import { sampleOf } from '../../workers/pipeline/schema-sample.ts';
import { backendOf } from '../support/policies.ts';

describe('retry waits', () => {
	const state = (parts: Partial<RetryState>): RetryState => ({
		count: 9,
		interval: 10,
		maxInterval: null,
		delta: null,
		isFirstFast: false,
		done: 0,
		...parts,
	});
	const waits = (parts: Partial<RetryState>, random = 0.5) =>
		[1, 2, 3, 4, 5].map((n) => waitBefore(n, state(parts), random));

	test('fixed, linear and exponential', () => {
		expect(waits({})).toEqual([10, 10, 10, 10, 10]);
		expect(waits({ delta: 5 })).toEqual([10, 15, 20, 25, 30]);
		expect(waits({ delta: 10, maxInterval: 100 })).toEqual([10, 20, 40, 80, 100]);
	});

	test('the first one fast, the others unchanged', () => {
		expect(waits({ delta: 5, isFirstFast: true })).toEqual([0, 15, 20, 25, 30]);
	});

	test('the spread is a fifth of delta', () => {
		expect(waits({ delta: 10, maxInterval: 1000 }, 0)[1]).toBe(18);
		expect(waits({ delta: 10, maxInterval: 1000 }, 1)[1]).toBe(22);
	});
});

describe('a circuit breaker', () => {
	const rule = {
		name: 'r',
		count: 3,
		percentage: null,
		interval: 1000,
		statusCodeRanges: [{ min: 500, max: 599 }],
		errorReasons: ['timeout'],
		tripDuration: 5000,
		acceptRetryAfter: true,
		failureStatusCode: null,
	};

	test('trips at its count within the interval, and resets after its time', () => {
		const breaker = new CircuitBreaker(rule);
		for (const now of [0, 100, 1050]) breaker.answered(500, null, now);
		expect(breaker.retryAfter(1050)).toBe(0);
		breaker.failed('Timeout', 1060);
		expect(breaker.retryAfter(1060)).toBe(5000);
		expect(breaker.retryAfter(6061)).toBe(0);
		breaker.answered(500, null, 6061);
		expect(breaker.retryAfter(6061)).toBe(0);
	});

	test('takes Retry-After for its time', () => {
		const breaker = new CircuitBreaker({ ...rule, count: 1 });
		breaker.answered(503, 60, 0);
		expect(breaker.retryAfter(0)).toBe(60_000);
	});

	test('a percentage needs ten outcomes', () => {
		const breaker = new CircuitBreaker({ ...rule, count: null, percentage: 50 });
		for (let i = 0; i < 9; i++) breaker.answered(500, null, i);
		expect(breaker.retryAfter(9)).toBe(0);
		breaker.failed('BackendConnectionFailure', 10);
		expect(breaker.retryAfter(10)).toBe(5000);
	});

	test('a percentage counts successes, and only what is within the interval', () => {
		const breaker = new CircuitBreaker({ ...rule, count: null, percentage: 50 });
		for (let now = 0; now < 2000; now++) breaker.answered(200, null, now);
		for (let now = 2000; now < 2499; now++) breaker.answered(500, null, now);
		expect(breaker.retryAfter(2499)).toBe(0);
		for (let now = 2499; now < 2502; now++) breaker.answered(500, null, now);
		expect(breaker.retryAfter(2502)).toBeGreaterThan(0);
	});
});

describe('a pool', () => {
	const target = (name: string, isOpen = false): BackendTarget => {
		const breaker = { retryAfter: () => (isOpen ? 1000 : 0) } as unknown as CircuitBreaker;
		return { backend: backendOf(name, 'http://x'), base: parseBaseUrl('http://x'), tls: null as never, breaker };
	};
	const chosen = (pool: BackendPool, count: number, session: string | null = null) =>
		Array.from({ length: count }, () => pool.choose(session, 0)?.backend.name ?? 'none').join(' ');
	const entity = backendOf('pool', '', { type: 'Pool' });

	test('shares out smoothly by weight', () => {
		const members = [
			{ target: target('a'), priority: 0, weight: 3 },
			{ target: target('b'), priority: 0, weight: 1 },
			{ target: target('z'), priority: 0, weight: 0 },
		];
		expect(chosen(new BackendPool(entity, members), 8)).toBe('a a b a a a b a');
	});

	test('goes round without weights', () => {
		const members = ['a', 'b', 'c'].map((name) => ({ target: target(name), priority: 0, weight: null }));
		expect(chosen(new BackendPool(entity, members), 4)).toBe('a b c a');
	});

	test('takes the next priority only when the better ones are open', () => {
		const members = [
			{ target: target('late'), priority: 2, weight: null },
			{ target: target('first', true), priority: 1, weight: null },
		];
		expect(chosen(new BackendPool(entity, members), 1)).toBe('late');
		const none = new BackendPool(entity, [{ target: target('a', true), priority: 0, weight: null }]);
		expect([chosen(none, 1), none.retryAfter(0)]).toEqual(['none', 1000]);
	});

	test('keeps a session where it was', () => {
		const members = ['a', 'b'].map((name) => ({ target: target(name), priority: 0, weight: null }));
		const pool = new BackendPool(entity, members);
		expect(chosen(pool, 3, sessionValue(members[1]!.target))).toBe('b b b');
		expect(chosen(pool, 2, 'unknown')).toBe('a b');
	});
});

describe('URLs', () => {
	test('a base loses one trailing slash', () => {
		const target = (base: string, path: string, query = '') => joinPath(parseBaseUrl(base), path, query);
		expect(target('http://h/a/', '/b', '?c=d')).toBe('/a/b?c=d');
		expect(target('http://h', '')).toBe('/');
		expect(target('http://h/a', '/')).toBe('/a/');
		expect(target('http://h/a?', '/', '?x=1')).toBe('/a?/&x=1');
	});

	test('host, port and authority', () => {
		expect(parseBaseUrl('HTTPS://Host.Test')).toMatchObject({ scheme: 'https', port: 443, authority: 'host.test' });
		expect(parseBaseUrl('http://h:8080/x')).toMatchObject({ port: 8080, authority: 'h:8080', path: '/x' });
		expect(parseBaseUrl('http://[::1]:81')).toMatchObject({ host: '[::1]', authority: '[::1]:81' });
		for (const wrong of ['', '/relative', 'ftp://h', 'http//h']) expect(() => parseBaseUrl(wrong)).toThrow();
	});

	test('redirects', () => {
		const sent = {
			method: 'POST',
			scheme: 'https',
			hostname: 'a.test',
			port: 443,
			path: '/x/y?z',
			headers: ['host', 'a.test', 'Authorization', 'secret', 'Content-Type', 'a/b'],
			body: Buffer.from('body'),
			headersTimeout: 1,
			continueTimeout: null,
			tls: null,
			proxy: null,
		};
		const here = followed(sent, 307, ['Location', 'w'])!;
		expect([here.method, here.path, here.body, here.headers]).toEqual(['POST', '/x/w', sent.body, sent.headers]);
		const there = followed(sent, 303, ['location', 'http://b.test:81/p?q#f'])!;
		expect([there.method, there.scheme, there.hostname, there.port, there.path, there.body]).toEqual([
			...['GET', 'http', 'b.test', 81, '/p?q', null],
		]);
		expect(there.headers).toEqual(['host', 'b.test:81']);
		expect(followed(sent, 304, ['Location', 'w'])).toBeNull();
		expect(followed(sent, 302, [])).toBeNull();
		expect(followed(sent, 302, ['Location', 'javascript:x'])).toBeNull();
	});
});

describe('queries', () => {
	test('the other parameters stay as they were sent', () => {
		expect(changeQuery('?a=%2F&B=2&&c', 'b', 'override', ['x y', '&'])).toBe('?a=%2F&&c&b=x%20y&b=%26');
		expect(changeQuery('?a=1', 'a', 'delete', [])).toBe('');
		expect(changeQuery('', 'a', 'skip', ['1'])).toBe('?a=1');
		expect(changeQuery('?A=0', 'a', 'skip', ['1'])).toBe('?A=0');
		expect(changeQuery('?a=0', 'a', 'append', ['1'])).toBe('?a=0&a=1');
	});

	test('what is set can be read back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'grapheme' }), (text, name) => {
				const query = changeQuery('?z=1', name, 'append', [text]);
				expect(new URLSearchParams(query).getAll(name).at(-1)).toBe(text);
			}),
		);
	});
});

describe('headers', () => {
	test('a value cannot leave its line', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const headers: string[] = [];
				changeHeader(headers, 'X-A', 'override', [text]);
				expect(headers[1]).toMatch(/^[^\r\n\0]*$/);
				expect(headers[1]).toMatch(/^[\0-\xff]*$/);
			}),
		);
	});

	test('a name must be a token', () => {
		for (const name of ['', 'a b', 'a:', 'a\r\nb']) expect(() => changeHeader([], name, 'append', ['x'])).toThrow();
	});

	test('only what policies changed is joined, and never what holds dates or cookies', () => {
		const headers = ['A', '1', 'B', '1', 'a', '2', 'b', '2', 'Set-Cookie', 'x', 'set-cookie', 'y'];
		const joined = joinLines(headers, new Set(['a', 'set-cookie']));
		expect(joined).toEqual(['A', '1,2', 'B', '1', 'b', '2', 'Set-Cookie', 'x', 'set-cookie', 'y']);
	});

	test('hop-by-hop headers and those that Connection names end here', () => {
		const headers = [
			'Connection',
			'X-A, close',
			'x-a',
			'1',
			'X-B',
			'2',
			'Keep-Alive',
			'x',
			'Transfer-Encoding',
			'chunked',
		];
		expect(withoutHopByHop(headers)).toEqual(['X-B', '2']);
	});

	test('framing is one length of digits, or chunked, or nothing', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom('content-length', 'transfer-encoding'), fc.string())), (pairs) => {
				const head = readHeaders(['host', 'x', ...pairs.flat()]);
				const [first] = pairs;
				const isFine =
					first === undefined ||
					(pairs.length === 1 &&
						(first[0] === 'content-length' ? /^\d{1,15}$/.test(first[1]) : first[1].toLowerCase() === 'chunked'));
				expect(head.refusal === 0).toBe(isFine);
			}),
		);
	});

	test('a target is printable ASCII without fragment', () => {
		const limits = { url: 100, pathSegment: 50 };
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
				const isPlain = /^[!-~]*$/.test(text) && !text.includes('#');
				if (!isPlain) expect(checkRequestLine('GET', `/${text}`, limits)).toBe(400);
			}),
		);
		expect(checkRequestLine('GET', `/${'a'.repeat(100)}`, limits)).toBe(414);
	});
});

test('addresses are written the short way', () => {
	const bytes = (...octets: number[]) => new Uint8Array(octets).buffer as ArrayBuffer;
	expect(addressText(bytes(10, 0, 0, 1))).toBe('10.0.0.1');
	expect(addressText(bytes(...Array(10).fill(0), 0xff, 0xff, 10, 0, 0, 1))).toBe('10.0.0.1');
	expect(addressText(bytes(...Array(15).fill(0), 1))).toBe('::1');
	expect(addressText(bytes(0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1))).toBe('2001:db8::1');
});

test('samples of schemas', () => {
	const schemas = {
		item: {
			type: 'object',
			properties: { id: { type: 'integer', minimum: 3 }, self: { $ref: '#/components/schemas/item' } },
		},
	};
	expect(sampleOf({ type: 'array', items: { type: 'string', enum: ['x', 'y'] } }, {})).toEqual(['x']);
	expect(
		sampleOf({ allOf: [{ properties: { a: { type: 'boolean' } } }, { properties: { b: { default: 7 } } }] }, {}),
	).toEqual({
		a: true,
		b: 7,
	});
	expect(JSON.stringify(sampleOf({ $ref: '#/definitions/item' }, schemas))).toContain('"id":3');
	expect(sampleOf({}, {})).toBeUndefined();
});

test('a backlog gives back what it took, in pieces that fit', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 700_000 }), { maxLength: 5 }),
			fc.integer({ min: 1, max: 3 }),
			(sizes, stop) => {
				const backlog = new Backlog();
				let fill = 0;
				for (const size of sizes) backlog.add(new Uint8Array(Math.min(size, 524_288)).fill(++fill));
				let taken = 0;
				let order = 0;
				while (!backlog.isEmpty) {
					let pieces = 0;
					backlog.drain((piece) => {
						taken += piece.length;
						expect(piece[0]).toBeGreaterThanOrEqual(order);
						order = piece.at(-1)!;
						return ++pieces < stop;
					});
				}
				expect(taken).toBe(sizes.reduce((sum, size) => sum + Math.min(size, 524_288), 0));
			},
		),
		{ numRuns: 20 },
	);
});
