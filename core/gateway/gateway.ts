import { setFlagsFromString } from 'node:v8';
import type { HostCertificate } from '../../workers/listeners/certificates.ts';
import type { FromWorker, ToWorker, WorkerStart } from '../../workers/messages.ts';
import type { StatisticsReport } from '../../workers/telemetry/statistics.ts';
import { BreakerMemory } from '../shared/breaker-memory.ts';
import { createRateCounters } from '../shared/rate-counters.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type PortOptions, Ports } from './ports.ts';
import { loadRateCounterModule } from './rate-counter-module.ts';
import { Thread } from './thread.ts';

const WORKER = new URL('../../workers/worker.ts', import.meta.url);
/** Keys of rate limits; each costs 416 bytes. */
const RATE_COUNTER_KEYS = 65_536;
/** Connections to one backend origin, shared out between the workers (runtime.md section 25). */
const CONNECTIONS_PER_ORIGIN = 2048;

export interface GatewayOptions extends PortOptions {
	workers: number;
	/** Compiled kernel of the rate counters; absent: the one beside the runtime. */
	rateCounters?: WebAssembly.Module | undefined;
}

/** The main thread's side of the running gateway: its threads, the snapshot that they serve, their end. */
export class Gateway {
	readonly #workers: Thread<ToWorker, FromWorker>[];
	readonly #ports: Ports;
	readonly #breakers: BreakerMemory;
	#snapshot: Snapshot;
	/** Called when another snapshot is served. */
	onSnapshot: ((snapshot: Snapshot) => void) | null = null;

	private constructor(
		workers: Thread<ToWorker, FromWorker>[],
		ports: Ports,
		snapshot: Snapshot,
		breakers: BreakerMemory,
	) {
		this.#workers = workers;
		this.#ports = ports;
		this.#snapshot = snapshot;
		this.#breakers = breakers;
	}

	/** Starts the threads, then listens. Throws PortError when a port cannot be had, CertificateError for bad certificates. */
	static async start(snapshot: Snapshot, options: GatewayOptions): Promise<Gateway> {
		// What a request allocates dies with it. V8 comes to place some of that among the old objects, which then keeps the rest alive.
		setFlagsFromString('--no-allocation-site-pretenuring');
		const { workers: count } = options;
		const { settings } = snapshot;
		// The binary reads it when it is loaded, in the first thread that does.
		process.env.UWS_HTTP_MAX_HEADERS_SIZE = String(settings.maxHeaderBytes);
		await Ports.requireFree(options);
		const module = options.rateCounters ?? (await loadRateCounterModule());
		const rateCounters = createRateCounters(module, RATE_COUNTER_KEYS, Math.floor(Math.random() * 2 ** 32) | 0);
		const breakers = new BreakerMemory();
		const workers = Array.from({ length: count }, (_, index) => {
			const start: WorkerStart = {
				worker: index + 1,
				snapshot,
				breakers: breakers.of(snapshot.backends),
				rateCounters,
				connectionsPerOrigin: Math.ceil(CONNECTIONS_PER_ORIGIN / count),
				limits: {
					url: settings.maxUrlBytes,
					pathSegment: settings.maxPathSegment,
					connections: Math.ceil(settings.maxConnections / count),
					bodyIdle: settings.bodyIdleTimeout,
				},
			};
			return new Thread<ToWorker, FromWorker>(WORKER, start);
		});
		const ready = await Promise.all(workers.map((worker) => worker.next('ready')));
		try {
			const descriptors = ready.map(({ descriptor }) => descriptor);
			const ports = await Ports.open(workers, descriptors, snapshot, options);
			return new Gateway(workers, ports, snapshot, breakers);
		} catch (error) {
			await end(workers);
			throw error;
		}
	}

	get httpPort(): number {
		return this.#ports.http;
	}

	/** Null where it does not listen. */
	get httpsPort(): number | null {
		return this.#ports.https;
	}

	get h2cPort(): number | null {
		return this.#ports.h2c;
	}

	get snapshot(): Snapshot {
		return this.#snapshot;
	}

	/** A thread failed by itself: nothing can be promised any more. */
	onFailure(report: (error: Error) => void): void {
		for (const source of [...this.#workers, this.#ports]) source.onFailure(report);
	}

	/**
	 * Requests from now on are served by this snapshot; those in flight keep theirs. Rejects and changes nothing when it cannot
	 * be served: with CertificateError when its certificates cannot be used, RestartNeeded when the HTTPS port cannot serve it.
	 */
	async serve(snapshot: Snapshot): Promise<void> {
		await this.#ports.certificates?.follow(snapshot);
		const failure = await this.#sendSnapshot(snapshot);
		if (failure !== null) {
			await this.#sendSnapshot(this.#snapshot);
			await this.#ports.certificates?.follow(this.#snapshot);
			throw new Error(failure);
		}
		this.#snapshot = snapshot;
		this.onSnapshot?.(snapshot);
	}

	/** Resolves when every worker has taken it; to why one did not. */
	async #sendSnapshot(snapshot: Snapshot): Promise<string | null> {
		const serving = this.#workers.map((worker) => worker.next('serving'));
		const breakers = this.#breakers.of(snapshot.backends);
		for (const worker of this.#workers) worker.send({ kind: 'snapshot', snapshot, breakers });
		const answers = await Promise.all(serving);
		return answers.find(({ failure }) => failure !== null)?.failure ?? null;
	}

	/** New handshakes use this certificate where no host has its own. Rejects with CertificateError and changes nothing. */
	async renewCertificate(certificate: HostCertificate): Promise<void> {
		await this.#ports.certificates?.renew(certificate);
	}

	/** New handshakes use the managed certificates that there are by now. Rejects with CertificateError and changes nothing. */
	async refreshCertificates(): Promise<void> {
		await this.#ports.certificates?.refresh();
	}

	/**
	 * Answers these challenges from now on, on every port. Resolves when every worker does.
	 * @param challenges key authorizations by token (RFC 8555 section 8.3)
	 */
	async setChallenges(challenges: ReadonlyMap<string, string>): Promise<void> {
		const taken = this.#workers.map((worker) => worker.next('challenges'));
		for (const worker of this.#workers) worker.send({ kind: 'challenges', challenges });
		await Promise.all(taken);
	}

	async statistics(): Promise<{ reports: StatisticsReport[]; turnedAway: number }> {
		const answers = this.#workers.map((worker) => worker.next('statistics'));
		for (const worker of this.#workers) worker.send({ kind: 'statistics' });
		const messages = await Promise.all(answers);
		// The counters' memory is shared: every worker reads the same figure.
		return { reports: messages.map(({ report }) => report), turnedAway: messages[0]?.turnedAway ?? 0 };
	}

	/** Stops accepting, finishes what is in flight, for no longer than the drain timeout, and ends the threads. */
	async stop(): Promise<void> {
		await this.#ports.close();
		const drained = this.#workers.map((worker) => worker.next('drained'));
		for (const worker of this.#workers) worker.send({ kind: 'drain' });
		let timer: NodeJS.Timeout | undefined;
		const timeout = new Promise((resolve) => {
			timer = setTimeout(resolve, this.#snapshot.settings.drainTimeout);
		});
		await Promise.race([Promise.all(drained), timeout]);
		clearTimeout(timer);
		await end(this.#workers);
	}
}

/** Threads close their uWebSockets.js apps before they end, else the process would be aborted. */
async function end(workers: readonly Thread<ToWorker, FromWorker>[]): Promise<void> {
	for (const worker of workers) worker.send({ kind: 'close' });
	await Promise.all(workers.map((worker) => worker.ended));
}
