import { cachingType } from './cache-lookup.ts';
import { object, type SettingsOf, text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Puts a cached value, or the default, into a variable. */
export const cacheLookupValue = statement('cache-lookup-value', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		key: text().required(),
		'variable-name': text().literal().required(),
		'default-value': object(),
		'caching-type': cachingType(),
	},
});

export type Settings = SettingsOf<typeof cacheLookupValue>;
