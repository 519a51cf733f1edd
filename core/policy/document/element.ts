import type { PositionedText, SourceFile } from './positioned-text.ts';

/** An element of a policy document. Offsets are those of the file. */
export interface Element {
	kind: 'element';
	name: string;
	attributes: Attribute[];
	children: (Element | Text)[];
	file: SourceFile;
	/** Offset of its `<`. */
	start: number;
	/** Offsets of its content; equal for an empty element. */
	contentStart: number;
	contentEnd: number;
}

export interface Attribute {
	name: string;
	/** Decoded; white space as written, so that `//` comments of expressions end where they should. */
	value: PositionedText;
	/** Offset of its name. */
	start: number;
}

/** Character data, decoded; comments are dropped. */
export interface Text {
	kind: 'text';
	value: PositionedText;
}

/** The elements directly below. */
export function childElements(parent: Element): Element[] {
	return parent.children.filter((child) => child.kind === 'element');
}

/** Offset of the first text that is not white space directly in an element; null when there is none. */
export function strayText(parent: Element): number | null {
	for (const child of parent.children) {
		if (child.kind === 'text' && child.value.text.trim() !== '') return child.value.trim().offsetAt(0);
	}
	return null;
}
