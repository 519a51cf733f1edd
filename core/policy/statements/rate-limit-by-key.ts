import { rateLimitOutputs } from './rate-limit.ts';
import { boolean, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/**
 * Limits the calls of a key in a sliding window of seconds. When the increment condition or count is an expression, it is
 * evaluated and counted at the end of the request.
 */
export const rateLimitByKey = statement('rate-limit-by-key', {
	sections: ['inbound'],
	execution: 'synchronous',
	postponed: ['increment-condition', 'increment-count'],
	attributes: {
		calls: whole().required(),
		'renewal-period': whole().required(),
		'counter-key': text().required(),
		'increment-condition': boolean(),
		'increment-count': whole(),
		'increment-after-response': boolean().literal().default(false),
		'flexible-retry-window': boolean().literal().default(false).withoutEffect(),
		...rateLimitOutputs,
	},
});

export type Settings = SettingsOf<typeof rateLimitByKey>;
