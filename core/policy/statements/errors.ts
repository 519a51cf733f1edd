import type { ErrorTable } from '../../diagnostics/diagnostic.ts';

/** What is wrong with the statements of a document. */
export const STATEMENT_ERRORS = {
	'root-unknown': {
		code: 'TG2101',
		severity: 'error',
		template: 'The root element <{name}> is not that of a policy document.',
		hint: 'A policy document has the root <policies>, a fragment <fragment>.',
	},
	'root-snippet': {
		code: 'TG2102',
		severity: 'warning',
		template: 'The root element is <{name}>: only a part of a policy document.',
	},
	'section-unknown': {
		code: 'TG2103',
		severity: 'error',
		template: '<{name}> is not a section of a policy document.',
		hint: 'The sections are inbound, backend, outbound and on-error.',
	},
	'section-repeated': { code: 'TG2104', severity: 'error', template: 'Section <{name}> stands twice.' },
	'section-missing': {
		code: 'TG2105',
		severity: 'warning',
		template: 'Section <{name}> is missing: nothing of it is inherited.',
		hint: 'Write <{name}><base /></{name}> to inherit the outer scope.',
	},
	'statement-unknown': {
		code: 'TG2106',
		severity: 'error',
		template: 'There is no policy statement <{name}>.',
		hint: '{hint}',
	},
	'statement-section': {
		code: 'TG2107',
		severity: 'error',
		template: '<{name}> may not stand in {section}.',
		hint: 'It may stand in {allowed}.',
	},
	'statement-scope': {
		code: 'TG2108',
		severity: 'error',
		template: '<{name}> may not stand in a policy of scope {scope}.',
		hint: 'It may stand in the scopes {allowed}.',
	},
	'statement-nested': { code: 'TG2109', severity: 'error', template: '<{name}> may not stand in <{parent}>.' },
	'statement-repeated': { code: 'TG2110', severity: 'error', template: '<{name}> may stand only once in a {place}.' },
	'statement-not-built': {
		code: 'TG2111',
		severity: 'error',
		template: 'The statement <{name}> is not built yet.',
		hint: 'Remove it, or start with --allow-unsupported to skip it.',
	},
	'statement-skipped': {
		code: 'TG2112',
		severity: 'warning',
		template: 'The statement <{name}> is not built yet and is skipped.',
	},
	'template-not-built': {
		code: 'TG2113',
		severity: 'error',
		template: 'Liquid templates of <{name}> are not built yet.',
	},
	'template-skipped': {
		code: 'TG2114',
		severity: 'warning',
		template: 'Liquid templates of <{name}> are not built yet: the statement is skipped.',
	},
	'base-nested': { code: 'TG2115', severity: 'error', template: '<base /> may stand only directly in a section.' },
	'fragment-nested': { code: 'TG2116', severity: 'error', template: '<include-fragment> may not stand in a fragment.' },
	'fragment-unknown': { code: 'TG2117', severity: 'error', template: 'There is no policy fragment "{id}".' },
	'fragment-not-given': {
		code: 'TG2118',
		severity: 'warning',
		template: 'The policy fragment "{id}" is not given: its statements are not checked.',
	},
	'fragment-root': {
		code: 'TG2119',
		severity: 'error',
		template: 'The root element of fragment "{id}" must be <fragment>.',
	},
	'backend-unknown': { code: 'TG2120', severity: 'error', template: 'There is no backend "{id}".' },
	'backend-not-given': { code: 'TG2121', severity: 'warning', template: 'The backend "{id}" is not given.' },
	'named-value-unknown': { code: 'TG2122', severity: 'error', template: 'There is no named value "{name}".' },
	'named-value-without-value': {
		code: 'TG2123',
		severity: 'error',
		template: 'The secret named value "{name}" has no value.',
		hint: 'Give it in an overrides file, or start with --allow-unsupported to skip what needs it.',
	},
	'named-value-skipped': {
		code: 'TG2142',
		severity: 'warning',
		template: 'The secret named value "{name}" has no value: the statement is skipped.',
	},
	'named-value-not-given': { code: 'TG2124', severity: 'warning', template: 'The named value "{name}" is not given.' },
	'attribute-unknown': {
		code: 'TG2125',
		severity: 'error',
		template: '<{element}> has no attribute {name}.',
		hint: '{hint}',
	},
	'attribute-missing': { code: 'TG2126', severity: 'error', template: '<{element}> needs the attribute {name}.' },
	'attribute-choice': {
		code: 'TG2127',
		severity: 'error',
		template: '<{element}> needs {quantity} of the attributes {names}.',
	},
	'attribute-excluded': {
		code: 'TG2143',
		severity: 'error',
		template: '<{element}> takes either {name} or {other}, not both.',
	},
	'attribute-without-effect': {
		code: 'TG2144',
		severity: 'warning',
		template: 'The attribute {name} of <{element}> has no effect.',
		hint: 'docs/parity.md says why.',
	},
	'text-missing': { code: 'TG2128', severity: 'error', template: '<{element}> needs a text.' },
	'text-not-allowed': { code: 'TG2129', severity: 'error', template: 'Text may not stand in <{element}>.' },
	'child-unknown': {
		code: 'TG2130',
		severity: 'error',
		template: '<{name}> may not stand in <{element}>.',
		hint: '{hint}',
	},
	'child-missing': { code: 'TG2131', severity: 'error', template: '<{element}> needs a child <{name}>.' },
	'child-repeated': { code: 'TG2132', severity: 'error', template: '<{name}> may stand only {times} in <{element}>.' },
	'value-not-listed': {
		code: 'TG2133',
		severity: 'error',
		template: '"{value}" is no value of {name}: it takes {allowed}.',
	},
	'value-not-whole': {
		code: 'TG2134',
		severity: 'error',
		template: '"{value}" is no whole number, which {name} takes.',
	},
	'value-not-number': { code: 'TG2135', severity: 'error', template: '"{value}" is no number, which {name} takes.' },
	'value-not-boolean': {
		code: 'TG2136',
		severity: 'error',
		template: '"{value}" is neither true nor false, which {name} takes.',
	},
	'value-out-of-range': {
		code: 'TG2137',
		severity: 'error',
		template: '{name} takes a number from {lowest} to {highest}, not {value}.',
	},
	'expression-not-allowed': {
		code: 'TG2138',
		severity: 'error',
		template: 'A policy expression is not allowed in {name}.',
	},
	'expression-in-text': {
		code: 'TG2139',
		severity: 'warning',
		template: 'The text of {name} holds "@{bracket}" but is no policy expression: it is taken literally.',
		hint: 'An expression must be the whole value.',
	},
	'expression-result': {
		code: 'TG2141',
		severity: 'error',
		template: '{name} takes {needed}; the expression gives {type}.',
	},
	'retry-holds-wait': { code: 'TG2140', severity: 'error', template: '<wait> may not stand in <retry>.' },
} as const satisfies ErrorTable;

export type StatementError = keyof typeof STATEMENT_ERRORS;
