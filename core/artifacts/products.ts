import type { Product } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import { readLinks } from './links.ts';
import { policyOverride, readPolicy } from './policies.ts';

export const products: ArtifactType<Product> = {
	collection: 'products',
	files: ['productInformation.json'],
	read({ name, folder, properties, override }, scope) {
		return {
			name,
			displayName: properties.text('displayName') ?? name,
			published: properties.choice('state', ['notPublished', 'published'], 'notPublished') === 'published',
			subscriptionRequired: properties.flag('subscriptionRequired', true),
			approvalRequired: properties.flag('approvalRequired', false),
			subscriptionsLimit: properties.number('subscriptionsLimit'),
			apis: readLinks(folder, 'apis', 'apiId', scope.report),
			groups: readLinks(folder, 'groups', 'groupId', scope.report),
			policy: readPolicy(folder, name, scope, policyOverride(override)),
			workspace: scope.workspace,
		};
	},
};
