import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CertificateDataError, readCertificateData } from '../../../../core/certificates/certificate-data.ts';
import { Authorities } from '../../../certificates/authorities.ts';
import { friendlyName, signatureAlgorithmOf } from '../../../certificates/certificate-fields.ts';
import { knownRevocationOf, RevocationNeeded } from '../../../certificates/revocation.ts';
import { EPOCH_TICKS, TICKS_PER_MILLISECOND } from '../dates.ts';
import { cryptographic } from '../errors.ts';
import { NetObject } from '../object.ts';
import { distinguishedName, nameField } from './distinguished-name.ts';
import { NetRsa } from './rsa.ts';

const TYPE_NAMES = [
	'System.Security.Cryptography.X509Certificates.X509Certificate2',
	'System.Security.Cryptography.X509Certificates.X509Certificate',
	'System.IDisposable',
];

/** X509Certificate2, and X509Certificate where an expression makes one. */
export class NetCertificate extends NetObject {
	private known: X509Certificate | null;
	/** Null without one. */
	privateKey: KeyObject | null;
	isArchived = false;
	friendlyName = '';
	/** An X509Certificate, and no X509Certificate2. */
	isPlain = false;

	private constructor(certificate: X509Certificate | null, privateKey: KeyObject | null) {
		super();
		this.known = certificate;
		this.privateKey = privateKey;
	}

	/** One that holds nothing until something is imported. */
	static empty(): NetCertificate {
		return new NetCertificate(null, null);
	}

	/** Throws CryptographicException while it holds nothing. */
	get certificate(): X509Certificate {
		if (this.known === null) throw cryptographic('m_safeCertContext is an invalid handle.');
		return this.known;
	}

	/** Takes over what another one holds; null leaves nothing. */
	become(other: NetCertificate | null): void {
		this.known = other?.known ?? null;
		this.privateKey = other?.privateKey ?? null;
	}

	/** DER or PEM; a PEM may hold the private key as well. Throws CryptographicException. */
	static of(bytes: Uint8Array): NetCertificate {
		const text = Buffer.from(bytes).toString('latin1');
		try {
			const certificate = new X509Certificate(bytes);
			return new NetCertificate(certificate, text.includes('PRIVATE KEY') ? createPrivateKey(text) : null);
		} catch {
			throw cryptographic('Cannot find the requested object.');
		}
	}

	/** PKCS#12, PEM or DER that a password may protect. Throws CryptographicException. */
	static withPassword(bytes: Uint8Array, password: string | null): NetCertificate {
		try {
			return NetCertificate.of(readCertificateData(bytes, password));
		} catch (error) {
			if (!(error instanceof CertificateDataError)) throw error;
			throw cryptographic(
				/password/.test(error.message)
					? 'The specified network password is not correct.'
					: 'Cannot find the requested object.',
			);
		}
	}

	get typeNames(): readonly string[] {
		return this.isPlain ? TYPE_NAMES.slice(1) : TYPE_NAMES;
	}

	override equals(other: unknown): boolean {
		if (!(other instanceof NetCertificate)) return false;
		if (this.known === null || other.known === null) return this.known === other.known;
		return this.known.raw.equals(other.known.raw);
	}

	override toString(): string {
		return this.known === null || this.isPlain ? this.typeName : this.text;
	}

	private get text(): string {
		const parts: [string, string][] = [
			['Subject', this.subject],
			['Issuer', this.issuer],
			['Serial Number', this.serialNumber],
			['Not Before', this.certificate.validFrom],
			['Not After', this.certificate.validTo],
			['Thumbprint', this.thumbprint],
		];
		return parts.map(([title, text]) => `[${title}]\n  ${text}\n`).join('\n');
	}

	get subject(): string {
		return distinguishedName(this.certificate.subject);
	}

	get issuer(): string {
		return distinguishedName(this.certificate.issuer);
	}

	get serialNumber(): string {
		return this.certificate.serialNumber.toUpperCase();
	}

	/** SHA-1 in upper-case digits. */
	get thumbprint(): string {
		return this.certificate.fingerprint.replaceAll(':', '');
	}

	get signatureAlgorithm(): string {
		return signatureAlgorithmOf(this.certificate.raw);
	}

	/** Ticks of a bound of its validity, in the gateway's time zone (UTC). */
	validityTicks(bound: 'validFrom' | 'validTo'): bigint {
		return EPOCH_TICKS + BigInt(Date.parse(this.certificate[bound])) * TICKS_PER_MILLISECOND;
	}

	get hasPrivateKey(): boolean {
		return this.privateKey !== null;
	}

	get publicRsa(): NetRsa | null {
		const { publicKey } = this.certificate;
		return publicKey.asymmetricKeyType === 'rsa' ? new NetRsa(publicKey) : null;
	}

	get privateRsa(): NetRsa | null {
		return this.privateKey?.asymmetricKeyType === 'rsa' ? new NetRsa(this.privateKey) : null;
	}

	/** Throws CryptographicException for the key of another certificate. */
	setPrivateKey(key: KeyObject | null): void {
		if (key !== null && !this.certificate.checkPrivateKey(key)) {
			throw cryptographic('The provided key does not match the public key for this certificate.');
		}
		this.privateKey = key;
	}

	/** SubjectPublicKeyInfo in DER (RFC 5280, 4.1.2.7). */
	get publicKeyInfo(): Uint8Array {
		return this.certificate.publicKey.export({ type: 'spki', format: 'der' });
	}

	/** `ToString(true)`. */
	verboseText(): string {
		if (this.isPlain) return this.known === null ? this.typeName : this.text;
		const algorithm = this.signatureAlgorithm;
		const { validFrom, validTo } = this.certificate;
		const lines: [string, string][] = [
			['Version', 'V3'],
			['Subject', `${this.subject}\n  Simple Name: ${this.nameInfo(NameType.Simple, false)}`],
			['Issuer', `${this.issuer}\n  Simple Name: ${this.nameInfo(NameType.Simple, true)}`],
			['Serial Number', this.serialNumber],
			['Not Before', validFrom],
			['Not After', validTo],
			['Thumbprint', this.thumbprint],
			['Signature Algorithm', `${friendlyName(algorithm) ?? algorithm}(${algorithm})`],
		];
		return lines.map(([title, text]) => `[${title}]\n  ${text}\n`).join('\n');
	}

	/** `GetNameInfo(X509NameType, forIssuer)`. */
	nameInfo(type: number, forIssuer: boolean): string {
		const name = forIssuer ? this.certificate.issuer : this.certificate.subject;
		const alternatives = forIssuer ? '' : (this.certificate.subjectAltName ?? '');
		const alternative = (kind: string): string => new RegExp(`${kind}:([^,]+)`).exec(alternatives)?.[1] ?? '';
		switch (type) {
			case NameType.Email:
				return alternative('email') || nameField(name, 'emailAddress');
			case NameType.Upn:
				return '';
			case NameType.Dns:
			case NameType.DnsFromAlternative:
				return alternative('DNS') || nameField(name, 'CN');
			case NameType.Url:
				return alternative('URI');
			default:
				return (
					nameField(name, 'CN') || nameField(name, 'OU') || nameField(name, 'O') || nameField(name, 'emailAddress')
				);
		}
	}

	/** Within its validity and signed by a known authority; revocation is not looked up. */
	verifyNoRevocation(now: number): boolean {
		return this.chain(now) !== null;
	}

	/** The same, and nobody of its chain has revoked it. Throws RevocationNeeded while that is not known. */
	verify(now: number): boolean {
		const chain = this.chain(now);
		if (chain === null) return false;
		const revocation = knownRevocationOf(chain);
		if (revocation === null) throw new RevocationNeeded(chain);
		return revocation === 'good';
	}

	private chain(now: number): X509Certificate[] | null {
		const { validFrom, validTo } = this.certificate;
		const isInTime = now >= Date.parse(validFrom) && now <= Date.parse(validTo);
		return isInTime ? authorities.chainOf(this.certificate, [], now) : null;
	}
}

/** X509NameType. */
const NameType = { Simple: 0, Email: 1, Upn: 2, Dns: 3, DnsFromAlternative: 4, Url: 5 } as const;

let authorities = new Authorities([]);

/** Sets what Verify trusts. */
export function trustAuthorities(trusted: Authorities): void {
	authorities = trusted;
}
