import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { childElements, type Element } from '../../../core/policy/document/element.ts';
import { readDocument } from '../../../core/policy/document/reader.ts';
import { statementOf } from '../../../core/policy/statements/registry.ts';
import { AttributeSchema, type ElementSchema } from '../../../core/policy/statements/schema.ts';
import { hasCorpus } from '../../support/corpus.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/corpus/policy-schemas/', import.meta.url));

/** Files that describe what stands inside statements, or the document. */
const NO_STATEMENTS = new Set(['block', 'common-types', 'policies', 'set-url']);

function attribute(element: Element, name: string): string | undefined {
	return element.attributes.find((candidate) => candidate.name === name)?.value.text;
}

/** The named types of all files. */
const types = new Map<string, Element>();
const roots: { file: string; element: Element }[] = [];

if (existsSync(FOLDER)) {
	for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.xsd'))) {
		const root = readDocument({ path: name, text: readFileSync(FOLDER + name, 'utf8'), format: 'xml' });
		if (!('kind' in root)) throw new Error(`${name}:${root.line}: ${root.message}`);
		for (const element of childElements(root)) {
			if (element.name === 'xs:element') roots.push({ file: name.slice(0, -4), element });
			else if (attribute(element, 'name') !== undefined) types.set(attribute(element, 'name')!, element);
		}
	}
}

/** The parts of an element of that kind, through types and extensions. */
function parts(element: Element, kind: 'xs:attribute' | 'xs:element'): Element[] {
	const named = [attribute(element, 'type'), attribute(element, 'base')].flatMap((name) => types.get(name ?? '') ?? []);
	return [...named, ...childElements(element)].flatMap((child) => {
		if (child.name === kind) return [child];
		return child.name === 'xs:element' ? [] : parts(child, kind);
	});
}

/** The words of an enumeration. */
function words(element: Element): string[] {
	const named = [
		attribute(element, 'type'),
		attribute(element, 'base'),
		...(attribute(element, 'memberTypes') ?? '').split(' '),
	];
	const inner = [...named.flatMap((name) => types.get(name ?? '') ?? []), ...childElements(element)];
	return inner.flatMap((child) => (child.name === 'xs:enumeration' ? [attribute(child, 'value')!] : words(child)));
}

function differences(element: Element, schema: ElementSchema | AttributeSchema, path: string): string[] {
	const attributes = parts(element, 'xs:attribute').filter((each) => attribute(each, 'name') !== 'id');
	if (schema instanceof AttributeSchema) return attributes.map((each) => `${path} ${attribute(each, 'name')}`);
	if (schema.isOpen) return [];
	const missing = attributes.flatMap((each) => {
		const name = attribute(each, 'name')!;
		const known = schema.attributes[name];
		if (known === undefined) return [`${path} ${name}`];
		return words(each)
			.filter((word) => known.values !== null && !known.values.includes(word))
			.map((word) => `${path} ${name}=${word}`);
	});
	const children = schema.holdsStatements || schema.text?.type === 'markup' ? [] : parts(element, 'xs:element');
	return [
		...missing,
		...children.flatMap((child) => {
			const name = attribute(child, 'name')!;
			const known = schema.children[name];
			return known === undefined ? [`${path}/${name}`] : differences(child, known.schema, `${path}/${name}`);
		}),
	];
}

it.skipIf(!hasCorpus())('every attribute, child and value of the editor extension is known', () => {
	const found: string[] = [];
	for (const { file, element } of roots) {
		const name = attribute(element, 'name')!;
		if (NO_STATEMENTS.has(file)) continue;
		const statement = statementOf(name);
		if (statement === undefined) found.push(name);
		else found.push(...differences(element, statement, name));
	}
	expect(found).toEqual([]);
});
