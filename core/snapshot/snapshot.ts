import type { SecureVersion } from 'node:tls';
import type {
	Api,
	Backend,
	Certificate,
	CertificateAuthority,
	Gateway,
	Group,
	Product,
	Subscription,
	User,
} from '../model/model.ts';
import type { CompiledDocument } from '../policy/program/program.ts';

/**
 * Everything that workers need to serve, immutable, in a form that structured clone carries. Indices refer to `documents`;
 * -1 stands for "no document": the section passes through to the outer scope.
 */
export interface Snapshot {
	/** Hash of the configuration and of the compiler's version. */
	id: string;
	/** Milliseconds since the epoch. */
	loadedAt: number;
	modules: WebAssembly.Module[];
	documents: CompiledDocument[];
	/** Document of the service ("All APIs"). */
	global: number;
	workspaces: { name: string; document: number }[];
	apis: SnapshotApi[];
	products: (Product & { document: number })[];
	subscriptions: Subscription[];
	users: User[];
	groups: Group[];
	backends: Backend[];
	certificates: Certificate[];
	certificateAuthorities: CertificateAuthority[];
	gateway: Gateway | null;
	settings: Settings;
}

export interface SnapshotApi extends Api {
	document: number;
	/** Document of each operation, in the order of `operations`. */
	operationDocuments: number[];
}

/** What backends are offered. */
export interface BackendTls {
	minVersion: SecureVersion;
	maxVersion: SecureVersion;
	/** OpenSSL's list of cipher suites. */
	ciphers: string;
	/** Whether revocation lists are asked about the backend's certificates. */
	validateRevocation: boolean;
}

/** Settings of the gateway process that workers read; defaults follow runtime.md. */
export interface Settings {
	region: string;
	serviceName: string;
	gatewayId: string;
	/** Bytes of a request's header section. */
	maxHeaderBytes: number;
	maxUrlBytes: number;
	/** Characters of one path segment. */
	maxPathSegment: number;
	/** Bytes of a request's body; 0 for any number. */
	maxBodyBytes: number;
	/** Bytes that a buffered body may have. */
	maxBufferedBody: number;
	maxConnections: number;
	/** Milliseconds between two pieces of a request's body. */
	bodyIdleTimeout: number;
	/** Steps of one policy run, and bytes of its arena. */
	stepBudget: number;
	arenaBytes: number;
	drainTimeout: number;
	trustForwardedProto: boolean;
	backendTls: BackendTls;
	/** PEM of authorities that the machine has and Node does not. */
	localAuthorities: string[];
	/** Standard stream of the logs. */
	logFormat: LogFormat;
	logLevel: LogLevel;
	logColor: boolean;
	/** A record for each request. */
	logAccess: boolean;
	/** Proxies for calls to backends that name none; empty for none. */
	httpProxy: string;
	httpsProxy: string;
	/** Hosts that are called directly, with commas. */
	noProxy: string;
}

export type LogFormat = 'none' | 'text' | 'json';
/** The lowest level that is written. */
export type LogLevel = 'all' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
