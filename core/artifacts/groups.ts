import type { Group } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';

export const groups: ArtifactType<Group> = {
	collection: 'groups',
	files: ['groupInformation.json'],
	read({ name, properties }) {
		const displayName = properties.text('displayName') ?? name;
		return { name, displayName, type: properties.choice('type', ['custom', 'system', 'external'], 'custom') };
	},
};
