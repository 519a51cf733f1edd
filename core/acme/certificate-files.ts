import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ManagedCertificate, readManagedCertificate } from './managed-certificate.ts';

/** Secrets are for the gateway's own user only. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * What must survive a restart, in `acme/` of the data folder: for each authority the key of the account, and for each host name
 * one file with private key and certificate chain, so that the two are always of the same issue.
 */
export class CertificateFiles {
	readonly #folder: string;

	/** @param directory URL of the authority: certificates of another one are not taken for this one's */
	constructor(data: string, directory: string) {
		const { host, pathname } = new URL(directory);
		this.#folder = join(data, 'acme', `${host}${pathname}`.replace(/[^A-Za-z0-9.]+/g, '-'));
	}

	/** The key of the account in PEM; null before there is one. */
	readAccountKey(): Buffer | null {
		return readIfPresent(join(this.#folder, 'account.pem'));
	}

	writeAccountKey(key: Buffer): void {
		this.#write('account.pem', key);
	}

	/** null before there is one. Throws when the file cannot be used. */
	readCertificate(hostname: string): ManagedCertificate | null {
		const pem = readIfPresent(join(this.#folder, `${hostname}.crt.pem`));
		return pem === null ? null : readManagedCertificate(pem, hostname);
	}

	writeCertificate(hostname: string, { pem }: ManagedCertificate): void {
		this.#write(`${hostname}.crt.pem`, pem);
	}

	/** Replaces a file as a whole: whoever reads it sees the old content or the new. */
	#write(name: string, content: Buffer): void {
		mkdirSync(this.#folder, { recursive: true, mode: FOLDER_MODE });
		const path = join(this.#folder, name);
		writeFileSync(`${path}.new`, content, { mode: FILE_MODE });
		renameSync(`${path}.new`, path);
	}
}

function readIfPresent(path: string): Buffer | null {
	try {
		return readFileSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
