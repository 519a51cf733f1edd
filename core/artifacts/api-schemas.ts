import type { ArtifactType } from './collection.ts';
import { entry, plain } from './located.ts';

/** `apis/{api}/schemas/{schema}/schemaInformation.json` of apiops-cli: named schemas of the API. */
export const apiSchemas: ArtifactType<Record<string, unknown>> = {
	collection: 'schemas',
	files: ['schemaInformation.json'],
	read({ properties }) {
		const document = properties.get('document');
		const schemas = entry(entry(document, 'components'), 'schemas') ?? entry(document, 'definitions');
		return schemas ? (plain(schemas) as Record<string, unknown>) : {};
	},
};

/** Puts schemas beside those of a specification, under the names by which both forms of references find them. */
export function mergeSchemas(specified: unknown, read: readonly Record<string, unknown>[]): unknown {
	const added = Object.assign({}, ...read) as Record<string, unknown>;
	if (Object.keys(added).length === 0) return specified;
	const base = (specified ?? {}) as { components?: { schemas?: object }; definitions?: object };
	return {
		...base,
		components: { schemas: { ...added, ...base.components?.schemas } },
		definitions: { ...added, ...base.definitions },
	};
}
