import { boolean, oneOf, type SettingsOf } from './schema.ts';
import { statement } from './statement.ts';

/** Converts an XML body to JSON. */
export const xmlToJson = statement('xml-to-json', {
	sections: ['inbound', 'outbound', 'on-error'],
	execution: 'known',
	reads: 'current',
	attributes: {
		kind: oneOf('direct', 'javascript-friendly').required(),
		apply: oneOf('always', 'content-type-xml').required(),
		'consider-accept-header': boolean().default(true),
		'always-array-child-elements': boolean().default(false),
		'preserve-whitespace-nodes': boolean(),
		'empty-values': oneOf('preserve', 'as-null'),
		'trim-values': boolean(),
	},
});

export type Settings = SettingsOf<typeof xmlToJson>;
