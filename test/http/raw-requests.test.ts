/** Requests byte for byte over raw sockets, against a backend that records what reaches it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { selfSigned } from '../support/certificates.ts';
import { RecordingBackend } from '../support/gateway.ts';
import { startHttp2Gateway } from '../support/http2-gateway.ts';
import { sendRaw, sendRawSecurely } from '../support/raw-client.ts';
import { EVERY_METHOD, snapshotOf } from '../support/snapshot.ts';

let backend: RecordingBackend;
let gateway: Gateway;
let port: number;

beforeAll(async () => {
	backend = await RecordingBackend.start();
	const operations = [...EVERY_METHOD, { method: 'PROPFIND', urlTemplate: '/*' }];
	const apis = [{ name: 'a', serviceUrl: backend.url, operations }];
	({ gateway } = await startHttp2Gateway(snapshotOf(apis), selfSigned('127.0.0.1'), 1, false));
	port = gateway.httpPort;
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
});

beforeEach(() => {
	backend.requests.length = 0;
});

const SMUGGLED = 'GET /a/smuggled HTTP/1.1\r\nHost: x\r\n\r\n';

/** Nothing reaches the backend, and the caller is refused or cut off. */
const refused: Record<string, string> = {
	'a method with a character that no token has': 'G@T /a/x HTTP/1.1\r\nHost: x\r\n\r\n',
	'a method with a control character': 'GE\x01T /a/x HTTP/1.1\r\nHost: x\r\n\r\n',
	'no method': ' /a/x HTTP/1.1\r\nHost: x\r\n\r\n',
	'a line that is no request': 'hello\r\n\r\n',
	'two spaces in the request line': 'GET  /a/x HTTP/1.1\r\nHost: x\r\n\r\n',
	'tabs in the request line': 'GET\t/a/x\tHTTP/1.1\r\nHost: x\r\n\r\n',
	'a space in the target': 'GET /a/x y HTTP/1.1\r\nHost: x\r\n\r\n',
	'a control character in the target': 'GET /a/\x01x HTTP/1.1\r\nHost: x\r\n\r\n',
	'NUL in the target': 'GET /a/\0x HTTP/1.1\r\nHost: x\r\n\r\n',
	'DEL in the target': 'GET /a/\x7fx HTTP/1.1\r\nHost: x\r\n\r\n',
	'a byte above ASCII in the path': 'GET /a/caf\xe9 HTTP/1.1\r\nHost: x\r\n\r\n',
	'UTF-8 in the path': 'GET /a/caf\xc3\xa9 HTTP/1.1\r\nHost: x\r\n\r\n',
	'a byte above ASCII in the query': 'GET /a/x?q=\xe9 HTTP/1.1\r\nHost: x\r\n\r\n',
	'a fragment in the path': 'GET /a/x#y HTTP/1.1\r\nHost: x\r\n\r\n',
	'a fragment in the query': 'GET /a/x?y#z HTTP/1.1\r\nHost: x\r\n\r\n',
	'a target without slash': 'GET a/x HTTP/1.1\r\nHost: x\r\n\r\n',
	'the authority form': 'CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n',
	'the asterisk form with GET': 'GET * HTTP/1.1\r\nHost: x\r\n\r\n',
	'dot segments': 'GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n',
	'escaped dot segments': 'GET /a/%2e%2E/b HTTP/1.1\r\nHost: x\r\n\r\n',
	'dot segments around escaped slashes': 'GET /a/..%2fb HTTP/1.1\r\nHost: x\r\n\r\n',
	'dot segments before a backslash': 'GET /a/..\\b HTTP/1.1\r\nHost: x\r\n\r\n',
	'dot segments with parameters': 'GET /a/..;v=1/b HTTP/1.1\r\nHost: x\r\n\r\n',
	'an escape that is none': 'GET /a/%zz HTTP/1.1\r\nHost: x\r\n\r\n',
	'an escape that is cut off': 'GET /a/x% HTTP/1.1\r\nHost: x\r\n\r\n',
	'NUL, escaped': 'GET /a/x%00.txt HTTP/1.1\r\nHost: x\r\n\r\n',
	'CONNECT of a path': 'CONNECT /a/x HTTP/1.1\r\nHost: x\r\n\r\n',
	'a path segment of 1025 characters': `GET /a/${'x'.repeat(1025)} HTTP/1.1\r\nHost: x\r\n\r\n`,
	'a target of more than 16 KiB': `GET /a/x?${'y'.repeat(17_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
	'no version': 'GET /a/x\r\nHost: x\r\n\r\n',
	'version 2.0': 'GET /a/x HTTP/2.0\r\nHost: x\r\n\r\n',
	'version 1.2': 'GET /a/x HTTP/1.2\r\nHost: x\r\n\r\n',
	'a version in lower case': 'GET /a/x http/1.1\r\nHost: x\r\n\r\n',
	'a version of two digits': 'GET /a/x HTTP/1.10\r\nHost: x\r\n\r\n',
	'no Host': 'GET /a/x HTTP/1.1\r\n\r\n',
	'two Hosts': 'GET /a/x HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n',
	'two equal Hosts': 'GET /a/x HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n',
	'an empty Host': 'GET /a/x HTTP/1.1\r\nHost:\r\n\r\n',
	'a Host with a path': 'GET /a/x HTTP/1.1\r\nHost: x/y\r\n\r\n',
	'a Host with user information': 'GET /a/x HTTP/1.1\r\nHost: u@x\r\n\r\n',
	'a Host with a space': 'GET /a/x HTTP/1.1\r\nHost: x y\r\n\r\n',
	'a Host with a list': 'GET /a/x HTTP/1.1\r\nHost: x, y z\r\n\r\n',
	'a Host with a wrong port': 'GET /a/x HTTP/1.1\r\nHost: x:8o\r\n\r\n',
	'a Host with a port that is too large': 'GET /a/x HTTP/1.1\r\nHost: x:65536\r\n\r\n',
	'a space before the colon': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n',
	'a space in a header name': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA B: c\r\n\r\n',
	'a header name that is no token': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA(: c\r\n\r\n',
	'a header without colon': 'GET /a/x HTTP/1.1\r\nHost: x\r\nAbc\r\n\r\n',
	'a folded header': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n',
	'a folded first header': 'GET /a/x HTTP/1.1\r\n Host: x\r\n\r\n',
	'a bare CR in a value': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n',
	'a bare LF after a header': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: b\nB: c\r\n\r\n',
	'bare LFs only': 'GET /a/x HTTP/1.1\nHost: x\n\n',
	'NUL in a value': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n',
	'a control character in a value': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: b\x01c\r\n\r\n',
	'DEL in a value': 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: b\x7fc\r\n\r\n',
	'headers of more than 32 KiB': `GET /a/x HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(33_000)}\r\n\r\n`,
	'Content-Length with a plus': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello`,
	'a negative Content-Length': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello`,
	'a hexadecimal Content-Length': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 0x5\r\n\r\nhello`,
	'a list as Content-Length': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5,5\r\n\r\nhello`,
	'an empty Content-Length': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n${SMUGGLED}`,
	'a Content-Length with a space inside': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5 5\r\n\r\nhello`,
	'a Content-Length that is too large': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n`,
	'two equal Content-Lengths': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello`,
	'two different Content-Lengths': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
	'both framings': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'both framings, the other order': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'an unknown transfer coding': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'the transfer coding identity': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'chunked before another coding': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'another coding before chunked': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'chunked twice': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'chunked in quotes': `POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "chunked"\r\n\r\n0\r\n\r\n${SMUGGLED}`,
	'an empty transfer coding with a length': `POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding:\r\n\r\nhello${SMUGGLED}`,
	'an unknown expectation': 'POST /a/x HTTP/1.1\r\nHost: x\r\nExpect: something\r\nContent-Length: 5\r\n\r\nhello',
};

describe('refuses', () => {
	for (const [what, bytes] of Object.entries(refused)) {
		test(what, async () => {
			const answer = await sendRaw(port, bytes);
			expect(backend.requests).toEqual([]);
			expect(answer.statuses.filter((status) => status < 400)).toEqual([]);
		});
	}
});

/** An HTTPS port without HTTP/2 has the same listener. */
describe('refuses over TLS', () => {
	const every = Object.entries(refused).filter((_, index) => index % 4 === 0);
	for (const [what, bytes] of every) {
		test(what, async () => {
			const answer = await sendRawSecurely(gateway.httpsPort!, bytes);
			expect(backend.requests).toEqual([]);
			expect(answer.statuses.filter((status) => status < 400)).toEqual([]);
		});
	}
});

/** Bodies that are not what their framing says: the backend gets no whole request out of them. */
const brokenBodies: Record<string, string> = {
	'a chunk size that is no number': 'zz\r\nhello\r\n0\r\n\r\n',
	'a chunk size with 0x': '0x5\r\nhello\r\n0\r\n\r\n',
	'a negative chunk size': '-5\r\nhello\r\n0\r\n\r\n',
	'a chunk size beyond 64 bits': 'fffffffffffffffff\r\nhello\r\n0\r\n\r\n',
};

describe('does not finish a request with', () => {
	for (const [what, body] of Object.entries(brokenBodies)) {
		test(what, async () => {
			const head = 'POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';
			const answer = await sendRaw(port, `${head}${body}${SMUGGLED}`);
			expect(backend.requests).toEqual([]);
			expect(answer.statuses.filter((status) => status < 400)).toEqual([]);
		});
	}
});

interface Accepted {
	bytes: string | string[];
	url?: string;
	method?: string;
	body?: string;
	/** Lines of headers that the backend must see; an empty list: none. */
	headers?: Record<string, string[]>;
}

const accepted: Record<string, Accepted> = {
	'a plain request': { bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\n\r\n', url: '/x' },
	'a request in single bytes': { bytes: [...'GET /a/x HTTP/1.1\r\nHost: x\r\n\r\n'], url: '/x' },
	'a method of its own': { bytes: 'PROPFIND /a/x HTTP/1.1\r\nHost: x\r\n\r\n', method: 'PROPFIND' },
	'an empty query': { bytes: 'GET /a/x? HTTP/1.1\r\nHost: x\r\n\r\n', url: '/x?' },
	'escapes, doubled slashes and plus as they are': {
		bytes: 'GET /a/%2F%20//b+c/%7e?q=%2F+%20&q=1&&=x HTTP/1.1\r\nHost: x\r\n\r\n',
		url: '/%2F%20//b+c/%7e?q=%2F+%20&q=1&&=x',
	},
	'dots that are no segments, and escapes in the query as they are': {
		bytes: 'GET /a/x/..b/c../...?p=/../%zz%00 HTTP/1.1\r\nHost: x\r\n\r\n',
		url: '/x/..b/c../...?p=/../%zz%00',
	},
	'a second question mark': { bytes: 'GET /a/x?y?z HTTP/1.1\r\nHost: x\r\n\r\n', url: '/x?y?z' },
	'a Host with a port': { bytes: 'GET /a/x HTTP/1.1\r\nHost: x:8080\r\n\r\n', url: '/x' },
	'a Host with an empty port': { bytes: 'GET /a/x HTTP/1.1\r\nHost: x:\r\n\r\n', url: '/x' },
	'an IPv6 Host': { bytes: 'GET /a/x HTTP/1.1\r\nHost: [::1]:80\r\n\r\n', url: '/x' },
	'blanks around a value': {
		bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: \t b c \t\r\n\r\n',
		headers: { a: ['b c'] },
	},
	'an empty value': { bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nA:\r\nB: c\r\n\r\n', headers: { a: [''], b: ['c'] } },
	'repeated headers in their order': {
		bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: 1\r\nB: 2\r\nA: 3\r\n\r\n',
		headers: { a: ['1', '3'] },
	},
	'a value in Latin-1': {
		bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: caf\xe9s\r\n\r\n',
		headers: { a: ['caf\xe9s'] },
	},
	'a value in UTF-8': {
		bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nA: caf\xc3\xa9s\r\n\r\n',
		headers: { a: ['caf\xc3\xa9s'] },
	},
	'100 headers': {
		bytes: `GET /a/x HTTP/1.1\r\nHost: x\r\n${Array.from({ length: 90 }, (_, i) => `h${i}: ${i}\r\n`).join('')}\r\n`,
		headers: { h89: ['89'] },
	},
	'a header of 30 KiB': {
		bytes: `GET /a/x HTTP/1.1\r\nHost: x\r\nA: ${'b'.repeat(16_000)}\r\nC: ${'d'.repeat(14_000)}\r\n\r\n`,
		headers: { c: ['d'.repeat(14_000)] },
	},
	'a body with a length': {
		bytes: 'POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello',
		body: 'hello',
	},
	'a body in pieces': {
		bytes: ['POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhel', 'lo', 'world'],
		body: 'helloworld',
	},
	'a body of a GET': { bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello', body: 'hello' },
	'a chunked body': {
		bytes:
			'POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA\r\n0123456789\r\n0\r\n\r\n',
		body: 'hello0123456789',
	},
	'Chunked in capitals': {
		bytes: 'POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: CHUNKED\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
		body: 'hello',
	},
	'a chunked body in pieces': {
		bytes: [
			'POST /a/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5',
			'\r\nhe',
			'llo\r',
			'\n0\r\n\r',
			'\n',
		],
		body: 'hello',
	},
	'a length of zero': { bytes: 'POST /a/x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n', body: '' },
	'hop-by-hop headers, which end here': {
		bytes:
			'GET /a/x HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, X-Own\r\nKeep-Alive: timeout=5\r\nX-Own: 1\r\n' +
			'TE: trailers\r\nTrailer: A\r\nProxy-Connection: close\r\nUpgrade: h2c\r\nProxy-Authorization: Basic eA==\r\n\r\n',
		headers: {
			'keep-alive': [],
			'x-own': [],
			te: [],
			trailer: [],
			'proxy-connection': [],
			upgrade: [],
			'proxy-authorization': [],
		},
	},
	'a Connection that names Host': {
		bytes: 'GET /a/x HTTP/1.1\r\nHost: x\r\nConnection: host, content-type\r\nContent-Type: a/b\r\n\r\n',
		headers: { 'content-type': [] },
	},
};

describe('forwards', () => {
	for (const [what, { bytes, url, method, body, headers }] of Object.entries(accepted)) {
		test(what, async () => {
			const answer = await sendRaw(port, bytes);
			expect(answer.statuses).toEqual([200]);
			expect(backend.requests).toHaveLength(1);
			const [recorded] = backend.requests;
			if (url !== undefined) expect(recorded!.url).toBe(url);
			if (method !== undefined) expect(recorded!.method).toBe(method);
			if (body !== undefined) expect(recorded!.body).toBe(body);
			for (const [name, lines] of Object.entries(headers ?? {})) expect(backend.lines(name)).toEqual(lines);
			expect(backend.lines('host')).toEqual([backend.url.slice('http://'.length)]);
		});
	}
});

describe('forwards over TLS', () => {
	for (const [what, { bytes, url, body }] of Object.entries(accepted).filter((_, index) => index % 4 === 0)) {
		test(what, async () => {
			const answer = await sendRawSecurely(gateway.httpsPort!, bytes);
			expect(answer.statuses).toEqual([200]);
			expect(backend.requests).toHaveLength(1);
			if (url !== undefined) expect(backend.requests[0]!.url).toBe(url);
			if (body !== undefined) expect(backend.requests[0]!.body).toBe(body);
		});
	}
});

describe('a connection', () => {
	test('serves one request after the other', async () => {
		const request = 'GET /a/x HTTP/1.1\r\nHost: x\r\n\r\n';
		const answer = await new Promise<string>((resolve) => {
			void sendRaw(port, [request]).then(({ text }) => resolve(text));
		});
		expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
		const twice = await sendRaw(port, [request, ' '.slice(1), request]);
		expect(twice.statuses).toEqual([200, 200]);
	});

	test('answers 100 Continue before a body that waits for it', async () => {
		const head = 'POST /a/x HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n';
		const answer = await sendRaw(port, [head, 'hello']);
		expect(answer.statuses).toEqual([100, 200]);
		expect(backend.requests[0]!.body).toBe('hello');
		expect(backend.lines('expect')).toEqual([]);
	});

	test('ends when the client asks for it', async () => {
		const answer = await sendRaw(port, 'GET /a/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
		expect(answer.statuses).toEqual([200]);
		expect(answer.isClosed).toBe(true);
	});

	test('ends when one of several options asks for it', async () => {
		const request = 'GET /a/x HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\nConnection: X-Own , Close\r\n\r\n';
		const answer = await sendRaw(port, request);
		expect(answer.statuses).toEqual([200]);
		expect(answer.text).toContain('Connection: close\r\n');
		expect(answer.isClosed).toBe(true);
	});

	test('that is refused ends, with an answer when nothing follows', async () => {
		const answer = await sendRaw(port, 'GET /a/../x HTTP/1.1\r\nHost: x\r\n\r\n');
		expect(answer.statuses).toEqual([400]);
		expect(answer.isClosed).toBe(true);
	});

	test('gets no body with the answer to HEAD, and no length that the backend did not tell', async () => {
		const answer = await sendRaw(port, 'HEAD /a/x HTTP/1.1\r\nHost: x\r\n\r\n');
		expect(answer.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
		expect(answer.text.endsWith('\r\n\r\n')).toBe(true);
		expect(answer.text).not.toMatch(/content-length/i);
	});

	test('ends with the answer to HEAD when the client asks for it', async () => {
		const answer = await sendRaw(port, 'HEAD /a/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
		expect(answer.statuses).toEqual([200]);
		expect(answer.isClosed).toBe(true);
	});
});
