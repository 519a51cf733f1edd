import { type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Sends the request to its backend through an HTTP proxy. */
export const proxy = statement('proxy', {
	sections: ['inbound'],
	execution: 'known',
	attributes: { url: text().required(), username: text(), password: text() },
});

export type Settings = SettingsOf<typeof proxy>;
