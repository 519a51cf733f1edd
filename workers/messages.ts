/** What the main thread and its threads say to each other. */
import type { SharedRateCounters } from '../core/shared/rate-counters.ts';
import type { Snapshot } from '../core/snapshot/snapshot.ts';
import type { StatisticsReport } from './telemetry/statistics.ts';

/** What a worker thread starts with. */
export interface WorkerStart {
	/** Counts from 1. */
	worker: number;
	snapshot: Snapshot;
	rateCounters: SharedRateCounters;
	/** HTTP/1.1 connections to one backend origin. */
	connectionsPerOrigin: number;
	limits: { url: number; pathSegment: number; connections: number; bodyIdle: number };
}

export type ToWorker =
	/** Serve this from now on. */
	| { kind: 'snapshot'; snapshot: Snapshot }
	| { kind: 'statistics' }
	/** Finish what is in flight. */
	| { kind: 'drain' }
	/** Close every connection and end. */
	| { kind: 'close' };

export type FromWorker =
	/** Ready for connections; `descriptor` is the uWebSockets.js app for the acceptor. */
	| { kind: 'ready'; descriptor: number }
	| { kind: 'serving'; snapshot: string }
	| { kind: 'statistics'; report: StatisticsReport; turnedAway: number }
	| { kind: 'drained' };

/** What the acceptor thread starts with. */
export interface AcceptorStart {
	descriptors: number[];
	host: string;
	port: number;
}

export type FromAcceptor = { kind: 'listening'; port: number } | { kind: 'refused'; message: string };
