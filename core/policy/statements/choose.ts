import { boolean, element, optional, some } from './schema.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Runs the first branch whose condition is true. */
export const choose = statement('choose', {
	sections: EVERY_SECTION,
	execution: 'flow',
	children: {
		when: some(element({ attributes: { condition: boolean().required() }, holdsStatements: true })),
		otherwise: optional(element({ holdsStatements: true })),
	},
});
