import { many, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Sets, adds or deletes a parameter of the request's query. */
export const setQueryParameter = statement('set-query-parameter', {
	sections: ['inbound', 'backend'],
	execution: 'synchronous',
	attributes: {
		name: text().required(),
		'exists-action': oneOf('override', 'skip', 'append', 'delete').default('override'),
	},
	children: { value: many(text()) },
});

export type Settings = SettingsOf<typeof setQueryParameter>;
