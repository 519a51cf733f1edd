import { boolean, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Ends the request with an example, or a sample of the schema, from the API's description. */
export const mockResponse = statement('mock-response', {
	sections: ['inbound', 'outbound', 'on-error'],
	execution: 'synchronous',
	attributes: {
		'status-code': whole().literal().default(200),
		'content-type': text().literal(),
		index: whole().literal(),
		enabled: boolean().literal().default(true),
	},
});

export type Settings = SettingsOf<typeof mockResponse>;
