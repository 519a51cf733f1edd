import { cachingType } from './cache-lookup.ts';
import { object, type SettingsOf, text, whole } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Stores a value in the cache for so many seconds. */
export const cacheStoreValue = statement('cache-store-value', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		key: text().required(),
		value: object().required(),
		duration: whole().required(),
		'caching-type': cachingType(),
	},
});

export type Settings = SettingsOf<typeof cacheStoreValue>;
