import { boolean, element, optional, type SettingsOf, someUpTo, text } from './schema.ts';
import { statement } from './statement.ts';

const identity = element({
	attributes: {
		thumbprint: text(),
		'serial-number': text(),
		'common-name': text(),
		subject: text(),
		'dns-name': text(),
		'issuer-subject': text(),
		'issuer-thumbprint': text(),
		'issuer-certificate-id': text(),
	},
	excludes: { 'issuer-certificate-id': ['issuer-subject', 'issuer-thumbprint'] },
});

/** Refuses requests whose client certificate does not satisfy the checks or is none of the identities. */
export const validateClientCertificate = statement('validate-client-certificate', {
	sections: ['inbound'],
	execution: 'suspending',
	attributes: {
		'validate-revocation': boolean().literal().default(true),
		'validate-trust': boolean().literal().default(true),
		'validate-not-before': boolean().literal().default(true),
		'validate-not-after': boolean().literal().default(true),
		'ignore-error': boolean().literal().default(false),
	},
	children: { identities: optional(element({ children: { identity: someUpTo(10, identity) } })) },
});

export type Settings = SettingsOf<typeof validateClientCertificate>;
