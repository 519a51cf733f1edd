import { element, many, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

const amounts = { calls: whole().literal(), bandwidth: whole().literal() };
const scoped = {
	id: text().literal(),
	name: text().literal(),
	...amounts,
	'renewal-period': whole().literal(),
};

/** Limits the calls or the kilobytes of a subscription in long fixed periods of seconds. */
export const quota = statement('quota', {
	sections: ['inbound'],
	scopes: ['product'],
	repeat: 'document',
	execution: 'known',
	choices: [{ of: ['calls', 'bandwidth'], exactly: false }],
	attributes: { ...amounts, 'renewal-period': whole().literal().required() },
	children: {
		api: many(element({ attributes: scoped, children: { operation: many(element({ attributes: scoped })) } })),
	},
});

export type Settings = SettingsOf<typeof quota>;
