import { authenticationBasic } from './authentication-basic.ts';
import { authenticationCertificate } from './authentication-certificate.ts';
import { authenticationManagedIdentity } from './authentication-managed-identity.ts';
import { authenticationToken, authenticationTokenStore } from './authentication-token.ts';
import { proxyAttributes } from './proxy.ts';
import { boolean, element, many, oneOf, optional, type SettingsOf, text, whole } from './schema.ts';
import { setBody } from './set-body.ts';
import { setHeader } from './set-header.ts';
import { setMethod } from './set-method.ts';
import { EVERY_SECTION, statement } from './statement.ts';

/** The request that send-request and send-one-way-request make. */
export const requestChildren = {
	'set-url': optional(text().required()),
	'set-method': optional(setMethod),
	'set-header': many(setHeader),
	'set-body': optional(setBody),
	'authentication-basic': optional(authenticationBasic),
	'authentication-certificate': optional(authenticationCertificate),
	'authentication-managed-identity': optional(authenticationManagedIdentity),
	'authentication-token': optional(authenticationToken),
	'authentication-token-store': optional(authenticationTokenStore),
	proxy: optional(element({ attributes: proxyAttributes })),
};

/** Sends a request of its own and keeps the response in a variable; `timeout` is seconds. */
export const sendRequest = statement('send-request', {
	sections: EVERY_SECTION,
	execution: 'suspending',
	attributes: {
		mode: oneOf('new', 'copy').default('new'),
		'response-variable-name': text().literal(),
		timeout: whole(),
		'timeout-ms': whole(),
		'ignore-error': boolean().literal().default(false),
		'buffer-response': boolean().literal().default(true),
		'fail-on-error-status-code': boolean().literal().default(false),
	},
	children: requestChildren,
});

export type Settings = SettingsOf<typeof sendRequest>;
