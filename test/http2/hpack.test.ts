import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decoder } from '../../workers/http2/hpack/decoder.ts';
import { Encoder } from '../../workers/http2/hpack/encoder.ts';
import { decodeHuffman, encodeHuffman, huffmanLength } from '../../workers/http2/hpack/huffman.ts';
import { ConnectionError, ERROR } from '../../workers/http2/protocol.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');

/** Decodes blocks in order on one connection and returns the flat lists. */
function decodeAll(blocks: string[], tableBytes = 4096) {
	const decoder = new Decoder(tableBytes, 65536);
	return blocks.map((block) => [...decoder.decode(hex(block)).headers]);
}

const FIRST = [':method', 'GET', ':scheme', 'http', ':path', '/', ':authority', 'www.example.com'];
const THIRD = [':method', 'GET', ':scheme', 'https', ':path', '/index.html', ':authority', 'www.example.com'];
const CUSTOM = ['custom-key', 'custom-value'];
const DATE = 'Mon, 21 Oct 2013 20:13:21 GMT';
const RESPONSE = ['cache-control', 'private', 'date', DATE, 'location', 'https://www.example.com'];

describe('vectors of RFC 7541 appendix C', () => {
	test('C.2.1 literal with indexing', () => {
		expect(decodeAll(['400a 6375 7374 6f6d 2d6b 6579 0d63 7573 746f 6d2d 6865 6164 6572'])).toEqual([
			['custom-key', 'custom-header'],
		]);
	});

	test('C.2.2 literal without indexing', () => {
		expect(decodeAll(['040c 2f73 616d 706c 652f 7061 7468'])).toEqual([[':path', '/sample/path']]);
	});

	test('C.2.3 literal never indexed', () => {
		expect(decodeAll(['1008 7061 7373 776f 7264 0673 6563 7265 74'])).toEqual([['password', 'secret']]);
	});

	test('C.3 requests without Huffman coding', () => {
		const blocks = [
			'8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d',
			'8286 84be 5808 6e6f 2d63 6163 6865',
			'8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661 6c75 65',
		];
		expect(decodeAll(blocks)).toEqual([FIRST, [...FIRST, 'cache-control', 'no-cache'], [...THIRD, ...CUSTOM]]);
	});

	test('C.4 requests with Huffman coding', () => {
		const blocks = [
			'8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff',
			'8286 84be 5886 a8eb 1064 9cbf',
			'8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf',
		];
		expect(decodeAll(blocks)).toEqual([FIRST, [...FIRST, 'cache-control', 'no-cache'], [...THIRD, ...CUSTOM]]);
	});

	test('C.6 responses with Huffman coding and eviction at 256 bytes', () => {
		const blocks = [
			`4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504 0b81 66e0 82a6 2d1b ff6e 919d 29ad 1718 63c7 8f0b
			 97c8 e9ae 82ae 43d3`,
			'4883 640e ffc1 c0bf',
			`88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff c05a 839b d9ab 77ad 94e7 821d d7f2 e6c7 b335 dfdf
			 cd5b 3960 d5af 2708 7f36 72c1 ab27 0fb5 291f 9587 3160 65c0 03ed 4ee5 b106 3d50 07`,
		];
		expect(decodeAll(blocks, 256)).toEqual([
			[':status', '302', ...RESPONSE],
			[':status', '307', ...RESPONSE],
			[
				...[':status', '200', 'cache-control', 'private', 'date', 'Mon, 21 Oct 2013 20:13:22 GMT'],
				...['location', 'https://www.example.com', 'content-encoding', 'gzip'],
				...['set-cookie', 'foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1'],
			],
		]);
	});
});

describe('decoding errors', () => {
	const refused: [string, string][] = [
		['index 0', '80'],
		['index beyond the tables', 'be'],
		['name index beyond the tables', '7f 80 01 01 61'],
		['integer cut off', 'ff'],
		['integer too large', 'ff ff ff ff ff 0f'],
		['string cut off', '40 05 61 62'],
		['missing value', '40 01 61'],
		['EOS inside a Huffman string', '00 84 ff ff ff ff 01 61'],
		['Huffman padding of zeros', '00 81 18 01 61'],
		['Huffman padding of eight bits and more', '00 82 1f ff 01 61'],
		['table size update behind a header', '82 20'],
		['table size update above the limit', '3f e2 1f'],
	];
	test.each(refused)('%s', (_, block) => {
		try {
			new Decoder(4096, 65536).decode(hex(block));
		} catch (error) {
			expect(error).toBeInstanceOf(ConnectionError);
			expect((error as ConnectionError).code).toBe(ERROR.COMPRESSION_ERROR);
			return;
		}
		expect.unreachable('decoded');
	});

	test('random input raises nothing but the protocol error', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 8 }), (blocks) => {
				const decoder = new Decoder(256, 1024);
				for (const block of blocks) {
					try {
						decoder.decode(Buffer.from(block));
					} catch (error) {
						expect(error).toBeInstanceOf(ConnectionError);
						return;
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('a list above the limit is cut and said so, and the table stays in step', () => {
		const encoder = new Encoder(4096);
		const decoder = new Decoder(4096, 200);
		const large = ['a', 'x'.repeat(100), 'b', 'y'.repeat(100), 'c', 'z'];
		expect(decoder.decode(Buffer.from(encoder.encode(large))).tooLarge).toBe(true);
		expect(decoder.decode(Buffer.from(encoder.encode(['c', 'z']))).headers).toEqual(['c', 'z']);
	});
});

describe('round trips', () => {
	const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
	const name = fc.constantFrom('accept', 'x-a', 'x-b', 'content-type', 'cookie', 'date', ':path', 'authorization');

	test('Huffman', () => {
		fc.assert(
			fc.property(latin1, (text) => {
				const out = Buffer.alloc(text.length * 4 + 8);
				const end = encodeHuffman(text, out, 0);
				expect(end).toBe(huffmanLength(text));
				expect(decodeHuffman(out, 0, end)).toBe(text);
			}),
			{ numRuns: 500 },
		);
	});

	test('encoder and decoder agree over many blocks, resizes in between', () => {
		const block = fc.record({ headers: fc.array(fc.tuple(name, latin1)), resize: fc.option(fc.nat(4096)) });
		fc.assert(
			fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
				const encoder = new Encoder(4096);
				const decoder = new Decoder(4096, 1 << 20);
				for (const { headers, resize } of blocks) {
					if (resize !== null) encoder.resize(resize);
					const flat = headers.flat();
					expect(decoder.decode(Buffer.from(encoder.encode(flat))).headers).toEqual(flat);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('a repeated header is one byte the second time', () => {
		const encoder = new Encoder(4096);
		encoder.encode(['x-tenant', 'acme']);
		expect(encoder.encode(['x-tenant', 'acme'])).toHaveLength(1);
	});
});
