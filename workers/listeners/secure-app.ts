import uWS, { type TemplatedApp } from 'uWebSockets.js';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificateError } from './certificates.ts';

/** What an app of uWebSockets.js presents to every client, in a form that structured clone carries. */
export interface AppCertificate {
	/** PEM of the certificate with its chain, and of the key. */
	cert: Uint8Array;
	key: Uint8Array;
	/** Cipher suites of TLS 1.2, best first, in OpenSSL's names; BoringSSL passes over those that it has not. */
	ciphers: string;
}

/** In memory where there is such a folder: keys of PKCS#12 and of overrides need not come to a disk. */
const SHARED_MEMORY = '/dev/shm';
const OWNER_ONLY = 0o600;

/**
 * An app over TLS. uWebSockets.js takes certificates only as names of files; when its constructor returns it has read them, and they are
 * gone. Throws CertificateError, and the system's error where no file can be written.
 */
export function secureApp({ cert, key, ciphers }: AppCertificate): TemplatedApp {
	// Only the owner may look into it.
	const folder = mkdtempSync(join(existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir(), 'tollgate-'));
	try {
		const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
		writeFileSync(certFile, cert, { mode: OWNER_ONLY });
		writeFileSync(keyFile, key, { mode: OWNER_ONLY });
		return uWS.SSLApp({ cert_file_name: certFile, key_file_name: keyFile, ssl_ciphers: ciphers });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
		throw new CertificateError('uWebSockets.js cannot use the certificate of the HTTPS port');
	} finally {
		rmSync(folder, { recursive: true });
	}
}
