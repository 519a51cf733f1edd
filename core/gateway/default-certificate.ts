import { readFileSync } from 'node:fs';
import { CertificateError, type HostCertificate } from '../../workers/listeners/certificates.ts';
import { CertificateDataError, readCertificateData } from '../certificates/certificate-data.ts';
import { hasPrivateKey } from '../certificates/stored-certificate.ts';
import { watchPaths } from './configuration-source.ts';

/** The certificate of `--tls-cert`, for host names that no other certificate is for. */
export class DefaultCertificate {
	readonly #certificate: string;
	readonly #key: string | null;
	readonly #password: string | null;

	/**
	 * @param certificate file with the chain, in PEM, or with chain and key, in PEM or PKCS#12
	 * @param key file with the private key in PEM, @param password of PKCS#12, or of the key
	 */
	constructor(certificate: string, key: string | null, password: string | null) {
		this.#certificate = certificate;
		this.#key = key;
		this.#password = password;
	}

	/** Throws CertificateError for what cannot be presented, and the system's error when a file cannot be read. */
	read(): HostCertificate {
		const files = this.#files.map((file) => readFileSync(file));
		const data = this.#parse(files.length === 1 ? files[0]! : Buffer.from(files.join('\n')));
		if (!hasPrivateKey({ name: '', data })) throw this.#error('it has no private key');
		return {
			hostname: '*',
			certificate: { cert: data, key: data },
			negotiateClientCertificate: false,
			tls10: false,
			tls11: false,
			http2: true,
		};
	}

	/** Calls back after the files changed; returns the function that ends it. */
	watch(changed: () => void): () => void {
		return watchPaths(this.#files, [], changed);
	}

	get #files(): string[] {
		return this.#key === null ? [this.#certificate] : [this.#certificate, this.#key];
	}

	#parse(bytes: Uint8Array): Uint8Array {
		try {
			return readCertificateData(bytes, this.#password);
		} catch (error) {
			throw error instanceof CertificateDataError ? this.#error(error.message) : error;
		}
	}

	#error(reason: string): CertificateError {
		return new CertificateError(`the certificate ${this.#certificate} cannot be presented: ${reason}`);
	}
}
