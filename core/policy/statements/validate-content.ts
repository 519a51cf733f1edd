import { boolean, element, many, oneOf, optional, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** What the validation statements do about what they find. */
export const validationAction = () => oneOf('ignore', 'prevent', 'detect');

/** Validates the body of the request, or of the response in outbound and on-error. */
export const validateContent = statement('validate-content', {
	sections: ['inbound', 'outbound', 'on-error'],
	execution: 'known',
	reads: 'current',
	attributes: {
		'unspecified-content-type-action': validationAction().required(),
		'max-size': whole().required(),
		'size-exceeded-action': validationAction().required(),
		'errors-variable-name': text().literal(),
	},
	children: {
		'content-type-map': optional(
			element({
				attributes: {
					'any-content-type-value': text().literal(),
					'missing-content-type-value': text().literal(),
				},
				children: {
					type: many(
						element({ attributes: { from: text().literal(), when: boolean(), to: text().literal().required() } }),
					),
				},
			}),
		),
		content: many(
			element({
				attributes: {
					type: text().literal(),
					'validate-as': oneOf('json', 'xml', 'soap').literal().required(),
					'schema-id': text().literal(),
					'schema-ref': text().literal(),
					action: validationAction().required(),
					'allow-additional-properties': boolean().literal(),
					'case-insensitive-property-names': boolean().literal().default(false),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof validateContent>;
