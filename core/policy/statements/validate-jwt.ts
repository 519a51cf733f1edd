import { boolean, element, many, oneOf, optional, type SettingsOf, some, text, whole } from './schema.ts';
import { statement } from './statement.ts';

/** The claims that a token must have. */
export const requiredClaims = element({
	children: {
		claim: some(
			element({
				attributes: { name: text().required(), match: oneOf('all', 'any').default('all'), separator: text() },
				children: { value: many(text()) },
			}),
		),
	},
});

const signingKey = element({
	attributes: {
		id: text().literal(),
		'certificate-id': text().literal(),
		n: text().literal(),
		e: text().literal(),
	},
	text: text(),
});

const decryptionKey = element({
	attributes: { id: text().literal(), 'certificate-id': text().literal() },
	text: text(),
});

/** Refuses requests without a valid JSON web token. */
export const validateJwt = statement('validate-jwt', {
	sections: ['inbound'],
	execution: 'known',
	choices: [{ of: ['header-name', 'query-parameter-name', 'token-value'], exactly: true }],
	attributes: {
		'header-name': text(),
		'query-parameter-name': text(),
		'token-value': text(),
		'failed-validation-httpcode': whole().default(401).between(100, 999),
		'failed-validation-error-message': text(),
		'require-expiration-time': boolean().default(true),
		'require-scheme': text(),
		'require-signed-tokens': boolean().default(true),
		'clock-skew': text(),
		'output-token-variable-name': text().literal(),
	},
	children: {
		'openid-config': many(
			element({
				attributes: {
					url: text().required(),
					host: text(),
					'validate-connectivity': boolean().literal().default(true),
				},
			}),
		),
		'issuer-signing-tokens': optional(element({ children: { token: many(text()) } })),
		'issuer-signing-keys': optional(
			element({ children: { key: many(signingKey), 'zumo-master-key': many(signingKey) } }),
		),
		'decryption-keys': optional(element({ children: { key: some(decryptionKey) } })),
		audiences: optional(element({ children: { audience: many(text()) } })),
		issuers: optional(element({ children: { issuer: many(text()) } })),
		'required-claims': optional(requiredClaims),
	},
});

export type Settings = SettingsOf<typeof validateJwt>;
