import { bytes, type SettingsOf, text } from './schema.ts';
import { statement } from './statement.ts';

/** Presents a client certificate to the backend: one of the store, or PKCS#12 bytes. */
export const authenticationCertificate = statement('authentication-certificate', {
	sections: ['inbound'],
	execution: 'synchronous',
	choices: [{ of: ['thumbprint', 'certificate-id', 'body'], exactly: true }],
	attributes: {
		thumbprint: text(),
		'certificate-id': text(),
		body: bytes(),
		password: text(),
	},
});

export type Settings = SettingsOf<typeof authenticationCertificate>;
