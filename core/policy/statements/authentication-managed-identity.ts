import { boolean, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Gets a token for a resource and puts it into the Authorization header, or into a variable. */
export const authenticationManagedIdentity = statement('authentication-managed-identity', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		resource: text().required(),
		'client-id': text(),
		'output-token-variable-name': text().literal(),
		'ignore-error': boolean().literal().default(false),
	},
});

export type Settings = SettingsOf<typeof authenticationManagedIdentity>;
