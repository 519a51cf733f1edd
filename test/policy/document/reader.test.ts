import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childElements, type Element } from '../../../core/policy/document/element.ts';
import { expressionExtent } from '../../../core/policy/document/expression-end.ts';
import { readDocument } from '../../../core/policy/document/reader.ts';
import { errorName } from '../../support/error-names.ts';

type Format = 'xml' | 'rawxml' | 'unknown';

function read(text: string, format: Format = 'unknown'): Element {
	const root = readDocument({ path: 'policy.xml', text, format });
	if (!('kind' in root)) throw new Error(`${root.line}:${root.column} ${root.message}`);
	return root;
}

function refusal(text: string, format: Format = 'unknown'): string {
	const result = readDocument({ path: 'policy.xml', text, format });
	return 'kind' in result ? 'read' : `${result.line}:${result.column} ${errorName(result)}`;
}

function attribute(element: Element, name: string): string | undefined {
	return element.attributes.find((candidate) => candidate.name === name)?.value.text;
}

describe('the two encodings', () => {
	const expected = '@(context.Variables.GetValueOrDefault<int>("n", 0) < 3 && true)';

	it('reads an escaped expression', () => {
		const text = `<a b="@(context.Variables.GetValueOrDefault&lt;int&gt;(&quot;n&quot;, 0) &lt; 3 &amp;&amp; true)" />`;
		expect(attribute(read(text), 'b')).toBe(expected);
		expect(attribute(read(text, 'xml'), 'b')).toBe(expected);
		expect(attribute(read(text, 'rawxml'), 'b')).toBe(expected);
	});

	it('reads a raw expression', () => {
		expect(attribute(read(`<a b="${expected}" />`), 'b')).toBe(expected);
		expect(attribute(read(`<a b='${expected}'></a>`, 'rawxml'), 'b')).toBe(expected);
	});

	it('reads both spellings in one document', () => {
		const root = read(`<a><b c="@(x["y"])" /><b c="@(x[&quot;y&quot;])" /></a>`);
		expect(childElements(root).map((child) => attribute(child, 'c'))).toEqual(['@(x["y"])', '@(x["y"])']);
	});

	it('keeps an entity that is part of a string of a raw document', () => {
		expect(attribute(read(`<a b="@(x["&amp;"] + y)" />`), 'b')).toBe('@(x["&amp;"] + y)');
	});

	it('refuses a raw document that claims to be escaped', () => {
		expect(refusal(`<a b="@(x["y"])" />`, 'xml')).toBe('1:7 expression-unclosed');
	});

	it('ends an expression where C# does', () => {
		const tricky = [
			'@("a)\\"" + \')\' + @"b)"")" + $"{x[")"]}{{")',
			'@{ // a ) " comment\n return /* } */ "}"; }',
			'@($@"c:\\{p("}")}""")',
			"@(s.Split('\"')[0])",
		];
		for (const code of tricky) {
			expect(expressionExtent(code, 0)?.end, code).toBe(code.length);
			expect(attribute(read(`<a b="${code}" c="d" />`, 'rawxml'), 'b')).toBe(code);
		}
	});

	it('reads raw text of elements', () => {
		const root = read('<a>\n\t@{ return context.Request.Body.As<string>() + (1 < 2 && true); }\n</a>');
		expect(root.children[0]).toMatchObject({ kind: 'text' });
		expect(root.children[0]?.kind === 'text' && root.children[0].value.text).toContain('As<string>()');
	});

	it('takes a plain "&" of a raw document as it stands', () => {
		expect(attribute(read('<a template="/x?a=1&b=2" c="@(x["y"])" />'), 'template')).toBe('/x?a=1&b=2');
	});
});

describe('positions', () => {
	it('finds characters behind entities, line ends and comments', () => {
		const root = read('<a>\r\n  <b c="x&lt;y&#x41;z" /><!-- c -->\r\n  <d/>\r\n</a>');
		const [b, d] = childElements(root);
		const value = b!.attributes[0]!.value;
		expect(value.text).toBe('x<yAz');
		expect(value.positionAt(4)).toEqual({ line: 2, column: 21 });
		expect(d!.file.positionAt(d!.start)).toEqual({ line: 3, column: 3 });
	});

	it('trims and slices with places', () => {
		const value = read('<a b="  &amp;cd " />').attributes[0]!.value.trim();
		expect(value.text).toBe('&cd');
		expect(value.positionAt(1)).toEqual({ line: 1, column: 14 });
		expect(value.slice(2).positionAt(0)).toEqual({ line: 1, column: 15 });
	});
});

describe('refusals', () => {
	it.each([
		['', '1:1 document-empty'],
		['<a>', '1:1 element-unclosed'],
		['<a></b>', '1:4 element-mismatched-end'],
		['<a/></a>', '1:5 element-stray-end'],
		['<a/><b/>', '1:5 document-several-roots'],
		['<a/>text', '1:5 document-text-outside'],
		['<a b=c/>', '1:6 attribute-unquoted'],
		['<a b="c', '1:6 attribute-unclosed'],
		['<a b="1" b="2"/>', '1:10 attribute-duplicate'],
		['<a b="1"c="2"/>', '1:9 attribute-space'],
		['<a b="1<2"/>', '1:8 attribute-less-than'],
		['<  a/>', '1:2 tag-malformed'],
		['<a><!-- </a>', '1:4 comment-unclosed'],
		['<a><![CDATA[ </a>', '1:4 cdata-unclosed'],
		['<!DOCTYPE a><a/>', '1:1 document-doctype'],
		['<a b="@(x(1)" />', '1:7 expression-unclosed'],
		['<a>@{ return "x; }</a>', '1:4 expression-unclosed'],
		['<a>@(x["y"])"</a>', '1:13 expression-followed'],
	])('%s', (text, expected) => expect(refusal(text)).toBe(expected));

	it('refuses elements that are nested too deep', () => {
		expect(refusal('<a>'.repeat(201))).toBe('1:601 element-too-deep');
	});

	it('names an unknown entity of an escaped document', () => {
		expect(refusal('<a>&nbsp;</a>', 'xml')).toBe('1:4 entity-unknown');
	});
});

it('reads or refuses any text, without exceptions', () => {
	const piece = fc.constantFrom(
		'<a',
		'>',
		'/>',
		'</a>',
		' b="',
		'"',
		"'",
		'@(',
		')',
		'@{',
		'}',
		'<!--',
		'-->',
		'&lt;',
		'&',
		'<![CDATA[',
		']]>',
		'x',
		'\n',
		'$"',
		'{',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const result = readDocument({ path: 'p', text: pieces.join(''), format: 'unknown' });
			expect('kind' in result || result.line > 0).toBe(true);
		}),
	);
});
