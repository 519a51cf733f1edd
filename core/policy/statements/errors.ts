import type { ErrorTable } from '../../diagnostics/diagnostic.ts';

/** What is wrong with the statements of a document. */
export const STATEMENT_ERRORS = {
	'root-unknown': {
		severity: 'error',
		template: 'The root element <{name}> is not that of a policy document.',
		hint: 'A policy document has the root <policies>, a fragment <fragment>.',
	},
	'root-snippet': {
		severity: 'warning',
		template: 'The root element is <{name}>: only a part of a policy document.',
	},
	'section-unknown': {
		severity: 'error',
		template: '<{name}> is not a section of a policy document.',
		hint: 'The sections are inbound, backend, outbound and on-error.',
	},
	'section-repeated': { severity: 'error', template: 'Section <{name}> stands twice.' },
	'section-missing': {
		severity: 'warning',
		template: 'Section <{name}> is missing: nothing of it is inherited.',
		hint: 'Write <{name}><base /></{name}> to inherit the outer scope.',
	},
	'statement-unknown': { severity: 'error', template: 'There is no policy statement <{name}>.', hint: '{hint}' },
	'statement-section': {
		severity: 'error',
		template: '<{name}> may not stand in {section}.',
		hint: 'It may stand in {allowed}.',
	},
	'statement-scope': {
		severity: 'error',
		template: '<{name}> may not stand in a policy of scope {scope}.',
		hint: 'It may stand in the scopes {allowed}.',
	},
	'statement-nested': { severity: 'error', template: '<{name}> may not stand in <{parent}>.' },
	'statement-repeated': { severity: 'error', template: '<{name}> may stand only once in a {place}.' },
	'statement-not-built': {
		severity: 'error',
		template: 'The statement <{name}> is not built yet.',
		hint: 'Remove it, or start with --allow-unsupported to skip it.',
	},
	'statement-skipped': { severity: 'warning', template: 'The statement <{name}> is not built yet and is skipped.' },
	'template-not-built': { severity: 'error', template: 'Liquid templates of <{name}> are not built yet.' },
	'template-skipped': {
		severity: 'warning',
		template: 'Liquid templates of <{name}> are not built yet: the statement is skipped.',
	},
	'base-nested': { severity: 'error', template: '<base /> may stand only directly in a section.' },
	'fragment-nested': { severity: 'error', template: '<include-fragment> may not stand in a fragment.' },
	'fragment-unknown': { severity: 'error', template: 'There is no policy fragment "{id}".' },
	'fragment-not-given': {
		severity: 'warning',
		template: 'The policy fragment "{id}" is not given: its statements are not checked.',
	},
	'fragment-root': { severity: 'error', template: 'The root element of fragment "{id}" must be <fragment>.' },
	'backend-unknown': { severity: 'error', template: 'There is no backend "{id}".' },
	'backend-not-given': { severity: 'warning', template: 'The backend "{id}" is not given.' },
	'named-value-unknown': { severity: 'error', template: 'There is no named value "{name}".' },
	'named-value-without-value': { severity: 'error', template: 'The secret named value "{name}" has no value.' },
	'named-value-not-given': { severity: 'warning', template: 'The named value "{name}" is not given.' },
	'attribute-unknown': { severity: 'error', template: '<{element}> has no attribute {name}.', hint: '{hint}' },
	'attribute-missing': { severity: 'error', template: '<{element}> needs the attribute {name}.' },
	'attribute-choice': { severity: 'error', template: '<{element}> needs {quantity} of the attributes {names}.' },
	'text-missing': { severity: 'error', template: '<{element}> needs a text.' },
	'text-not-allowed': { severity: 'error', template: 'Text may not stand in <{element}>.' },
	'child-unknown': { severity: 'error', template: '<{name}> may not stand in <{element}>.', hint: '{hint}' },
	'child-missing': { severity: 'error', template: '<{element}> needs a child <{name}>.' },
	'child-repeated': { severity: 'error', template: '<{name}> may stand only once in <{element}>.' },
	'value-not-listed': { severity: 'error', template: '"{value}" is no value of {name}: it takes {allowed}.' },
	'value-not-whole': { severity: 'error', template: '"{value}" is no whole number, which {name} takes.' },
	'value-not-number': { severity: 'error', template: '"{value}" is no number, which {name} takes.' },
	'value-not-boolean': { severity: 'error', template: '"{value}" is neither true nor false, which {name} takes.' },
	'value-out-of-range': {
		severity: 'error',
		template: '{name} takes a number from {lowest} to {highest}, not {value}.',
	},
	'expression-not-allowed': { severity: 'error', template: 'A policy expression is not allowed in {name}.' },
	'expression-in-text': {
		severity: 'warning',
		template: 'The text of {name} holds "@{bracket}" but is no policy expression: it is taken literally.',
		hint: 'An expression must be the whole value.',
	},
	'retry-holds-wait': { severity: 'error', template: '<wait> may not stand in <retry>.' },
} as const satisfies ErrorTable;

export type StatementError = keyof typeof STATEMENT_ERRORS;
