/** The settings of APIM's self-hosted gateway for TLS towards backends (runtime.md section 2.7). */
import type { SecureVersion } from 'node:tls';
import { CipherSuiteError, cipherList } from '../gateway/cipher-suites.ts';
import type { BackendTls } from '../snapshot/snapshot.ts';
import { UsageError } from './arguments.ts';
import { isSwitchedOn, productSetting, warn } from './product-settings.ts';

const SUITES = 'net.client.tls.ciphers.allowed-suites';
/** The Helm chart's name for it. */
const SUITES_IN_HELM = 'security.tls.client.ciphers.allowedSuites';
const REVOCATION = 'security.certificate-revocation.validation.enabled';
const PROTOCOLS = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.';

/** Oldest first, as OpenSSL names them, with what the product does without a setting. */
const VERSIONS: readonly (readonly [name: string, version: SecureVersion, byDefault: boolean])[] = [
	['Tls10', 'TLSv1', false],
	['Tls11', 'TLSv1.1', false],
	['Tls12', 'TLSv1.2', true],
	['Tls13', 'TLSv1.3', true],
];

/** What backends are offered. Throws UsageError when the settings leave nothing, or versions with a gap between them. */
export function backendTls(env: NodeJS.ProcessEnv): BackendTls {
	if (isSwitchedOn(env, `${PROTOCOLS}Ssl30`, false)) warn(`${PROTOCOLS}Ssl30: SSL 3.0 is not built and stays off`);
	const ciphers = suites(env);
	const validateRevocation = isSwitchedOn(env, REVOCATION, false);
	const switched = VERSIONS.map(
		([name, version, byDefault]) => isSwitchedOn(env, `${PROTOCOLS}${name}`, byDefault) && hasSuite(version, ciphers),
	);
	const [first, last] = [switched.indexOf(true), switched.lastIndexOf(true)];
	if (first < 0) throw new UsageError(`${PROTOCOLS}* and ${SUITES} leave no version of TLS`);
	if (switched.slice(first, last).includes(false)) {
		throw new UsageError(`${PROTOCOLS}* leave a gap between versions of TLS, which OpenSSL cannot keep`);
	}
	return { minVersion: VERSIONS[first]![1], maxVersion: VERSIONS[last]![1], ciphers, validateRevocation };
}

function suites(env: NodeJS.ProcessEnv): string {
	try {
		return cipherList(SUITES, productSetting(env, SUITES, SUITES_IN_HELM), warn);
	} catch (error) {
		if (error instanceof CipherSuiteError) throw new UsageError(error.message);
		throw error;
	}
}

/** TLS 1.3 has suites of its own, which no other version takes. */
function hasSuite(version: SecureVersion, ciphers: string): boolean {
	return ciphers.split(':').some((suite) => suite.startsWith('TLS_') === (version === 'TLSv1.3'));
}
