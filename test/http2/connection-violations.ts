/** What ends a connection: what a client can send against RFC 9113 sections 3 to 6 and 10, and RFC 7541. */
import { ERROR, FLAG, FRAME, SETTING } from '../../workers/http2/protocol.ts';
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

const { PROTOCOL_ERROR, FRAME_SIZE_ERROR, FLOW_CONTROL_ERROR, STREAM_CLOSED, COMPRESSION_ERROR, ENHANCE_YOUR_CALM } =
	ERROR;
const openPost = headers(1, POST, OPEN);
const closedGet = headers(1, GET, END);

/** A frame between HEADERS and the CONTINUATION that it announces. */
const inside = (name: string, between: Buffer): [string, number, Buffer[]][] => [
	[
		`${name} inside a header block`,
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, 0, 1, block(...POST)), between, frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1)],
	],
];

/** A request whose header block ends with bytes that RFC 7541 forbids. */
const undecodable = (name: string, bytes: Buffer): [string, number, Buffer[]][] => [
	[name, COMPRESSION_ERROR, [frame(FRAME.HEADERS, END, 1, Buffer.concat([block(...GET), bytes]))]],
];

/** Name, code of GOAWAY, what is sent behind the preface. */
export const connectionErrors: [string, number, Buffer[]][] = [
	['DATA on stream 0', PROTOCOL_ERROR, [data(0, 'x')]],
	['DATA on an idle stream', PROTOCOL_ERROR, [data(5, 'x')]],
	[
		'DATA with padding as long as its payload',
		PROTOCOL_ERROR,
		[openPost, data(1, Buffer.of(5, 1, 2, 3, 4), FLAG.PADDED)],
	],
	['padded DATA without a length', FRAME_SIZE_ERROR, [openPost, data(1, '', FLAG.PADDED)]],
	['a frame above MAX_FRAME_SIZE', FRAME_SIZE_ERROR, [openPost, data(1, zeros(16385))]],
	['a frame that announces 2^24-1 bytes', FRAME_SIZE_ERROR, [Buffer.of(0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 1)]],
	['HEADERS above MAX_FRAME_SIZE', FRAME_SIZE_ERROR, [headers(1, [...GET, 'x-a', '~'.repeat(16_384)])]],
	['DATA on an even stream', PROTOCOL_ERROR, [data(2, 'x')]],
	['DATA on a stream that was skipped', STREAM_CLOSED, [headers(5, GET), data(3, 'x')]],
	['HEADERS on stream 0', PROTOCOL_ERROR, [headers(0, GET)]],
	['padded HEADERS without a length', FRAME_SIZE_ERROR, [frame(FRAME.HEADERS, END | FLAG.PADDED, 1)]],
	['HEADERS on an even stream', PROTOCOL_ERROR, [headers(2, GET)]],
	['HEADERS on a stream that was skipped', PROTOCOL_ERROR, [headers(5, GET), headers(3, GET)]],
	[
		'HEADERS with padding longer than its frame',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PADDED, 1, Buffer.concat([Buffer.of(200), block(...GET)]))],
	],
	[
		'HEADERS with PRIORITY and no room for it',
		FRAME_SIZE_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PRIORITY, 1, zeros(3))],
	],
	[
		'HEADERS whose padding reaches into the priority',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, END | FLAG.PADDED | FLAG.PRIORITY, 1, Buffer.concat([Buffer.of(4), zeros(7)]))],
	],
	[
		'HEADERS on a stream that both sides closed',
		STREAM_CLOSED,
		[closedGet, frame(FRAME.PING, 0, 0, zeros(8)), closedGet],
	],
	['DATA on a stream that both sides closed', STREAM_CLOSED, [closedGet, data(1, 'x')]],
	['PRIORITY on stream 0', PROTOCOL_ERROR, [frame(FRAME.PRIORITY, 0, 0, zeros(5))]],
	['RST_STREAM on stream 0', PROTOCOL_ERROR, [frame(FRAME.RST_STREAM, 0, 0, uint32(8))]],
	['RST_STREAM on an idle stream', PROTOCOL_ERROR, [frame(FRAME.RST_STREAM, 0, 3, uint32(8))]],
	['RST_STREAM of another size', FRAME_SIZE_ERROR, [openPost, frame(FRAME.RST_STREAM, 0, 1, zeros(3))]],
	['RST_STREAM on an even stream', PROTOCOL_ERROR, [frame(FRAME.RST_STREAM, 0, 2, uint32(8))]],
	['RST_STREAM without a code', FRAME_SIZE_ERROR, [openPost, frame(FRAME.RST_STREAM, 0, 1)]],
	['PRIORITY of another size on an idle stream', FRAME_SIZE_ERROR, [frame(FRAME.PRIORITY, 0, 1, zeros(6))]],
	['SETTINGS on a stream', PROTOCOL_ERROR, [frame(FRAME.SETTINGS, 0, 1)]],
	['SETTINGS acknowledgement on a stream', PROTOCOL_ERROR, [frame(FRAME.SETTINGS, FLAG.ACK, 1)]],
	['ENABLE_PUSH 2^32-1', PROTOCOL_ERROR, [settings([SETTING.ENABLE_PUSH, 0xffffffff])]],
	['INITIAL_WINDOW_SIZE 2^32-1', FLOW_CONTROL_ERROR, [settings([SETTING.INITIAL_WINDOW_SIZE, 0xffffffff])]],
	['MAX_FRAME_SIZE 0', PROTOCOL_ERROR, [settings([SETTING.MAX_FRAME_SIZE, 0])]],
	[
		'a wrong setting behind a good one',
		PROTOCOL_ERROR,
		[settings([SETTING.MAX_CONCURRENT_STREAMS, 5], [SETTING.MAX_FRAME_SIZE, 1])],
	],
	['SETTINGS of a size that is no multiple of 6', FRAME_SIZE_ERROR, [frame(FRAME.SETTINGS, 0, 0, zeros(3))]],
	['SETTINGS acknowledgement with a payload', FRAME_SIZE_ERROR, [frame(FRAME.SETTINGS, FLAG.ACK, 0, zeros(6))]],
	['ENABLE_PUSH 2', PROTOCOL_ERROR, [settings([SETTING.ENABLE_PUSH, 2])]],
	['INITIAL_WINDOW_SIZE above 2^31-1', FLOW_CONTROL_ERROR, [settings([SETTING.INITIAL_WINDOW_SIZE, 0x80000000])]],
	['MAX_FRAME_SIZE below 16384', PROTOCOL_ERROR, [settings([SETTING.MAX_FRAME_SIZE, 16383])]],
	['MAX_FRAME_SIZE above 2^24-1', PROTOCOL_ERROR, [settings([SETTING.MAX_FRAME_SIZE, 0x1000000])]],
	[
		'INITIAL_WINDOW_SIZE that overflows an open stream',
		FLOW_CONTROL_ERROR,
		[openPost, windowUpdate(1, 0x7fffffff - 65535), settings([SETTING.INITIAL_WINDOW_SIZE, 65536])],
	],
	['PUSH_PROMISE from a client', PROTOCOL_ERROR, [frame(FRAME.PUSH_PROMISE, FLAG.END_HEADERS, 1, zeros(4))]],
	['PUSH_PROMISE on stream 0', PROTOCOL_ERROR, [frame(FRAME.PUSH_PROMISE, FLAG.END_HEADERS, 0, zeros(4))]],
	['PING acknowledgement on a stream', PROTOCOL_ERROR, [frame(FRAME.PING, FLAG.ACK, 1, zeros(8))]],
	['PING acknowledgement of another size', FRAME_SIZE_ERROR, [frame(FRAME.PING, FLAG.ACK, 0)]],
	['PING on a stream', PROTOCOL_ERROR, [frame(FRAME.PING, 0, 1, zeros(8))]],
	['PING of another size', FRAME_SIZE_ERROR, [frame(FRAME.PING, 0, 0, zeros(7))]],
	['GOAWAY on a stream', PROTOCOL_ERROR, [frame(FRAME.GOAWAY, 0, 1, zeros(8))]],
	['GOAWAY that is too short', FRAME_SIZE_ERROR, [frame(FRAME.GOAWAY, 0, 0, zeros(4))]],
	['WINDOW_UPDATE of another size', FRAME_SIZE_ERROR, [frame(FRAME.WINDOW_UPDATE, 0, 0, zeros(3))]],
	[
		'WINDOW_UPDATE of another size on a stream',
		FRAME_SIZE_ERROR,
		[openPost, frame(FRAME.WINDOW_UPDATE, 0, 1, zeros(5))],
	],
	['WINDOW_UPDATE on an even stream', PROTOCOL_ERROR, [windowUpdate(2, 1)]],
	['WINDOW_UPDATE with nothing but the reserved bit', PROTOCOL_ERROR, [windowUpdate(0, 0x80000000)]],
	['WINDOW_UPDATE of 0 on the connection', PROTOCOL_ERROR, [windowUpdate(0, 0)]],
	['WINDOW_UPDATE that overflows the connection', FLOW_CONTROL_ERROR, [windowUpdate(0, 0x7fffffff)]],
	['WINDOW_UPDATE on an idle stream', PROTOCOL_ERROR, [windowUpdate(7, 1)]],
	['CONTINUATION without HEADERS', PROTOCOL_ERROR, [frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block(...GET))]],
	[
		'CONTINUATION behind END_HEADERS',
		PROTOCOL_ERROR,
		[openPost, frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block('a', 'b'))],
	],
	[
		'CONTINUATION on another stream',
		PROTOCOL_ERROR,
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)),
			frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 3, block('a', 'b')),
		],
	],
	[
		'CONTINUATION on stream 0',
		PROTOCOL_ERROR,
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)),
			frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 0, block('a', 'b')),
		],
	],
	[
		'another frame inside a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)), frame(FRAME.PING, 0, 0, zeros(8))],
	],
	...inside('DATA', data(1, 'x')),
	...inside('PRIORITY', frame(FRAME.PRIORITY, 0, 1, zeros(5))),
	...inside('RST_STREAM', frame(FRAME.RST_STREAM, 0, 1, uint32(8))),
	...inside('SETTINGS', settings()),
	...inside('GOAWAY', frame(FRAME.GOAWAY, 0, 0, zeros(8))),
	...inside('WINDOW_UPDATE', windowUpdate(0, 1)),
	[
		'CONTINUATION behind DATA',
		PROTOCOL_ERROR,
		[openPost, data(1, 'x'), frame(FRAME.CONTINUATION, FLAG.END_HEADERS, 1, block('a', 'b'))],
	],
	[
		'an unknown frame inside a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)), frame(0xbb, 0, 0, zeros(4))],
	],
	[
		'HEADERS inside a header block',
		PROTOCOL_ERROR,
		[frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)), headers(3, GET)],
	],
	...undecodable('index 0', Buffer.of(0x80)),
	...undecodable('an index beyond the tables', Buffer.of(0xc6)),
	...undecodable('a name beyond the tables', Buffer.of(0x7f, 0x0a, 0x01, 0x61)),
	...undecodable('an integer that is cut off', Buffer.of(0xff, 0x80)),
	...undecodable('an integer without end', Buffer.concat([Buffer.alloc(9, 0xff), Buffer.of(0x7f)])),
	...undecodable('a string that is cut off', Buffer.of(0x00, 0x01, 0x78, 0x7e, 0x61)),
	...undecodable('a name without a value', Buffer.of(0x00, 0x01, 0x78)),
	...undecodable('Huffman padding of a byte', Buffer.of(0x00, 0x01, 0x78, 0x82, 0x1f, 0xff)),
	...undecodable('Huffman padding of zeros', Buffer.of(0x00, 0x01, 0x78, 0x81, 0x18)),
	...undecodable('EOS in a Huffman string', Buffer.of(0x00, 0x01, 0x78, 0x84, 0xff, 0xff, 0xff, 0xff)),
	...undecodable('an entry that its own size evicted', Buffer.concat([largeEntry(4064), Buffer.of(0xbe)])),
	[
		'a table size update above the setting',
		COMPRESSION_ERROR,
		[frame(FRAME.HEADERS, END, 1, Buffer.concat([Buffer.of(0x3f, 0xe2, 0x7f), block(...GET)]))],
	],
	[
		'a table size update behind a header',
		COMPRESSION_ERROR,
		[frame(FRAME.HEADERS, END, 1, Buffer.concat([block(...GET), Buffer.of(0x20)]))],
	],
	[
		'CONTINUATION flood',
		ENHANCE_YOUR_CALM,
		[
			frame(FRAME.HEADERS, FLAG.END_STREAM, 1, block(...GET)),
			...Array.from({ length: 100 }, () => frame(FRAME.CONTINUATION, 0, 1)),
		],
	],
	['PING flood', ENHANCE_YOUR_CALM, Array.from({ length: 500 }, () => frame(FRAME.PING, 0, 0, zeros(8)))],
	['SETTINGS flood', ENHANCE_YOUR_CALM, Array.from({ length: 500 }, () => settings())],
	['empty DATA flood', ENHANCE_YOUR_CALM, [openPost, ...Array.from({ length: 500 }, () => data(1, ''))]],
	[
		'rapid reset',
		ENHANCE_YOUR_CALM,
		Array.from({ length: 1000 }, (_, i) =>
			Buffer.concat([headers(2 * i + 1, POST, OPEN), frame(FRAME.RST_STREAM, 0, 2 * i + 1, uint32(8))]),
		),
	],
];
