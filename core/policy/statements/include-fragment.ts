import { text } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Stands for the statements of a fragment. */
export const includeFragment = statement('include-fragment', {
	sections: EVERY_SECTION,
	execution: 'flow',
	attributes: { 'fragment-id': text().literal().required() },
});
