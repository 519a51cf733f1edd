import { type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Changes the method of the request. */
export const setMethod = statement('set-method', {
	sections: ['inbound', 'on-error'],
	execution: 'synchronous',
	text: text().required(),
});

export type Settings = SettingsOf<typeof setMethod>;
