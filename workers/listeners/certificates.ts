/** Which certificate a TLS listener presents for a host name (configuration.md section 16). */
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls';

export interface HostCertificate {
	/** Exact, `*.contoso.com`, or `*`. */
	hostname: string;
	/** PKCS#12, or PEM of certificate chain and key. */
	certificate: { pfx: Uint8Array; password: string | null } | { cert: Uint8Array; key: Uint8Array };
	negotiateClientCertificate: boolean;
	tls10: boolean;
	tls11: boolean;
	http2: boolean;
}

export interface HostTls {
	/** What made the context, for the server's own one. */
	options: SecureContextOptions;
	context: SecureContext;
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

	/**
	 * @param hosts at least one; the first is what clients without SNI get, unless there is a `*`
	 * @param options ciphers and other settings that all hosts share
	 * Throws what OpenSSL says of a certificate that it cannot read.
	 */
	constructor(hosts: readonly HostCertificate[], options: SecureContextOptions) {
		const built = hosts.map((host) => [host.hostname.toLowerCase(), hostTls(host, options)] as const);
		this.#first = built[0]![1];
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

	/** For clients without SNI. */
	get defaultOptions(): SecureContextOptions {
		return (this.#any ?? this.#first).options;
	}

	get requestsClientCertificates(): boolean {
		const hosts = [...this.#exact.values(), ...this.#wildcards.map(([, host]) => host), this.#any ?? this.#first];
		return hosts.some((host) => host.negotiateClientCertificate);
	}
}

function hostTls(host: HostCertificate, options: SecureContextOptions): HostTls {
	const minVersion = host.tls10 ? 'TLSv1' : host.tls11 ? 'TLSv1.1' : 'TLSv1.2';
	const material =
		'pfx' in host.certificate
			? { pfx: Buffer.from(host.certificate.pfx), passphrase: host.certificate.password ?? '' }
			: { cert: Buffer.from(host.certificate.cert), key: Buffer.from(host.certificate.key) };
	const complete: SecureContextOptions = { ...options, minVersion, ...material };
	return {
		options: complete,
		context: createSecureContext(complete),
		http2: host.http2,
		negotiateClientCertificate: host.negotiateClientCertificate,
	};
}
