import { boolean, many, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Refuses a request whose header is absent or holds none of the values. */
export const checkHeader = statement('check-header', {
	sections: ['inbound'],
	execution: 'synchronous',
	attributes: {
		name: text().required(),
		'failed-check-httpcode': whole().required().between(100, 999),
		'failed-check-error-message': text().default(''),
		'ignore-case': boolean().default(false),
	},
	children: { value: many(text()) },
});

export type Settings = SettingsOf<typeof checkHeader>;
