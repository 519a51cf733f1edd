import { authenticationCertificate } from './authentication-certificate.ts';
import { getAuthorizationContext } from './get-authorization-context.ts';
import { includeFragment } from './include-fragment.ts';
import { publishEvent } from './publish-event.ts';
import { boolean, element, many, one, oneOf, optional, type SettingsOf, some, text } from './schema.ts';
import { setBody } from './set-body.ts';
import { statement } from './statement.ts';

/** Text of a data source that may be a Liquid template. */
export const templateText = element({ attributes: { template: oneOf('liquid').literal() }, text: text().default('') });

/** Root of a resolver that gets a field of a GraphQL type from a SQL database. */
export const sqlDataSource = statement('sql-data-source', {
	sections: [],
	execution: 'known',
	children: {
		'connection-info': one(
			element({
				children: {
					'get-authorization-context': optional(getAuthorizationContext),
					'connection-string': one(
						element({
							attributes: { 'use-managed-identity': boolean().default(false), scope: text(), 'client-id': text() },
							text: text().required(),
						}),
					),
					'include-fragment': many(includeFragment),
					'authentication-certificate': optional(authenticationCertificate),
				},
			}),
		),
		'include-fragment': many(includeFragment),
		request: one(
			element({
				attributes: { 'single-result': boolean().default(false) },
				children: {
					'include-fragment': optional(includeFragment),
					'set-body': optional(setBody),
					'sql-statement': one(templateText),
					parameters: optional(
						element({
							children: {
								parameter: some(
									element({
										attributes: {
											name: text().literal().required(),
											'sql-type': text().literal(),
											template: oneOf('liquid').literal(),
										},
										text: text().default(''),
									}),
								),
							},
						}),
					),
				},
			}),
		),
		response: optional(
			element({
				children: {
					'include-fragment': optional(includeFragment),
					'set-body': optional(setBody),
					'publish-event': optional(publishEvent),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof sqlDataSource>;
