import { authenticationBasic } from './authentication-basic.ts';
import { authenticationCertificate } from './authentication-certificate.ts';
import { authenticationManagedIdentity } from './authentication-managed-identity.ts';
import { findAndReplace } from './find-and-replace.ts';
import { forwardRequest } from './forward-request.ts';
import { getAuthorizationContext } from './get-authorization-context.ts';
import { includeFragment } from './include-fragment.ts';
import { jsonToXml } from './json-to-xml.ts';
import { publishEvent } from './publish-event.ts';
import { element, many, one, optional, type SettingsOf, text } from './schema.ts';
import { setBackendService } from './set-backend-service.ts';
import { setBody } from './set-body.ts';
import { setHeader } from './set-header.ts';
import { setMethod } from './set-method.ts';
import { statement } from './statement.ts';
import { xmlToJson } from './xml-to-json.ts';

/** Root of a resolver that gets a field of a GraphQL type over HTTP. */
export const httpDataSource = statement('http-data-source', {
	sections: [],
	execution: 'known',
	children: {
		'http-request': one(
			element({
				children: {
					'get-authorization-context': optional(getAuthorizationContext),
					'set-backend-service': optional(setBackendService),
					'include-fragment': many(includeFragment),
					'set-method': one(setMethod),
					'set-url': one(text().required()),
					'set-header': many(setHeader),
					'set-body': optional(setBody),
					'authentication-basic': optional(authenticationBasic),
					'authentication-certificate': optional(authenticationCertificate),
					'authentication-managed-identity': optional(authenticationManagedIdentity),
				},
			}),
		),
		backend: optional(element({ children: { 'forward-request': optional(forwardRequest) } })),
		'http-response': optional(
			element({
				children: {
					'set-body': optional(setBody),
					'json-to-xml': optional(jsonToXml),
					'xml-to-json': optional(xmlToJson),
					'find-and-replace': optional(findAndReplace),
					'publish-event': optional(publishEvent),
					'include-fragment': many(includeFragment),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof httpDataSource>;
