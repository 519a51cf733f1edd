import { authenticationBasic } from './authentication-basic.ts';
import { authenticationCertificate } from './authentication-certificate.ts';
import { authenticationManagedIdentity } from './authentication-managed-identity.ts';
import { getAuthorizationContext } from './get-authorization-context.ts';
import { includeFragment } from './include-fragment.ts';
import { publishEvent } from './publish-event.ts';
import { element, many, one, optional, type SettingsOf, some, text } from './schema.ts';
import { setBackendService } from './set-backend-service.ts';
import { setBody } from './set-body.ts';
import { setHeader } from './set-header.ts';
import { statement } from './statement.ts';

/** Root of a resolver that gets a field of a GraphQL type from another GraphQL service; known from the editor's schemas. */
export const graphqlDataSource = statement('graphql-data-source', {
	sections: [],
	execution: 'known',
	children: {
		request: one(
			element({
				children: {
					'authentication-basic': optional(authenticationBasic),
					'authentication-certificate': optional(authenticationCertificate),
					'authentication-managed-identity': optional(authenticationManagedIdentity),
					'get-authorization-context': optional(getAuthorizationContext),
					'set-backend-service': optional(setBackendService),
					'set-url': optional(text()),
					'set-header': many(setHeader),
					'include-fragment': many(includeFragment),
					document: one(text().required()),
					operationName: optional(text()),
					variables: optional(
						element({
							children: {
								variable: some(element({ attributes: { name: text().literal().required() }, text: text() })),
							},
						}),
					),
				},
			}),
		),
		response: optional(
			element({
				children: {
					'set-body': optional(setBody),
					'include-fragment': many(includeFragment),
					'publish-event': optional(publishEvent),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof graphqlDataSource>;
