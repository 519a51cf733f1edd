import { readFileSync } from 'node:fs';
import type { HostCertificate } from '../../workers/listeners/certificates.ts';
import { watchPaths } from './configuration-source.ts';

/** The certificate of `--tls-cert` and `--tls-key`, for host names that no other certificate is for. */
export class DefaultCertificate {
	readonly #certificate: string;
	readonly #key: string;

	/** @param certificate file with the chain in PEM, @param key file with the private key in PEM */
	constructor(certificate: string, key: string) {
		this.#certificate = certificate;
		this.#key = key;
	}

	/** Throws the system's error when a file cannot be read. */
	read(): HostCertificate {
		return {
			hostname: '*',
			certificate: { cert: readFileSync(this.#certificate), key: readFileSync(this.#key) },
			negotiateClientCertificate: false,
			tls10: false,
			tls11: false,
			http2: true,
		};
	}

	/** Calls back after the files changed; returns the function that ends it. */
	watch(changed: () => void): () => void {
		return watchPaths([this.#certificate, this.#key], [], changed);
	}
}
