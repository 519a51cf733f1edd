import { boolean, markup, oneOf, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Publishes a message through the Dapr side-car; `timeout` is seconds. */
export const publishToDapr = statement('publish-to-dapr', {
	sections: ['inbound'],
	execution: 'known',
	attributes: {
		'pubsub-name': text(),
		topic: text().required(),
		'ignore-error': boolean().literal().default(false),
		'response-variable-name': text().literal(),
		timeout: whole().default(5),
		template: oneOf('liquid', 'Liquid').literal(),
		'content-type': text().literal().default('application/json'),
	},
	text: markup().default(''),
});

export type Settings = SettingsOf<typeof publishToDapr>;
