import { element, many, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';
import { validationAction } from './validate-content.ts';

/** Validates the status code of the response. */
export const validateStatusCode = statement('validate-status-code', {
	sections: ['outbound', 'on-error'],
	repeat: 'section',
	execution: 'known',
	attributes: {
		'unspecified-status-code-action': validationAction().required(),
		'errors-variable-name': text().literal(),
	},
	children: {
		'status-code': many(
			element({ attributes: { code: whole().literal().required(), action: validationAction().required() } }),
		),
	},
});

export type Settings = SettingsOf<typeof validateStatusCode>;
