import { boolean, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Limits the calls or the kilobytes of a key in long fixed periods; the period is seconds or an ISO 8601 duration. */
export const quotaByKey = statement('quota-by-key', {
	sections: ['inbound'],
	execution: 'known',
	choices: [{ of: ['calls', 'bandwidth'], exactly: false }],
	postponed: ['increment-condition', 'increment-count'],
	attributes: {
		calls: whole().literal(),
		bandwidth: whole().literal(),
		'renewal-period': text().literal().required(),
		'counter-key': text().required(),
		'increment-condition': boolean(),
		'increment-count': whole(),
		'first-period-start': text().literal().default('0001-01-01T00:00:00Z'),
	},
});

export type Settings = SettingsOf<typeof quotaByKey>;
