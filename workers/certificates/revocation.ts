/** Whether certificates have been revoked, by the lists of their issuers and, where these say nothing, their responders. */
import type { X509Certificate } from 'node:crypto';
import { askList, listAddressesOf } from './revocation-list.ts';
import { askResponder, responderAddressesOf } from './revocation-responder.ts';
import {
	FAILURE_KEPT,
	keepNewest,
	LONGEST_KEPT,
	type Revocation,
	type RevocationStatement,
} from './revocation-statement.ts';

/** What is said is kept at least as long as who waited for it needs to see it; milliseconds. */
const SHORTEST_KEPT = 1000;
const LONGEST_LOOKUP = 15_000;
const MOST_KEPT = 10_000;

/** Of a chain the worst of its certificates counts. */
const WORST_FIRST: readonly Revocation[] = ['revoked', 'unknown', 'unnamed'];

/** By certificate and issuer, oldest first. */
const statements = new Map<string, RevocationStatement>();
const asked = new Map<string, Promise<RevocationStatement>>();

/** Asks about a chain's certificates, apart from the authority that ends it. Never rejects. */
export async function revocationOf(chain: readonly X509Certificate[]): Promise<Revocation> {
	const said = await Promise.all(links(chain).map(([certificate, issuer]) => statementOf(certificate, issuer)));
	return worst(said.map(({ revocation }) => revocation));
}

/** The same without asking; null when it is not known whether, or not any more. */
export function knownRevocationOf(chain: readonly X509Certificate[]): Revocation | null {
	const known = links(chain).map(([certificate, issuer]) => knownStatement(certificate, issuer));
	return known.includes(null) ? null : worst(known.map((statement) => statement!.revocation));
}

/** Thrown by what cannot wait: it has to be run again once `lookUp` is done. */
export class RevocationNeeded extends Error {
	readonly #chain: readonly X509Certificate[];

	constructor(chain: readonly X509Certificate[]) {
		super('whether a certificate has been revoked is not known yet');
		this.#chain = chain;
	}

	/** Never rejects. */
	async lookUp(): Promise<void> {
		await revocationOf(this.#chain);
	}
}

function links(chain: readonly X509Certificate[]): [certificate: X509Certificate, issuer: X509Certificate][] {
	return chain.slice(0, -1).map((certificate, index) => [certificate, chain[index + 1]!]);
}

function worst(found: readonly Revocation[]): Revocation {
	return WORST_FIRST.find((revocation) => found.includes(revocation)) ?? 'good';
}

function keyOf(certificate: X509Certificate, issuer: X509Certificate): string {
	return `${certificate.fingerprint256} ${issuer.fingerprint256}`;
}

function knownStatement(certificate: X509Certificate, issuer: X509Certificate): RevocationStatement | null {
	const known = statements.get(keyOf(certificate, issuer));
	return known !== undefined && known.validUntil > Date.now() ? known : null;
}

async function statementOf(certificate: X509Certificate, issuer: X509Certificate): Promise<RevocationStatement> {
	const known = knownStatement(certificate, issuer);
	if (known !== null) return known;
	const key = keyOf(certificate, issuer);
	let answer = asked.get(key);
	if (answer === undefined) {
		answer = ask(certificate, issuer);
		asked.set(key, answer);
		void answer.then((statement) => {
			asked.delete(key);
			keepNewest(statements, key, statement, MOST_KEPT);
		});
	}
	return answer;
}

async function ask(certificate: X509Certificate, issuer: X509Certificate): Promise<RevocationStatement> {
	const { promise: tooLate, resolve } = Promise.withResolvers<null>();
	const timer = setTimeout(resolve, LONGEST_LOOKUP, null);
	const answer = askEverywhere(certificate, issuer).catch(() => null);
	const statement = await Promise.race([answer, tooLate]);
	clearTimeout(timer);
	const now = Date.now();
	const { revocation, validUntil } = statement ?? { revocation: 'unknown', validUntil: now + FAILURE_KEPT };
	return { revocation, validUntil: Math.min(Math.max(validUntil, now + SHORTEST_KEPT), now + LONGEST_KEPT) };
}

/** Lists first: one answers for every certificate of its issuer. null when nobody answers. */
async function askEverywhere(
	certificate: X509Certificate,
	issuer: X509Certificate,
): Promise<RevocationStatement | null> {
	const lists = await listAddressesOf(certificate);
	for (const address of lists) {
		const statement = await askList(address, certificate, issuer);
		if (statement !== null) return statement;
	}
	const responders = responderAddressesOf(certificate);
	for (const address of responders) {
		const statement = await askResponder(address, certificate, issuer);
		if (statement !== null) return statement;
	}
	const isNamed = lists.length > 0 || responders.length > 0;
	return isNamed ? null : { revocation: 'unnamed', validUntil: Number.POSITIVE_INFINITY };
}
