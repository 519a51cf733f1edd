/** The options of `start` for the HTTPS and h2c ports. */
import type { ManagedDomains } from '../acme/managed-domains.ts';
import { placeholderCertificate } from '../acme/placeholder-certificate.ts';
import { CipherSuiteError, cipherList } from '../gateway/cipher-suites.ts';
import { DefaultCertificate } from '../gateway/default-certificate.ts';
import type { PortOptions } from '../gateway/ports.ts';
import { type CertificateSources, serverTls } from '../gateway/server-tls.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Arguments, type Option, portOption, textOption, UsageError } from './arguments.ts';
import { isSwitchedOn, productSetting, warn } from './product-settings.ts';

const DEFAULT_HTTPS_PORT = 8443;
const SUITES = 'net.server.tls.ciphers.allowed-suites';
/** The Helm chart's name for it. */
const SUITES_IN_HELM = 'security.tls.server.ciphers.allowedSuites';
/** A property of the service in the cloud. */
const SERVER_HTTP2 = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Protocols.Server.Http2';
const BOTH_PROTOCOLS = 'h2,http/1.1';
const HTTP1_ONLY = 'http/1.1';

export const HTTP2_OPTIONS: Record<string, Option> = {
	'https-port': { type: 'string', value: 'N', help: 'HTTPS port (8443 when there are certificates)' },
	'https-protocols': { type: 'string', value: 'LIST', help: `of the HTTPS port: ${BOTH_PROTOCOLS} or ${HTTP1_ONLY}` },
	'h2c-port': { type: 'string', value: 'N', help: 'port for cleartext HTTP/2 with prior knowledge' },
	'tls-cert': { type: 'string', value: 'FILE', help: 'default certificate of the HTTPS port, PEM or PKCS#12' },
	'tls-key': { type: 'string', value: 'FILE', help: 'its private key, PEM, where the other file has none' },
	'tls-password': { type: 'string', value: 'TEXT', help: 'password of PKCS#12, or of the key' },
};

/** The files of the default certificate; null without. Throws UsageError for a key alone. */
export function defaultCertificate(parsed: Arguments): DefaultCertificate | null {
	const certificate = textOption(parsed, 'tls-cert');
	const key = textOption(parsed, 'tls-key');
	if (certificate !== null) return new DefaultCertificate(certificate, key, textOption(parsed, 'tls-password'));
	if (key !== null) throw new UsageError('--tls-key needs --tls-cert');
	return null;
}

/**
 * HTTPS listens when its port is given, and when there is a certificate for it, or will be.
 * Without any certificate it presents a self-signed one, as APIM does.
 * Rejects with CertificateError, CipherSuiteError, and the system's error for an unreadable file.
 */
export async function http2Options(
	parsed: Arguments,
	snapshot: Snapshot,
	certificate: DefaultCertificate | null,
	domains: ManagedDomains,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<Pick<PortOptions, 'https' | 'h2cPort'>> {
	const h2cPort = portOption(parsed, 'h2c-port') ?? undefined;
	const offersHttp2 = http2Offered(parsed, environment);
	const managed = domains.hostnames(snapshot).map(({ hostname }) => hostname);
	const hasCertificate = certificate !== null || (snapshot.gateway?.hostnames.length ?? 0) > 0 || managed.length > 0;
	const port = portOption(parsed, 'https-port') ?? (hasCertificate ? DEFAULT_HTTPS_PORT : null);
	if (port === null) return { h2cPort };
	const sources: CertificateSources = {
		default: certificate?.read() ?? null,
		managed: (served) => domains.certificates(served),
		managedHosts: (served) => domains.hostnames(served).map(({ hostname }) => hostname),
	};
	const isBare = serverTls(snapshot, { ...sources, managed: () => [] }, '') === null;
	if (isBare && managed.length === 0) warn('the HTTPS port has no certificate and presents one that it signed itself');
	if (certificate === null && (managed.length > 0 || isBare)) {
		sources.default = await placeholderCertificate(managed.length > 0 ? managed : ['localhost']);
	}
	const suites = productSetting(environment, SUITES, SUITES_IN_HELM);
	const ciphers = cipherList(SUITES, suites, warn);
	return { h2cPort, https: { port, offersHttp2, certificates: sources, ciphers, hasOwnCiphers: suites !== null } };
}

/** Throws UsageError for what is neither. */
function http2Offered(parsed: Arguments, environment: NodeJS.ProcessEnv): boolean {
	const protocols = textOption(parsed, 'https-protocols');
	if (protocols === null) return isSwitchedOn(environment, SERVER_HTTP2, true);
	if (protocols !== BOTH_PROTOCOLS && protocols !== HTTP1_ONLY) {
		throw new UsageError(`--https-protocols is ${BOTH_PROTOCOLS} or ${HTTP1_ONLY}, not "${protocols}"`);
	}
	return protocols === BOTH_PROTOCOLS;
}

/** Whether an error of starting is about what the user gave: a message says it all. */
export function isRefusal(error: unknown): error is Error {
	const { syscall } = error as NodeJS.ErrnoException;
	return error instanceof CipherSuiteError || syscall === 'open' || syscall === 'read';
}
