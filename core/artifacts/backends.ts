import type { Backend, CircuitBreakerRule } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import type { Properties } from './properties.ts';
import { resourceName } from './resource-ids.ts';
import type { Scope } from './scope.ts';

type Credentials = Backend['credentials'];
type Pool = NonNullable<Backend['pool']>;

export const backends: ArtifactType<Backend> = {
	collection: 'backends',
	files: ['backendInformation.json'],
	read({ name, properties }, scope) {
		const type = properties.choice('type', ['Single', 'Pool'], properties.get('pool') ? 'Pool' : 'Single');
		return {
			name,
			type,
			url: type === 'Pool' ? '' : readUrl(properties, scope),
			azureRegion: properties.text('azureRegion'),
			credentials: readCredentials(properties.child('credentials'), scope),
			tls: readTls(properties.child('tls')),
			proxy: readProxy(properties.child('proxy'), scope),
			circuitBreaker: readCircuitBreaker(name, properties.child('circuitBreaker')),
			pool: type === 'Pool' ? readPool(name, properties) : null,
			workspace: scope.workspace,
		};
	},
};

/** Empty when it is unusable, which is reported. */
function readUrl(properties: Properties, scope: Scope): string {
	const given = properties.required('url', properties.text('url'));
	const url = scope.fill(given, properties, 'url');
	if (url === null || URL.canParse(url)) return url ?? '';
	scope.report.add('TG1021', { property: properties.nameOf('url') }, properties.get('url')!);
	return '';
}

function readCredentials(properties: Properties | null, scope: Scope): Credentials {
	const authorization = properties?.child('authorization') ?? null;
	const scheme = authorization?.text('scheme') ?? null;
	const parameter = authorization ? scope.fill(authorization.text('parameter'), authorization, 'parameter') : null;
	const managedIdentity = properties?.child('managedIdentity') ?? null;
	const ids = properties?.texts('certificateIds') ?? [];
	return {
		authorization: scheme !== null && parameter !== null ? { scheme, parameter } : null,
		headers: readValueLists(properties?.child('header') ?? null, scope),
		query: readValueLists(properties?.child('query') ?? null, scope),
		certificates: ids.length > 0 ? ids.map(resourceName) : (properties?.texts('certificate') ?? []),
		managedIdentity: managedIdentity && {
			clientId: managedIdentity.text('clientId'),
			resource: managedIdentity.text('resource') ?? '',
		},
	};
}

/** `{ name: [value, …] }`; a value whose named value is missing is left out. */
function readValueLists(properties: Properties | null, scope: Scope): [string, string[]][] {
	if (properties === null) return [];
	const names = properties.node.value instanceof Map ? Array.from(properties.node.value.keys()) : [];
	return names.flatMap((name): [string, string[]][] => {
		const values = properties.texts(name).flatMap((value) => scope.fill(value, properties, name) ?? []);
		return values.length > 0 ? [[name, values]] : [];
	});
}

function readTls(properties: Properties | null): Backend['tls'] {
	return {
		validateCertificateChain: properties?.flag('validateCertificateChain', true) ?? true,
		validateCertificateName: properties?.flag('validateCertificateName', true) ?? true,
		serverCertificateThumbprints: properties?.texts('serverCertificateThumbprints') ?? [],
		serverX509Names: (properties?.children('serverX509Names') ?? []).map((each) => ({
			name: each.required('name', each.text('name')) ?? '',
			issuerCertificateThumbprint: each.text('issuerCertificateThumbprint'),
		})),
	};
}

function readProxy(properties: Properties | null, scope: Scope): Backend['proxy'] {
	const url = properties?.required('url', properties.text('url')) ?? null;
	if (properties === null || url === null) return null;
	return {
		url: scope.fill(url, properties, 'url') ?? url,
		username: scope.fill(properties.text('username'), properties, 'username'),
		password: scope.fill(properties.secret('password'), properties, 'password'),
	};
}

/** Exactly one rule is supported per backend, as in the service. */
function readCircuitBreaker(name: string, properties: Properties | null): CircuitBreakerRule | null {
	const [rule, ...more] = properties?.children('rules') ?? [];
	if (rule === undefined) return null;
	if (more.length > 0) rule.report.add('TG1062', { name }, more[0]!.node);
	const condition = rule.required('failureCondition', rule.child('failureCondition'));
	const count = condition?.number('count', 1) ?? null;
	const percentage = condition?.number('percentage', 0, 100) ?? null;
	if (condition && percentage === null) condition.required('count', count);
	return {
		name: rule.text('name') ?? name,
		count,
		percentage,
		interval: condition?.required('interval', condition.duration('interval')) ?? 0,
		statusCodeRanges: (condition?.children('statusCodeRanges') ?? []).map((range) => ({
			min: range.required('min', range.number('min', 100, 599)) ?? 0,
			max: range.required('max', range.number('max', 100, 599)) ?? 0,
		})),
		errorReasons: condition?.texts('errorReasons') ?? [],
		tripDuration: rule.required('tripDuration', rule.duration('tripDuration')) ?? 0,
		acceptRetryAfter: rule.flag('acceptRetryAfter', false),
		failureStatusCode: rule.child('failureResponse')?.number('statusCode', 100, 599) ?? null,
	};
}

function readPool(name: string, properties: Properties): Pool {
	const pool = properties.required('pool', properties.child('pool'));
	const session = pool?.child('sessionAffinity')?.child('sessionId');
	const services = (pool?.children('services') ?? []).map((service) => ({
		backend: resourceName(service.required('id', service.text('id')) ?? ''),
		priority: service.number('priority', 0, 100) ?? 0,
		weight: service.number('weight', 0, 100),
	}));
	if (pool && services.length === 0) pool.report.add('TG1063', { name }, pool.node);
	return {
		services,
		sessionCookie: session?.required('name', session.text('name')) ?? null,
		failureStatusCode: pool?.child('failureResponse')?.number('statusCode', 100, 599) ?? null,
	};
}
