/** Certificates of an ACME authority, for names that are proven by HTTP-01 (RFC 8555). */
import { setTimeout as wait } from 'node:timers/promises';
import type { Authorization, Client, Order } from 'acme-client';
import { type AcmeLibrary, acmeLibrary } from './acme-library.ts';
import type { CertificateFiles } from './certificate-files.ts';
import { type ManagedCertificate, readManagedCertificate } from './managed-certificate.ts';

/** Milliseconds between two looks at what the authority works on: doubled each time, up to the longest; and in all. */
const FIRST_LOOK = 250;
const LONGEST_LOOK = 10_000;
const PATIENCE = 180_000;

export interface AuthorityOptions {
	/** URL of the directory. */
	directory: string;
	/** Without it no account is made. */
	termsAgreed: boolean;
	/** Whom the authority may write to. */
	email: string | null;
	/** PEM of what may vouch for the directory's own TLS, besides the well-known authorities. */
	authorities: string | null;
	/** Ties the account to one that the authority knows already (section 7.3.4). */
	externalAccount: { kid: string; hmacKey: string } | null;
}

/** Sets what the gateway answers to challenges: key authorizations by token. Resolves when every worker answers so. */
export type SetChallenges = (challenges: ReadonlyMap<string, string>) => Promise<void>;

/** An account with an authority. */
export class Authority {
	readonly #options: AuthorityOptions;
	readonly #files: CertificateFiles;
	readonly #closing = new AbortController();
	#account: Client | null = null;

	constructor(options: AuthorityOptions, files: CertificateFiles) {
		this.#options = options;
		this.#files = files;
	}

	/** Orders a certificate with a new key. Rejects with what the authority says; one order at a time. */
	async issue(hostname: string, setChallenges: SetChallenges): Promise<ManagedCertificate> {
		const library = await acmeLibrary(this.#options.authorities, this.#closing.signal);
		try {
			const account = (this.#account ??= await this.#openAccount(library));
			const order = await account.createOrder({ identifiers: [{ type: 'dns', value: hostname }] });
			await this.#prove(account, order, setChallenges);
			const newKey = await library.crypto.createPrivateEcdsaKey();
			const [key, request] = await library.crypto.createCsr({ altNames: [hostname] }, newKey);
			const chain = await account.getCertificate(await this.#finalize(account, order, request));
			const certificate = readManagedCertificate(Buffer.from(`${key}${chain}`), hostname);
			if (certificate.notAfter <= Date.now())
				throw new Error('the new certificate has expired already: is the clock right?');
			return certificate;
		} catch (error) {
			// The authority may have forgotten the account, or moved.
			this.#account = null;
			throw error;
		}
	}

	/** Ends what is under way. */
	close(): void {
		this.#closing.abort();
	}

	/** The account of the stored key; the authority makes one when it knows none. */
	async #openAccount({ Client, crypto }: AcmeLibrary): Promise<Client> {
		const { directory, email, externalAccount, termsAgreed } = this.#options;
		if (!termsAgreed) throw new Error('nobody has agreed to the terms of the authority (--acme-terms-agreed)');
		let accountKey = this.#files.readAccountKey();
		if (accountKey === null) {
			accountKey = await crypto.createPrivateEcdsaKey();
			this.#files.writeAccountKey(accountKey);
		}
		const binding = externalAccount === null ? {} : { externalAccountBinding: externalAccount };
		const client = new Client({ directoryUrl: directory, accountKey, ...binding });
		await client.createAccount({
			termsOfServiceAgreed: termsAgreed,
			...(email === null ? {} : { contact: [`mailto:${email}`] }),
		});
		return client;
	}

	/** Answers the authority's HTTP-01 challenges until it has seen them. */
	async #prove(account: Client, order: Order, setChallenges: SetChallenges): Promise<void> {
		const pending = (await account.getAuthorizations(order)).filter(({ status }) => status !== 'valid');
		if (pending.length === 0) return;
		const challenges = pending.map(httpChallenge);
		const answers = challenges.map(async (challenge) => {
			return [challenge.token, await account.getChallengeKeyAuthorization(challenge)] as const;
		});
		await setChallenges(new Map(await Promise.all(answers)));
		try {
			for (const challenge of challenges) await account.completeChallenge(challenge);
			await this.#watch(async () => {
				const authorizations = await account.getAuthorizations(order);
				const refused = authorizations.find(({ status }) => status !== 'pending' && status !== 'valid');
				if (refused !== undefined) throw new Error(refusal(refused));
				return authorizations.every(({ status }) => status === 'valid') ? authorizations : null;
			});
		} finally {
			await setChallenges(new Map());
		}
	}

	async #finalize(account: Client, order: Order, request: Buffer): Promise<Order> {
		let now = await account.finalizeOrder(order, request);
		return this.#watch(async () => {
			if (now.status === 'valid') return now;
			if (now.status === 'invalid') throw new Error(`the order failed: ${JSON.stringify(now.error)}`);
			now = await account.getOrder(order);
			return now.status === 'valid' ? now : null;
		});
	}

	/** Looks again until there is a result. */
	async #watch<Result>(look: () => Promise<Result | null>): Promise<Result> {
		const until = Date.now() + PATIENCE;
		for (let pause = FIRST_LOOK; Date.now() < until; pause = Math.min(pause * 2, LONGEST_LOOK)) {
			const result = await look();
			if (result !== null) return result;
			await wait(pause, undefined, { ref: false, signal: this.#closing.signal });
		}
		throw new Error(`the authority did not decide within ${PATIENCE / 1000} s`);
	}
}

function httpChallenge({ identifier, challenges }: Authorization): Authorization['challenges'][number] {
	const found = challenges.find(({ type }) => type === 'http-01');
	if (found === undefined) throw new Error(`the authority offers no HTTP-01 challenge for ${identifier.value}`);
	return found;
}

function refusal({ status, challenges }: Authorization): string {
	const problem = challenges.map(({ error }) => (error as { detail?: string } | undefined)?.detail).find(Boolean);
	return problem ?? `the authorization is ${status}`;
}
