import { boolean, oneOf, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Known from the editor's schemas only: a token of a token service or of a managed identity. */
export const authenticationToken = statement('authentication-token', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		'token-type': oneOf('managed-service-identity', 'token-service').literal(),
		'token-service-url': text(),
		'resource-url': text(),
		'ignore-error': boolean().literal().default(false),
	},
});

/** Known from the editor's schemas only: a token of the token store. */
export const authenticationTokenStore = statement('authentication-token-store', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		'token-id': text(),
		'client-id': text(),
		'output-token-variable-name': text().literal(),
		'ignore-error': boolean().literal().default(false),
	},
});

export type Settings = SettingsOf<typeof authenticationToken>;
