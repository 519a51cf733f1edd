import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { UsageError } from './arguments.ts';
import { productSetting } from './product-settings.ts';

const SETTING = 'certificates.local.ca.enabled';
/** Where containers mount them (runtime.md section 13). */
const DIRECTORIES = ['/etc/ssl/certs', '/usr/local/share/ca-certificates'];
const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** PEM of the authorities in the machine's certificate directories, where the setting is on; Node's own are left out. Throws UsageError. */
export function localAuthorities(env: NodeJS.ProcessEnv, directories: readonly string[] = DIRECTORIES): string[] {
	const setting = productSetting(env, SETTING) ?? 'false';
	if (!/^(?:true|false)$/i.test(setting)) throw new UsageError(`${SETTING} is true or false, not "${setting}"`);
	if (setting.toLowerCase() === 'false') return [];
	const known = new Set(rootCertificates.map((pem) => new X509Certificate(pem).fingerprint256));
	const found: string[] = [];
	for (const file of directories.flatMap(certificateFiles)) {
		for (const certificate of certificatesIn(file)) {
			if (known.has(certificate.fingerprint256)) continue;
			known.add(certificate.fingerprint256);
			found.push(certificate.toString());
		}
	}
	return found;
}

/** A directory that is not there has none. */
function certificateFiles(directory: string): string[] {
	try {
		const names = readdirSync(directory).filter((name) => /\.(?:crt|pem)$/i.test(name));
		return names.map((name) => join(directory, name));
	} catch {
		return [];
	}
}

/** What cannot be read vouches for nothing. */
function certificatesIn(file: string): X509Certificate[] {
	try {
		const blocks = readFileSync(file, 'latin1').match(BLOCK) ?? [];
		return blocks.map((pem) => new X509Certificate(pem)).filter(({ ca }) => ca);
	} catch {
		return [];
	}
}
