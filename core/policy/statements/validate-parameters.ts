import { element, many, optional, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';
import { validationAction } from './validate-content.ts';

const parameter = element({ attributes: { name: text().literal().required(), action: validationAction().required() } });
const group = element({
	attributes: {
		'specified-parameter-action': validationAction(),
		'unspecified-parameter-action': validationAction(),
	},
	children: { parameter: many(parameter) },
});

/** Validates headers, query and path parameters of the request. */
export const validateParameters = statement('validate-parameters', {
	sections: ['inbound'],
	repeat: 'section',
	execution: 'known',
	attributes: {
		'specified-parameter-action': validationAction().required(),
		'unspecified-parameter-action': validationAction().required(),
		'errors-variable-name': text().literal(),
	},
	children: {
		headers: optional(group),
		query: optional(group),
		path: optional(
			element({
				attributes: { 'specified-parameter-action': validationAction() },
				children: { parameter: many(parameter) },
			}),
		),
	},
});

export type Settings = SettingsOf<typeof validateParameters>;
