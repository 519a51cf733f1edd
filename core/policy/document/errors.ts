import type { Diagnostic, ErrorTable } from '../../diagnostics/diagnostic.ts';

/** What makes a policy document unreadable. */
export const DOCUMENT_ERRORS = {
	'document-empty': { severity: 'error', template: 'The document has no root element.' },
	'document-several-roots': {
		severity: 'error',
		template: 'The document has a second root element, <{name}>.',
		hint: 'Put all sections into one <policies> element.',
	},
	'document-text-outside': { severity: 'error', template: 'Text stands outside the root element.' },
	'document-doctype': { severity: 'error', template: 'A document type declaration is not allowed.' },
	'element-unclosed': { severity: 'error', template: 'Element <{name}> is not closed.' },
	'element-stray-end': { severity: 'error', template: 'End tag </{name}> has no start tag.' },
	'element-mismatched-end': {
		severity: 'error',
		template: 'End tag </{found}> does not match <{name}> of line {line}.',
	},
	'tag-malformed': { severity: 'error', template: 'The tag is malformed: expected {expected}.' },
	'attribute-unquoted': {
		severity: 'error',
		template: 'The value of attribute {name} is not in quotes.',
		hint: 'Write {name}="…".',
	},
	'attribute-unclosed': { severity: 'error', template: 'The value of attribute {name} is not closed.' },
	'attribute-duplicate': { severity: 'error', template: 'Attribute {name} stands twice in <{element}>.' },
	'attribute-space': { severity: 'error', template: 'White space is missing before attribute {name}.' },
	'attribute-less-than': {
		severity: 'error',
		template: 'A "<" stands in the value of attribute {name}.',
		hint: 'Write &lt;.',
	},
	'entity-unknown': {
		severity: 'error',
		template: 'A "&" does not start a known entity.',
		hint: 'Write &amp; for the character itself.',
	},
	'comment-unclosed': { severity: 'error', template: 'The comment is not closed.' },
	'cdata-unclosed': { severity: 'error', template: 'The CDATA section is not closed.' },
	'expression-unclosed': {
		severity: 'error',
		template: 'The policy expression has no end: a bracket, string or comment is not closed.',
	},
	'expression-followed': { severity: 'error', template: 'Text follows the policy expression.' },
} as const satisfies ErrorTable;

/** The document cannot be read. */
export class DocumentError extends Error {
	readonly diagnostic: Diagnostic;

	constructor(diagnostic: Diagnostic) {
		super(diagnostic.message);
		this.diagnostic = diagnostic;
	}
}
