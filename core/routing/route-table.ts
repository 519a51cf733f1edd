import type { Api } from '../model/model.ts';
import { ApiTree, publicPath } from './api-tree.ts';
import { soapAction } from './headers.ts';
import { OperationTree } from './operation-tree.ts';
import { hasLongSegment, removeDotSegments } from './path.ts';

/** Characters that a segment of a request's path may have. */
const LONGEST_SEGMENT = 1024;

/**
 * What answers a request. Without an operation the answer is 404; `no-operation` knows the API, whose on-error section may
 * run. `segment-too-long` is refused with 400.
 */
export interface Route {
	outcome: 'operation' | 'no-operation' | 'no-api' | 'segment-too-long';
	/** Index of the API in the snapshot; -1 when there is none. */
	api: number;
	/** Index of the operation in the API; -1 when there is none. */
	operation: number;
	/** What is appended to the backend's base URL: the raw path after the API's public path. */
	remainder: string;
	/** Raw, with its `?`; empty when there is none. */
	query: string;
}

/** Finds API and operation of a request: built once for a snapshot, used by every request. */
export class RouteTable {
	/** Path of each API without slashes around it, as its 401 challenge names it: suffix and version segment. */
	readonly publicPaths: readonly string[];
	readonly #apis: ApiTree;
	readonly #operations: readonly OperationTree[];
	readonly #isSoap: readonly boolean[];

	constructor(apis: readonly Api[]) {
		this.publicPaths = apis.map(publicPath);
		this.#apis = new ApiTree(apis);
		this.#isSoap = apis.map((api) => api.type === 'soap');
		this.#operations = apis.map((api) => new OperationTree(api.operations, api.type === 'soap'));
	}

	/**
	 * Routes a request. For a CORS preflight without an OPTIONS operation, ask again with the method that it announces.
	 * @param target raw path and query, as sent.
	 * @param headers flat, names lower-case.
	 */
	match(method: string, scheme: 'http' | 'https', target: string, headers: readonly string[]): Route {
		const queryStart = target.indexOf('?');
		const query = queryStart < 0 ? '' : target.slice(queryStart);
		const path = removeDotSegments(queryStart < 0 ? target : target.slice(0, queryStart));
		const route: Route = { outcome: 'no-api', api: -1, operation: -1, remainder: '', query };
		if (!path.startsWith('/')) return route;
		if (hasLongSegment(path, LONGEST_SEGMENT)) {
			route.outcome = 'segment-too-long';
			return route;
		}
		const { api, end } = this.#apis.find({ scheme, path, query, headers });
		if (api < 0) return route;
		route.outcome = 'no-operation';
		route.api = api;
		route.remainder = path.slice(end);
		const action = this.#isSoap[api] ? (soapAction(headers) ?? '') : null;
		const operations = this.#operations[api]!;
		route.operation = operations.find({
			method: method.toUpperCase(),
			path: route.remainder,
			query,
			soapAction: action,
		});
		if (route.operation < 0) return route;
		route.outcome = 'operation';
		if (route.remainder === '' && operations.isRoot(route.operation)) route.remainder = '/';
		return route;
	}

	/** The placeholders of a routed request's template with their decoded values, `context.Request.MatchedParameters`. */
	parameters({ api, operation, remainder, query }: Route): Map<string, string> {
		return this.#operations[api]!.parameters(operation, remainder, query);
	}
}
