import { many, oneOf, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Sets, adds or deletes a header of the request, or of the response in outbound and on-error. */
export const setHeader = statement('set-header', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	attributes: {
		name: text().required(),
		'exists-action': oneOf('override', 'skip', 'append', 'delete').default('override'),
	},
	children: { value: many(text()) },
});

export type Settings = SettingsOf<typeof setHeader>;
