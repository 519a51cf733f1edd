import { many, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Known from the authoring toolkit: sends a request, the answer becomes the response or a variable. */
export const invokeRequest = statement('invoke-request', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		method: text(),
		url: text().required(),
		'backend-id': text(),
		'response-variable-name': text().literal(),
	},
	children: { value: many(text()) },
});

export type Settings = SettingsOf<typeof invokeRequest>;
