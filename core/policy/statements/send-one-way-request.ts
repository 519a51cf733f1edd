import { oneOf, type SettingsOf, whole } from './schema.ts';
import { requestChildren } from './send-request.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** Sends a request and does not wait for its response; `timeout` is seconds. */
export const sendOneWayRequest = statement('send-one-way-request', {
	sections: EVERY_SECTION,
	execution: 'suspending',
	attributes: { mode: oneOf('new', 'copy').default('new'), timeout: whole(), 'timeout-ms': whole() },
	children: requestChildren,
});

export type Settings = SettingsOf<typeof sendOneWayRequest>;
