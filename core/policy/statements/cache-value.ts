import { cachingType } from './cache-lookup.ts';
import { element, object, one, type SettingsOf, text, whole } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Looks a value up and, when it is absent or stale, runs the statements that compute it. Times are seconds. */
export const cacheValue = statement('cache-value', {
	sections: EVERY_SECTION,
	execution: 'known',
	attributes: {
		key: text().required(),
		'variable-name': text().literal().required(),
		'expires-after': whole().default(28800),
		'refresh-after': whole(),
		'default-value': object(),
		'caching-type': cachingType(),
	},
	children: { value: one(element({ holdsStatements: true })) },
});

export type Settings = SettingsOf<typeof cacheValue>;
