import { boolean, markup, oneOf, type SettingsOf } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Replaces the body of the request, or of the response in outbound and on-error. The text may compute to bytes. */
export const setBody = statement('set-body', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	attributes: {
		template: oneOf('none', 'liquid').literal().default('none'),
		'xsi-nil': oneOf('blank', 'null').literal().default('blank'),
		'parse-date': boolean().literal().default(true),
		'html-decode-expression': boolean().literal().default(false),
	},
	text: markup().default(''),
});

export type Settings = SettingsOf<typeof setBody>;
