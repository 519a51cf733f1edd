import { type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** An HTTP proxy, also as a child of send-request. */
export const proxyAttributes = { url: text().required(), username: text(), password: text() };

/** Sends the request to its backend through an HTTP proxy. */
export const proxy = statement('proxy', { sections: ['inbound'], execution: 'known', attributes: proxyAttributes });

export type Settings = SettingsOf<typeof proxy>;
