import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XAttribute } from '../../../workers/wasm/host/xml/attribute.ts';
import { XElement } from '../../../workers/wasm/host/xml/container.ts';
import { XName, XNamespace } from '../../../workers/wasm/host/xml/name.ts';
import { parseElement, parseXml } from '../../../workers/wasm/host/xml/reader.ts';
import { writeNode } from '../../../workers/wasm/host/xml/writer.ts';

const element = (name: string | XName, ...contents: unknown[]): XElement =>
	new XElement(typeof name === 'string' ? XName.get(name) : name, contents);

describe('XML', () => {
	it.each([
		['<a> <b>1</b> <!--c--> </a>', '<a>\n  <b>1</b>\n  <!--c-->\n</a>'],
		['<a>x<b> <c/> </b>y</a>', '<a>x<b><c /></b>y</a>'],
		['<!DOCTYPE a><a/>', '<!DOCTYPE a []>\n<a />'],
		['<a></a>', '<a></a>'],
		['<a\n k = "1&#10;2" />', '<a k="1&#xA;2" />'],
		['<p:a xmlns:p="urn:x"><p:b/><b xmlns=""/></p:a>', '<p:a xmlns:p="urn:x">\n  <p:b />\n  <b xmlns="" />\n</p:a>'],
		['<a>&lt;&#65;&amp;<![CDATA[<x>]]></a>', '<a>&lt;A&amp;<![CDATA[<x>]]></a>'],
		['<a xml:space="preserve"> <b/> </a>', '<a xml:space="preserve"> <b /> </a>'],
		['<?xml version="1.0"?><?pi x?><a/>', '<?pi x?>\n<a />'],
	])('%s is written as %s', (text, expected) => {
		expect(parseXml(text).toString()).toBe(expected);
	});

	it('declares namespaces where they are needed', () => {
		const ns = XNamespace.get('urn:x');
		expect(element(ns.name('a'), element(ns.name('b')), element('c')).toString()).toBe(
			'<a xmlns="urn:x">\n  <b />\n  <c xmlns="" />\n</a>',
		);
		expect(element('a', new XAttribute(ns.name('k'), '1')).toString()).toBe('<a p1:k="1" xmlns:p1="urn:x" />');
	});

	it('joins texts and tells empty from no text', () => {
		const joined = element('a', 'x', 'y', element('b'), 'z');
		expect(joined.nodes.length).toBe(3);
		expect(writeNode(joined, true)).toBe('<a>xy<b />z</a>');
		expect(`${element('e', '')}${element('n', null)}`).toBe('<e></e><n />');
	});

	it('copies what has a parent', () => {
		const child = element('b');
		const first = element('a', child);
		const second = element('c', child);
		expect(child.parent).toBe(first);
		expect(second.elements(null)[0]).not.toBe(child);
	});

	it.each([
		['', 'Root element is missing.'],
		['x', 'Data at the root level is invalid. Line 1, position 1.'],
		['<a><b>', 'Unexpected end of file has occurred. The following elements are not closed: b, a. Line 1, position 7.'],
		['<a>\n</b>', "The 'a' start tag on line 1 position 2 does not match the end tag of 'b'. Line 2, position 3."],
		['<a/><b/>', 'There are multiple root elements. Line 1, position 6.'],
		['<p:a/>', "'p' is an undeclared prefix. Line 1, position 2."],
		['<a k="1" k="2"/>', "'k' is a duplicate attribute name. Line 1, position 10."],
		['<a>&x;</a>', "Reference to undeclared entity 'x'. Line 1, position 5."],
		['<1/>', "Name cannot begin with the '1' character, hexadecimal value 0x31. Line 1, position 2."],
		['<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "Reference to undeclared entity 'e'. Line 1, position 35."],
	])('%j is refused', (text, message) => {
		expect(() => parseXml(text)).toThrow(message);
	});

	it('reads back what it writes', () => {
		const name = fc.constantFrom('a', 'b', '{urn:x}a', '{urn:y}b');
		const text = fc
			.string({ unit: fc.constantFrom(...'ab <>&"\'é\u{1f600}'), minLength: 1 })
			.filter((value) => value.trim() !== '');
		const tree = fc.letrec<{ element: XElement }>((tie) => ({
			element: fc
				.tuple(
					name,
					fc.option(text),
					fc.array(fc.oneof({ depthSize: 'small' }, text, tie('element')), { maxLength: 3 }),
				)
				.map(([elementName, value, contents]) =>
					element(elementName, value === null ? null : new XAttribute(XName.get('{urn:z}k'), value), ...contents),
				),
		})).element;
		fc.assert(
			fc.property(tree, (written) => {
				const read = parseElement(writeNode(written, false), true);
				expect(read.value).toBe(written.value);
				expect(read.descendants(null).map((each) => each.name.toString())).toEqual(
					written.descendants(null).map((each) => each.name.toString()),
				);
			}),
			{ numRuns: 200 },
		);
	});
});
