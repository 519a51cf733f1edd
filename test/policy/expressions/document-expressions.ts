import type { Diagnostic } from '../../../core/diagnostics/diagnostic.ts';
import type { Element } from '../../../core/policy/document/element.ts';
import type { PositionedText } from '../../../core/policy/document/positioned-text.ts';
import { readDocument } from '../../../core/policy/document/reader.ts';
import { checkExpression } from '../../../core/policy/expressions/check.ts';

export interface DocumentExpression {
	source: string;
	diagnostics: Diagnostic[];
}

/** Checks the expressions of a policy document; a document that cannot be read has none. */
export function checkDocumentExpressions(path: string, text: string): DocumentExpression[] {
	const root = readDocument({ path, text, format: undefined as never });
	if (!('kind' in root)) return [];
	return expressionsOf(root).map((expression) => {
		const replaced = expression.replace(/\{\{[^{}]*\}\}/g, () => '1');
		const { diagnostics } = checkExpression(replaced.text, {
			positionAt: (offset) => replaced.positionAt(offset),
			path,
		});
		return { source: replaced.text, diagnostics };
	});
}

/** Attribute values and texts that are one whole expression. */
export function expressionsOf(element: Element): PositionedText[] {
	const own = element.attributes.map(({ value }) => value);
	const texts = element.children.flatMap((child) => (child.kind === 'text' ? [child.value] : expressionsOf(child)));
	return [...own, ...texts].map((value) => value.trim()).filter(({ text }) => /^@[({][\s\S]*[)};]$/.test(text));
}
