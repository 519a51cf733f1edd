import type { Api, Operation } from '../../core/model/model.ts';

/** An API for routing: current revision 1, over HTTP and HTTPS. */
export function api(values: Partial<Api> & { name: string }): Api {
	return {
		displayName: values.name,
		type: 'http',
		path: values.name,
		protocols: ['http', 'https'],
		serviceUrl: null,
		subscriptionRequired: true,
		subscriptionKeyParameterNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
		revision: '1',
		isCurrent: true,
		isOnline: true,
		version: '',
		versionSet: null,
		operations: [],
		policy: null,
		workspace: null,
		schemas: null,
		...values,
	};
}

/** An operation named by what it is given as, `GET /items/{id}`. */
export function operation(text: string): Operation {
	const [method = '', urlTemplate = ''] = text.split(' ');
	return {
		name: text,
		displayName: text,
		method,
		urlTemplate,
		policy: null,
		parameters: [],
		request: [],
		responses: [],
	};
}
