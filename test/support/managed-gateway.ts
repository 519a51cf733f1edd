import tls, { DEFAULT_CIPHERS } from 'node:tls';
import { expect } from 'vitest';
import { Authority } from '../../core/acme/authority.ts';
import { CertificateFiles } from '../../core/acme/certificate-files.ts';
import { ManagedDomains } from '../../core/acme/managed-domains.ts';
import { placeholderCertificate } from '../../core/acme/placeholder-certificate.ts';
import { Gateway } from '../../core/gateway/gateway.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';

/** Where an authority is, and what vouches for it in PEM; pebble has both. */
export interface TestAuthority {
	directory: string;
	authorities: string;
}

/** For what an authority and a busy machine take their time for. */
export const PATIENCE = { timeout: 60_000, interval: 100 };
export const PLACEHOLDER = 'tollgate placeholder';

export interface ManagedGatewayOptions {
	snapshot: Snapshot;
	/** Where the authority looks for answers, unless it shall find none. */
	httpPort: number;
	/** Folder of what survives a restart. */
	data: string;
	hostnames: string[];
	email?: string;
	externalAccount?: { kid: string; key: string };
}

/** A gateway of two workers in this process that gets its certificates from an authority. */
export class ManagedGateway {
	readonly gateway: Gateway;
	readonly domains: ManagedDomains;
	readonly log: string[];
	#stopped: Promise<void> | null = null;

	private constructor(gateway: Gateway, domains: ManagedDomains, log: string[]) {
		this.gateway = gateway;
		this.domains = domains;
		this.log = log;
	}

	static async start(
		{ directory, authorities }: TestAuthority,
		options: ManagedGatewayOptions,
	): Promise<ManagedGateway> {
		const { snapshot, httpPort, data, hostnames, email = null, externalAccount } = options;
		const files = new CertificateFiles(data, directory);
		const account = externalAccount === undefined ? null : { kid: externalAccount.kid, hmacKey: externalAccount.key };
		const authority = new Authority(
			{ directory, termsAgreed: true, email, authorities, externalAccount: account },
			files,
		);
		const log: string[] = [];
		const note = (level: string, message: string) => log.push(`[${level}] ${message}`);
		const domains = new ManagedDomains({ hostnames, authority, files, log: note });
		const gateway = await Gateway.start(snapshot, {
			host: '127.0.0.1',
			httpPort,
			workers: 2,
			reusePort: false,
			https: {
				port: 0,
				offersHttp2: true,
				certificates: {
					default: await placeholderCertificate(hostnames),
					managed: (served) => domains.certificates(served),
					managedHosts: () => hostnames,
				},
				ciphers: DEFAULT_CIPHERS,
				hasOwnCiphers: false,
			},
		});
		gateway.onSnapshot = (served) => domains.follow(served);
		domains.start(gateway);
		return new ManagedGateway(gateway, domains, log);
	}

	/** May be called again. */
	stop(): Promise<void> {
		this.domains.close();
		this.#stopped ??= this.gateway.stop();
		return this.#stopped;
	}
}

export function handshake(port: number, name: string, options: tls.ConnectionOptions = {}): Promise<tls.TLSSocket> {
	return new Promise((resolve, reject) => {
		const socket = tls.connect({ port, servername: name, rejectUnauthorized: false, ...options });
		socket.once('secureConnect', () => resolve(socket));
		socket.once('error', reject);
	});
}

/** What an HTTPS port presents for a host name. */
export async function presented(port: number, name: string): Promise<tls.PeerCertificate> {
	const socket = await handshake(port, name);
	const certificate = socket.getPeerCertificate();
	socket.destroy();
	return certificate;
}

/** Waits until it is a certificate of pebble's. */
export async function issued(port: number, name: string): Promise<tls.PeerCertificate> {
	await expect.poll(async () => (await presented(port, name)).issuer.CN, PATIENCE).toMatch(/^Pebble Intermediate/);
	return presented(port, name);
}
