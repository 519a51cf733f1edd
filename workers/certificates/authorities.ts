import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** Of the certificates that a peer sends beside its own, and of a chain. */
const MOST_INTERMEDIATES = 10;

/** Whom the gateway trusts to sign certificates: the system's authorities and its own. */
export class Authorities {
	/** Roots or intermediates that the configuration trusts. */
	readonly own: readonly X509Certificate[];

	constructor(own: readonly X509Certificate[]) {
		this.own = own;
	}

	/**
	 * The way from a certificate to one that is trusted, and on to the root where that is known, by names, signatures, basic constraints
	 * and the validity of authorities (RFC 5280 section 6); null when there is none.
	 * @param sent what the peer sent beside it, in DER
	 * @param now milliseconds; the certificate's own validity is not looked at
	 */
	chainOf(certificate: X509Certificate, sent: readonly Uint8Array[], now: number): X509Certificate[] | null {
		const intermediates = sent.slice(0, MOST_INTERMEDIATES).flatMap(readable);
		const chain = this.#chain([certificate], intermediates, new Set(), now);
		return chain === null ? null : this.#toRoot(chain, now);
	}

	/** @param tried intermediates that lead nowhere, or are part of the chain: each is followed once */
	#chain(
		chain: X509Certificate[],
		intermediates: readonly X509Certificate[],
		tried: Set<X509Certificate>,
		now: number,
	): X509Certificate[] | null {
		const last = chain.at(-1)!;
		if (this.#isTrusted(last)) return chain;
		const trusted = this.#issuerOf(last, now);
		if (trusted !== null) return [...chain, trusted];
		for (const issuer of intermediates) {
			if (tried.has(issuer) || !hasIssued(issuer, last, now)) continue;
			tried.add(issuer);
			const found = this.#chain([...chain, issuer], intermediates, tried, now);
			if (found !== null) return found;
		}
		return null;
	}

	/** An intermediate authority that is trusted ends the way, but who issued it may revoke it. */
	#toRoot(chain: readonly X509Certificate[], now: number): X509Certificate[] {
		const way = [...chain];
		for (let issuer = this.#issuerOf(way.at(-1)!, now); issuer !== null; issuer = this.#issuerOf(issuer, now)) {
			if (way.length > MOST_INTERMEDIATES || way.some(({ raw }) => raw.equals(issuer!.raw))) break;
			way.push(issuer);
		}
		return way;
	}

	/** The authority that is trusted and has issued a certificate; null when there is none. */
	#issuerOf(certificate: X509Certificate, now: number): X509Certificate | null {
		const candidates = [...this.own, ...systemAuthorities(certificate.issuer)];
		return candidates.find((issuer) => hasIssued(issuer, certificate, now)) ?? null;
	}

	#isTrusted({ raw, subject }: X509Certificate): boolean {
		return [...this.own, ...systemAuthorities(subject)].some((authority) => authority.raw.equals(raw));
	}
}

function hasIssued(issuer: X509Certificate, certificate: X509Certificate, now: number): boolean {
	return (
		issuer.ca &&
		now >= Date.parse(issuer.validFrom) &&
		now <= Date.parse(issuer.validTo) &&
		certificate.checkIssued(issuer) &&
		certificate.verify(issuer.publicKey)
	);
}

/** By subject; null until they are asked for, because reading all takes milliseconds. */
let system: Map<string, X509Certificate[]> | null = null;

function systemAuthorities(subject: string): readonly X509Certificate[] {
	if (system === null) {
		system = new Map();
		for (const authority of rootCertificates.map((pem) => new X509Certificate(pem))) {
			system.set(authority.subject, [...(system.get(authority.subject) ?? []), authority]);
		}
	}
	return system.get(subject) ?? [];
}

function readable(der: Uint8Array): X509Certificate[] {
	try {
		return [new X509Certificate(der)];
	} catch {
		return [];
	}
}
