import { X509Certificate } from 'node:crypto';
import { findCertificate, leafOf, normalThumbprint, thumbprintOf } from '../../core/certificates/stored-certificate.ts';
import type { Certificate } from '../../core/model/model.ts';
import type { Authorities } from './authorities.ts';
import { serialDigits } from './certificate-fields.ts';
import { isSameName } from './distinguished-names.ts';

/** What one identity of a policy asks of a certificate; null where it asks nothing. */
export interface Identity {
	thumbprint: string | null;
	serialNumber: string | null;
	commonName: string | null;
	subject: string | null;
	dnsName: string | null;
	issuerSubject: string | null;
	issuerThumbprint: string | null;
	issuerCertificateId: string | null;
}

/** Milliseconds for which a chain that was found is not looked for again. */
const CHAIN_KEPT = 60_000;

/** The certificate that a client presented on a connection, with what it sent beside it. */
export class PresentedCertificate {
	readonly certificate: X509Certificate;
	readonly #sent: readonly Uint8Array[];
	#found: { authorities: Authorities; at: number; chain: X509Certificate[] | null } | null = null;

	/** @param der the certificate, @param sent those that came beside it, in DER */
	constructor(der: Uint8Array, sent: readonly Uint8Array[]) {
		this.certificate = new X509Certificate(der);
		this.#sent = sent;
	}

	/** The way to an authority that is trusted; null when there is none. */
	chain(authorities: Authorities, now: number): X509Certificate[] | null {
		let found = this.#found;
		if (found === null || found.authorities !== authorities || now - found.at > CHAIN_KEPT) {
			const chain = authorities.chainOf(this.certificate, this.#sent, now);
			this.#found = found = { authorities, at: now, chain };
		}
		return found.chain;
	}

	/** @param stored the certificates of the gateway, among which `issuer-certificate-id` looks */
	matches(identity: Identity, authorities: Authorities, stored: readonly Certificate[], now: number): boolean {
		const { certificate } = this;
		const { thumbprint, serialNumber, commonName, subject, dnsName, issuerSubject } = identity;
		if (thumbprint !== null && normalThumbprint(thumbprint) !== thumbprintOf(certificate)) return false;
		if (serialNumber !== null && serialDigits(serialNumber) !== serialDigits(certificate.serialNumber)) return false;
		if (commonName !== null && commonName.trim() !== commonNameOf(certificate)) return false;
		if (subject !== null && !isSameName(subject, certificate.subject)) return false;
		if (dnsName !== null && !dnsNamesOf(certificate).includes(dnsName.trim().toLowerCase())) return false;
		if (issuerSubject !== null && !isSameName(issuerSubject, certificate.issuer)) return false;
		return this.#hasIssuer(identity, authorities, stored, now);
	}

	#hasIssuer(
		{ issuerThumbprint, issuerCertificateId }: Identity,
		authorities: Authorities,
		stored: readonly Certificate[],
		now: number,
	): boolean {
		if (issuerThumbprint !== null) {
			const wanted = normalThumbprint(issuerThumbprint);
			if (!this.#issuers(authorities, now).some((issuer) => thumbprintOf(issuer) === wanted)) return false;
		}
		if (issuerCertificateId === null) return true;
		const found = findCertificate(stored, issuerCertificateId);
		const issuer = found === null ? null : leafOf(found);
		return issuer !== null && hasSigned(issuer, this.certificate);
	}

	/** Those that are known to have signed it, trusted or not. */
	#issuers(authorities: Authorities, now: number): X509Certificate[] {
		const chain = this.chain(authorities, now);
		const known = [...(chain ?? []).slice(1, 2), ...authorities.own, ...this.#sent.map(readable), this.certificate];
		return known.filter((issuer) => issuer !== null && hasSigned(issuer, this.certificate)) as X509Certificate[];
	}
}

function hasSigned(issuer: X509Certificate, certificate: X509Certificate): boolean {
	return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function commonNameOf({ subject }: X509Certificate): string | null {
	const line = subject.split('\n').findLast((each) => each.startsWith('CN='));
	return line?.slice('CN='.length).replace(/\\(.)/g, '$1') ?? null;
}

function dnsNamesOf({ subjectAltName }: X509Certificate): string[] {
	const names = (subjectAltName ?? '').split(', ').filter((name) => name.startsWith('DNS:'));
	return names.map((name) => name.slice('DNS:'.length).toLowerCase());
}

function readable(der: Uint8Array): X509Certificate | null {
	try {
		return new X509Certificate(der);
	} catch {
		return null;
	}
}
