import { createRequire } from 'node:module';

/** The part of node-forge that reads PKCS#12 (RFC 7292). */
interface Forge {
	util: { createBuffer(binary: string): unknown };
	asn1: { fromDer(bytes: unknown, strict: boolean): unknown; toDer(value: unknown): { getBytes(): string } };
	pki: {
		certificateToAsn1(certificate: object): unknown;
		privateKeyToAsn1(key: object): unknown;
		wrapRsaPrivateKey(key: unknown): unknown;
	};
	pkcs12: {
		pkcs12FromAsn1(value: unknown, strict: boolean, password: string): { safeContents: { safeBags: Bag[] }[] };
	};
}

/** A certificate or key; only `asn1` where node-forge does not know the algorithm, as of elliptic curves. */
interface Bag {
	cert?: object | null;
	key?: object | null;
	asn1?: unknown;
	type: string;
}

const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';
const KEY_BAGS = new Set(['1.2.840.113549.1.12.10.1.1', '1.2.840.113549.1.12.10.1.2']);

/** node-forge's words for bytes that are no DER, and DER that is no PKCS#12. Its other errors come of what a wrong password decrypts to. */
const MALFORMED =
	/^(?:Too few bytes to (?:parse DER|read ASN\.1)|Unparsed DER|Cannot read PKCS#12 PFX\. ASN\.1 object)/;

/** Certificates in DER, and the first private key as PKCS#8. */
export interface Pkcs12Contents {
	certificates: Buffer[];
	key: Buffer | null;
}

let loaded: Forge | null = null;

/** What a PKCS#12 file holds, whichever algorithms of its long history encrypt it: OpenSSL 3 no longer reads RC2. */
export function pkcs12Contents(bytes: Uint8Array, password: string): Pkcs12Contents | 'wrong-password' | 'malformed' {
	// Loaded only where there is such a file.
	loaded ??= createRequire(import.meta.url)('node-forge') as Forge;
	const forge = loaded;
	try {
		const file = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')), true);
		const bags = forge.pkcs12.pkcs12FromAsn1(file, false, password).safeContents.flatMap(({ safeBags }) => safeBags);
		const key = bags.find(({ type }) => KEY_BAGS.has(type));
		return {
			certificates: bags.filter(({ type }) => type === CERTIFICATE_BAG).map((bag) => certificateDer(forge, bag)),
			key: key === undefined ? null : keyDer(forge, key),
		};
	} catch (error) {
		return MALFORMED.test((error as Error).message) ? 'malformed' : 'wrong-password';
	}
}

function certificateDer(forge: Forge, { cert, asn1 }: Bag): Buffer {
	return der(forge, cert ? forge.pki.certificateToAsn1(cert) : asn1);
}

function keyDer(forge: Forge, { key, asn1 }: Bag): Buffer {
	return der(forge, key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1);
}

function der(forge: Forge, value: unknown): Buffer {
	return Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');
}
