import { includeFragment } from './include-fragment.ts';
import { publishEvent } from './publish-event.ts';
import { boolean, element, many, one, oneOf, optional, type SettingsOf, text } from './schema.ts';
import { setBody } from './set-body.ts';
import { templateText } from './sql-data-source.ts';
import { statement } from './statement.ts';

const template = { template: oneOf('liquid').literal() };

const partitionKey = element({
	attributes: { 'data-type': oneOf('string', 'number', 'bool', 'none', 'null').default('string'), ...template },
	text: text().default(''),
});

const etag = element({
	attributes: { type: oneOf('match', 'no-match').default('match'), ...template },
	text: text().default(''),
});

const triggers = {
	'consistency-level': oneOf('bounded-staleness', 'consistent-prefix', 'eventual', 'session', 'strong'),
	'pre-trigger': text(),
	'post-trigger': text(),
};

/** Root of a resolver that gets a field of a GraphQL type from a Cosmos DB container. */
export const cosmosdbDataSource = statement('cosmosdb-data-source', {
	sections: [],
	execution: 'known',
	children: {
		'connection-info': one(
			element({
				children: {
					'connection-string': one(
						element({
							attributes: { 'use-managed-identity': boolean().default(false), 'client-id': text() },
							text: text().required(),
						}),
					),
					'database-name': one(text().required()),
					'container-name': one(text().required()),
				},
			}),
		),
		'query-request': optional(
			element({
				attributes: { 'enable-low-precision-order-by': boolean() },
				children: {
					'sql-statement': optional(templateText),
					parameters: optional(
						element({
							children: {
								parameter: many(
									element({
										attributes: { name: text().literal().required(), type: text(), ...template },
										text: text().default(''),
									}),
								),
							},
						}),
					),
					'partition-key': optional(partitionKey),
					paging: optional(
						element({ children: { 'max-item-count': one(templateText), 'continuation-token': one(templateText) } }),
					),
				},
			}),
		),
		'read-request': optional(element({ children: { id: one(templateText), 'partition-key': optional(partitionKey) } })),
		'delete-request': optional(
			element({
				attributes: triggers,
				children: { id: one(templateText), 'partition-key': optional(partitionKey), etag: optional(etag) },
			}),
		),
		'write-request': optional(
			element({
				attributes: {
					type: oneOf('upsert', 'insert', 'replace'),
					'indexing-directive': oneOf('default', 'include', 'exclude'),
					'enable-content-response-on-write': boolean(),
					...triggers,
				},
				children: {
					id: optional(templateText),
					'partition-key': optional(partitionKey),
					etag: optional(etag),
					'set-body': optional(setBody),
					'include-fragment': many(includeFragment),
				},
			}),
		),
		response: optional(
			element({
				children: {
					'set-body': optional(setBody),
					'publish-event': optional(publishEvent),
					'include-fragment': many(includeFragment),
				},
			}),
		),
	},
});

export type Settings = SettingsOf<typeof cosmosdbDataSource>;
