import { type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Puts user name and password into the request's Authorization header. */
export const authenticationBasic = statement('authentication-basic', {
	sections: ['inbound'],
	repeat: 'section',
	execution: 'synchronous',
	attributes: { username: text().required(), password: text().required() },
});

export type Settings = SettingsOf<typeof authenticationBasic>;
