import { describe, expect, test } from 'vitest';
import type { Product, Subscription, User } from '../../core/model/model.ts';
import { SubscriptionKeys } from '../../core/routing/subscription-keys.ts';
import { api } from './apis.ts';

function product(name: string, apis: string[], values: Partial<Product> = {}): Product {
	return {
		name,
		displayName: name,
		published: true,
		subscriptionRequired: true,
		approvalRequired: false,
		subscriptionsLimit: null,
		apis,
		groups: [],
		policy: null,
		workspace: null,
		...values,
	};
}

/** A subscription whose keys are `<name>-1` and `<name>-2`. */
function subscription(name: string, scope: Subscription['scope'], values: Partial<Subscription> = {}): Subscription {
	return {
		name,
		displayName: name,
		scope,
		state: 'active',
		primaryKey: `${name}-1`,
		secondaryKey: `${name}-2`,
		owner: null,
		allowTracing: false,
		createdDate: null,
		startDate: null,
		endDate: null,
		workspace: null,
		...values,
	};
}

function user(name: string, state: User['state']): User {
	return {
		name,
		email: '',
		firstName: '',
		lastName: '',
		note: '',
		state,
		registrationDate: null,
		groups: [],
		identities: [],
	};
}

const apis = [
	api({ name: 'protected' }),
	api({ name: 'free', subscriptionRequired: false }),
	api({ name: 'opened' }),
	api({ name: 'alone' }),
	api({ name: 'inner', workspace: 'w' }),
	api({ name: 'protected', revision: '2', isCurrent: false }),
];
const products = [
	product('p', ['Protected', 'opened', 'free'], { published: false }),
	product('open', ['opened'], { subscriptionRequired: false }),
	product('p', ['inner'], { workspace: 'w' }),
];
const users = [user('anna', 'active'), user('bob', 'blocked')];
const subscriptions = [
	subscription('product', { kind: 'product', product: 'P' }, { owner: 'Anna' }),
	subscription('api', { kind: 'api', api: 'PROTECTED' }),
	subscription('apis', { kind: 'apis' }),
	subscription('service', { kind: 'service' }),
	subscription('workspace', { kind: 'product', product: 'p' }, { workspace: 'w' }),
	subscription('blocked', { kind: 'service' }, { owner: 'bob' }),
	subscription('gone', { kind: 'product', product: 'gone' }),
	...(['submitted', 'suspended', 'expired', 'rejected', 'cancelled'] as const).map((state) =>
		subscription(state, { kind: 'service' }, { state }),
	),
];
const keys = new SubscriptionKeys({ apis, products, subscriptions, users });

/** What a key gets at an API, as words. */
function decide(name: string, key: string | null, revision = '1'): string[] {
	const index = apis.findIndex((each) => each.name === name && each.revision === revision);
	const decision = keys.decide(index, key);
	return [
		decision.outcome,
		...(decision.product ? [`product ${decision.product.name}`] : []),
		...(decision.subscription ? [`subscription ${decision.subscription.name}`] : []),
		...(decision.user ? [`user ${decision.user.name}`] : []),
	];
}

describe('with a key', () => {
	test.for([
		['protected', 'product-1', ['allowed', 'product p', 'subscription product', 'user anna']],
		['protected', 'product-2', ['allowed', 'product p', 'subscription product', 'user anna']],
		['protected', 'api-1', ['allowed', 'subscription api']],
		['protected', 'apis-2', ['allowed', 'subscription apis']],
		['protected', 'service-1', ['allowed', 'subscription service']],
		['opened', 'service-1', ['allowed', 'subscription service']],
		['inner', 'service-1', ['allowed', 'subscription service']],
		['inner', 'workspace-1', ['allowed', 'product p', 'subscription workspace']],
		['inner', 'apis-1', ['invalid']],
		['inner', 'product-1', ['invalid']],
		['protected', 'workspace-1', ['invalid']],
		['alone', 'product-1', ['invalid']],
		['alone', 'api-1', ['invalid']],
		['alone', 'PRODUCT-1', ['invalid']],
		['alone', 'unknown', ['invalid']],
		['alone', 'blocked-1', ['invalid']],
		['alone', 'gone-1', ['invalid']],
	] as const)('%s with %s', ([name, key, expected]) => {
		expect(decide(name, key)).toEqual(expected);
	});

	test.for(['submitted', 'suspended', 'expired', 'rejected', 'cancelled'])(
		'a %s subscription opens nothing',
		(state) => {
			expect(decide('protected', `${state}-1`)).toEqual(['invalid']);
		},
	);

	test('every revision of an API is covered', () => {
		expect(decide('protected', 'api-1', '2')).toEqual(['allowed', 'subscription api']);
		expect(decide('protected', 'product-1', '2')).toContain('product p');
	});

	test('that does not fit is ignored where the API is open', () => {
		expect(decide('opened', 'unknown')).toEqual(['allowed', 'product open']);
		expect(decide('opened', 'api-1')).toEqual(['allowed', 'product open']);
		expect(decide('free', 'unknown')).toEqual(['allowed']);
	});
});

test('without a key', () => {
	expect(decide('protected', null)).toEqual(['missing']);
	expect(decide('opened', null)).toEqual(['allowed', 'product open']);
	expect(decide('free', null)).toEqual(['allowed']);
});

describe('the place of the key', () => {
	const named = new SubscriptionKeys({
		apis: [
			api({ name: 'standard' }),
			api({ name: 'own', subscriptionKeyParameterNames: { header: 'X-Key', query: 'Key' } }),
		],
		products: [],
		subscriptions: [],
		users: [],
	});

	test.for([
		[0, ['ocp-apim-subscription-key', 'h'], '?subscription-key=q', 'h'],
		[0, [], '?a=1&Subscription-Key=q%2B1', 'q+1'],
		[0, ['ocp-apim-subscription-key', ''], '?subscription-key=q', 'q'],
		[0, ['ocp-apim-subscription-key', ''], '', null],
		[0, [], '?subscription-key=', null],
		[0, ['x-key', 'h'], '?key=q', null],
		[1, ['x-key', 'h'], '', 'h'],
		[1, ['ocp-apim-subscription-key', 'h'], '?key=q', 'q'],
	] as const)('API %i, headers %j, query %s', ([index, headers, query, expected]) => {
		expect(named.find(index, headers, query)).toBe(expected);
	});
});
