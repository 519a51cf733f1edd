import { hash } from 'node:crypto';
import { type Api, key, type Product, type Subscription, scopedKey, type User } from '../model/model.ts';
import { decodeQuery } from './escapes.ts';
import { headerValue } from './headers.ts';
import { queryParameter } from './query.ts';

/** Whether a caller may use an API, and in whose name. */
export interface KeyDecision<OfProduct extends Product = Product> {
	outcome: 'allowed' | 'missing' | 'invalid';
	/** The product whose policy applies: that of the key, or the open one by which a caller without key comes in. */
	product: OfProduct | null;
	subscription: Subscription | null;
	/** null also for a subscription without owner. */
	user: User | null;
}

/** What a key opens. */
interface Grant<OfProduct extends Product> {
	decision: KeyDecision<OfProduct>;
	/** Ids of APIs, or what the ids of all its APIs begin with: a workspace, or nothing for every API. */
	apis: ReadonlySet<string> | string;
}

interface Configuration<OfProduct extends Product> {
	apis: readonly Api[];
	products: readonly OfProduct[];
	subscriptions: readonly Subscription[];
	users: readonly User[];
}

/** Decides about subscription keys: built once for a snapshot, asked by every request. */
export class SubscriptionKeys<OfProduct extends Product = Product> {
	readonly #grants = new Map<string, Grant<OfProduct>>();
	readonly #apiIds: string[];
	readonly #headers: string[];
	readonly #queries: string[];
	/** For each API, what a caller without a key gets. */
	readonly #anonymous: KeyDecision<OfProduct>[];
	readonly #invalid: KeyDecision<OfProduct> = { outcome: 'invalid', product: null, subscription: null, user: null };

	constructor({ apis, products, subscriptions, users }: Configuration<OfProduct>) {
		this.#apiIds = apis.map((api) => scopedKey(api.workspace, api.name));
		this.#headers = apis.map((api) => api.subscriptionKeyParameterNames.header.toLowerCase());
		this.#queries = apis.map((api) => api.subscriptionKeyParameterNames.query.toLowerCase());
		this.#anonymous = apis.map((api) => anonymous(api, products));
		const ownersByName = new Map(users.map((user) => [key(user.name), user]));
		const productsById = new Map(products.map((product) => [scopedKey(product.workspace, product.name), product]));
		for (const subscription of subscriptions) {
			const user = subscription.owner === null ? null : (ownersByName.get(key(subscription.owner)) ?? null);
			if (subscription.state !== 'active' || user?.state === 'blocked' || user?.state === 'deleted') continue;
			const grant = grantOf(subscription, user, productsById);
			if (grant === null) continue;
			for (const secret of [subscription.primaryKey, subscription.secondaryKey]) {
				const digest = secret === null ? null : digestOf(secret);
				if (digest !== null && !this.#grants.has(digest)) this.#grants.set(digest, grant);
			}
		}
	}

	/**
	 * The key of a request: the API's header, or its query parameter when the header is absent or empty; null without one.
	 * @param api index of the API.
	 * @param headers flat, names lower-case.
	 */
	find(api: number, headers: readonly string[], query: string): string | null {
		const header = headerValue(headers, this.#headers[api]!);
		if (header) return header;
		const parameter = query === '' ? null : queryParameter(query, this.#queries[api]!);
		return parameter ? decodeQuery(parameter) : null;
	}

	/** A key that does not open the API counts as no key where the API is open to callers without one. */
	decide(api: number, secret: string | null): KeyDecision<OfProduct> {
		const anonymous = this.#anonymous[api]!;
		if (secret === null) return anonymous;
		const grant = this.#grants.get(digestOf(secret));
		if (grant !== undefined && opens(grant, this.#apiIds[api]!)) return grant.decision;
		return anonymous.outcome === 'allowed' ? anonymous : this.#invalid;
	}
}

/** An open product comes before the API's own setting. */
function anonymous<OfProduct extends Product>(api: Api, products: readonly OfProduct[]): KeyDecision<OfProduct> {
	const product = products.find(
		({ subscriptionRequired, workspace, apis }) =>
			!subscriptionRequired && workspace === api.workspace && apis.some((name) => key(name) === key(api.name)),
	);
	const outcome = product !== undefined || !api.subscriptionRequired ? 'allowed' : 'missing';
	return { outcome, product: product ?? null, subscription: null, user: null };
}

function grantOf<OfProduct extends Product>(
	subscription: Subscription,
	user: User | null,
	products: ReadonlyMap<string, OfProduct>,
): Grant<OfProduct> | null {
	const { scope, workspace } = subscription;
	const allOfWorkspace = scopedKey(workspace, '');
	const decision: KeyDecision<OfProduct> = { outcome: 'allowed', product: null, subscription, user };
	switch (scope.kind) {
		case 'service':
			return { decision, apis: workspace === null ? '' : allOfWorkspace };
		case 'apis':
			return { decision, apis: allOfWorkspace };
		case 'api':
			return { decision, apis: new Set([scopedKey(workspace, scope.api)]) };
		case 'product': {
			const product = products.get(scopedKey(workspace, scope.product));
			if (product === undefined) return null;
			const apis = new Set(product.apis.map((name) => scopedKey(workspace, name)));
			return { decision: { ...decision, product }, apis };
		}
	}
}

function opens({ apis }: Grant<Product>, api: string): boolean {
	return typeof apis === 'string' ? api.startsWith(apis) : apis.has(api);
}

/** Looking a key up by its digest takes a time that tells nothing about the keys that exist. */
function digestOf(secret: string): string {
	return hash('sha256', secret, 'base64');
}
