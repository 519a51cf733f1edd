/** Debian's pebble, an ACME authority for tests, with the name server that it asks. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { selfSigned } from './certificates.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { freePort, startTool } from './tools.ts';

export interface PebbleOptions {
	/** Port of HTTP-01, where the gateway listens. */
	httpPort: number;
	/** Seconds that certificates are valid for. */
	validity?: number;
	/** Accounts must belong to one that it knows already. */
	externalAccount?: { kid: string; key: string };
	/** Percentage of good nonces that it refuses, for clients to try again. */
	refusedNonces?: number;
	/** Percentage of orders that need no challenge, because the name was proven before. */
	reusedAuthorizations?: number;
}

/** An authority whose every host name leads to 127.0.0.1. It forgets everything when it stops, and can start again. */
export class Pebble {
	readonly directory: string;
	/** What vouches for the directory, in PEM, and the file of it. */
	readonly authorities: string;
	readonly authoritiesFile: string;
	readonly #folder = temporaryFolder('pebble');
	readonly #options: PebbleOptions;
	readonly #ports: { directory: number; management: number; names: number; namesManagement: number };
	#processes: ChildProcess[] = [];

	private constructor(options: PebbleOptions, ports: number[]) {
		const [directory, management, names, namesManagement] = ports as [number, number, number, number];
		const { cert, certFile, keyFile } = selfSigned('localhost');
		this.#options = options;
		this.#ports = { directory, management, names, namesManagement };
		this.directory = `https://localhost:${directory}/dir`;
		this.authorities = cert.toString();
		this.authoritiesFile = certFile;
		const { httpPort, validity = 3600, externalAccount } = options;
		const pebble = {
			listenAddress: `127.0.0.1:${directory}`,
			managementListenAddress: `127.0.0.1:${management}`,
			certificate: certFile,
			privateKey: keyFile,
			httpPort,
			tlsPort: 1,
			certificateValidityPeriod: validity,
			externalAccountBindingRequired: externalAccount !== undefined,
			externalAccountMACKeys: externalAccount === undefined ? {} : { [externalAccount.kid]: externalAccount.key },
		};
		writeFileSync(join(this.#folder, 'pebble.json'), JSON.stringify({ pebble }));
	}

	/** An authority that is not started yet. */
	static async prepare(options: PebbleOptions): Promise<Pebble> {
		return new Pebble(options, [await freePort(), await freePort(), await freePort(), await freePort()]);
	}

	async start(): Promise<void> {
		const { directory, names, namesManagement } = this.#ports;
		const answers = ['-defaultIPv6', '', '-http01', '', '-https01', '', '-tlsalpn01', ''];
		const listens = ['-dns01', `127.0.0.1:${names}`, '-management', `127.0.0.1:${namesManagement}`];
		const { refusedNonces = 5, reusedAuthorizations = 0 } = this.#options;
		const environment = {
			PEBBLE_VA_NOSLEEP: '1',
			PEBBLE_WFE_NONCEREJECT: String(refusedNonces),
			PEBBLE_AUTHZREUSE: String(reusedAuthorizations),
		};
		const args = ['-config', join(this.#folder, 'pebble.json'), '-dnsserver', `127.0.0.1:${names}`];
		this.#processes = [
			await startTool('pebble-challtestsrv', [...answers, ...listens], namesManagement),
			await startTool('pebble', args, directory, environment),
		];
	}

	async stop(): Promise<void> {
		await Promise.all(
			this.#processes.splice(0).map((child) => {
				child.kill();
				return once(child, 'exit');
			}),
		);
	}

	/** The root certificate of what it issues, in PEM. */
	root(): Promise<string> {
		const options = { host: '127.0.0.1', port: this.#ports.management, path: '/roots/0', rejectUnauthorized: false };
		return new Promise((resolve, reject) => {
			request(options, async (response) => resolve(Buffer.concat(await response.toArray()).toString()))
				.once('error', reject)
				.end();
		});
	}
}
