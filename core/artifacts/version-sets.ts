import type { VersionSet } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import type { Properties } from './properties.ts';

export const versionSets: ArtifactType<VersionSet> = {
	collection: 'versionSets',
	files: ['versionSetInformation.json', 'apiVersionSetInformation.json'],
	read({ name, properties }) {
		return readVersionSet(name, properties);
	},
};

/** A version set, from its own file or from `apiVersionSet` inside an API. */
export function readVersionSet(name: string, properties: Properties): VersionSet | null {
	const schemes = ['Segment', 'Query', 'Header'] as const;
	const scheme = properties.required('versioningScheme', properties.choice('versioningScheme', schemes, null));
	if (scheme === null) return null;
	if (scheme === 'Segment') return { name, scheme, parameterName: '' };
	const property = scheme === 'Query' ? 'versionQueryName' : 'versionHeaderName';
	const parameterName = properties.required(property, properties.text(property));
	return parameterName === null ? null : { name, scheme, parameterName };
}
