import type { Diagnostic, ErrorTable } from '../../diagnostics/diagnostic.ts';

/** What makes a policy document unreadable. */
export const DOCUMENT_ERRORS = {
	'document-empty': { code: 'TG2001', severity: 'error', template: 'The document has no root element.' },
	'document-unreadable': { code: 'TG2020', severity: 'error', template: 'The file cannot be read: {reason}.' },
	'document-several-roots': {
		code: 'TG2002',
		severity: 'error',
		template: 'The document has a second root element, <{name}>.',
		hint: 'Put all sections into one <policies> element.',
	},
	'document-text-outside': { code: 'TG2003', severity: 'error', template: 'Text stands outside the root element.' },
	'document-doctype': { code: 'TG2004', severity: 'error', template: 'A document type declaration is not allowed.' },
	'element-too-deep': {
		code: 'TG2019',
		severity: 'error',
		template: 'Elements are nested more than {most} deep.',
	},
	'element-unclosed': { code: 'TG2005', severity: 'error', template: 'Element <{name}> is not closed.' },
	'element-stray-end': { code: 'TG2006', severity: 'error', template: 'End tag </{name}> has no start tag.' },
	'element-mismatched-end': {
		code: 'TG2007',
		severity: 'error',
		template: 'End tag </{found}> does not match <{name}> of line {line}.',
	},
	'tag-malformed': { code: 'TG2008', severity: 'error', template: 'The tag is malformed: expected {expected}.' },
	'attribute-unquoted': {
		code: 'TG2009',
		severity: 'error',
		template: 'The value of attribute {name} is not in quotes.',
		hint: 'Write {name}="…".',
	},
	'attribute-unclosed': { code: 'TG2010', severity: 'error', template: 'The value of attribute {name} is not closed.' },
	'attribute-duplicate': {
		code: 'TG2011',
		severity: 'error',
		template: 'Attribute {name} stands twice in <{element}>.',
	},
	'attribute-space': { code: 'TG2012', severity: 'error', template: 'White space is missing before attribute {name}.' },
	'attribute-less-than': {
		code: 'TG2013',
		severity: 'error',
		template: 'A "<" stands in the value of attribute {name}.',
		hint: 'Write &lt;.',
	},
	'entity-unknown': {
		code: 'TG2014',
		severity: 'error',
		template: 'A "&" does not start a known entity.',
		hint: 'Write &amp; for the character itself.',
	},
	'comment-unclosed': { code: 'TG2015', severity: 'error', template: 'The comment is not closed.' },
	'cdata-unclosed': { code: 'TG2016', severity: 'error', template: 'The CDATA section is not closed.' },
	'expression-unclosed': {
		code: 'TG2017',
		severity: 'error',
		template: 'The policy expression has no end: a bracket, string or comment is not closed.',
	},
	'expression-followed': { code: 'TG2018', severity: 'error', template: 'Text follows the policy expression.' },
} as const satisfies ErrorTable;

/** The document cannot be read. */
export class DocumentError extends Error {
	readonly diagnostic: Diagnostic;

	constructor(diagnostic: Diagnostic) {
		super(diagnostic.message);
		this.diagnostic = diagnostic;
	}
}
