import { type SettingsOf, text, whole } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Changes the status code of the response; without a reason the standard phrase of the code. */
export const setStatus = statement('set-status', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	attributes: {
		code: whole().required().between(100, 999),
		reason: text(),
	},
});

export type Settings = SettingsOf<typeof setStatus>;
