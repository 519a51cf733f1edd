import { describe, expect, it } from 'vitest';
import type { JArray } from '../../../workers/wasm/host/json/array.ts';
import { requireArray, requireObject, requireReadable } from '../../../workers/wasm/host/json/readable.ts';
import { parseJson } from '../../../workers/wasm/host/json/reader.ts';
import type { JToken } from '../../../workers/wasm/host/json/token.ts';
import { JValue } from '../../../workers/wasm/host/json/value.ts';

function failure(run: () => void): string {
	try {
		run();
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

/** The token below `root` along the indexes of children. */
function below(root: JToken, ...steps: number[]): JToken {
	return steps.reduce((token, step) => token.children[step]!, root);
}

describe('errors about JSON that is not what a type asks for', () => {
	it('say where a value ends', () => {
		const root = parseJson('{"a": [1,\n  "x"]}');
		expect(failure(() => requireReadable(below(root, 0, 0, 1), 'Int32'))).toBe(
			"Could not convert string to integer: x. Path 'a[1]', line 2, position 5.",
		);
	});

	it('say where a container begins, and an object by its first name', () => {
		expect(failure(() => requireReadable(below(parseJson('[1,[2]]'), 1), 'Int32'))).toBe(
			"Unexpected character encountered while parsing value: [. Path '[0]', line 1, position 4.",
		);
		expect(failure(() => requireArray(parseJson('{"a":1}'), 'T'))).toMatch(/\nPath 'a', line 1, position 5\.$/);
		expect(failure(() => requireObject(parseJson(' [1]'), 'T'))).toMatch(/\nPath '', line 1, position 2\.$/);
	});

	it('say where a word begins that is no number', () => {
		expect(failure(() => requireReadable(parseJson('  true'), 'Int32'))).toBe(
			"Unexpected character encountered while parsing value: t. Path '', line 1, position 3.",
		);
	});

	it('say no place of what was not read from text, or was changed since', () => {
		const made = new JValue(8, 'x');
		expect(failure(() => requireReadable(made, 'Int32'))).toBe("Could not convert string to integer: x. Path ''.");
		const root = parseJson('["y", 1]') as JArray;
		root.append(made);
		expect(failure(() => requireReadable(made, 'Int32'))).toBe("Could not convert string to integer: x. Path '[2]'.");
	});

	it('quote texts that are no Guid and no number', () => {
		const root = parseJson('["g", 5, "1.x"]');
		const messages = ['Guid', 'TimeSpan', 'Decimal'].map((target, index) =>
			failure(() => requireReadable(below(root, index), target)),
		);
		expect(messages).toEqual([
			`Error converting value "g" to type 'System.Guid'. Path '[0]', line 1, position 4.`,
			"Error converting value 5 to type 'System.TimeSpan'. Path '[1]', line 1, position 7.",
			"Could not convert string to decimal: 1.x. Path '[2]', line 1, position 14.",
		]);
	});
});
