/**
 * The configuration as typed data, without I/O: what reading an artifact folder yields and a snapshot is made of.
 * Names are resource names (directory names); look-ups use `key(name)`, the lower-cased name.
 */

export interface Model {
	/** Text that is stable over equal content: the snapshot id is its hash. */
	source: string;
	apis: Api[];
	products: Product[];
	subscriptions: Subscription[];
	users: User[];
	groups: Group[];
	backends: Backend[];
	namedValues: NamedValue[];
	fragments: PolicyFile[];
	certificates: Certificate[];
	certificateAuthorities: CertificateAuthority[];
	caches: Cache[];
	loggers: Logger[];
	gateway: Gateway | null;
	/** The service's own document; null means the default one of policies.md 1.5. */
	policy: PolicyFile | null;
	workspaces: { name: string; policy: PolicyFile | null }[];
}

/** A policy document or fragment as read: text after overrides, before named values. */
export interface PolicyFile {
	/** Fragment id or name of the owner. */
	name: string;
	path: string;
	text: string;
	/** `xml` files are escaped, `rawxml` are not, `unknown` tries XML first. */
	format: 'xml' | 'rawxml' | 'unknown';
	workspace: string | null;
}

export type ApiType = 'http' | 'soap' | 'websocket' | 'graphql' | 'odata' | 'grpc' | 'mcp' | 'a2a';

/** One revision of one version of an API. */
export interface Api {
	/** Directory name without `;rev=`; all revisions share it. */
	name: string;
	displayName: string;
	type: ApiType;
	/** Suffix without leading or trailing slash; may be empty. */
	path: string;
	protocols: ('http' | 'https' | 'ws' | 'wss')[];
	serviceUrl: string | null;
	subscriptionRequired: boolean;
	subscriptionKeyParameterNames: { header: string; query: string };
	revision: string;
	isCurrent: boolean;
	isOnline: boolean;
	/** Empty for the Original of a version set and for an API without versions. */
	version: string;
	versionSet: VersionSet | null;
	operations: Operation[];
	policy: PolicyFile | null;
	workspace: string | null;
	/** Named schemas of the description, for mock-response and validation: `#/components/schemas/x` or `#/definitions/x` resolve in it. */
	schemas: unknown;
}

export interface VersionSet {
	name: string;
	scheme: 'Segment' | 'Query' | 'Header';
	/** Header or query parameter that carries the version. */
	parameterName: string;
}

export interface Operation {
	/** ARM name. */
	name: string;
	displayName: string;
	method: string;
	/** `/customers/{cid}/?date={date}`. */
	urlTemplate: string;
	policy: PolicyFile | null;
	parameters: OperationParameter[];
	request: Representation[];
	responses: { statusCode: number; representations: Representation[]; headers: OperationParameter[] }[];
}

export interface OperationParameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required: boolean;
	schema: unknown;
}

export interface Representation {
	contentType: string;
	schema: unknown;
	/** Already as text; the first one is used unless a policy asks for another. */
	examples: string[];
}

export interface Product {
	name: string;
	displayName: string;
	published: boolean;
	subscriptionRequired: boolean;
	approvalRequired: boolean;
	subscriptionsLimit: number | null;
	apis: string[];
	groups: string[];
	policy: PolicyFile | null;
	workspace: string | null;
}

export interface Subscription {
	name: string;
	displayName: string;
	scope: { kind: 'service' } | { kind: 'apis' } | { kind: 'api'; api: string } | { kind: 'product'; product: string };
	state: 'submitted' | 'active' | 'suspended' | 'expired' | 'rejected' | 'cancelled';
	primaryKey: string | null;
	secondaryKey: string | null;
	owner: string | null;
	allowTracing: boolean;
	createdDate: string | null;
	startDate: string | null;
	endDate: string | null;
	workspace: string | null;
}

export interface User {
	name: string;
	email: string;
	firstName: string;
	lastName: string;
	note: string;
	state: 'active' | 'blocked' | 'pending' | 'deleted';
	registrationDate: string | null;
	groups: string[];
	identities: { id: string; provider: string }[];
}

export interface Group {
	name: string;
	displayName: string;
	type: 'custom' | 'system' | 'external';
}

export interface Backend {
	name: string;
	type: 'Single' | 'Pool';
	/** Base URL; empty for a pool. */
	url: string;
	azureRegion: string | null;
	credentials: {
		authorization: { scheme: string; parameter: string } | null;
		headers: [string, string[]][];
		query: [string, string[]][];
		certificates: string[];
		managedIdentity: { clientId: string | null; resource: string } | null;
	};
	tls: {
		validateCertificateChain: boolean;
		validateCertificateName: boolean;
		serverCertificateThumbprints: string[];
		serverX509Names: { name: string; issuerCertificateThumbprint: string | null }[];
	};
	proxy: { url: string; username: string | null; password: string | null } | null;
	circuitBreaker: CircuitBreakerRule | null;
	pool: {
		services: { backend: string; priority: number; weight: number | null }[];
		sessionCookie: string | null;
		failureStatusCode: number | null;
	} | null;
	workspace: string | null;
}

export interface CircuitBreakerRule {
	name: string;
	count: number | null;
	percentage: number | null;
	/** Milliseconds. */
	interval: number;
	statusCodeRanges: { min: number; max: number }[];
	errorReasons: string[];
	/** Milliseconds. */
	tripDuration: number;
	acceptRetryAfter: boolean;
	failureStatusCode: number | null;
}

export interface NamedValue {
	name: string;
	/** The name in `{{…}}`. */
	displayName: string;
	/** null: a secret whose value was not given. */
	value: string | null;
	secret: boolean;
	workspace: string | null;
}

export interface Certificate {
	name: string;
	/** PEM: the certificate, its chain, and its private key where it has one; empty where it could not be read. */
	data: Uint8Array;
}

export interface CertificateAuthority {
	certificate: string;
	isTrusted: boolean;
}

export interface Cache {
	name: string;
	connectionString: string;
	useFromLocation: string;
}

export interface Logger {
	name: string;
	type: string;
	credentials: Record<string, string>;
}

export interface Gateway {
	name: string;
	location: string;
	hostnames: HostnameConfiguration[];
}

export interface HostnameConfiguration {
	/** Exact, `*.contoso.com`, or `*`. */
	hostname: string;
	/** Name of its certificate; null: the gateway gets one itself, by ACME. */
	certificate: string | null;
	negotiateClientCertificate: boolean;
	tls10: boolean;
	tls11: boolean;
	http2: boolean;
}

/** Resource names compare ignoring case. */
export function key(name: string): string {
	return name.toLowerCase();
}

/** A name within its workspace; null stands for the service itself. That of the empty name begins all of a workspace. */
export function scopedKey(workspace: string | null, name: string): string {
	return `${key(workspace ?? '')}/${key(name)}`;
}
