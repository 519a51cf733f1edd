/** Entry of a worker thread: listeners, pools and instances of its own, one current snapshot. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RateCounters } from '../core/shared/rate-counters.ts';
import { Upstreams } from './backends/upstreams.ts';
import { Http1Listener } from './listeners/http1-listener.ts';
import { Http2Listeners } from './listeners/http2-listeners.ts';
import type { AppCertificate } from './listeners/secure-app.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';
import { Pipeline } from './pipeline/pipeline.ts';
import { ServedSnapshot } from './pipeline/served-snapshot.ts';
import { WasmModules } from './pipeline/wasm-modules.ts';
import { Services } from './services.ts';
import { Log } from './telemetry/log.ts';
import { Statistics } from './telemetry/statistics.ts';
import { trustAuthorities } from './wasm/host/cryptography/certificate.ts';

/** Milliseconds that answers which are handed over may take to reach slow clients before their connections are closed. */
const LINGER = 500;
const LINGER_STEP = 20;

class WorkerThread {
	readonly #port: MessagePort;
	readonly #start: WorkerStart;
	readonly #statistics = new Statistics();
	readonly #rateCounters: RateCounters;
	readonly #log: Log;
	readonly #upstreams: Upstreams;
	readonly #pipeline: Pipeline;
	readonly #listener: Http1Listener;
	/** HTTP/1.1 over TLS; null where it is the HTTP/2 engine's port, or there is none. */
	#secure: Http1Listener | null = null;
	readonly #http2: Http2Listeners;

	constructor(port: MessagePort, start: WorkerStart) {
		this.#port = port;
		this.#start = start;
		this.#rateCounters = new RateCounters(start.rateCounters);
		const { settings } = start.snapshot;
		this.#upstreams = new Upstreams(start.connectionsPerOrigin, settings);
		this.#log = new Log(settings);
		const services = new Services(this.#upstreams, this.#rateCounters, this.#statistics, this.#log, settings);
		this.#pipeline = new Pipeline(this.#served(start.snapshot, start.breakers), services);
		this.#listener = new Http1Listener(this.#pipeline.handle, start.limits);
		this.#http2 = new Http2Listeners(this.#pipeline.handle, {
			url: start.limits.url,
			pathSegment: start.limits.pathSegment,
			connections: start.limits.connections,
			headerBytes: start.snapshot.settings.maxHeaderBytes,
			bodyIdle: start.limits.bodyIdle,
		});
		// A mistake in the course of one request must not end the others.
		process.on('uncaughtException', (error) => services.unexpectedError(error));
		port.on('message', (message: ToWorker) => this.#receive(message));
		this.#tell({ kind: 'ready', descriptor: this.#listener.descriptor });
	}

	#receive(message: ToWorker): void {
		switch (message.kind) {
			case 'listen':
				void this.#listen(message);
				break;
			case 'certificates':
				this.#http2.setCertificates(message.tls);
				break;
			case 'present':
				this.#present(message.certificate);
				break;
			case 'challenges':
				this.#pipeline.challenges = message.challenges;
				this.#tell({ kind: 'challenges' });
				break;
			case 'snapshot':
				this.#tell({ kind: 'serving', snapshot: message.snapshot.id, failure: this.#serve(message) });
				break;
			case 'statistics':
				this.#statistics.connections = this.#connections;
				this.#tell({
					kind: 'statistics',
					report: this.#statistics.report(this.#start.worker),
					turnedAway: this.#rateCounters.turnedAway,
				});
				break;
			case 'drain':
				void this.#drain();
				break;
			case 'close':
				for (const listener of this.#http1) listener.close();
				this.#http2.close();
				void this.#upstreams.close();
				this.#log.flush();
				this.#port.close();
		}
	}

	/** Serves it from now on; returns why not. */
	#serve({ snapshot, breakers }: Extract<ToWorker, { kind: 'snapshot' }>): string | null {
		try {
			this.#pipeline.served = this.#served(snapshot, breakers);
			return null;
		} catch (error) {
			return (error as Error).message;
		}
	}

	#served(snapshot: WorkerStart['snapshot'], breakers: WorkerStart['breakers']): ServedSnapshot {
		const served = new ServedSnapshot(snapshot, new WasmModules(snapshot), this.#statistics, breakers);
		trustAuthorities(served.authorities);
		return served;
	}

	async #listen({ ports, tls }: Extract<ToWorker, { kind: 'listen' }>): Promise<void> {
		try {
			this.#tell({ kind: 'listening', ports: await this.#http2.listen(ports, tls) });
		} catch (error) {
			this.#tell({ kind: 'refused', message: (error as Error).message });
		}
	}

	#present(certificate: AppCertificate): void {
		try {
			if (this.#secure === null) {
				this.#secure = new Http1Listener(this.#pipeline.handle, this.#start.limits, certificate);
			} else this.#secure.present(certificate);
			this.#tell({ kind: 'presenting', descriptor: this.#secure.descriptor, failure: null });
		} catch (error) {
			this.#tell({ kind: 'presenting', descriptor: null, failure: (error as Error).message });
		}
	}

	/** Those of uWebSockets.js. */
	get #http1(): Http1Listener[] {
		return this.#secure === null ? [this.#listener] : [this.#listener, this.#secure];
	}

	get #connections(): number {
		return this.#http1.reduce((sum, { connections }) => sum + connections, this.#http2.connections);
	}

	async #drain(): Promise<void> {
		this.#pipeline.isDraining = true;
		await Promise.all([...this.#http1.map((listener) => listener.drain()), this.#http2.drain()]);
		const until = performance.now() + LINGER;
		const isBusy = () => this.#http1.some(({ inFlight }) => inFlight > 0);
		// A kept connection may bring one more request, which is served.
		while (this.#connections > 0 && (isBusy() || performance.now() < until)) {
			await new Promise((resolve) => setTimeout(resolve, LINGER_STEP));
		}
		// What is left is idle: uWebSockets.js closes connections only all together.
		for (const listener of this.#http1) listener.close();
		this.#tell({ kind: 'drained' });
	}

	#tell(message: FromWorker): void {
		this.#port.postMessage(message);
	}
}

new WorkerThread(parentPort!, workerData as WorkerStart);
