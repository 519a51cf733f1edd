import { boolean, oneOf, type SettingsOf, whole } from './schema.ts';
import { statement } from './statement.ts';

/** Sends the request to its backend and takes the answer as the response. `timeout` and `continue-timeout` are seconds. */
export const forwardRequest = statement('forward-request', {
	sections: ['backend'],
	execution: 'suspending',
	excludes: { timeout: ['timeout-ms'] },
	attributes: {
		timeout: whole(),
		'timeout-ms': whole(),
		'continue-timeout': whole(),
		'http-version': oneOf('1', '2or1', '2').literal().default('1'),
		'follow-redirects': boolean().default(false),
		'buffer-request-body': boolean().literal().default(false),
		'buffer-response': boolean().literal().default(true),
		'fail-on-error-status-code': boolean().literal().default(false),
	},
});

export type Settings = SettingsOf<typeof forwardRequest>;
