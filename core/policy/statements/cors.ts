import { boolean, element, one, optional, type SettingsOf, some, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Answers preflights and adds the headers of cross-origin resource sharing. */
export const cors = statement('cors', {
	sections: ['inbound'],
	repeat: 'section',
	execution: 'synchronous',
	attributes: {
		'allow-credentials': boolean().default(false),
		'terminate-unmatched-request': boolean().default(true),
	},
	children: {
		'allowed-origins': one(element({ children: { origin: some(text()) } })),
		'allowed-methods': optional(
			element({ attributes: { 'preflight-result-max-age': whole() }, children: { method: some(text()) } }),
		),
		'allowed-headers': optional(element({ children: { header: some(text()) } })),
		'expose-headers': optional(element({ children: { header: some(text()) } })),
	},
});

export type Settings = SettingsOf<typeof cors>;
