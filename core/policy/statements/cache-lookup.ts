import { boolean, many, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Which cache the caching statements use. */
export const cachingType = () => oneOf('prefer-external', 'internal', 'external').literal().default('prefer-external');

/** Answers from the response cache. */
export const cacheLookup = statement('cache-lookup', {
	sections: ['inbound'],
	repeat: 'section',
	execution: 'known',
	attributes: {
		'vary-by-developer': boolean().required(),
		'vary-by-developer-groups': boolean().required(),
		'caching-type': cachingType(),
		'downstream-caching-type': oneOf('none', 'private', 'public').default('none'),
		'must-revalidate': boolean().default(true),
		'allow-private-response-caching': boolean().default(false),
	},
	children: { 'vary-by-header': many(text()), 'vary-by-query-parameter': many(text()) },
});

export type Settings = SettingsOf<typeof cacheLookup>;
