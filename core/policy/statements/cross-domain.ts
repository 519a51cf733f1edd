import { element, optional, type SettingsOf } from './schema.ts';
import { statement } from './statement.ts';

/** Serves a cross-domain policy file. */
export const crossDomain = statement('cross-domain', {
	sections: ['inbound'],
	scopes: ['global'],
	execution: 'known',
	children: { 'cross-domain-policy': optional(element({ isOpen: true })) },
});

export type Settings = SettingsOf<typeof crossDomain>;
