import { oneOf, type SettingsOf } from './schema.ts';
import { statement } from './statement.ts';

/** Runs its children at the same time and waits for all or for the first of them. */
export const wait = statement('wait', {
	sections: ['inbound', 'backend', 'outbound'],
	execution: 'known',
	holdsStatements: true,
	attributes: { for: oneOf('all', 'any').default('all') },
});

/** What may stand directly in wait. */
export const WAIT_CHILDREN: readonly string[] = [
	'send-request',
	'cache-lookup-value',
	'cache-store-value',
	'choose',
	'forward-request',
	'authentication-managed-identity',
	'authentication-token',
];

export type Settings = SettingsOf<typeof wait>;
