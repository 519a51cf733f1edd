/** Fields of a certificate that node:crypto does not show, read out of its DER. */
import { elementsOf, identifierText, Tag } from './der.ts';

/** Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { algorithm, … }, … } (RFC 5280, 4.1). */
export function signatureAlgorithmOf(der: Uint8Array): string {
	const [certificate] = elementsOf(der);
	const [, algorithm] = elementsOf(certificate!.content);
	const [identifier] = elementsOf(algorithm!.content);
	return identifierText(identifier!.content);
}

/** SubjectPublicKeyInfo ::= SEQUENCE { algorithm, subjectPublicKey BIT STRING }: the string's bytes. */
export function keyBitsOf(der: Uint8Array): Uint8Array {
	const [info] = elementsOf(der);
	const [, key] = elementsOf(info!.content);
	// The first byte counts the bits of the last one that are not used.
	return key!.content.subarray(1);
}

/** SubjectPublicKeyInfo's algorithm: the parameters behind its identifier, in DER. */
export function keyParametersOf(der: Uint8Array): Uint8Array {
	const [info] = elementsOf(der);
	const [algorithm] = elementsOf(info!.content);
	const [, parameters] = elementsOf(algorithm!.content);
	return parameters === undefined ? new Uint8Array(0) : parameters.whole;
}

/** SubjectPublicKeyInfo's algorithm: its identifier. */
export function keyAlgorithmOf(der: Uint8Array): string {
	const [info] = elementsOf(der);
	const [algorithm] = elementsOf(info!.content);
	return identifierText(elementsOf(algorithm!.content)[0]!.content);
}

/** An extension of a certificate (RFC 5280, 4.2). */
export interface CertificateExtension {
	identifier: string;
	isCritical: boolean;
	value: Uint8Array;
}

const EXTENSIONS_TAG = 0xa3;

/** `extensions [3] EXPLICIT SEQUENCE OF SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue }`. */
export function extensionsOf(der: Uint8Array): CertificateExtension[] {
	const [certificate] = elementsOf(der);
	const [signed] = elementsOf(certificate!.content);
	const wrapper = elementsOf(signed!.content).find(({ tag }) => tag === EXTENSIONS_TAG);
	if (wrapper === undefined) return [];
	return elementsOf(elementsOf(wrapper.content)[0]!.content).map(({ content }) => {
		const [identifier, second, third] = elementsOf(content);
		const isCritical = second!.tag === Tag.Boolean && second!.content[0] !== 0;
		return { identifier: identifierText(identifier!.content), isCritical, value: (third ?? second!).content };
	});
}

/** Names of the identifiers that certificates use, as Oid.FriendlyName has them. */
const FRIENDLY_NAMES: Record<string, string> = {
	'1.2.840.113549.1.1.1': 'RSA',
	'1.2.840.113549.1.1.4': 'md5RSA',
	'1.2.840.113549.1.1.5': 'sha1RSA',
	'1.2.840.113549.1.1.11': 'sha256RSA',
	'1.2.840.113549.1.1.12': 'sha384RSA',
	'1.2.840.113549.1.1.13': 'sha512RSA',
	'1.2.840.10045.2.1': 'ECC',
	'1.2.840.10045.4.3.2': 'sha256ECDSA',
	'1.2.840.10045.4.3.3': 'sha384ECDSA',
	'1.2.840.10045.4.3.4': 'sha512ECDSA',
	'1.3.14.3.2.26': 'sha1',
	'2.16.840.1.101.3.4.2.1': 'sha256',
	'2.16.840.1.101.3.4.2.2': 'sha384',
	'2.16.840.1.101.3.4.2.3': 'sha512',
	'2.5.29.14': 'Subject Key Identifier',
	'2.5.29.15': 'Key Usage',
	'2.5.29.17': 'Subject Alternative Name',
	'2.5.29.19': 'Basic Constraints',
	'2.5.29.31': 'CRL Distribution Points',
	'2.5.29.32': 'Certificate Policies',
	'2.5.29.35': 'Authority Key Identifier',
	'2.5.29.37': 'Enhanced Key Usage',
	'1.3.6.1.5.5.7.1.1': 'Authority Information Access',
	'2.5.4.3': 'CN',
	'2.5.4.6': 'C',
	'2.5.4.7': 'L',
	'2.5.4.8': 'S',
	'2.5.4.10': 'O',
	'2.5.4.11': 'OU',
};

export function friendlyName(identifier: string): string | null {
	return FRIENDLY_NAMES[identifier] ?? null;
}

/** The identifier of a friendly name; null for an unknown one. */
export function identifierOf(name: string): string | null {
	const found = Object.entries(FRIENDLY_NAMES).find(([, friendly]) => friendly.toLowerCase() === name.toLowerCase());
	return found?.[0] ?? null;
}

/** Serial numbers as people and tools write them, in one form. */
export function serialDigits(text: string): string {
	return text
		.replace(/[^0-9a-f]/gi, '')
		.replace(/^0+/, '')
		.toUpperCase();
}
