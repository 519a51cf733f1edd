import { type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Wraps a JSON response in a call of the function that the caller names. */
export const jsonp = statement('jsonp', {
	sections: ['outbound'],
	repeat: 'section',
	execution: 'synchronous',
	reads: 'response',
	attributes: { 'callback-parameter-name': text().required() },
});

export type Settings = SettingsOf<typeof jsonp>;
