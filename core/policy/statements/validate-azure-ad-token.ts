import { boolean, element, optional, type SettingsOf, some, text, whole } from './schema.ts';
import { statement } from './statement.ts';
import { requiredClaims } from './validate-jwt.ts';

const applicationIds = element({ children: { 'application-id': some(text()) } });
const decryptionKey = element({
	attributes: { id: text().literal(), 'certificate-id': text().literal().required() },
});

/** Refuses requests without a valid token of Microsoft's directory service. */
export const validateAzureAdToken = statement('validate-azure-ad-token', {
	sections: ['inbound'],
	execution: 'known',
	attributes: {
		'tenant-id': text().required(),
		'header-name': text(),
		'query-parameter-name': text(),
		'token-value': text(),
		'authentication-endpoint': text(),
		'require-scheme': text(),
		'failed-validation-httpcode': whole().default(401).between(100, 999),
		'failed-validation-error-message': text(),
		'output-token-variable-name': text().literal(),
		'allow-protected-forwarded-tokens': boolean(),
		'allow-proof-of-possession-tokens': boolean(),
	},
	children: {
		'backend-application-ids': optional(applicationIds),
		'client-application-ids': optional(applicationIds),
		audiences: optional(element({ children: { audience: some(text()) } })),
		'required-claims': optional(requiredClaims),
		'decryption-keys': optional(element({ children: { key: some(decryptionKey) } })),
	},
});

export type Settings = SettingsOf<typeof validateAzureAdToken>;
