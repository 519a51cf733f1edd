import { boolean, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Reads the access token of a credential provider's connection into a variable. */
export const getAuthorizationContext = statement('get-authorization-context', {
	sections: ['inbound'],
	execution: 'known',
	attributes: {
		'provider-id': text().required(),
		'authorization-id': text().required(),
		'context-variable-name': text().required(),
		'identity-type': oneOf('managed', 'jwt').default('managed'),
		identity: text(),
		'ignore-error': boolean().default(false),
	},
});

export type Settings = SettingsOf<typeof getAuthorizationContext>;
