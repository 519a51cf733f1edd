import { type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Replaces a text in the body of the request, or of the response in outbound and on-error. */
export const findAndReplace = statement('find-and-replace', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	reads: 'current',
	attributes: { from: text().required(), to: text().required() },
});

export type Settings = SettingsOf<typeof findAndReplace>;
