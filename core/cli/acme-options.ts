/** The options of `start` for host names whose certificates the gateway gets itself. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Authority } from '../acme/authority.ts';
import { CertificateFiles } from '../acme/certificate-files.ts';
import { isDomainName } from '../acme/domain-name.ts';
import { ManagedDomains } from '../acme/managed-domains.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type Arguments, type Option, textOption, UsageError } from './arguments.ts';

const LETS_ENCRYPT = 'https://acme-v02.api.letsencrypt.org/directory';
const EMAIL = /^[^\s@,]+@[^\s@,]+$/;

export const ACME_OPTIONS: Record<string, Option> = {
	'acme-domain': { type: 'string', multiple: true, value: 'HOST', help: 'get a certificate for it by ACME' },
	'acme-terms-agreed': { type: 'boolean', help: 'agree to the terms of the ACME authority' },
	'acme-email': { type: 'string', value: 'ADDRESS', help: 'where the ACME authority may write to' },
	'acme-directory': { type: 'string', value: 'URL', help: 'directory of the ACME authority (Let’s Encrypt)' },
	'acme-ca': { type: 'string', value: 'FILE', help: 'authorities of the directory’s own TLS, PEM' },
	'acme-eab-kid': { type: 'string', value: 'ID', help: 'key identifier of an external account' },
	'acme-eab-key': { type: 'string', value: 'KEY', help: 'its HMAC key, base64url' },
};

/**
 * What gets the certificates of managed host names.
 * @param data folder of what survives a restart
 * Throws UsageError, and the system's error for an unreadable file.
 */
export function managedDomains(parsed: Arguments, data: string): ManagedDomains {
	const hostnames = (parsed.options['acme-domain'] as string[] | undefined) ?? [];
	for (const hostname of hostnames) {
		if (!isDomainName(hostname))
			throw new UsageError(`--acme-domain takes the full name of one host, not "${hostname}"`);
	}
	const directory = directoryOf(textOption(parsed, 'acme-directory') ?? LETS_ENCRYPT);
	const email = textOption(parsed, 'acme-email');
	if (email !== null && !EMAIL.test(email)) throw new UsageError(`--acme-email takes an address, not "${email}"`);
	const authorities = authoritiesOf(textOption(parsed, 'acme-ca'));
	const externalAccount = externalAccountOf(parsed);
	const files = new CertificateFiles(data, directory);
	const termsAgreed = parsed.options['acme-terms-agreed'] === true;
	const authority = new Authority({ directory, termsAgreed, email, authorities, externalAccount }, files);
	return new ManagedDomains({ hostnames, authority, files, log });
}

/** Nobody else can agree to the terms of an authority. Throws UsageError. */
export function requireTermsAgreed(parsed: Arguments, domains: ManagedDomains, snapshot: Snapshot): void {
	const [host] = domains.hostnames(snapshot);
	if (host === undefined || parsed.options['acme-terms-agreed'] === true) return;
	throw new UsageError(
		`the certificate of ${host.hostname} is managed: --acme-terms-agreed says that you agree to the terms`,
	);
}

function directoryOf(text: string): string {
	if (!URL.canParse(text) || new URL(text).protocol !== 'https:') {
		throw new UsageError(`--acme-directory takes an https URL, not "${text}"`);
	}
	return text;
}

function authoritiesOf(file: string | null): string | null {
	if (file === null) return null;
	const text = readFileSync(file, 'utf8');
	try {
		new X509Certificate(text);
	} catch (error) {
		throw new UsageError(`--acme-ca ${file} holds no certificate: ${(error as Error).message}`);
	}
	return text;
}

function externalAccountOf(parsed: Arguments): { kid: string; hmacKey: string } | null {
	const kid = textOption(parsed, 'acme-eab-kid');
	const hmacKey = textOption(parsed, 'acme-eab-key');
	if (kid === null && hmacKey === null) return null;
	if (kid === null || hmacKey === null) throw new UsageError('--acme-eab-kid and --acme-eab-key belong together');
	return { kid, hmacKey };
}

function log(level: string, message: string): void {
	process.stderr.write(`[${level}] ${new Date().toISOString()} ${message}\n`);
}
