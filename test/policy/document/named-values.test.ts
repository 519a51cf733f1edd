import { expect, test } from 'vitest';
import type { NamedValue } from '../../../core/model/model.ts';
import { substituteNamedValues } from '../../../core/policy/document/named-values.ts';
import { PositionedText, SourceFile } from '../../../core/policy/document/positioned-text.ts';

function namedValue(displayName: string, value: string | null, workspace: string | null = null): NamedValue {
	return { name: `id-${displayName}`, displayName, value, secret: value === null, workspace };
}

const NAMED_VALUES = [
	namedValue('color', 'red'),
	namedValue('Host-1.x_y', '@(context.Api.Name)'),
	namedValue('nested', '{{color}}'),
	namedValue('empty', ''),
	namedValue('secret', null),
	namedValue('color', 'blue', 'w'),
];

/** The new text and what is missing, as `name reason offset`. */
function substitute(text: string, { workspace = null as string | null, isLiquid = false } = {}) {
	const file = new SourceFile('policy.xml', text);
	const result = substituteNamedValues(NAMED_VALUES, workspace)(PositionedText.of(file, 0, text.length), isLiquid);
	return [result.text.text, ...result.missing.map(({ name, reason, offset }) => `${name} ${reason} ${offset}`)];
}

test.for([
	['{{color}}', ['red']],
	['a {{COLOR}} b {{host-1.X_Y}}', ['a red b @(context.Api.Name)']],
	['{{nested}}', ['{{color}}']],
	['<{{empty}}>', ['<>']],
	['{"a":{{color}}}', ['{"a":red}']],
	['{{ color }} {color} {{co lor}}', ['{{ color }} {color} {{co lor}}']],
	['x {{gone}} {{secret}}', ['x {{gone}} {{secret}}', 'gone unknown 2', 'secret without-value 11']],
	['$"{{{gone}}} {{{color}}}"', ['$"{{{gone}}} {red}"']],
] as const)('%s', ([text, expected]) => {
	expect(substitute(text)).toEqual(expected);
});

test('a workspace sees its own named values', () => {
	expect(substitute('{{color}} {{empty}}', { workspace: 'w' })).toEqual(['blue {{empty}}', 'empty unknown 10']);
});

test('unknown names in a Liquid template belong to Liquid', () => {
	expect(substitute('{{color}} {{body.x}} {{secret}}', { isLiquid: true })).toEqual([
		'red {{body.x}} {{secret}}',
		'secret without-value 21',
	]);
});

test('what follows a replacement keeps its place', () => {
	const text = 'a\n{{color}}{{host-1.x_y}}\n  b';
	const file = new SourceFile('policy.xml', text);
	const { text: replaced } = substituteNamedValues(NAMED_VALUES, null)(PositionedText.of(file, 0, text.length));
	expect(replaced.positionAt(replaced.text.indexOf('b'))).toEqual({ line: 3, column: 3 });
	expect(replaced.positionAt(replaced.text.indexOf('@'))).toEqual({ line: 2, column: 10 });
});
