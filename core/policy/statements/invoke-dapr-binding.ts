import { boolean, element, many, markup, oneOf, optional, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Calls a binding of the Dapr side-car; `timeout` is seconds. */
export const invokeDaprBinding = statement('invoke-dapr-binding', {
	sections: ['inbound', 'outbound', 'on-error'],
	execution: 'known',
	attributes: {
		name: text().required(),
		operation: text().literal().default('create'),
		'ignore-error': boolean().literal().default(false),
		'response-variable-name': text().literal(),
		timeout: whole().default(5),
		template: oneOf('liquid', 'Liquid').literal(),
		'content-type': text().literal().default('application/json'),
	},
	children: {
		metadata: optional(
			element({
				children: { item: many(element({ attributes: { key: text().literal().required() }, text: text() })) },
			}),
		),
		data: optional(markup()),
	},
});

export type Settings = SettingsOf<typeof invokeDaprBinding>;
