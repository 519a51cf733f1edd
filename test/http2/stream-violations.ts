/** What ends one stream and leaves its connection alone (RFC 9113 sections 5, 6 and 8). */
import { ERROR, FLAG, FRAME } from '../../workers/http2/protocol.ts';
import { block, data, END, frame, GET, headers, OPEN, POST, uint32, windowUpdate, zeros } from './raw-client.ts';

const { PROTOCOL_ERROR, FRAME_SIZE_ERROR, FLOW_CONTROL_ERROR, STREAM_CLOSED } = ERROR;
const openPost = headers(1, POST, OPEN);
const closedGet = headers(1, GET, END);

/** Name, header list of a request that is reset with PROTOCOL_ERROR. */
export const malformed: [string, string[]][] = [
	['a name with capitals', [...GET, 'X-A', '1']],
	['a name with a blank', [...GET, 'x a', '1']],
	['an empty name', [...GET, '', '1']],
	['a name with a control character', [...GET, 'x\x01', '1']],
	['a name with DEL', [...GET, 'x\x7f', '1']],
	['a name beyond ASCII', [...GET, 'x\xe9', '1']],
	['a name with a colon', [...GET, 'x:a', '1']],
	['a value that is one blank', [...GET, 'x-a', ' ']],
	['te with more than trailers', [...GET, 'te', 'trailers, gzip']],
	['no field at all', []],
	['an empty :method', [':method', '', ...GET.slice(2)]],
	['an empty :scheme', [':method', 'GET', ':scheme', '', ':path', '/', ':authority', 'a.test']],
	['an empty :authority', [...GET.slice(0, 6), ':authority', '']],
	[
		'a :path in absolute form',
		[':method', 'GET', ':scheme', 'http', ':path', 'http://a.test/', ':authority', 'a.test'],
	],
	['a :path with LF', [':method', 'GET', ':scheme', 'http', ':path', '/a\nb', ':authority', 'a.test']],
	[':authority twice', [...GET, ':authority', 'a.test']],
	[':scheme twice', [':scheme', 'http', ...GET]],
	[':protocol, which is not offered', [':method', 'CONNECT', ':protocol', 'websocket', ...GET.slice(2)]],
	['CONNECT without an authority', [':method', 'CONNECT']],
	['content-length that is negative', [...POST, 'content-length', '-1']],
	['content-length that is empty', [...POST, 'content-length', '']],
	['a value with CR', [...GET, 'x-a', 'a\rb']],
	['a value with LF', [...GET, 'x-a', 'a\nb']],
	['a value with NUL', [...GET, 'x-a', 'a\0b']],
	['a value that starts with a blank', [...GET, 'x-a', ' a']],
	['a value that ends with a tab', [...GET, 'x-a', 'a\t']],
	['connection', [...GET, 'connection', 'close']],
	['keep-alive', [...GET, 'keep-alive', '1']],
	['proxy-connection', [...GET, 'proxy-connection', 'close']],
	['transfer-encoding', [...GET, 'transfer-encoding', 'chunked']],
	['upgrade', [...GET, 'upgrade', 'h2c']],
	['te other than trailers', [...GET, 'te', 'gzip']],
	['an unknown pseudo-header', [...GET, ':x', '1']],
	['a response pseudo-header', [':status', '200', ...GET]],
	['a pseudo-header behind a field', [...GET.slice(0, 6), 'x-a', '1', ':authority', 'a.test']],
	['no :method', GET.slice(2)],
	['no :scheme', [':method', 'GET', ':path', '/', ':authority', 'a.test']],
	['no :path', [':method', 'GET', ':scheme', 'http', ':authority', 'a.test']],
	['an empty :path', [':method', 'GET', ':scheme', 'http', ':path', '', ':authority', 'a.test']],
	['a :path without its slash', [':method', 'GET', ':scheme', 'http', ':path', 'x', ':authority', 'a.test']],
	['a :path with a blank', [':method', 'GET', ':scheme', 'http', ':path', '/a b', ':authority', 'a.test']],
	['* for another method than OPTIONS', [':method', 'GET', ':scheme', 'http', ':path', '*', ':authority', 'a.test']],
	[':method twice', [':method', 'GET', ...GET]],
	[':path twice', [':path', '/a', ...GET]],
	['a :method that is no token', [':method', 'G T', ':scheme', 'http', ':path', '/', ':authority', 'a.test']],
	['no authority at all', [':method', 'GET', ':scheme', 'http', ':path', '/']],
	['user information in :authority', [':method', 'GET', ':scheme', 'http', ':path', '/', ':authority', 'u@a.test']],
	['host that differs from :authority', [...GET, 'host', 'b.test']],
	['CONNECT with a path', [':method', 'CONNECT', ':path', '/', ':authority', 'a.test']],
	['content-length that is no number', [...POST, 'content-length', '+5']],
	['content-length twice', [...POST, 'content-length', '5', 'content-length', '6']],
	['content-length without data', [...POST, 'content-length', '5']],
];

/** Name, code of RST_STREAM on stream 1, what is sent. */
export const streamErrors: [string, number, Buffer[]][] = [
	[
		'HEADERS that depend on themselves',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PRIORITY, 1, Buffer.concat([uint32(1), Buffer.of(16), block(...GET)]))],
	],
	['PRIORITY of another size', FRAME_SIZE_ERROR, [openPost, frame(FRAME.PRIORITY, 0, 1, zeros(4))]],
	[
		'PRIORITY that depends on itself',
		PROTOCOL_ERROR,
		[openPost, frame(FRAME.PRIORITY, 0, 1, Buffer.concat([uint32(1), Buffer.of(1)]))],
	],
	['WINDOW_UPDATE of 0 on a stream', PROTOCOL_ERROR, [openPost, windowUpdate(1, 0)]],
	['WINDOW_UPDATE that overflows a stream', FLOW_CONTROL_ERROR, [openPost, windowUpdate(1, 0x7fffffff)]],
	['trailers with :status', PROTOCOL_ERROR, [openPost, headers(1, [':status', '200'], END)]],
	['trailers with connection', PROTOCOL_ERROR, [openPost, headers(1, ['connection', 'close'], END)]],
	[
		'trailers before all of content-length',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '5'], OPEN), data(1, 'abc'), headers(1, ['x-a', '1'], END)],
	],
	[
		'more data than content-length in the second frame',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '4'], OPEN), data(1, 'abc'), data(1, 'abc', FLAG.END_STREAM)],
	],
	[
		'data where content-length is 0',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '0'], OPEN), data(1, 'x', FLAG.END_STREAM)],
	],
	[
		'padding for all of a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PADDED, 1, Buffer.of(2, 0, 0))],
	],
	['HEADERS again without END_STREAM', PROTOCOL_ERROR, [openPost, headers(1, ['x-a', '1'], OPEN)]],
	['trailers with a pseudo-header', PROTOCOL_ERROR, [openPost, headers(1, [':path', '/'], END)]],
	['trailers with capitals', PROTOCOL_ERROR, [openPost, headers(1, ['X-A', '1'], END)]],
	[
		'less data than content-length',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '5'], OPEN), data(1, 'abc', FLAG.END_STREAM)],
	],
	[
		'more data than content-length',
		PROTOCOL_ERROR,
		[headers(1, [...POST, 'content-length', '2'], OPEN), data(1, 'abc')],
	],
	['DATA behind RST_STREAM', STREAM_CLOSED, [openPost, frame(FRAME.RST_STREAM, 0, 1, uint32(8)), data(1, 'x')]],
	['HEADERS behind RST_STREAM', STREAM_CLOSED, [openPost, frame(FRAME.RST_STREAM, 0, 1, uint32(8)), closedGet]],
];
