import { element, many, type SettingsOf, text, whole } from './schema.ts';
import { statement } from './statement.ts';

const limit = {
	calls: whole().literal().required(),
	'renewal-period': whole().literal().required(),
};

/** The attributes by which rate-limit and rate-limit-by-key tell the caller and later statements about the limit. */
export const rateLimitOutputs = {
	'retry-after-header-name': text().literal(),
	'retry-after-variable-name': text().literal(),
	'remaining-calls-header-name': text().literal(),
	'remaining-calls-variable-name': text().literal(),
	'total-calls-header-name': text().literal(),
};

/** A limit of one API or operation; without a period of its own it has the statement's. */
const scoped = {
	id: text().literal(),
	name: text().literal(),
	calls: whole().literal().required(),
	'renewal-period': whole().literal(),
	...rateLimitOutputs,
};
const operation = element({ attributes: scoped });

/** Limits the calls of a subscription in a sliding window of seconds. */
export const rateLimit = statement('rate-limit', {
	sections: ['inbound'],
	scopes: ['product', 'api', 'operation'],
	repeat: 'document',
	execution: 'synchronous',
	attributes: { ...limit, ...rateLimitOutputs },
	children: {
		api: many(element({ attributes: scoped, children: { operation: many(operation) } })),
		operation: many(operation),
	},
});

export type Settings = SettingsOf<typeof rateLimit>;
