import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JArray } from '../../../workers/wasm/host/json/array.ts';
import { JObject } from '../../../workers/wasm/host/json/object.ts';
import { selectToken, selectTokens } from '../../../workers/wasm/host/json/path.ts';
import { JProperty } from '../../../workers/wasm/host/json/property.ts';
import { JsonReader, parseJson } from '../../../workers/wasm/host/json/reader.ts';
import type { JToken } from '../../../workers/wasm/host/json/token.ts';
import { JValue } from '../../../workers/wasm/host/json/value.ts';
import { writeToken } from '../../../workers/wasm/host/json/writer.ts';
import { DotNetError } from '../../../workers/wasm/host.ts';

const compact = (text: string): string => writeToken(parseJson(text), 0);

function failure(action: () => unknown): string {
	try {
		action();
	} catch (error) {
		if (error instanceof DotNetError) return error.message;
		throw error;
	}
	throw new Error('nothing was raised');
}

describe('JSON texts', () => {
	it.each([
		['{"a":1e10,"b":1.10,"c":1E-7,"d":100.0}', '{"a":10000000000.0,"b":1.1,"c":1E-07,"d":100.0}'],
		['12345678901234567890', '12345678901234567890'],
		['0x1F', '31'],
		['017', '15'],
		['[1,,2,]', '[1,undefined,2]'],
		['{a:\'x\', /* c */ "b": 2 // d\n}', '{"a":"x","b":2}'],
		['{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
		['"2024-02-29T12:34:56.120Z"', '"2024-02-29T12:34:56.12Z"'],
		['"2024-02-29T12:34:56+02:00"', '"2024-02-29T10:34:56+00:00"'],
		['"2024-02-30T12:34:56Z"', '"2024-02-30T12:34:56Z"'],
		['new Date(1, "x")', 'new Date(1,"x")'],
		['NaN', '"NaN"'],
		['-0.0', '-0.0'],
		['1e400', '"Infinity"'],
		['"é<>&\\u2028\\u0001"', '"é<>&\\u2028\\u0001"'],
	])('%s is written as %s', (text, expected) => {
		expect(compact(text)).toBe(expected);
	});

	it.each([
		['', "Error reading JToken from JsonReader. Path '', line 0, position 0."],
		['x', "Unexpected character encountered while parsing value: x. Path '', line 0, position 0."],
		['{"a":tru}', "Error parsing boolean value. Path 'a', line 1, position 8."],
		['{"a" 1}', "Invalid character after parsing property name. Expected ':' but got: 1. Path '', line 1, position 5."],
		['[1 2]', "After parsing a value an unexpected character was encountered: 2. Path '[0]', line 1, position 3."],
		['{"a":[1,\n2', "Unexpected end of content while loading JObject. Path 'a[1]', line 2, position 1."],
		['[1}', "JsonToken EndObject is not valid for closing JsonType Array. Path '[0]', line 1, position 3."],
		['1 2', "Additional text encountered after finished reading JSON content: 2. Path '', line 1, position 2."],
		['"a', `Unterminated string. Expected delimiter: ". Path '', line 1, position 2.`],
		['"\\q"', "Bad JSON escape sequence: \\q. Path '', line 1, position 3."],
		['1.2.3', "Input string '1.2.3' is not a valid number. Path '', line 1, position 5."],
	])('%j is refused', (text, message) => {
		expect(failure(() => parseJson(text))).toBe(message);
	});

	it('says which root was expected', () => {
		expect(failure(() => parseJson('[1]', 'JObject'))).toBe(
			"Error reading JObject from JsonReader. Current JsonReader item is not an object: StartArray. Path '', line 1, position 1.",
		);
	});

	it('refuses deep nesting', () => {
		expect(failure(() => parseJson('['.repeat(100)))).toContain('MaxDepth of 64 has been exceeded');
	});

	it('reads what JavaScript writes', () => {
		fc.assert(
			fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
				// Names that come twice, and -0, are written in another way.
				expect(JSON.parse(compact(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
			{ numRuns: 300 },
		);
	});

	it('lists what is below a long array', () => {
		const long = parseJson(`[${'0,'.repeat(300_000)}0]`);
		expect(long.descendants(false).length).toBe(300_001);
	});

	it('reads strict JSON bit by bit as it reads all JSON at once', () => {
		const scalar = fc.oneof(
			fc.constantFrom('1', '-0', '1.0', '1e2', '12345678901234567890', '0.1e-7', 'true', 'false', 'null'),
			fc.constantFrom('"2024-02-29T10:00:00Z"', '"/Date(0)/"', '"a\\u00e9\\n\\\\"', '""', '"é"', '"\\ud83d"'),
		);
		const { value } = fc.letrec<{ value: string }>((tie) => ({
			value: fc.oneof(
				{ depthSize: 'small' },
				scalar,
				fc.array(tie('value'), { maxLength: 4 }).map((items) => `[ ${items.join(' ,\n')}]`),
				fc
					.array(fc.tuple(fc.constantFrom('a', 'b', '1', '__proto__', 'x\\t'), tie('value')), { maxLength: 12 })
					.map((pairs) => `{${pairs.map(([name, item]) => `"${name}" :${item}`).join(', ')} }`),
			),
		}));
		const damaged = fc.tuple(value, fc.nat(40), fc.constantFrom('', ',', '}', '"', "'", '\\', '/**/', '\u0001'));
		fc.assert(
			fc.property(damaged, ([text, place, change]) => {
				const broken = change === '' ? text : text.slice(0, place) + change + text.slice(place);
				const outcome = (read: (text: string) => JToken) => {
					try {
						return writeToken(read(broken), 1);
					} catch (error) {
						return (error as DotNetError).message;
					}
				};
				expect(outcome(parseJson)).toBe(outcome((json) => new JsonReader(json).read('JToken')));
			}),
			{ numRuns: 2000 },
		);
	});

	it('throws nothing but JsonReaderException', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'{}[]():,"\'/*\\nulltrefas0123.-+eE \n') }), (text) => {
				try {
					parseJson(text);
				} catch (error) {
					expect((error as DotNetError).type).toBe('Newtonsoft.Json.JsonReaderException');
				}
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('JSON trees', () => {
	it('copies a token that has a parent', () => {
		const inner = new JObject();
		inner.set('k', JValue.string('1'));
		const outer = new JObject();
		outer.set('x', inner);
		outer.set('y', inner);
		inner.set('k', JValue.string('2'));
		expect(writeToken(outer, 0)).toBe('{"x":{"k":"2"},"y":{"k":"1"}}');
	});

	it('keeps names and order in step', () => {
		const object = parseJson('{"a":1,"b":2,"c":3}') as JObject;
		object.property('b')?.replace(new JProperty('d', JValue.null()));
		object.removeName('a');
		expect(writeToken(object, 0)).toBe('{"d":null,"c":3}');
		expect(object.get('b')).toBeNull();
		expect(failure(() => object.add(new JProperty('c', null)))).toBe(
			'Can not add property c to Newtonsoft.Json.Linq.JObject. Property with the same name already exists on object.',
		);
	});

	it('merges', () => {
		const object = parseJson('{"a":{"x":1},"l":[1],"n":1}') as JObject;
		object.merge(parseJson('{"a":{"y":2},"l":[1,2],"n":null}'), 1, false);
		expect(writeToken(object, 0)).toBe('{"a":{"x":1,"y":2},"l":[1,2],"n":1}');
	});

	it('knows places', () => {
		const token = selectToken(parseJson('{"a":{"b c":[0,{"d":1}]}}'), "a['b c'][1].d");
		expect(token?.path).toBe("a['b c'][1].d");
		expect(token?.parent?.type).toBe(4);
	});

	it('compares regardless of the order of properties', () => {
		expect(parseJson('{"a":1,"b":[1]}').deepEquals(parseJson('{"b":[1],"a":1}'))).toBe(true);
		expect(parseJson('1').deepEquals(parseJson('1.0'))).toBe(false);
	});

	it('refuses keys of the wrong kind', () => {
		expect(failure(() => new JArray().item('a'))).toBe(
			'Accessed JArray values with invalid key value: "a". Int32 array index expected.',
		);
		expect(failure(() => JValue.null().item('a'))).toBe('Cannot access child value on Newtonsoft.Json.Linq.JValue.');
	});
});

describe('JSONPath', () => {
	const store = parseJson(
		'{"books":[{"t":"A","p":8,"tags":["x"]},{"t":"B","p":12.5},{"t":"C","p":9,"i":null}],"max":10}',
	);

	it.each([
		['$.books[0].t', ['"A"']],
		['books[*].t', ['"A"', '"B"', '"C"']],
		['$..t', ['"A"', '"B"', '"C"']],
		['books[-1:].t', ['"C"']],
		['books[::-1].t', ['"C"', '"B"', '"A"']],
		['books[0,2].p', ['8', '9']],
		["books[0]['t','p']", ['"A"', '8']],
		['$.books[?(@.p < $.max)].t', ['"A"', '"C"']],
		['$.books[?(@.tags)].t', ['"A"']],
		["$.books[?(@.t == 'B' || @.p == 9)].t", ['"B"', '"C"']],
		["$.books[?(@.t != 'B' && @.p >= 9)].t", ['"C"']],
		['$.books[?(@.t =~ /^[ab]$/i)].t', ['"A"', '"B"']],
		['$..[?(@.p > 12)].t', ['"B"']],
		['books[9].t', []],
		['nothing.at.all', []],
	])('%s', (path, expected) => {
		expect(selectTokens(store, path).map((token) => writeToken(token, 0))).toEqual(expected);
	});

	it.each([
		['a[', 'Path ended with open indexer.'],
		['a.', 'Unexpected end while parsing path.'],
		['a[x]', 'Unexpected character while parsing path indexer: x'],
		['a[]', 'Array index expected.'],
		['a[0]b', 'Unexpected character following indexer: b'],
		["a['x", 'Path ended with an open string.'],
		['books[*]', 'Path returned multiple tokens.'],
	])('%s is an error', (path, message) => {
		expect(failure(() => selectToken(store, path))).toBe(message);
	});
});
