import { type Api, type ApiType, key, type VersionSet } from '../model/model.ts';
import { apiSchemas, mergeSchemas } from './api-schemas.ts';
import { type Artifact, type ArtifactType, readCollection } from './collection.ts';
import { implicitOperations } from './implicit-operations.ts';
import { checkOperations } from './operation-checks.ts';
import { readOperations } from './operations.ts';
import { policyOverride, readPolicy } from './policies.ts';
import type { Properties } from './properties.ts';
import { resourceName } from './resource-ids.ts';
import type { Scope } from './scope.ts';
import { readSpecification, type SpecifiedApi } from './specifications/read.ts';
import { readVersionSet } from './version-sets.ts';

const TYPES: readonly ApiType[] = ['http', 'soap', 'websocket', 'graphql', 'odata', 'grpc', 'mcp', 'a2a'];
const SERVED: ReadonlySet<ApiType> = new Set(['http', 'soap', 'websocket', 'grpc']);
const PROTOCOLS = ['http', 'https', 'ws', 'wss'] as const;

/** What one folder of `apis` holds. */
export interface ApiArtifact {
	artifact: Artifact;
	api: Api;
}

/** Reads one folder of `apis`; the folders of an API's revisions are put together by revisions.ts. */
export function apis(versionSets: readonly VersionSet[]): ArtifactType<ApiArtifact> {
	return {
		collection: 'apis',
		files: ['apiInformation.json'],
		read(artifact, scope) {
			const api = readApi(artifact, scope, versionSets);
			if (api) checkOperations(api, artifact.place, scope.report);
			return api && { artifact, api };
		},
	};
}

function readApi(artifact: Artifact, scope: Scope, versionSets: readonly VersionSet[]): Api | null {
	const { folder, properties, override } = artifact;
	const [name = '', revisionOfFolder] = artifact.name.split(/;rev=/i);
	const errors = scope.report.errors;
	const type = readType(artifact, scope);
	const specification = readSpecification(folder, specifiedApi(properties, type), scope.report);
	if (scope.report.errors > errors) return null;
	const specified = specification?.operations ?? implicitOperations(type);
	const operations = readOperations(folder, specified, scope, override);
	if (operations.length === 0 && specification === null && SERVED.has(type)) {
		scope.report.add('TG1030', { name: artifact.name }, artifact.place);
	}
	// Overrides of apiRevision and isCurrent are ignored.
	const own = artifact.own;
	const keyNames = properties.child('subscriptionKeyParameterNames');
	return {
		name,
		displayName: properties.text('displayName') ?? name,
		type,
		path: (properties.required('path', properties.text('path')) ?? '').replace(/^\/+|\/+$/g, ''),
		protocols: readProtocols(properties, type),
		serviceUrl: readServiceUrl(properties, scope) ?? specification?.serviceUrl ?? null,
		subscriptionRequired: properties.flag('subscriptionRequired', true),
		subscriptionKeyParameterNames: {
			header: keyNames?.text('header') || 'Ocp-Apim-Subscription-Key',
			query: keyNames?.text('query') || 'subscription-key',
		},
		revision: own.text('apiRevision') ?? revisionOfFolder ?? '1',
		isCurrent: own.flag('isCurrent', revisionOfFolder === undefined),
		isOnline: properties.flag('isOnline', true),
		version: properties.text('apiVersion') ?? '',
		versionSet: findVersionSet(artifact, scope, versionSets),
		operations,
		policy: readPolicy(folder, name, scope, policyOverride(override)),
		workspace: scope.workspace,
		schemas: mergeSchemas(specification?.schemas ?? null, readCollection(apiSchemas, scope, folder)),
	};
}

function specifiedApi(properties: Properties, type: ApiType): SpecifiedApi {
	const selector = properties.child('wsdlSelector');
	return {
		type,
		translateQuery: properties.text('translateRequiredQueryParameters') !== 'query',
		wsdlService: selector?.text('wsdlServiceName') ?? null,
		wsdlEndpoint: selector?.text('wsdlEndpointName') ?? null,
	};
}

function readType({ name, properties, place }: Artifact, scope: Scope): ApiType {
	const type = properties.choice('type', TYPES, null) ?? properties.choice('apiType', TYPES, 'http');
	if (!SERVED.has(type)) scope.report.add('TG1020', { type, name }, properties.get('type') ?? place);
	return type;
}

function readProtocols(properties: Properties, type: ApiType): Api['protocols'] {
	const absent: Api['protocols'] = type === 'websocket' ? ['wss'] : ['https'];
	const texts = properties.texts('protocols');
	const protocols = PROTOCOLS.filter((protocol) => texts.some((text) => text.toLowerCase() === protocol));
	const unknown = texts.find((text) => !PROTOCOLS.some((protocol) => protocol === text.toLowerCase()));
	if (unknown !== undefined) {
		const values = { property: 'protocols', choices: PROTOCOLS.join(', '), value: unknown };
		properties.report.add('TG1012', values, properties.get('protocols')!);
	}
	return protocols.length > 0 ? protocols : absent;
}

/** A service URL that is none is reported and taken as absent: a policy may still choose the backend. */
function readServiceUrl(properties: Properties, scope: Scope): string | null {
	const found = properties.get('serviceUrl');
	if (found === undefined || found.text === '') {
		if (found !== undefined && typeof found.value === 'object') {
			scope.report.add('TG1021', { property: 'serviceUrl' }, found);
		}
		return null;
	}
	const url = scope.fill(found.text, properties, 'serviceUrl');
	if (url === null || URL.canParse(url)) return url;
	scope.report.add('TG1021', { property: 'serviceUrl' }, found);
	return null;
}

function findVersionSet(
	{ name, properties, place }: Artifact,
	scope: Scope,
	versionSets: readonly VersionSet[],
): VersionSet | null {
	const id = properties.get('apiVersionSetId');
	const target = id ? resourceName(id.text) : '';
	const found = versionSets.find((each) => key(each.name) === key(target));
	if (found) return found;
	const inline = properties.child('apiVersionSet');
	if (inline?.get('versioningScheme')) return readVersionSet(inline.text('name') ?? name, inline);
	if (id) {
		const values = { name, collection: 'version set', target: target || '(no id)' };
		scope.report.add('TG1022', values, id);
	}
	const version = properties.text('apiVersion');
	if (!version) return null;
	scope.report.add('TG1025', { name }, properties.get('apiVersion') ?? place);
	return { name, scheme: 'Segment', parameterName: '' };
}
