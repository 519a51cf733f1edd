import { describe, expect, it } from 'vitest';
import { DotNetError } from '../../../workers/wasm/host.ts';
import { compileLibrary } from './library.ts';

describe('JSON from AssemblyScript', async () => {
	const run = await compileLibrary(
		`
		export function read(): string {
			const object = JObject_Parse('{"a":[1,"x",2.50,null,true],"d":"2024-02-29T00:00:00"}');
			const array = JToken_item(object, 'a');
			return JToken_toInt32(JToken_itemAt(array, 0)).toString() + '|' + JToken_toString(JToken_itemAt(array, 1))! + '|' +
				JToken_toDecimal(JToken_itemAt(array, 2)).ToString() + '|' + (JToken_toInt32_nullable(JToken_itemAt(array, 3)) === null ? 'null' : '') + '|' +
				JToken_toDateTime(JToken_item(object, 'd')).ToString() + '|' + JToken_ToString(object, 0);
		}
		export function write(): string {
			const list = new List<i32>();
			list.add(1);
			list.add(2);
			const map = new Dictionary<string | null, Obj | null>();
			map.put('l', list);
			map.put('n', null);
			map.put('b', new Box<bool>(true));
			map.put('f', new Box<f64>(1));
			map.put('m', Decimal_Parse('1.50'));
			map.put('g', Guid_Parse('0f8fad5b-d9cb-469f-a165-70867728950e'));
			map.put('c', new BoxChar(120));
			map.put('t', new DateTime(630822816000000000, 1));
			map.put('y', new ArrayOf<u8>(2));
			return JsonConvert_SerializeObject(map);
		}
		export function content(): string {
			const array = new ArrayOf<Obj | null>(3);
			array.set(0, new Box<i32>(1));
			array.set(1, new BoxString('z'));
			const object = JObject_new();
			JContainer_Add(object, JProperty_new_content('x', array));
			JToken_setItem(object, 'n', null);
			return JToken_ToString(object, 0);
		}
		export function typed(): string {
			const object = JObject_Parse('{"a":5,"s":["x","y"],"o":{"k":"v"}}');
			const texts = JToken_ToObject<List<string | null> | null>(JToken_item(object, 's'), 'List');
			const map = JToken_ToObject<Dictionary<string | null, string | null> | null>(JToken_item(object, 'o'), 'Dictionary');
			return JToken_Value_key<i32>(object, new BoxString('a'), 'System.Int32').toString() + texts!.get(1)! + Dictionary_get<string | null, string | null>(map, 'k')! +
				(JToken_Value_key<Box<i32> | null>(object, new BoxString('zz'), 'System.Nullable') === null ? 'null' : '');
		}
		export function wrong(): string {
			return JToken_Value_key<string | null>(JObject_Parse('{"o":{}}'), new BoxString('o'), 'System.String')!;
		}
		export function linq(): string {
			const sequence = JToken_asSequence(JArray_Parse('[3,1,2]'))!;
			let sum = 0;
			const items = sequence.enumerator();
			while (items.moveNext()) sum += JToken_toInt32(items.current);
			return sum.toString() + HostObject_text(JArray_Parse('[1]'));
		}
		function HostObject_text(value: HostObject | null): string { return value!.ToString() + value!.typeName(); }
		export function regex(): string {
			return Regex_Replace_evaluator(Regex_new('\\\\b\\\\w'), 'hello world', new Func1<HostObject | null, string | null>((_frame: usize, match: HostObject | null): string | null => Capture_Value(match).toUpperCase(), 0)) +
				Capture_Value(GroupCollection_item(Match_Groups(Regex_Match_static('max-age=60', 'max-age=(?<m>\\\\d+)')), 'm'));
		}
		`,
	);

	it('reads values by casts', () => {
		expect(run('read')).toBe('1|x|2.5|null|02/29/2024 00:00:00|{"a":[1,"x",2.5,null,true],"d":"2024-02-29T00:00:00"}');
	});

	it('writes values of the library', () => {
		expect(run('write')).toBe(
			'{"l":[1,2],"n":null,"b":true,"f":1.0,"m":1.50,"g":"0f8fad5b-d9cb-469f-a165-70867728950e","c":"x","t":"2000-01-01T00:00:00Z","y":"AAA="}',
		);
	});

	it('adds contents', () => {
		expect(run('content')).toBe('{"x":[1,"z",null],"n":null}');
	});

	it('converts to type arguments', () => {
		expect(run('typed')).toBe('5yvnull');
	});

	it('raises what Newtonsoft raises', () => {
		expect(() => run('wrong')).toThrow(
			new DotNetError(
				'System.InvalidCastException',
				'Cannot cast Newtonsoft.Json.Linq.JObject to Newtonsoft.Json.Linq.JToken.',
			),
		);
	});

	it('enumerates', () => {
		expect(run('linq')).toBe('6[\n  1\n]Newtonsoft.Json.Linq.JArray');
	});

	it('calls evaluators', () => {
		expect(run('regex')).toBe('Hello World60');
	});
});
