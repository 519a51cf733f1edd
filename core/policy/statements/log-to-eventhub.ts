import { type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Writes a message to the logger of that id. */
export const logToEventhub = statement('log-to-eventhub', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		'logger-id': text().literal().required(),
		'partition-id': text().literal(),
		'partition-key': text(),
	},
	text: text().default(''),
});

export type Settings = SettingsOf<typeof logToEventhub>;
