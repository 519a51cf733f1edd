import { setFlagsFromString } from 'node:v8';
import type { HostCertificate } from '../../workers/listeners/certificates.ts';
import type { AcceptorStart, FromAcceptor, FromWorker, ToWorker, WorkerStart } from '../../workers/messages.ts';
import type { StatisticsReport } from '../../workers/telemetry/statistics.ts';
import { BreakerMemory } from '../shared/breaker-memory.ts';
import { createRateCounters } from '../shared/rate-counters.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { PortError, requireFreePort } from './free-port.ts';
import { type Http2Options, Http2Ports } from './http2-ports.ts';
import { loadRateCounterModule } from './rate-counter-module.ts';
import { Thread } from './thread.ts';

const WITHOUT_HTTP2: Http2Options = {
	httpsPort: null,
	h2cPort: null,
	certificates: { default: null, managed: () => [] },
	ciphers: '',
};

const WORKER = new URL('../../workers/worker.ts', import.meta.url);
const ACCEPTOR = new URL('../../workers/acceptor-thread.ts', import.meta.url);
/** Keys of rate limits; each costs 416 bytes. */
const RATE_COUNTER_KEYS = 65_536;
/** Connections to one backend origin, shared out between the workers (runtime.md section 25). */
const CONNECTIONS_PER_ORIGIN = 2048;

export interface GatewayOptions {
	host: string;
	/** 0 takes a free port. */
	httpPort: number;
	workers: number;
	/** Other processes may listen on the port too. */
	reusePort: boolean;
	/** Compiled kernel of the rate counters; absent: the one beside the runtime. */
	rateCounters?: WebAssembly.Module | undefined;
	/** Absent: the HTTP port is all. */
	http2?: Http2Options;
}

/** The main thread's side of the running gateway: its threads, the snapshot that they serve, their end. */
export class Gateway {
	readonly #workers: Thread<ToWorker, FromWorker>[];
	readonly #acceptor: Thread<{ kind: 'close' }, FromAcceptor>;
	/** Ports that it listens on. */
	readonly httpPort: number;
	readonly #http2: Http2Ports;
	readonly #breakers: BreakerMemory;
	#snapshot: Snapshot;
	/** Called when another snapshot is served. */
	onSnapshot: ((snapshot: Snapshot) => void) | null = null;

	private constructor(
		workers: Thread<ToWorker, FromWorker>[],
		acceptor: Thread<{ kind: 'close' }, FromAcceptor>,
		httpPort: number,
		http2: Http2Ports,
		snapshot: Snapshot,
		breakers: BreakerMemory,
	) {
		this.#workers = workers;
		this.#acceptor = acceptor;
		this.httpPort = httpPort;
		this.#http2 = http2;
		this.#snapshot = snapshot;
		this.#breakers = breakers;
	}

	/** Starts the threads, then listens. Throws PortError when a port cannot be had, CertificateError for bad certificates. */
	static async start(snapshot: Snapshot, options: GatewayOptions): Promise<Gateway> {
		// What a request allocates dies with it. V8 comes to place some of that among the old objects, which then keeps the rest alive.
		setFlagsFromString('--no-allocation-site-pretenuring');
		const { host, httpPort, workers: count, reusePort } = options;
		const { settings } = snapshot;
		// The binary reads it when it is loaded, in the first thread that does.
		process.env.UWS_HTTP_MAX_HEADERS_SIZE = String(settings.maxHeaderBytes);
		if (!reusePort && httpPort !== 0) await requireFreePort(host, httpPort);
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
		let http2: Http2Ports;
		try {
			http2 = await Http2Ports.listen(workers, snapshot, options.http2 ?? WITHOUT_HTTP2, { host, reusePort });
		} catch (error) {
			await end(workers, null);
			throw error;
		}
		const start: AcceptorStart = { descriptors: ready.map(({ descriptor }) => descriptor), host, port: httpPort };
		const acceptor = new Thread<{ kind: 'close' }, FromAcceptor>(ACCEPTOR, start);
		const answer = await Promise.race([acceptor.next('listening'), acceptor.next('refused')]);
		if (answer.kind === 'refused') {
			await end(workers, acceptor);
			throw new PortError(answer.message);
		}
		return new Gateway(workers, acceptor, answer.port, http2, snapshot, breakers);
	}

	/** Null where it does not listen. */
	get httpsPort(): number | null {
		return this.#http2.https;
	}

	get h2cPort(): number | null {
		return this.#http2.h2c;
	}

	get snapshot(): Snapshot {
		return this.#snapshot;
	}

	/** A thread failed by itself: nothing can be promised any more. */
	onFailure(report: (error: Error) => void): void {
		for (const thread of [...this.#workers, this.#acceptor]) thread.onFailure(report);
	}

	/**
	 * Requests from now on are served by this snapshot; those in flight keep theirs. Rejects and changes nothing when it cannot
	 * be served: with CertificateError when its certificates cannot be used.
	 */
	async serve(snapshot: Snapshot): Promise<void> {
		this.#http2.use(this.#http2.prepare(snapshot));
		const failure = await this.#sendSnapshot(snapshot);
		if (failure !== null) {
			await this.#sendSnapshot(this.#snapshot);
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

	/** New handshakes use this certificate where no host has its own. Throws CertificateError and changes nothing. */
	renewCertificate(certificate: HostCertificate): void {
		this.#http2.renew(this.#snapshot, certificate);
	}

	/** New handshakes use the managed certificates that there are by now. Throws CertificateError and changes nothing. */
	refreshCertificates(): void {
		this.#http2.use(this.#http2.prepare(this.#snapshot));
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
		this.#acceptor.send({ kind: 'close' });
		await this.#acceptor.ended;
		const drained = this.#workers.map((worker) => worker.next('drained'));
		for (const worker of this.#workers) worker.send({ kind: 'drain' });
		let timer: NodeJS.Timeout | undefined;
		const timeout = new Promise((resolve) => {
			timer = setTimeout(resolve, this.#snapshot.settings.drainTimeout);
		});
		await Promise.race([Promise.all(drained), timeout]);
		clearTimeout(timer);
		await end(this.#workers, null);
	}
}

/** Threads close their uWebSockets.js apps before they end, else the process would be aborted; the acceptor goes first. */
async function end(
	workers: readonly Thread<ToWorker, FromWorker>[],
	acceptor: Thread<{ kind: 'close' }, FromAcceptor> | null,
): Promise<void> {
	if (acceptor !== null) {
		acceptor.send({ kind: 'close' });
		await acceptor.ended;
	}
	for (const worker of workers) worker.send({ kind: 'close' });
	await Promise.all(workers.map((worker) => worker.ended));
}
