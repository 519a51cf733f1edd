import { childElements, type Element, strayText } from '../document/element.ts';
import type { Scope, SectionName } from '../program/program.ts';
import { type Context, StatementsParser } from './parse-statements.ts';
import type { ParsedStatement } from './parsed.ts';
import { statementOf } from './registry.ts';
import type { Report } from './report.ts';
import type { Surroundings } from './surroundings.ts';

export const SECTION_NAMES: readonly SectionName[] = ['inbound', 'backend', 'outbound', 'on-error'];

/** Root elements of a GraphQL resolver's document. */
const RESOLVER_ROOTS = ['http-data-source', 'sql-data-source', 'cosmosdb-data-source', 'graphql-data-source'];

/** By its root element: `excerpt` is a section or a statement by itself. */
export type DocumentKind = 'policy' | 'fragment' | 'resolver' | 'excerpt' | 'other';

/** A policy document, checked. A section that is absent has no entry. */
export interface ParsedDocument {
	kind: DocumentKind;
	root: Element;
	sections: Map<SectionName, ParsedStatement[]>;
}

export function documentKind(root: Element): DocumentKind {
	if (root.name === 'policies') return 'policy';
	if (root.name === 'fragment') return 'fragment';
	if (RESOLVER_ROOTS.includes(root.name)) return 'resolver';
	return isSection(root.name) || statementOf(root.name) !== undefined ? 'excerpt' : 'other';
}

/**
 * Checks a document and parses its statements. Without a scope it may be anything that a file can hold; with one it must be
 * a policy document.
 */
export function parseDocument(
	root: Element,
	scope: Scope | null,
	surroundings: Surroundings,
	report: Report,
): ParsedDocument {
	const kind = documentKind(root);
	const document: ParsedDocument = { kind, root, sections: new Map() };
	if (kind === 'policy' || kind === 'fragment') refuseAttributes(root, report);
	const metInDocument = new Set<string>();
	const parser = (section: SectionName | null): StatementsParser => {
		const context: Context = { section, scope, once: { section: new Set(), document: metInDocument } };
		return new StatementsParser(surroundings, report, context);
	};
	if (kind === 'policy') {
		parseSections(root, document, parser, report);
	} else if (kind === 'other' || scope !== null) {
		report.add('root-unknown', root.file, root.start, { name: root.name });
	} else if (kind === 'fragment') {
		document.sections.set('inbound', parser(null).parseSection(root));
	} else {
		if (kind === 'excerpt') report.add('root-snippet', root.file, root.start, { name: root.name });
		if (isSection(root.name)) document.sections.set(root.name, parser(root.name).parseSection(root));
		else document.sections.set('inbound', parser(null).parseAlone(root));
	}
	return document;
}

function parseSections(
	root: Element,
	document: ParsedDocument,
	parser: (section: SectionName) => StatementsParser,
	report: Report,
): void {
	const stray = strayText(root);
	if (stray !== null) report.add('text-not-allowed', root.file, stray, { element: root.name });
	for (const element of childElements(root)) {
		const { name } = element;
		if (!isSection(name)) {
			report.add('section-unknown', element.file, element.start, { name });
			continue;
		}
		if (document.sections.has(name)) report.add('section-repeated', element.file, element.start, { name });
		refuseAttributes(element, report);
		document.sections.set(name, parser(name).parseSection(element));
	}
	for (const name of SECTION_NAMES) {
		if (!document.sections.has(name)) report.add('section-missing', root.file, root.start, { name });
	}
}

/** Roots and sections have no attributes but declarations of namespaces. */
function refuseAttributes(element: Element, report: Report): void {
	for (const { name, start } of element.attributes) {
		if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
		report.add('attribute-unknown', element.file, start, { element: element.name, name, hint: '' });
	}
}

function isSection(name: string): name is SectionName {
	return (SECTION_NAMES as readonly string[]).includes(name);
}
