import { element, many, oneOf, optional, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Writes a message to the request's trace and to the logs. The text stands for a message without its element. */
export const trace = statement('trace', {
	sections: EVERY_SECTION,
	execution: 'synchronous',
	attributes: {
		source: text().required(),
		severity: oneOf('verbose', 'information', 'error').literal().default('verbose'),
	},
	children: {
		message: optional(text()),
		metadata: many(element({ attributes: { name: text().required(), value: text().required() } })),
	},
	text: text(),
});

export type Settings = SettingsOf<typeof trace>;
