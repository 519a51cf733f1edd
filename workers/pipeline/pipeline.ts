import type { Product } from '../../core/model/model.ts';
import { headerValue, preflightMethod } from '../../core/routing/headers.ts';
import type { Route } from '../../core/routing/route-table.ts';
import type { Downstream, RequestHandler } from '../listeners/downstream.ts';
import { CurrentResponse } from './messages.ts';
import { bodyTooLarge, operationNotFound, subscriptionKeyError } from './policy-error.ts';
import { RequestContext } from './request-context.ts';
import type { RoutePlan, ServedSnapshot } from './served-snapshot.ts';
import { answerPreflight } from './statements/cors.ts';
import type { WorkerServices } from './worker-services.ts';

/** Where the gateway may have an answer of its own, before any API: its status, and HTTP-01 challenges (RFC 8555 section 8.3). */
const OWN = /^\/(?:(?:internal-)?status-0123456789abcdef(?:\?|$)|\.well-known\/acme-challenge\/)/;
const CHALLENGES = '/.well-known/acme-challenge/';

/** Takes requests from the listeners: status, routing, preflight, subscription key, then the sections. */
export class Pipeline {
	served: ServedSnapshot;
	/** The status endpoint answers 503 from here on. */
	isDraining = false;
	/** Key authorizations by token, of challenges that an ACME authority may ask for now. */
	challenges: ReadonlyMap<string, string> = new Map();
	readonly #services: WorkerServices;

	constructor(served: ServedSnapshot, services: WorkerServices) {
		this.served = served;
		this.#services = services;
	}

	readonly handle: RequestHandler = (downstream) => {
		const { served } = this;
		const { target } = downstream;
		if (OWN.test(target) && this.#answerItself(downstream)) return;
		this.#services.statistics.inFlight++;
		const scheme = this.#scheme(downstream);
		const route = served.routes.match(downstream.method, scheme, target, downstream.headers);
		if (route.outcome === 'operation') this.#run(downstream, route, served.plan(route.api, route.operation));
		else this.#runUnmatched(downstream, route, scheme);
	};

	/** Returns false for what is no challenge of now: an API may have it. */
	#answerItself(downstream: Downstream): boolean {
		if (!downstream.target.startsWith(CHALLENGES)) {
			const status = this.isDraining ? 503 : 200;
			downstream.respond(status, status === 200 ? 'OK' : 'Service Unavailable', [], null);
			return true;
		}
		const keyAuthorization = this.challenges.get(downstream.target.slice(CHALLENGES.length));
		if (keyAuthorization === undefined) return false;
		downstream.respond(200, 'OK', ['content-type', 'application/octet-stream'], keyAuthorization);
		return true;
	}

	#scheme({ scheme, headers }: Downstream): 'http' | 'https' {
		if (!this.served.snapshot.settings.trustForwardedProto) return scheme;
		const forwarded = headerValue(headers, 'x-forwarded-proto')?.toLowerCase();
		return forwarded === 'http' || forwarded === 'https' ? forwarded : scheme;
	}

	#run(downstream: Downstream, route: Route, plan: RoutePlan): void {
		const { served } = this;
		const key = served.keys.find(route.api, downstream.headers, route.query);
		const decision = served.keys.decide(route.api, key);
		const request = this.#context(downstream, plan, route, decision.product);
		request.subscriptionKey = key;
		request.selectedProduct = decision.product;
		request.selectedSubscription = decision.subscription;
		request.selectedUser = decision.user;
		if (decision.outcome === 'allowed') {
			const { maxBodyBytes } = served.snapshot.settings;
			if (maxBodyBytes > 0 && (downstream.bodyLength ?? 0) > maxBodyBytes)
				request.startWithError(bodyTooLarge('gateway'));
			else request.start();
			return;
		}
		const host = downstream.authority.replace(/:\d+$/, '');
		const realm = `https://${host}/${served.routes.publicPaths[route.api]}`;
		const { header } = plan.api.subscriptionKeyParameterNames;
		request.startWithError(subscriptionKeyError(decision.outcome, realm, header));
	}

	/** A preflight asks the `cors` statements of the operation that it announces; everything else is not found. */
	#runUnmatched(downstream: Downstream, route: Route, scheme: 'http' | 'https'): void {
		const { served } = this;
		const announced = preflightMethod(downstream.method, downstream.headers);
		if (announced !== null && route.outcome === 'no-operation') {
			const meant = served.routes.match(announced, scheme, downstream.target, downstream.headers);
			const plan = served.plan(route.api, meant.operation);
			const key = served.keys.find(route.api, downstream.headers, route.query);
			const request = this.#context(downstream, plan, route, served.keys.decide(route.api, key).product);
			request.attempt(() => {
				const answer = answerPreflight(request, announced);
				if (answer === null) this.#refuseUnmatched(downstream, route);
				else request.answer(answer);
			});
			return;
		}
		this.#refuseUnmatched(downstream, route);
	}

	#refuseUnmatched(downstream: Downstream, route: Route): void {
		const plan = route.api < 0 ? null : this.served.plan(route.api, -1);
		const request = this.#context(downstream, plan, route, null);
		if (route.outcome === 'segment-too-long') request.answer(new CurrentResponse(400, 'Bad Request', []));
		else request.startWithError(operationNotFound());
	}

	#context(downstream: Downstream, plan: RoutePlan | null, route: Route, product: Product | null): RequestContext {
		const policy = this.served.policy(plan, product);
		return new RequestContext(downstream, this.served, this.#services, plan, route, policy);
	}
}
