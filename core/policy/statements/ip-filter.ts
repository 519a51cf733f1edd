import { element, many, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Admits only the listed addresses (`allow`), or refuses them (`forbid`). */
export const ipFilter = statement('ip-filter', {
	sections: ['inbound'],
	execution: 'synchronous',
	attributes: { action: oneOf('allow', 'forbid').default('allow') },
	children: {
		address: many(text().required()),
		'address-range': many(element({ attributes: { from: text().required(), to: text().required() } })),
	},
});

export type Settings = SettingsOf<typeof ipFilter>;
