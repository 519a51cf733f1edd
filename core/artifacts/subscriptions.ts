import type { Subscription } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import { environmentVariable } from './environment.ts';
import { resourceName, resourcePath } from './resource-ids.ts';

const STATES = ['submitted', 'active', 'suspended', 'expired', 'rejected', 'cancelled'] as const;

export const subscriptions: ArtifactType<Subscription> = {
	collection: 'subscriptions',
	files: ['subscriptionInformation.json'],
	read({ name, properties, place }, scope) {
		const keys = (['PRIMARY_KEY', 'SECONDARY_KEY'] as const).map((secret) => {
			const property = secret === 'PRIMARY_KEY' ? 'primaryKey' : 'secondaryKey';
			const given = scope.environment[environmentVariable(secret, name)];
			return given ?? scope.fill(properties.secret(property), properties, property);
		});
		const [primaryKey = null, secondaryKey = null] = keys;
		const state = properties.choice('state', STATES, 'submitted');
		if (state === 'active' && primaryKey === null && secondaryKey === null) {
			scope.report.add('TG1041', { name, variable: environmentVariable('PRIMARY_KEY', name) }, place);
		}
		const id = properties.required('scope', properties.text('scope'));
		if (id === null) return null;
		if (scope.workspace === null && /\/workspaces\//i.test(id)) {
			scope.report.add('TG1040', { name, scope: id }, properties.get('scope')!);
			return null;
		}
		const opened = parseScope(id);
		if (opened === null) {
			scope.report.add('TG1044', { scope: id }, properties.get('scope')!);
			return null;
		}
		const owner = properties.text('ownerId');
		return {
			name,
			displayName: properties.text('displayName') ?? name,
			scope: opened,
			state,
			primaryKey,
			secondaryKey,
			owner: owner === null ? null : resourceName(owner),
			allowTracing: properties.flag('allowTracing', false),
			createdDate: properties.text('createdDate'),
			startDate: properties.text('startDate'),
			endDate: properties.text('expirationDate') ?? properties.text('endDate'),
			workspace: scope.workspace,
		};
	},
};

/** `/products/{id}`, `/apis/{id}` (of any revision), `/apis`, and `/` or the service's own id; null for anything else. */
function parseScope(id: string): Subscription['scope'] | null {
	const [collection = '', name, ...more] = resourcePath(id);
	if (more.length > 0) return null;
	switch (collection.toLowerCase()) {
		case '':
			return { kind: 'service' };
		case 'apis':
			return name === undefined ? { kind: 'apis' } : { kind: 'api', api: name.replace(/;rev=.*$/i, '') };
		case 'products':
			return name === undefined ? null : { kind: 'product', product: name };
		default:
			return null;
	}
}
