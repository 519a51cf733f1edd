/** Revocation lists (RFC 5280 section 5), by the distribution points that certificates name. */
import { webcrypto, type X509Certificate } from 'node:crypto';
import { serialDigits } from './certificate-fields.ts';
import { fetchFromIssuer } from './issuer-fetch.ts';
import { FAILURE_KEPT, keepNewest, LONGEST_KEPT, type RevocationStatement } from './revocation-statement.ts';

const MOST_BYTES = 16 << 20;
const MOST_LISTS = 256;

/** A list that was read and whose signature holds. */
interface RevocationList {
	/** Milliseconds. */
	validUntil: number;
	/** Serial numbers in hexadecimal digits, without leading zeros. */
	serials: ReadonlySet<string>;
}

/** By address and issuer, oldest first; a worker keeps them as long as they are valid. */
const lists = new Map<string, { until: number; list: Promise<RevocationList | null> }>();

/** Where the list of a certificate's issuer is: HTTP addresses of its distribution points. */
export async function listAddressesOf({ raw }: X509Certificate): Promise<string[]> {
	const { CRLDistributionPointsExtension, X509Certificate: Certificate } = await import('@peculiar/x509');
	const points = new Certificate(raw).getExtension(CRLDistributionPointsExtension)?.distributionPoints ?? [];
	return points
		.flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
		.flatMap(({ uniformResourceIdentifier: address }) => (/^http:\/\//i.test(address ?? '') ? [address!] : []));
}

/** What the list at an address says of a certificate; null when it cannot be had. */
export async function askList(
	address: string,
	certificate: X509Certificate,
	issuer: X509Certificate,
): Promise<RevocationStatement | null> {
	const list = await listAt(address, issuer);
	if (list === null || list.validUntil < Date.now()) return null;
	const isListed = list.serials.has(serialDigits(certificate.serialNumber));
	return { revocation: isListed ? 'revoked' : 'good', validUntil: list.validUntil };
}

function listAt(address: string, issuer: X509Certificate): Promise<RevocationList | null> {
	const key = `${address} ${issuer.fingerprint256}`;
	const known = lists.get(key);
	if (known !== undefined && known.until > Date.now()) return known.list;
	const entry = { until: Date.now() + LONGEST_KEPT, list: fetchList(address, issuer).catch(() => null) };
	keepNewest(lists, key, entry, MOST_LISTS);
	void entry.list.then((list) => {
		entry.until = Math.min(entry.until, list?.validUntil ?? Date.now() + FAILURE_KEPT);
	});
	return entry.list;
}

/** null when another than the issuer has signed it. */
async function fetchList(address: string, issuer: X509Certificate): Promise<RevocationList | null> {
	const bytes = await fetchFromIssuer(address, MOST_BYTES);
	if (bytes === null) return null;
	const { X509Certificate: Certificate, X509Crl } = await import('@peculiar/x509');
	const list = new X509Crl(bytes);
	const isSigned = await list.verify({
		publicKey: await new Certificate(issuer.raw).publicKey.export(webcrypto as Crypto),
	});
	if (!isSigned) return null;
	return {
		validUntil: list.nextUpdate?.getTime() ?? Number.POSITIVE_INFINITY,
		serials: new Set(list.entries.map(({ serialNumber }) => serialDigits(serialNumber))),
	};
}
