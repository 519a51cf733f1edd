/** Host names whose certificates the gateway gets and renews itself. */
import type { HostCertificate } from '../../workers/listeners/certificates.ts';
import type { HostnameConfiguration } from '../model/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Authority, SetChallenges } from './authority.ts';
import type { CertificateFiles } from './certificate-files.ts';
import { type ManagedCertificate, renewalTime } from './managed-certificate.ts';
import { retryDelay } from './retry.ts';

/** A timer counts to no more than 2^31 ms; the clock may be set meanwhile. */
const LONGEST_TIMER = 3_600_000;

export interface ManagedDomainsOptions {
	/** Host names besides those of the configuration. */
	hostnames: readonly string[];
	authority: Authority;
	files: CertificateFiles;
	log: (level: 'info' | 'warning' | 'error', message: string) => void;
}

/** What it needs of the gateway. */
export interface ManagedGateway {
	readonly snapshot: Snapshot;
	/** null: it does not listen, and needs no certificates. */
	readonly httpsPort: number | null;
	setChallenges: SetChallenges;
	/** Makes the HTTPS port present the certificates that there are now. */
	refreshCertificates(): Promise<void>;
}

/** What the management endpoints show of a managed host name. */
export interface ManagedDomainReport {
	hostname: string;
	/** Milliseconds since the epoch; null: there is no certificate yet. */
	notAfter: number | null;
	/** Attempts in a row that failed. */
	failures: number;
}

interface Domain {
	hostname: string;
	certificate: ManagedCertificate | null;
	/** When to ask for a certificate; milliseconds since the epoch. */
	due: number;
	failures: number;
}

/**
 * Certificates come from the data folder, else from the authority, and are renewed when two thirds of their time are over. What
 * fails is tried again later; until then the old certificate, or the default one, is presented.
 */
export class ManagedDomains {
	readonly #options: ManagedDomainsOptions;
	readonly #domains = new Map<string, Domain>();
	#gateway: ManagedGateway | null = null;
	#timer: NodeJS.Timeout | undefined;
	#isIssuing = false;
	#isClosed = false;

	constructor(options: ManagedDomainsOptions) {
		this.#options = options;
	}

	/** The managed host names while a snapshot is served, lower-case, with how each is served. */
	hostnames({ gateway }: Snapshot): HostnameConfiguration[] {
		const found = new Map(this.#options.hostnames.map((hostname) => [hostname.toLowerCase(), served(hostname)]));
		// What the configuration says of a host name comes before the command line.
		for (const host of gateway?.hostnames ?? []) found.set(host.hostname.toLowerCase(), host);
		const hosts = Array.from(found, ([hostname, host]) => ({ ...host, hostname }));
		return hosts.filter(({ certificate }) => certificate === null);
	}

	/** Their certificates, as far as there are any. */
	certificates(snapshot: Snapshot): HostCertificate[] {
		const certificates: HostCertificate[] = [];
		for (const { certificate: _, ...host } of this.hostnames(snapshot)) {
			const pem = (this.#domains.get(host.hostname) ?? this.#read(host.hostname)).certificate?.pem;
			if (pem !== undefined) certificates.push({ ...host, certificate: { cert: pem, key: pem } });
		}
		return certificates;
	}

	/** Begins to get certificates, now that challenges can be answered. */
	start(gateway: ManagedGateway): void {
		this.#gateway = gateway;
		this.follow(gateway.snapshot);
	}

	/** Another snapshot is served: host names that it does not have are let go. */
	follow(snapshot: Snapshot): void {
		const wanted = new Set(this.hostnames(snapshot).map(({ hostname }) => hostname));
		for (const hostname of this.#domains.keys()) if (!wanted.has(hostname)) this.#domains.delete(hostname);
		for (const hostname of wanted) {
			if (!this.#domains.has(hostname)) this.#domains.set(hostname, this.#read(hostname));
		}
		if (wanted.size === 0 || this.#gateway!.httpsPort !== null) this.#schedule();
		else this.#options.log('warning', 'managed host names need the HTTPS port, which opens only at a start');
	}

	report(): ManagedDomainReport[] {
		return Array.from(this.#domains.values(), ({ hostname, certificate, failures }) => {
			return { hostname, notAfter: certificate?.notAfter ?? null, failures };
		});
	}

	close(): void {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		this.#options.authority.close();
	}

	#read(hostname: string): Domain {
		const certificate = this.#stored(hostname);
		const due = certificate === null ? 0 : renewalTime(certificate, Math.random());
		return { hostname, certificate, due, failures: 0 };
	}

	#stored(hostname: string): ManagedCertificate | null {
		const { files, log } = this.#options;
		try {
			return files.readCertificate(hostname);
		} catch (error) {
			log('warning', `the stored certificate of ${hostname} is not used: ${(error as Error).message}`);
			return null;
		}
	}

	#schedule(): void {
		clearTimeout(this.#timer);
		if (this.#isClosed || this.#isIssuing || this.#domains.size === 0) return;
		const due = Math.min(...Array.from(this.#domains.values(), (domain) => domain.due));
		const delay = Math.min(Math.max(due - Date.now(), 0), LONGEST_TIMER);
		this.#timer = setTimeout(() => void this.#issueDue(), delay);
		this.#timer.unref();
	}

	/** One after the other: authorities limit how much may be asked of them at once. */
	async #issueDue(): Promise<void> {
		this.#isIssuing = true;
		for (const domain of [...this.#domains.values()]) {
			const isServed = this.#domains.get(domain.hostname) === domain;
			if (isServed && domain.due <= Date.now() && !this.#isClosed) await this.#issue(domain);
		}
		this.#isIssuing = false;
		this.#schedule();
	}

	async #issue(domain: Domain): Promise<void> {
		const { authority, log } = this.#options;
		const { hostname, certificate: old } = domain;
		try {
			const certificate = await authority.issue(hostname, (challenges) => this.#gateway!.setChallenges(challenges));
			const now = Date.now();
			domain.certificate = certificate;
			// A clock that is wrong must not make it ask again and again.
			domain.due = Math.max(renewalTime(certificate, Math.random()), now + (certificate.notAfter - now) / 3);
			domain.failures = 0;
			log('info', `certificate of ${hostname} ${old === null ? 'issued' : 'renewed'}, ${validity(certificate)}`);
			this.#store(hostname, certificate);
			await this.#gateway!.refreshCertificates();
		} catch (error) {
			if (!this.#isClosed) this.#failed(domain, error as Error);
		}
	}

	#failed(domain: Domain, error: Error): void {
		const { hostname, certificate } = domain;
		domain.failures++;
		const delay = retryDelay(error, domain.failures, Math.random());
		domain.due = Date.now() + delay;
		const kept =
			certificate === null ? 'the default certificate is presented' : `the old one is ${validity(certificate)}`;
		const reason = error.message || (error as NodeJS.ErrnoException).code;
		const next = `next attempt in ${Math.round(delay / 1000)} s`;
		this.#options.log('error', `no new certificate for ${hostname}: ${reason}; ${kept}; ${next}`);
	}

	/** A certificate that cannot be kept is used all the same: it counts towards the authority's limits. */
	#store(hostname: string, certificate: ManagedCertificate): void {
		try {
			this.#options.files.writeCertificate(hostname, certificate);
		} catch (error) {
			this.#options.log('error', `the certificate of ${hostname} is not stored: ${(error as Error).message}`);
		}
	}
}

function validity({ serialNumber, notAfter }: ManagedCertificate): string {
	return `serial ${serialNumber}, valid until ${new Date(notAfter).toISOString()}`;
}

/** How a host name of the command line is served. */
function served(hostname: string): HostnameConfiguration {
	return { hostname, certificate: null, negotiateClientCertificate: false, tls10: false, tls11: false, http2: true };
}
