import type { Api, Backend, Model, Operation, PolicyFile, Product, Subscription } from '../../core/model/model.ts';
import { PolicyCompiler } from '../../core/policy/program/policy-compiler.ts';
import { buildSnapshot } from '../../core/snapshot/build.ts';
import type { Settings, Snapshot } from '../../core/snapshot/snapshot.ts';
import { compiler } from './compiler.ts';
import { type ApiParts, apiOf } from './snapshot.ts';

/** The sections of a document; one that is not given is a lone `<base />`. */
export interface Sections {
	inbound?: string;
	backend?: string;
	outbound?: string;
	onError?: string;
}

export interface PolicyApi extends Omit<ApiParts, 'policy' | 'operations'> {
	policy?: Sections;
	operations?: (Partial<Omit<Operation, 'policy'>> & { method: string; urlTemplate: string; policy?: Sections })[];
}

export interface Configuration {
	/** The service's document; the default one without it. */
	global?: Sections;
	apis: PolicyApi[];
	products?: (Partial<Omit<Product, 'policy'>> & { name: string; policy?: Sections })[];
	subscriptions?: (Partial<Subscription> & { name: string; primaryKey: string })[];
	backends?: Backend[];
	fragments?: { name: string; text: string }[];
	settings?: Partial<Settings>;
}

/** Compiles a configuration. Throws with its diagnostics when it has errors. */
export async function snapshotWith(configuration: Configuration): Promise<Snapshot> {
	const model = modelOf(configuration);
	const policies = new PolicyCompiler(null, compiler);
	const { snapshot, diagnostics } = await buildSnapshot(model, {
		compiler: policies,
		settings: configuration.settings ?? {},
	});
	if (snapshot === null) throw new Error(diagnostics.map(({ message, path }) => `${path}: ${message}`).join('\n'));
	return snapshot;
}

function modelOf(configuration: Configuration): Model {
	const { global, apis, products = [], subscriptions = [], backends = [], fragments = [] } = configuration;
	return {
		source: JSON.stringify(configuration),
		apis: apis.map(policyApi),
		products: products.map((product) => ({
			displayName: product.name,
			published: true,
			subscriptionRequired: true,
			approvalRequired: false,
			subscriptionsLimit: null,
			apis: [],
			groups: [],
			workspace: null,
			...product,
			policy: file(product.name, product.policy),
		})),
		subscriptions: subscriptions.map((subscription) => ({
			displayName: subscription.name,
			scope: { kind: 'apis' },
			state: 'active',
			secondaryKey: null,
			owner: null,
			allowTracing: false,
			createdDate: null,
			startDate: null,
			endDate: null,
			workspace: null,
			...subscription,
		})),
		users: [],
		groups: [],
		backends,
		namedValues: [],
		fragments: fragments.map(({ name, text }) => ({ ...policyFile(name, text), name })),
		certificates: [],
		certificateAuthorities: [],
		caches: [],
		loggers: [],
		gateway: null,
		policy: global === undefined ? null : policyFile('global', documentText(global, '')),
		workspaces: [],
	};
}

function policyApi({ policy, operations, ...api }: PolicyApi): Api {
	const plain = apiOf({
		...api,
		...(operations === undefined ? {} : { operations: operations.map(({ policy: _, ...rest }) => rest) }),
	});
	return {
		...plain,
		policy: file(api.name, policy),
		operations: plain.operations.map((operation, index) => ({
			...operation,
			policy: file(`${api.name}-${operation.name}`, operations?.[index]?.policy),
		})),
	};
}

function file(name: string, sections: Sections | undefined): PolicyFile | null {
	return sections === undefined ? null : policyFile(name, documentText(sections, '<base />'));
}

function policyFile(name: string, text: string): PolicyFile {
	return { name, path: `${name}.xml`, text, format: 'rawxml', workspace: null };
}

function documentText({ inbound, backend, outbound, onError }: Sections, absent: string): string {
	const forward = absent === '' ? '<forward-request />' : absent;
	return [
		'<policies>',
		`<inbound>${inbound ?? absent}</inbound>`,
		`<backend>${backend ?? forward}</backend>`,
		`<outbound>${outbound ?? absent}</outbound>`,
		`<on-error>${onError ?? absent}</on-error>`,
		'</policies>',
	].join('\n');
}

/** A single backend entity. */
export function backendOf(name: string, url: string, parts: Partial<Backend> = {}): Backend {
	return {
		name,
		type: 'Single',
		url,
		azureRegion: null,
		credentials: { authorization: null, headers: [], query: [], certificates: [], managedIdentity: null },
		tls: {
			validateCertificateChain: true,
			validateCertificateName: true,
			serverCertificateThumbprints: [],
			serverX509Names: [],
		},
		proxy: null,
		circuitBreaker: null,
		pool: null,
		workspace: null,
		...parts,
	};
}
