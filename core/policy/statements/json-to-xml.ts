import { boolean, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Converts a JSON body to XML. */
export const jsonToXml = statement('json-to-xml', {
	sections: ['inbound', 'outbound', 'on-error'],
	execution: 'known',
	reads: 'current',
	attributes: {
		apply: oneOf('always', 'content-type-json').required(),
		'consider-accept-header': boolean().default(true),
		'parse-date': boolean().default(true),
		'namespace-separator': text().default('_'),
		'namespace-prefix': text(),
		'namespace-block-name': text(),
		'attribute-block-name': text(),
		'attribute-prefix': text(),
		'invalid-character-replacement': text(),
		'null-values': text(),
		'trim-values': boolean(),
		'empty-values': oneOf('preserve', 'as-null'),
	},
});

export type Settings = SettingsOf<typeof jsonToXml>;
