import { type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Validates an OData request against the API's description. */
export const validateOdataRequest = statement('validate-odata-request', {
	sections: ['inbound'],
	scopes: ['global', 'workspace', 'product', 'api'],
	repeat: 'section',
	execution: 'known',
	attributes: {
		'error-variable-name': text(),
		'default-odata-version': text().default('4.0'),
		'min-odata-version': text(),
		'max-odata-version': text(),
		'max-size': whole(),
	},
});

export type Settings = SettingsOf<typeof validateOdataRequest>;
