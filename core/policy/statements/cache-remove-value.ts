import { cachingType } from './cache-lookup.ts';
import { boolean, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Removes a value from the cache. */
export const cacheRemoveValue = statement('cache-remove-value', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		key: text().required(),
		'caching-type': cachingType(),
		'fail-on-cache-removal-error': boolean().default(false),
	},
});

export type Settings = SettingsOf<typeof cacheRemoveValue>;
