import type { User } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import { entry } from './located.ts';
import { resourceName } from './resource-ids.ts';

/** An extension: no extractor writes users. Group membership stands in `groups`, by name or id. */
export const users: ArtifactType<User> = {
	collection: 'users',
	files: ['userInformation.json'],
	read({ name, properties }) {
		return {
			name,
			email: properties.text('email') ?? '',
			firstName: properties.text('firstName') ?? '',
			lastName: properties.text('lastName') ?? '',
			note: properties.text('note') ?? '',
			state: properties.choice('state', ['active', 'blocked', 'pending', 'deleted'], 'active'),
			registrationDate: properties.text('registrationDate'),
			groups: properties.list('groups').map((group) => resourceName((entry(group, 'name') ?? group).text)),
			identities: properties.children('identities').map((identity) => ({
				id: identity.text('id') ?? '',
				provider: identity.text('provider') ?? '',
			})),
		};
	},
};
