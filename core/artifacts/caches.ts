import type { Cache } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';

/** An extension: no extractor writes caches. */
export const caches: ArtifactType<Cache> = {
	collection: 'caches',
	files: ['cacheInformation.json'],
	read({ name, properties }, scope) {
		const given = properties.required('connectionString', properties.secret('connectionString'));
		const connectionString = scope.fill(given, properties, 'connectionString');
		if (connectionString === null) return null;
		return { name, connectionString, useFromLocation: properties.text('useFromLocation') ?? 'default' };
	},
};
