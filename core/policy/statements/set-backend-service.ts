import { boolean, oneOf, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Sends the request to another base URL or to a backend entity. */
export const setBackendService = statement('set-backend-service', {
	sections: ['inbound', 'backend'],
	execution: 'synchronous',
	choices: [{ of: ['base-url', 'backend-id'], exactly: false }],
	attributes: {
		'base-url': text(),
		'backend-id': text(),
		'sf-resolve-condition': boolean().withoutEffect(),
		'sf-service-instance-name': text().withoutEffect(),
		'sf-partition-key': text().withoutEffect(),
		'sf-replica-type': oneOf('primary', 'secondary').withoutEffect(),
		'sf-listener-name': text().withoutEffect(),
		'dapr-app-id': text(),
		'dapr-method': text(),
		'dapr-namespace': text(),
	},
});

export type Settings = SettingsOf<typeof setBackendService>;
