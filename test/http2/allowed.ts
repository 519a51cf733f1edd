/** What looks like a violation and is allowed. */
import { FLAG, FRAME, SETTING } from '../../workers/http2/protocol.ts';
import {
	block,
	data,
	END,
	frame,
	GET,
	headers,
	largeEntry,
	OPEN,
	POST,
	settings,
	uint32,
	windowUpdate,
	zeros,
} from './raw-client.ts';

const openPost = headers(1, POST, OPEN);
const closedGet = headers(1, GET, END);

/** Name, what is sent: stream 1 is answered. */
export const accepted: [string, Buffer[]][] = [
	['an unknown frame type', [frame(0xbb, 0xff, 0, zeros(20)), closedGet]],
	['an unknown setting', [settings([0xbeef, 5]), closedGet]],
	['an unknown frame on an idle stream', [frame(0x20, 0, 77, zeros(8)), closedGet]],
	['flags that nobody knows on HEADERS', [frame(FRAME.HEADERS, END | 0xd2, 1, block(...GET))]],
	['flags that nobody knows on DATA', [openPost, data(1, 'abc', FLAG.END_STREAM | 0xf6)]],
	['flags that nobody knows on SETTINGS', [frame(FRAME.SETTINGS, 0xfe, 0), closedGet]],
	['flags that nobody knows on PING', [frame(FRAME.PING, 0xfe, 0, zeros(8)), closedGet]],
	[
		'flags that nobody knows on RST_STREAM',
		[openPost, headers(3, POST, OPEN), frame(FRAME.RST_STREAM, 0xff, 3, uint32(8)), data(1, '', FLAG.END_STREAM)],
	],
	[
		'an unknown code in RST_STREAM',
		[openPost, data(1, '', FLAG.END_STREAM), headers(3, POST, OPEN), frame(FRAME.RST_STREAM, 0, 3, uint32(0xdead))],
	],
	['DATA as large as MAX_FRAME_SIZE', [openPost, data(1, zeros(16_384), FLAG.END_STREAM)]],
	['nothing but padding in DATA', [openPost, data(1, Buffer.of(3, 0, 0, 0), FLAG.PADDED | FLAG.END_STREAM)]],
	['ENABLE_PUSH 0 and 1', [settings([SETTING.ENABLE_PUSH, 0], [SETTING.ENABLE_PUSH, 1]), closedGet]],
	['INITIAL_WINDOW_SIZE 2^31-1', [settings([SETTING.INITIAL_WINDOW_SIZE, 0x7fffffff]), closedGet]],
	['MAX_FRAME_SIZE 2^24-1', [settings([SETTING.MAX_FRAME_SIZE, 0xffffff]), closedGet]],
	['MAX_CONCURRENT_STREAMS 0', [settings([SETTING.MAX_CONCURRENT_STREAMS, 0]), closedGet]],
	['HEADER_TABLE_SIZE 0', [settings([SETTING.HEADER_TABLE_SIZE, 0]), closedGet]],
	['HEADER_TABLE_SIZE 2^32-1', [settings([SETTING.HEADER_TABLE_SIZE, 0xffffffff]), closedGet]],
	[
		'windows of exactly 2^31-1',
		[
			windowUpdate(0, 0x7fffffff - 65_535),
			openPost,
			windowUpdate(1, 0x7fffffff - 65_535),
			data(1, 'x', FLAG.END_STREAM),
		],
	],
	[
		'a header block that is all in CONTINUATION',
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1), frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block(...GET))],
	],
	[
		'END_STREAM on CONTINUATION, where it means nothing',
		[frame(FRAME.HEADERS, 0, 1, block(...POST)), frame(FRAME.CONTINUATION, END, 1), data(1, 'x', FLAG.END_STREAM)],
	],
	[
		'PRIORITY with padding on HEADERS',
		[
			frame(
				FRAME.HEADERS,
				END | FLAG.PRIORITY | FLAG.PADDED,
				1,
				Buffer.concat([Buffer.of(2), uint32(0x80000000), Buffer.of(9), block(...GET), zeros(2)]),
			),
		],
	],
	['an empty block of trailers', [openPost, data(1, 'x'), frame(FRAME.HEADERS, END, 1)]],
	[
		'content-length that trailers complete',
		[headers(1, [...POST, 'content-length', '3'], OPEN), data(1, 'abc'), headers(1, ['x-a', '1'], END)],
	],
	[
		'content-length of data with padding',
		[
			headers(1, [...POST, 'content-length', '2'], OPEN),
			data(1, Buffer.of(2, 65, 66, 0, 0), FLAG.PADDED | FLAG.END_STREAM),
		],
	],
	['content-length 0 with END_STREAM', [headers(1, [...POST, 'content-length', '0'])]],
	['an empty value', [headers(1, [...GET, 'x-a', ''])]],
	['a value beyond ASCII', [headers(1, [...GET, 'x-a', 'caf\xe9'])]],
	['a tab inside a value', [headers(1, [...GET, 'x-a', 'a\tb'])]],
	['host that differs from :authority by its case', [headers(1, [...GET, 'host', 'A.test'])]],
	['host that differs from :authority by the default port', [headers(1, [...GET, 'host', 'a.test:80'])]],
	[
		'an entry that is larger than the table',
		[frame(FRAME.HEADERS, END, 1, Buffer.concat([block(...GET), largeEntry(5000)]))],
	],
	[
		'two table size updates at the start',
		[frame(FRAME.HEADERS, END, 1, Buffer.concat([Buffer.of(0x20, 0x3f, 0xe1, 0x1f), block(...GET)]))],
	],
	['PRIORITY on an idle stream', [frame(FRAME.PRIORITY, 0, 3, Buffer.concat([uint32(0), Buffer.of(1)])), closedGet]],
	['reserved bits', [frame(FRAME.HEADERS, END, 0x80000001, block(...GET))]],
	[
		'padding on HEADERS',
		[frame(FRAME.HEADERS, END | FLAG.PADDED, 1, Buffer.concat([Buffer.of(4), block(...GET), zeros(4)]))],
	],
	['padding on DATA', [openPost, data(1, Buffer.of(2, 65, 0, 0), FLAG.PADDED | FLAG.END_STREAM)]],
	[
		'a header block in pieces of one byte',
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET).subarray(0, 1)),
			frame(FRAME.CONTINUATION, 0, 1, block(...GET).subarray(1, 2)),
			frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block(...GET).subarray(2)),
		],
	],
	['trailers', [openPost, data(1, 'x'), headers(1, ['x-sum', '1'], END)]],
	['WINDOW_UPDATE on a closed stream', [closedGet, windowUpdate(1, 5)]],
	['RST_STREAM on a closed stream', [closedGet, frame(FRAME.RST_STREAM, 0, 1, uint32(8))]],
	['te: trailers', [headers(1, [...GET, 'te', 'trailers'])]],
	['* for OPTIONS', [headers(1, [':method', 'OPTIONS', ':scheme', 'http', ':path', '*', ':authority', 'a'])]],
	['host in place of :authority', [headers(1, [':method', 'GET', ':scheme', 'http', ':path', '/', 'host', 'a'])]],
	['cookies in pieces', [headers(1, [...GET, 'cookie', 'a=1', 'cookie', 'b=2'])]],
	['a table size update at the start', [frame(FRAME.HEADERS, END, 1, Buffer.concat([Buffer.of(0x20), block(...GET)]))]],
];
