import { type Files, properties } from './artifact-folder.ts';

const ORDER_PATHS = `
openapi: 3.0.1
info: { title: Orders, version: "1.0" }
servers: [ { url: https://gateway.example/orders } ]
paths:
  /orders/{id}:
    get:
      operationId: get-order
      parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
      responses: { "200": { description: ok } }
  /orders:
    get:
      operationId: find-orders
      parameters: [ { name: state, in: query, required: true, schema: { type: string } } ]
      responses: { "200": { description: ok } }
`;

const POLICY = `<policies>
  <inbound><base /><set-backend-service backend-id="orders-pool" /></inbound>
  <backend><base /></backend>
  <outbound><base /></outbound>
  <on-error><base /></on-error>
</policies>
`;

function member(port: number): object {
	return properties({
		type: 'Single',
		protocol: 'http',
		url: `http://127.0.0.1:${port}/api`,
		credentials: { header: { 'X-Tenant': ['{{tenant}}'] } },
		tls: { validateCertificateChain: true, validateCertificateName: true },
		circuitBreaker: {
			rules: [
				{
					name: 'fast',
					tripDuration: 'PT10S',
					acceptRetryAfter: true,
					failureCondition: {
						count: 3,
						interval: 'PT30S',
						errorReasons: ['timeout'],
						statusCodeRanges: [
							{ min: 500, max: 599 },
							{ min: 429, max: 429 },
						],
					},
				},
			],
		},
	});
}

/** The folder of configuration.md section 23. */
export const WORKED_EXAMPLE: Files = {
	'policy.xml': POLICY.replace('<set-backend-service backend-id="orders-pool" />', ''),
	'apis/orders/apiInformation.json': properties({
		path: 'orders',
		apiRevision: '1',
		isCurrent: true,
		displayName: 'Orders',
		protocols: ['https', 'http'],
		serviceUrl: 'http://127.0.0.1:9001/api',
		subscriptionRequired: true,
		subscriptionKeyParameterNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
		authenticationSettings: {},
	}),
	'apis/orders/specification.yaml': ORDER_PATHS,
	'apis/orders/policy.xml': POLICY,
	'apis/orders/operations/get-order/policy.xml': POLICY,
	'apis/orders;rev=2/apiInformation.json': properties({
		path: 'orders',
		apiRevision: '2',
		apiRevisionDescription: 'new storage',
		displayName: 'Orders',
		protocols: ['https', 'http'],
		serviceUrl: 'http://127.0.0.1:9002/api',
		subscriptionRequired: true,
	}),
	'apis/orders;rev=2/specification.yaml': ORDER_PATHS,
	'backends/orders-a/backendInformation.json': member(9001),
	'backends/orders-b/backendInformation.json': member(9002),
	'backends/orders-pool/backendInformation.json': properties({
		type: 'Pool',
		pool: {
			services: [
				{ id: '/backends/orders-a', priority: 1, weight: 80 },
				{ id: '/backends/orders-b', priority: 1, weight: 20 },
			],
			sessionAffinity: { sessionId: { source: 'cookie', name: 'orders-aff' } },
		},
	}),
	'gateways/edge/gatewayInformation.json': properties({
		description: 'edge site',
		locationData: { name: 'edge-1', city: 'Bremen', countryOrRegion: 'DE' },
	}),
	'gateways/edge/apis/orders/gatewayApiInformation.json': {},
	'named values/tenant/namedValueInformation.json': properties({
		displayName: 'tenant',
		secret: false,
		tags: ['orders'],
		value: 't-001',
	}),
	'products/partners/productInformation.json': properties({
		displayName: 'Partners',
		state: 'published',
		subscriptionRequired: true,
		approvalRequired: false,
	}),
	'products/partners/apis/orders/productApiInformation.json': {},
	'subscriptions/acme/subscriptionInformation.json': properties({
		displayName: 'Acme',
		scope: '/products/partners',
		state: 'active',
		allowTracing: false,
	}),
};

export const WORKED_EXAMPLE_OVERRIDES = `subscriptions:
  - name: acme
    properties:
      primaryKey: "acme-primary-0001"
      secondaryKey: "acme-secondary-0001"
backends:
  - name: orders-b
    properties:
      url: "http://127.0.0.1:9102/api"
`;
