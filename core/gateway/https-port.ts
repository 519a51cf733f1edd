import { CertificateStore, type HostCertificate, type ServerTls } from '../../workers/listeners/certificates.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { AppTls } from './app-tls.ts';
import { type CertificateSources, serverTls } from './server-tls.ts';

export interface HttpsOptions {
	/** 0 takes a free one. */
	port: number;
	/** By ALPN, besides HTTP/1.1; otherwise no host has HTTP/2, whatever the configuration says of it. */
	offersHttp2: boolean;
	/** What the port presents besides the certificates of the configuration. */
	certificates: CertificateSources;
	/** OpenSSL's list of cipher suites. */
	ciphers: string;
	/** The list is not that of the product. */
	hasOwnCiphers: boolean;
}

/** Who serves the port. */
export interface TlsServer {
	/** Why it cannot serve these; null: it can. @param managedHosts get certificates in the course of time */
	lacks(tls: ServerTls, managedHosts: readonly string[]): string | null;
	/** New handshakes use these certificates; connections are not dropped. Rejects with CertificateError and changes nothing. */
	present(tls: ServerTls): Promise<void>;
}

/** The configuration asks for what only another listener than the one that was chosen at the start can do. */
export class RestartNeeded extends Error {}

/** What the HTTPS port presents, over the time of the gateway. */
export class HttpsPort {
	readonly #options: HttpsOptions;
	#sources: CertificateSources;
	#snapshot: Snapshot;
	#tls: ServerTls;
	#server: TlsServer | null = null;
	#turn: Promise<void> = Promise.resolve();

	/** @param snapshot of the start: it has a certificate, or the options have */
	constructor(snapshot: Snapshot, options: HttpsOptions) {
		this.#options = options;
		this.#sources = options.certificates;
		this.#snapshot = snapshot;
		this.#tls = this.#tlsOf(snapshot, this.#sources)!;
	}

	/** What is presented now. */
	get tls(): ServerTls {
		return this.#tls;
	}

	/** Why uWebSockets.js cannot serve the port; null: it can. */
	get needsEngine(): string | null {
		const { offersHttp2, hasOwnCiphers } = this.#options;
		if (offersHttp2) return 'the port offers HTTP/2';
		if (hasOwnCiphers) return 'the cipher suites are not those of the product';
		return AppTls.lacks(this.#tls, this.#sources.managedHosts(this.#snapshot));
	}

	servedBy(server: TlsServer): void {
		this.#server = server;
	}

	/** New handshakes use the certificates of a snapshot. Rejects with CertificateError or RestartNeeded and changes nothing. */
	follow(snapshot: Snapshot): Promise<void> {
		return this.#inTurn(() => this.#present(snapshot, this.#sources));
	}

	/** The default certificate was renewed. Rejects with CertificateError and keeps the old one when it cannot be used. */
	renew(certificate: HostCertificate): Promise<void> {
		return this.#inTurn(() => this.#present(this.#snapshot, { ...this.#sources, default: certificate }));
	}

	/** New handshakes use the managed certificates that there are by now. Rejects with CertificateError. */
	refresh(): Promise<void> {
		return this.#inTurn(() => this.#present(this.#snapshot, this.#sources));
	}

	/** A reload, a renewed file and an issued certificate may come together. */
	#inTurn(change: () => Promise<void>): Promise<void> {
		const changed = this.#turn.then(change);
		this.#turn = changed.catch(() => {});
		return changed;
	}

	async #present(snapshot: Snapshot, sources: CertificateSources): Promise<void> {
		const tls = this.#tlsOf(snapshot, sources) ?? this.#tls;
		new CertificateStore(tls);
		const lack = this.#server!.lacks(tls, sources.managedHosts(snapshot));
		if (lack !== null) throw new RestartNeeded(lack);
		await this.#server!.present(tls);
		this.#snapshot = snapshot;
		this.#sources = sources;
		this.#tls = tls;
	}

	#tlsOf(snapshot: Snapshot, sources: CertificateSources): ServerTls | null {
		const { ciphers, offersHttp2 } = this.#options;
		const tls = serverTls(snapshot, sources, ciphers);
		if (tls === null || offersHttp2) return tls;
		return { ...tls, hosts: tls.hosts.map((host) => ({ ...host, http2: false })) };
	}
}
