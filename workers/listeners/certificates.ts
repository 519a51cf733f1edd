/** Which certificate a TLS listener presents for a host name (configuration.md section 16). */
import { createSecureContext, type SecureContext, type SecureContextOptions, type SecureVersion } from 'node:tls';

export interface HostCertificate {
	/** Exact, `*.contoso.com`, or `*`. */
	hostname: string;
	/** PEM of the certificate with its chain, and of the key. */
	certificate: { cert: Uint8Array; key: Uint8Array };
	negotiateClientCertificate: boolean;
	tls10: boolean;
	tls11: boolean;
	http2: boolean;
}

/** What a TLS listener presents, in a form that structured clone carries. */
export interface ServerTls {
	/** At least one. */
	hosts: HostCertificate[];
	/** OpenSSL's list of cipher suites, best first. */
	ciphers: string;
}

/** A certificate that OpenSSL cannot use. */
export class CertificateError extends Error {}

/** Oldest first; newer ones are always allowed. */
const VERSIONS: SecureVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2'];

export interface HostTls {
	/** What made the context, for the server's own one. */
	options: SecureContextOptions;
	context: SecureContext;
	minVersion: SecureVersion;
	http2: boolean;
	negotiateClientCertificate: boolean;
}

/** Immutable: a reload makes a new one, and connections keep what they started with. */
export class CertificateStore {
	readonly #exact = new Map<string, HostTls>();
	/** Suffix with its dot, longest first. */
	readonly #wildcards: [suffix: string, host: HostTls][] = [];
	#any: HostTls | null = null;
	readonly #first: HostTls;
	readonly #ciphers: string;

	/**
	 * Clients without SNI get the first host's certificate, unless there is one for `*`.
	 * Throws CertificateError with what OpenSSL says of a certificate that it cannot read.
	 */
	constructor({ hosts, ciphers }: ServerTls) {
		const built = hosts.map((host) => [host.hostname.toLowerCase(), hostTls(host, ciphers)] as const);
		this.#first = built[0]![1];
		this.#ciphers = ciphers;
		for (const [hostname, tls] of built) {
			if (hostname === '*') this.#any ??= tls;
			else if (hostname.startsWith('*.')) this.#wildcards.push([hostname.slice(1), tls]);
			else if (!this.#exact.has(hostname)) this.#exact.set(hostname, tls);
		}
		this.#wildcards.sort((a, b) => b[0].length - a[0].length);
	}

	/** Exact name, then the longest wildcard, then `*`, then the default. A wildcard stands for one label or more. */
	select(serverName: string | false | undefined): HostTls {
		const name = serverName ? serverName.toLowerCase() : ''; // Node gives false where a client sends none
		const exact = this.#exact.get(name);
		if (exact !== undefined) return exact;
		const wildcard = this.#wildcards.find(([suffix]) => name.endsWith(suffix) && name.length > suffix.length);
		return wildcard?.[1] ?? this.#any ?? this.#first;
	}

	/** For clients without SNI. OpenSSL settles the version before it asks for the host: the oldest of all hosts is allowed. */
	get defaultOptions(): SecureContextOptions {
		const minVersion = VERSIONS.find((version) => this.#hosts.some((host) => host.minVersion === version))!;
		return { ...(this.#any ?? this.#first).options, minVersion, ciphers: cipherListFor(minVersion, this.#ciphers) };
	}

	/** OpenSSL asks for client certificates before it knows the host: any host that wants one makes it ask. */
	get requestsClientCertificates(): boolean {
		return this.#hosts.some((host) => host.negotiateClientCertificate);
	}

	/** Whether a host takes a connection of this version; `socket.getProtocol()`. */
	allowsVersion(host: HostTls, version: string | null): boolean {
		const at = VERSIONS.indexOf(version as SecureVersion);
		return at < 0 || at >= VERSIONS.indexOf(host.minVersion);
	}

	get #hosts(): HostTls[] {
		return [...this.#exact.values(), ...this.#wildcards.map(([, host]) => host), this.#any ?? this.#first];
	}
}

/** OpenSSL counts the signatures of the old versions as insecure from level 1 on. */
function cipherListFor(minVersion: SecureVersion, ciphers: string): string {
	return minVersion === 'TLSv1.2' ? ciphers : `${ciphers}:@SECLEVEL=0`;
}

function hostTls(host: HostCertificate, ciphers: string): HostTls {
	const minVersion = host.tls10 ? 'TLSv1' : host.tls11 ? 'TLSv1.1' : 'TLSv1.2';
	const { cert, key } = host.certificate;
	const options: SecureContextOptions = {
		minVersion,
		dhparam: 'auto',
		ciphers: cipherListFor(minVersion, ciphers),
		cert: Buffer.from(cert),
		key: Buffer.from(key),
	};
	// Without a suite of TLS 1.3 in the list OpenSSL would offer all that it has.
	if (!/(?:^|:)TLS_/.test(ciphers)) options.maxVersion = 'TLSv1.2';
	const { http2, negotiateClientCertificate } = host;
	try {
		return { options, context: createSecureContext(options), minVersion, http2, negotiateClientCertificate };
	} catch (error) {
		throw new CertificateError(`the certificate of ${host.hostname}: ${(error as Error).message}`);
	}
}
