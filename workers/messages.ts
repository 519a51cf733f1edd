/** What the main thread and its threads say to each other. */
import type { BreakerMemories } from '../core/shared/breaker-memory.ts';
import type { SharedRateCounters } from '../core/shared/rate-counters.ts';
import type { Snapshot } from '../core/snapshot/snapshot.ts';
import type { ServerTls } from './listeners/certificates.ts';
import type { AppCertificate } from './listeners/secure-app.ts';
import type { StatisticsReport } from './telemetry/statistics.ts';

/** What a worker thread starts with. */
export interface WorkerStart {
	/** Counts from 1. */
	worker: number;
	snapshot: Snapshot;
	breakers: BreakerMemories;
	rateCounters: SharedRateCounters;
	/** HTTP/1.1 connections to one backend origin. */
	connectionsPerOrigin: number;
	limits: { url: number; pathSegment: number; connections: number; bodyIdle: number };
}

/** A port of the HTTP/2 engine. */
export interface Http2Port {
	host: string;
	/** 0 takes a free one. */
	port: number;
	/** TLS with h2 and http/1.1 by ALPN; otherwise cleartext HTTP/2 with prior knowledge. */
	isSecure: boolean;
}

export type ToWorker =
	/** Listen, sharing the ports with the other workers. */
	| { kind: 'listen'; ports: Http2Port[]; tls: ServerTls | null }
	/** New handshakes use these certificates. */
	| { kind: 'certificates'; tls: ServerTls }
	/** Serve HTTP/1.1 over TLS by uWebSockets.js with this certificate. */
	| { kind: 'present'; certificate: AppCertificate }
	/** Answer these HTTP-01 challenges: key authorizations by token. */
	| { kind: 'challenges'; challenges: ReadonlyMap<string, string> }
	/** Serve this from now on. */
	| { kind: 'snapshot'; snapshot: Snapshot; breakers: BreakerMemories }
	| { kind: 'statistics' }
	/** Finish what is in flight. */
	| { kind: 'drain' }
	/** Close every connection and end. */
	| { kind: 'close' };

export type FromWorker =
	/** Ready for connections; `descriptor` is the uWebSockets.js app for the acceptor. */
	| { kind: 'ready'; descriptor: number }
	/** In the order of the message `listen`. */
	| { kind: 'listening'; ports: number[] }
	/** A port cannot be had. */
	| { kind: 'refused'; message: string }
	/** The app for the acceptor's HTTPS port; `failure`: why there is none. */
	| { kind: 'presenting'; descriptor: number; failure: null }
	| { kind: 'presenting'; descriptor: null; failure: string }
	/** The challenges of the last message are answered. */
	| { kind: 'challenges' }
	/** `failure`: why the worker still serves the old one. */
	| { kind: 'serving'; snapshot: string; failure: string | null }
	| { kind: 'statistics'; report: StatisticsReport; turnedAway: number }
	| { kind: 'drained' };

/** A port whose connections go to uWebSockets.js apps of the workers. */
export interface AcceptedPort {
	host: string;
	/** 0 takes a free one. */
	port: number;
	isSecure: boolean;
	descriptors: number[];
}

/** What the acceptor thread starts with. */
export interface AcceptorStart {
	ports: AcceptedPort[];
}

export type ToAcceptor =
	/** Hand the connections of a port to these apps from now on; `index` in the order of the start. */
	| { kind: 'apps'; index: number; descriptors: number[] }
	/** Accept nothing more, and end. */
	| { kind: 'close' };

export type FromAcceptor =
	/** In the order of the start. */
	| { kind: 'listening'; ports: number[] }
	/** A port cannot be had. */
	| { kind: 'refused'; message: string }
	/** The old apps get no more connections. */
	| { kind: 'apps' };
