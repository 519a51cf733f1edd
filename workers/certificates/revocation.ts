import { webcrypto, type X509Certificate } from 'node:crypto';

/** Milliseconds. */
const FETCH_TIMEOUT = 5000;
const LONGEST_KEPT = 3_600_000;
const MOST_LIST_BYTES = 16 << 20;

/** What the issuer of a certificate says of it; `unknown`: its list cannot be had. */
export type Revocation = 'good' | 'revoked' | 'unknown';

/** A revocation list that was read and whose signature holds. */
interface RevocationList {
	/** Milliseconds. */
	validUntil: number;
	/** Serial numbers in hexadecimal digits, without leading zeros. */
	serials: ReadonlySet<string>;
}

/** Lists by address and issuer; a worker keeps them as long as they are valid. */
const lists = new Map<string, { until: number; list: Promise<RevocationList | null> }>();

/**
 * Asks the revocation lists (RFC 5280 section 5) of a chain's certificates, apart from the authority that ends it. A certificate that
 * names no list is good. Never rejects.
 */
export async function revocationOf(chain: readonly X509Certificate[]): Promise<Revocation> {
	let verdict: Revocation = 'good';
	for (const [index, certificate] of chain.slice(0, -1).entries()) {
		const found = await check(certificate, chain[index + 1]!).catch((): Revocation => 'unknown');
		if (found === 'revoked') return found;
		if (found === 'unknown') verdict = found;
	}
	return verdict;
}

async function check(certificate: X509Certificate, issuer: X509Certificate): Promise<Revocation> {
	const addresses = await listAddresses(certificate);
	if (addresses.length === 0) return 'good';
	for (const address of addresses) {
		const list = await listAt(address, issuer);
		if (list === null || list.validUntil < Date.now()) continue;
		return list.serials.has(serialDigits(certificate.serialNumber)) ? 'revoked' : 'good';
	}
	return 'unknown';
}

/** Where the list of a certificate's issuer is: HTTP addresses of its distribution points. */
async function listAddresses({ raw }: X509Certificate): Promise<string[]> {
	const { CRLDistributionPointsExtension, X509Certificate: Certificate } = await import('@peculiar/x509');
	const points = new Certificate(raw).getExtension(CRLDistributionPointsExtension)?.distributionPoints ?? [];
	return points
		.flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
		.flatMap(({ uniformResourceIdentifier: address }) => (/^http:\/\//i.test(address ?? '') ? [address!] : []));
}

function listAt(address: string, issuer: X509Certificate): Promise<RevocationList | null> {
	const key = `${address} ${issuer.fingerprint256}`;
	const known = lists.get(key);
	if (known !== undefined && known.until > Date.now()) return known.list;
	const entry = { until: Date.now() + LONGEST_KEPT, list: fetchList(address, issuer).catch(() => null) };
	lists.set(key, entry);
	void entry.list.then((list) => {
		// A list that could not be had is asked for again; so is one that ends.
		entry.until = list === null ? 0 : Math.min(entry.until, list.validUntil);
		if (list === null) lists.delete(key);
	});
	return entry.list;
}

/** null when another than the issuer has signed it. */
async function fetchList(address: string, issuer: X509Certificate): Promise<RevocationList | null> {
	const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT) });
	const { body } = response;
	if (!response.ok || body === null) return null;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > MOST_LIST_BYTES) return null;
		chunks.push(chunk);
	}
	const { X509Certificate: Certificate, X509Crl } = await import('@peculiar/x509');
	const list = new X509Crl(Buffer.concat(chunks));
	const isSigned = await list.verify({
		publicKey: await new Certificate(issuer.raw).publicKey.export(webcrypto as Crypto),
	});
	if (!isSigned) return null;
	return {
		validUntil: list.nextUpdate?.getTime() ?? Number.POSITIVE_INFINITY,
		serials: new Set(list.entries.map(({ serialNumber }) => serialDigits(serialNumber))),
	};
}

/** Serial numbers as people and tools write them, in one form. */
export function serialDigits(text: string): string {
	return text
		.replace(/[^0-9a-f]/gi, '')
		.replace(/^0+/, '')
		.toUpperCase();
}
