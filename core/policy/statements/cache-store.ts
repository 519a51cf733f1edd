import { cachingType } from './cache-lookup.ts';
import { boolean, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Stores the response in the response cache for so many seconds. */
export const cacheStore = statement('cache-store', {
	sections: ['outbound'],
	repeat: 'section',
	execution: 'known',
	attributes: {
		duration: whole().required(),
		'cache-response': boolean(),
		'caching-mode': text().literal(),
		'caching-type': cachingType(),
	},
});

export type Settings = SettingsOf<typeof cacheStore>;
