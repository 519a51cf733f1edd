import { getCiphers } from 'node:tls';

/** IANA names of the suites that APIM's gateway offers, in its order of preference, with OpenSSL's names. */
const SUITES: readonly (readonly [iana: string, openssl: string])[] = [
	['TLS_AES_256_GCM_SHA384', 'TLS_AES_256_GCM_SHA384'],
	['TLS_CHACHA20_POLY1305_SHA256', 'TLS_CHACHA20_POLY1305_SHA256'],
	['TLS_AES_128_GCM_SHA256', 'TLS_AES_128_GCM_SHA256'],
	['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'ECDHE-ECDSA-AES256-GCM-SHA384'],
	['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
	['TLS_DHE_RSA_WITH_AES_256_GCM_SHA384', 'DHE-RSA-AES256-GCM-SHA384'],
	['TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256', 'ECDHE-ECDSA-CHACHA20-POLY1305'],
	['TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', 'ECDHE-RSA-CHACHA20-POLY1305'],
	['TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256', 'DHE-RSA-CHACHA20-POLY1305'],
	['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'ECDHE-ECDSA-AES128-GCM-SHA256'],
	['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
	['TLS_DHE_RSA_WITH_AES_128_GCM_SHA256', 'DHE-RSA-AES128-GCM-SHA256'],
	['TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384', 'ECDHE-ECDSA-AES256-SHA384'],
	['TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384', 'ECDHE-RSA-AES256-SHA384'],
	['TLS_DHE_RSA_WITH_AES_256_CBC_SHA256', 'DHE-RSA-AES256-SHA256'],
	['TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256', 'ECDHE-ECDSA-AES128-SHA256'],
	['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256', 'ECDHE-RSA-AES128-SHA256'],
	['TLS_DHE_RSA_WITH_AES_128_CBC_SHA256', 'DHE-RSA-AES128-SHA256'],
	['TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', 'ECDHE-ECDSA-AES256-SHA'],
	['TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', 'ECDHE-RSA-AES256-SHA'],
	['TLS_DHE_RSA_WITH_AES_256_CBC_SHA', 'DHE-RSA-AES256-SHA'],
	['TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA', 'ECDHE-ECDSA-AES128-SHA'],
	['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'ECDHE-RSA-AES128-SHA'],
	['TLS_DHE_RSA_WITH_AES_128_CBC_SHA', 'DHE-RSA-AES128-SHA'],
	['TLS_RSA_WITH_AES_256_GCM_SHA384', 'AES256-GCM-SHA384'],
	['TLS_RSA_WITH_AES_128_GCM_SHA256', 'AES128-GCM-SHA256'],
	['TLS_RSA_WITH_AES_256_CBC_SHA256', 'AES256-SHA256'],
	['TLS_RSA_WITH_AES_128_CBC_SHA256', 'AES128-SHA256'],
	['TLS_RSA_WITH_AES_256_CBC_SHA', 'AES256-SHA'],
	['TLS_RSA_WITH_AES_128_CBC_SHA', 'AES128-SHA'],
];

/** None of the suites that a setting allows is known. */
export class CipherSuiteError extends Error {}

/**
 * OpenSSL's cipher list for IANA names, separated by commas; all suites for null.
 * @param name of the setting, @param warn is told of names that are ignored. Throws CipherSuiteError when nothing is left.
 */
export function cipherList(name: string, setting: string | null, warn: (message: string) => void): string {
	const names = setting === null ? SUITES.map(([iana]) => iana) : setting.split(',').map((name) => name.trim());
	const offered = new Set(getCiphers().map((name) => name.toUpperCase()));
	const known = new Map(SUITES.filter(([, openssl]) => offered.has(openssl)));
	const list: string[] = [];
	for (const suite of names) {
		const openssl = known.get(suite.toUpperCase());
		if (openssl !== undefined) list.push(openssl);
		else if (setting !== null && suite !== '') warn(`${name}: ${suite} is unknown and ignored`);
	}
	if (list.length === 0) throw new CipherSuiteError(`${name} leaves no cipher suite`);
	return list.join(':');
}
