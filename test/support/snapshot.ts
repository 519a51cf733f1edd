import type { Api, Operation } from '../../core/model/model.ts';
import { DEFAULT_SETTINGS } from '../../core/snapshot/settings.ts';
import type { Settings, Snapshot, SnapshotApi } from '../../core/snapshot/snapshot.ts';

/** An API for a hand-made snapshot: open, with one operation for every method and path unless it says otherwise. */
export interface ApiParts extends Partial<Omit<Api, 'operations'>> {
	name: string;
	operations?: (Partial<Operation> & { method: string; urlTemplate: string })[];
}

export const EVERY_METHOD = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({
	method,
	urlTemplate: '/*',
}));

/** A snapshot without any policy document: requests are forwarded as they are. */
export function snapshotOf(
	apis: ApiParts[],
	parts: Partial<Snapshot> = {},
	settings: Partial<Settings> = {},
): Snapshot {
	return {
		id: 'hand-made',
		loadedAt: 0,
		modules: [],
		documents: [],
		global: -1,
		workspaces: [],
		apis: apis.map(apiOf),
		products: [],
		subscriptions: [],
		users: [],
		groups: [],
		backends: [],
		certificates: [],
		certificateAuthorities: [],
		gateway: null,
		settings: { ...DEFAULT_SETTINGS, ...settings },
		...parts,
	};
}

export function apiOf(parts: ApiParts): SnapshotApi {
	const operations = (parts.operations ?? EVERY_METHOD).map((operation, index) => ({
		name: `operation-${index}`,
		displayName: `Operation ${index}`,
		policy: null,
		parameters: [],
		request: [],
		responses: [],
		...operation,
	}));
	return {
		displayName: parts.name,
		type: 'http',
		path: parts.name,
		protocols: ['http', 'https'],
		serviceUrl: null,
		subscriptionRequired: false,
		subscriptionKeyParameterNames: { header: 'Ocp-Apim-Subscription-Key', query: 'subscription-key' },
		revision: '1',
		isCurrent: true,
		isOnline: true,
		version: '',
		versionSet: null,
		policy: null,
		workspace: null,
		schemas: {},
		document: -1,
		...parts,
		operations,
		operationDocuments: operations.map(() => -1),
	};
}
