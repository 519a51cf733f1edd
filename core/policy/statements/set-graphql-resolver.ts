import { cosmosdbDataSource } from './cosmosdb-data-source.ts';
import { httpDataSource } from './http-data-source.ts';
import { optional, type SettingsOf, text } from './schema.ts';
import { sqlDataSource } from './sql-data-source.ts';
import { statement } from './statement.ts';

/** The older form of a resolver, in the API's own document. */
export const setGraphqlResolver = statement('set-graphql-resolver', {
	sections: ['backend'],
	scopes: ['api', 'operation'],
	execution: 'known',
	attributes: { 'parent-type': text().literal().required(), field: text().literal().required() },
	children: {
		'http-data-source': optional(httpDataSource),
		'sql-data-source': optional(sqlDataSource),
		'cosmosdb-data-source': optional(cosmosdbDataSource),
	},
});

export type Settings = SettingsOf<typeof setGraphqlResolver>;
