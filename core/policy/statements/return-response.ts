import { many, optional, type SettingsOf, text } from './schema.ts';
import { setBody } from './set-body.ts';
import { setHeader } from './set-header.ts';
import { setStatus } from './set-status.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Ends the request with a new response, or with the one in a variable, as its children change it. */
export const returnResponse = statement('return-response', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	attributes: { 'response-variable-name': text().literal() },
	children: {
		'set-status': optional(setStatus),
		'set-header': many(setHeader),
		'set-body': optional(setBody),
	},
});

export type Settings = SettingsOf<typeof returnResponse>;
