import { element, many, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';
import { validationAction } from './validate-content.ts';

/** Validates the headers of the response. */
export const validateHeaders = statement('validate-headers', {
	sections: ['outbound', 'on-error'],
	repeat: 'section',
	execution: 'known',
	attributes: {
		'specified-header-action': validationAction().required(),
		'unspecified-header-action': validationAction().required(),
		'errors-variable-name': text().literal(),
	},
	children: {
		header: many(element({ attributes: { name: text().literal().required(), action: validationAction().required() } })),
	},
});

export type Settings = SettingsOf<typeof validateHeaders>;
