import { SaxesParser } from 'saxes';
import type { Position } from '../../diagnostics/diagnostic.ts';
import type { ArtifactErrorCode } from '../errors.ts';
import type { Report } from '../report.ts';

/** An element of a WADL or WSDL description; names are without prefix. */
export interface DescriptionElement {
	name: string;
	namespace: string;
	attributes: Readonly<Record<string, string>>;
	children: DescriptionElement[];
	at: Position;
}

/** Parses an XML description; null after reporting a mistake of syntax. */
export function parseXmlDescription(text: string, path: string, report: Report): DescriptionElement | null {
	const parser = new SaxesParser({ xmlns: true, position: true });
	const open: DescriptionElement[] = [];
	let root: DescriptionElement | null = null;
	let isBroken = false;
	const here = (): Position => ({ line: parser.line, column: parser.column });
	let start = here();
	parser.on('opentagstart', () => {
		start = here();
	});
	parser.on('opentag', ({ local, uri, attributes }) => {
		const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value]);
		const element: DescriptionElement = {
			name: local,
			namespace: uri,
			attributes: Object.fromEntries(values),
			children: [],
			at: start,
		};
		open.at(-1)?.children.push(element);
		root ??= element;
		open.push(element);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.on('error', (error) => {
		if (!isBroken) report.add('TG1002', { reason: error.message.replace(/^\d+:\d+: /, '') }, { path, at: here() });
		isBroken = true;
	});
	parser.write(text.trimStart()).close();
	return isBroken ? null : root;
}

export function childrenOf(element: DescriptionElement | undefined, name: string): DescriptionElement[] {
	return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of a name below an element, in document order. */
export function descendantsOf(element: DescriptionElement, name: string): DescriptionElement[] {
	return element.children.flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

/** A root element that is not what the file's name promises. */
export function reportRoot(root: DescriptionElement, format: string, path: string, report: Report): void {
	const code: ArtifactErrorCode = 'TG1032';
	report.add(code, { format, reason: `its root element is ${root.name}` }, { path, at: root.at });
}
