/** The Online Certificate Status Protocol (RFC 6960), by the responders that certificates name. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { extensionsOf, keyBitsOf } from './certificate-fields.ts';
import { type Element, element, elementsOf, identifierText, Tag } from './der.ts';
import { fetchFromIssuer } from './issuer-fetch.ts';
import type { Revocation, RevocationStatement } from './revocation-statement.ts';

const MOST_BYTES = 1 << 20;
/** Milliseconds that the clocks of a responder and of the gateway may differ by. */
const CLOCK_SKEW = 300_000;

const AUTHORITY_INFORMATION_ACCESS = '1.3.6.1.5.5.7.1.1';
const OCSP = '1.3.6.1.5.5.7.48.1';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const SHA1 = Buffer.from([0x2b, 0x0e, 0x03, 0x02, 0x1a]);

/** GeneralName's uniformResourceIdentifier. */
const ADDRESS_TAG = 0x86;
const SUCCESSFUL = 0;
/** `[0]` of BasicOCSPResponse is its certificates, of SingleResponse its nextUpdate, of tbsResponseData its version. */
const FIRST_TAG = 0xa0;
const STATUS: Record<number, Revocation> = { 128: 'good', 161: 'revoked', 130: 'unknown' };

/** Digest of the signature algorithms that responders use. */
const DIGESTS: Record<string, string> = {
	'1.2.840.113549.1.1.5': 'sha1',
	'1.2.840.113549.1.1.11': 'sha256',
	'1.2.840.113549.1.1.12': 'sha384',
	'1.2.840.113549.1.1.13': 'sha512',
	'1.2.840.10045.4.3.2': 'sha256',
	'1.2.840.10045.4.3.3': 'sha384',
	'1.2.840.10045.4.3.4': 'sha512',
};

/** HTTP addresses of the responders that a certificate names. */
export function responderAddressesOf({ raw }: X509Certificate): string[] {
	const extension = extensionsOf(raw).find(({ identifier }) => identifier === AUTHORITY_INFORMATION_ACCESS);
	if (extension === undefined) return [];
	return elementsOf(elementsOf(extension.value)[0]!.content).flatMap(({ content }) => {
		const [method, location] = elementsOf(content);
		if (identifierText(method!.content) !== OCSP || location?.tag !== ADDRESS_TAG) return [];
		const address = Buffer.from(location.content).toString('latin1');
		return /^http:\/\//i.test(address) ? [address] : [];
	});
}

/** What a responder says of a certificate; null when nothing can be had of it that counts. */
export async function askResponder(
	address: string,
	certificate: X509Certificate,
	issuer: X509Certificate,
): Promise<RevocationStatement | null> {
	const id = certificateId(certificate, issuer);
	const request = element(Tag.Sequence, element(Tag.Sequence, element(Tag.Sequence, element(Tag.Sequence, id))));
	const headers = { 'content-type': 'application/ocsp-request' };
	const bytes = await fetchFromIssuer(address, MOST_BYTES, { method: 'POST', headers, body: new Uint8Array(request) });
	return bytes === null ? null : readAnswer(bytes, id, issuer, Date.now());
}

/** CertID ::= SEQUENCE { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }. */
function certificateId(certificate: X509Certificate, issuer: X509Certificate): Buffer {
	const { serial, issuerName } = namesOf(certificate);
	const key = keyBitsOf(issuer.publicKey.export({ type: 'spki', format: 'der' }));
	return element(
		Tag.Sequence,
		element(Tag.Sequence, element(Tag.ObjectIdentifier, SHA1), element(Tag.Null)),
		element(Tag.OctetString, sha1(issuerName)),
		element(Tag.OctetString, sha1(key)),
		serial,
	);
}

/** tbsCertificate ::= SEQUENCE { version [0], serialNumber, signature, issuer, … } (RFC 5280, 4.1). */
function namesOf({ raw }: X509Certificate): { serial: Uint8Array; issuerName: Uint8Array } {
	const [certificate] = elementsOf(raw);
	const fields = elementsOf(elementsOf(certificate!.content)[0]!.content).filter(({ tag }) => tag !== FIRST_TAG);
	return { serial: fields[0]!.whole, issuerName: fields[2]!.whole };
}

function sha1(bytes: Uint8Array): Buffer {
	return createHash('sha1').update(bytes).digest();
}

/** OCSPResponse ::= SEQUENCE { responseStatus, responseBytes [0] SEQUENCE { responseType, response OCTET STRING } }. */
function readAnswer(
	bytes: Uint8Array,
	id: Uint8Array,
	issuer: X509Certificate,
	now: number,
): RevocationStatement | null {
	const [status, wrapper] = elementsOf(elementsOf(bytes)[0]?.content ?? bytes);
	if (status?.content[0] !== SUCCESSFUL || wrapper === undefined) return null;
	const [, response] = elementsOf(elementsOf(wrapper.content)[0]!.content);
	// BasicOCSPResponse ::= SEQUENCE { tbsResponseData, signatureAlgorithm, signature BIT STRING, certs [0] OPTIONAL }.
	const [data, algorithm, signature, certificates] = elementsOf(elementsOf(response!.content)[0]!.content);
	const signers = [issuer, ...delegatesOf(certificates, issuer, now)];
	if (!signers.some((signer) => hasSigned(signer, data!, algorithm!, signature!))) return null;
	// tbsResponseData ::= SEQUENCE { version [0] DEFAULT v1, responderID, producedAt, responses, … }.
	const fields = elementsOf(data!.content);
	const responses = fields[fields[0]?.tag === FIRST_TAG ? 3 : 2];
	return statementOf(responses!, id, now);
}

/** The certificates in an answer that the issuer lets sign it (RFC 6960, 4.2.2.2). */
function delegatesOf(certificates: Element | undefined, issuer: X509Certificate, now: number): X509Certificate[] {
	if (certificates?.tag !== FIRST_TAG) return [];
	return elementsOf(elementsOf(certificates.content)[0]!.content)
		.map(({ whole }) => new X509Certificate(whole))
		.filter((certificate) => {
			const isInTime = now >= Date.parse(certificate.validFrom) && now <= Date.parse(certificate.validTo);
			return isInTime && maySignAnswers(certificate) && certificate.verify(issuer.publicKey);
		});
}

function maySignAnswers({ raw }: X509Certificate): boolean {
	const usage = extensionsOf(raw).find(({ identifier }) => identifier === EXTENDED_KEY_USAGE);
	if (usage === undefined) return false;
	return elementsOf(elementsOf(usage.value)[0]!.content).some(
		({ content }) => identifierText(content) === OCSP_SIGNING,
	);
}

function hasSigned(signer: X509Certificate, data: Element, algorithm: Element, signature: Element): boolean {
	const digest = DIGESTS[identifierText(elementsOf(algorithm.content)[0]!.content)];
	// The first byte counts the bits of the last one that are not used.
	return digest !== undefined && verify(digest, data.whole, signer.publicKey, signature.content.subarray(1));
}

/** SingleResponse ::= SEQUENCE { certID, certStatus, thisUpdate, nextUpdate [0] OPTIONAL, … }. */
function statementOf(responses: Element, id: Uint8Array, now: number): RevocationStatement | null {
	for (const { content } of elementsOf(responses.content)) {
		const [certificate, status, thisUpdate, next] = elementsOf(content);
		if (!Buffer.from(certificate!.whole).equals(id)) continue;
		const nextUpdate = next?.tag === FIRST_TAG ? timeOf(elementsOf(next.content)[0]!) : Number.POSITIVE_INFINITY;
		const isCurrent = timeOf(thisUpdate!) <= now + CLOCK_SKEW && nextUpdate >= now;
		if (!isCurrent) return null;
		return { revocation: STATUS[status!.tag] ?? 'unknown', validUntil: nextUpdate };
	}
	return null;
}

/** GeneralizedTime as DER has it: `20261128103000Z`; NaN for another. */
function timeOf({ content }: Element): number {
	const text = Buffer.from(content).toString('latin1');
	return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
