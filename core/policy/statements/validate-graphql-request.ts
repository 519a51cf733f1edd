import { element, many, oneOf, optional, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Validates a GraphQL request and authorises paths of its query. */
export const validateGraphqlRequest = statement('validate-graphql-request', {
	sections: ['inbound'],
	scopes: ['global', 'workspace', 'product', 'api'],
	repeat: 'section',
	execution: 'known',
	reads: 'request',
	attributes: {
		'max-size': whole(),
		'max-depth': whole(),
		'max-total-depth': whole(),
		'max-complexity': whole(),
		'error-variable-name': text(),
	},
	children: {
		authorize: optional(
			element({
				children: {
					rule: many(
						element({
							attributes: {
								path: text().literal().required(),
								action: oneOf('allow', 'remove', 'reject', 'ignore').default('allow'),
							},
						}),
					),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof validateGraphqlRequest>;
