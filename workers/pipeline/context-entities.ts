import type { Backend, Product, Subscription, User } from '../../core/model/model.ts';
import type { BaseUrl } from './base-url.ts';
import type { ClientCredentials } from './client-credentials.ts';
import type { RoutePlan, ServedSnapshot } from './served-snapshot.ts';

type View = Record<string, unknown>;

/** What `context` shows of the configuration: the API at hand, who calls, and where the request goes. */
export abstract class ContextEntities {
	readonly served: ServedSnapshot;
	/** null: no API matched. */
	readonly plan: RoutePlan | null;
	/** Where the request goes; null until something says. */
	base: BaseUrl | null;
	selectedBackend: Backend | null = null;
	/** Nesting of the document that chose the backend entity, for inheritance; -1 when none did. */
	backendDepth = -1;
	selectedProduct: Product | null = null;
	selectedSubscription: Subscription | null = null;
	selectedUser: User | null = null;
	subscriptionKey: string | null = null;
	/** What is presented to the backend; null: what its entity says. */
	clientCredentials: ClientCredentials | null = null;

	constructor(served: ServedSnapshot, plan: RoutePlan | null) {
		this.served = served;
		this.plan = plan;
		this.base = plan?.base ?? null;
	}

	get api(): View | null {
		return this.plan?.apiView ?? null;
	}

	get operation(): View | null {
		return this.plan?.operationView ?? null;
	}

	get product(): View | null {
		return this.selectedProduct === null ? null : this.served.views.product(this.selectedProduct);
	}

	get subscription(): View | null {
		if (this.selectedSubscription === null) return null;
		return this.served.views.subscription(this.selectedSubscription, this.subscriptionKey);
	}

	get user(): View | null {
		return this.selectedUser === null ? null : this.served.views.user(this.selectedUser);
	}

	get deployment(): View {
		return this.served.views.deployment;
	}

	get backend(): View | null {
		return this.selectedBackend === null ? null : this.served.views.backend(this.selectedBackend);
	}

	get workspace(): View | null {
		const name = this.plan?.api.workspace ?? null;
		return name === null ? null : { id: name, name };
	}
}
