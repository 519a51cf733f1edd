import { boolean, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Replaces path and query of the request below the backend's base URL; `{name}` takes a matched template parameter. */
export const rewriteUri = statement('rewrite-uri', {
	sections: ['inbound'],
	execution: 'synchronous',
	attributes: {
		template: text().required(),
		'copy-unmatched-params': boolean().default(true),
	},
});

export type Settings = SettingsOf<typeof rewriteUri>;
