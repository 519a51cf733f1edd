import {
	type Backend,
	key,
	type Operation,
	type Product,
	type Subscription,
	type User,
} from '../../core/model/model.ts';
import type { Snapshot, SnapshotApi } from '../../core/snapshot/snapshot.ts';

type View = Record<string, unknown>;

/** The entities as `context` shows them to expressions (expressions.md 5): made once for a snapshot. */
export class ContextViews {
	readonly deployment: View;
	readonly #groupNames: Map<string, string>;
	readonly #products = new Map<Product, View>();
	readonly #users = new Map<User, View>();
	readonly #backends = new Map<Backend, View>();

	constructor({ settings, certificates, groups }: Snapshot) {
		this.#groupNames = new Map(groups.map((group) => [key(group.name), group.displayName]));
		this.deployment = {
			region: settings.region,
			serviceId: settings.serviceName,
			serviceName: settings.serviceName,
			gatewayId: settings.gatewayId,
			certificates,
		};
	}

	product(product: Product): View {
		return remembered(this.#products, product, () => ({
			id: product.name,
			name: product.displayName,
			state: product.published ? 'Published' : 'NotPublished',
			approvalRequired: product.approvalRequired,
			subscriptionRequired: product.subscriptionRequired,
			subscriptionsLimit: product.subscriptionsLimit,
			groups: this.#groups(product.groups),
		}));
	}

	user(user: User): View {
		return remembered(this.#users, user, () => ({
			id: user.name,
			email: user.email,
			firstName: user.firstName,
			lastName: user.lastName,
			note: user.note,
			registrationDate: user.registrationDate,
			groups: this.#groups(user.groups),
			identities: user.identities,
		}));
	}

	backend(backend: Backend): View {
		return remembered(this.#backends, backend, () => ({
			id: backend.name,
			type: backend.type,
			azureRegion: backend.azureRegion,
		}));
	}

	/** @param usedKey the key of the request */
	subscription(subscription: Subscription, usedKey: string | null): View {
		return {
			id: subscription.name,
			name: subscription.displayName,
			key: usedKey,
			primaryKey: subscription.primaryKey,
			secondaryKey: subscription.secondaryKey,
			createdDate: subscription.createdDate,
			startDate: subscription.startDate,
			endDate: subscription.endDate,
		};
	}

	#groups(names: readonly string[]): View[] {
		return names.map((name) => ({ id: name, name: this.#groupNames.get(key(name)) ?? name }));
	}
}

/** @param path the API's suffix without slashes around it */
export function apiView(api: SnapshotApi, path: string): View {
	return {
		id: api.revision === '1' ? api.name : `${api.name};rev=${api.revision}`,
		name: api.displayName,
		path,
		revision: api.revision,
		version: api.version === '' ? null : api.version,
		isCurrentRevision: api.isCurrent,
		serviceUrl: api.serviceUrl,
		protocols: api.protocols,
		subscriptionKeyParameterNames: api.subscriptionKeyParameterNames,
	};
}

export function operationView(operation: Operation): View {
	return {
		id: operation.name,
		name: operation.displayName,
		method: operation.method,
		urlTemplate: operation.urlTemplate,
	};
}

function remembered<Entity>(views: Map<Entity, View>, entity: Entity, make: () => View): View {
	let view = views.get(entity);
	if (view === undefined) views.set(entity, (view = make()));
	return view;
}
