import { type SettingsOf, text, whole } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Lets only so many requests of a key run its children at one time. */
export const limitConcurrency = statement('limit-concurrency', {
	sections: EVERY_SECTION,
	execution: 'known',
	holdsStatements: true,
	attributes: { key: text().required(), 'max-count': whole().literal().required() },
});

export type Settings = SettingsOf<typeof limitConcurrency>;
