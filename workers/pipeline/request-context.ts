import { randomUUID } from 'node:crypto';
import { BASE, END, type SectionName, TERMINATE } from '../../core/policy/program/program.ts';
import type { Route } from '../../core/routing/route-table.ts';
import type { UpstreamRequest } from '../backends/upstream.ts';
import type { HttpVersion } from '../backends/upstreams.ts';
import { RevocationNeeded } from '../certificates/revocation.ts';
import type { Downstream } from '../listeners/downstream.ts';
import { BudgetExceeded, type PolicyContext } from '../wasm/host.ts';
import { Checkpoint } from './checkpoint.ts';
import type { Cancellable } from './message-body.ts';
import { CurrentRequest, CurrentResponse } from './messages.ts';
import type { EffectivePolicy, PolicyDocument } from './policy-documents.ts';
import { bodyTooLarge, clientGone, type PolicyError } from './policy-error.ts';
import { type Phase, PolicyPosition } from './policy-position.ts';
import { errorResponse, lastErrorOf, policyErrorOf } from './raised-error.ts';
import type { RoutePlan, ServedSnapshot } from './served-snapshot.ts';
import { transfer } from './transfer.ts';
import type { WorkerServices } from './worker-services.ts';

const NEXT: Record<Exclude<SectionName, 'on-error'>, Phase> = {
	inbound: 'backend',
	backend: 'outbound',
	outbound: 'transfer',
};

/** Of runs: an answer that was waited for may be forgotten again while others are. */
const MOST_REPETITIONS = 100;

/** One request on its way through the sections: what `context` shows, and where it stands. */
export class RequestContext extends PolicyPosition implements PolicyContext {
	readonly downstream: Downstream;
	readonly services: WorkerServices;
	readonly request: CurrentRequest;
	lastError: Record<string, string> | null = null;
	readonly timestamp = Date.now();
	readonly tracing = false;
	/** Headers of whatever answer the caller finally gets. */
	readonly finalHeaders: string[] = [];
	/** The error that a `retry` looks at and may raise again. */
	retriedError: PolicyError | null = null;
	/** performance.now() of the arrival, and milliseconds spent waiting for backends. */
	readonly started = performance.now();
	backendMilliseconds = 0;
	requestBytes = 0;
	responseBytes = 0;
	/** What forward-request last sent, by which version, and the status of its answer; 0 without one. */
	forwarded: UpstreamRequest | null = null;
	forwardedVersion: HttpVersion = '1';
	backendStatus = 0;

	#isRunning = false;
	#isSuspended = false;
	#isOver = false;
	#isClientGone = false;
	/** An error that came while the loop was running. */
	#raised: unknown = null;
	#response: CurrentResponse | null = null;
	// Most requests need none of these.
	#atEnd: (() => void)[] | null = null;
	#requestId: string | null = null;
	#effect: Cancellable | null = null;
	/** Where the run began that may have to be repeated. */
	#checkpoint: Checkpoint | null = null;
	#repetitions = 0;

	constructor(
		downstream: Downstream,
		served: ServedSnapshot,
		services: WorkerServices,
		plan: RoutePlan | null,
		route: Route,
		policy: EffectivePolicy,
	) {
		super(served, plan, policy);
		this.downstream = downstream;
		this.services = services;
		this.request = new CurrentRequest(this, route);
		downstream.onAbort = () => this.#clientGone();
	}

	get response(): CurrentResponse | null {
		return this.#response;
	}

	/** The old one's body, if it still streams, is given up. */
	set response(response: CurrentResponse | null) {
		if (this.#response !== response) this.#response?.body?.dispose();
		this.#response = response;
	}

	get requestId(): string {
		this.#requestId ??= randomUUID();
		return this.#requestId;
	}

	get elapsedMilliseconds(): number {
		return performance.now() - this.started;
	}

	trace(message: string): void {
		if (this.#checkpoint !== null) this.#checkpoint.traces.push(message);
		else this.services.trace(this, { source: 'context', severity: 'information', message, metadata: {} });
	}

	get isOver(): boolean {
		return this.#isOver;
	}

	/** Runs `step` before the answer is sent, with the final response in place. */
	atEnd(step: () => void): void {
		this.#atEnd ??= [];
		this.#atEnd.push(step);
	}

	/** Has a document compute the values of an operation outside of its section. Throws RevocationNeeded, as `attempt` expects it. */
	evaluate(document: PolicyDocument, operation: number): void {
		this.evaluated = document;
		this.blamed = document.operations[operation]!;
		this.beginRepeatable(false);
		try {
			document.evaluate(operation, this);
		} catch (error) {
			throw this.#undone(error);
		} finally {
			this.evaluated = null;
			this.#endRepeatable();
		}
	}

	/** The run that follows may end with RevocationNeeded; until it has gone on, it is repeated from here. */
	beginRepeatable(readsVariables: boolean): void {
		this.#checkpoint = new Checkpoint(this, readsVariables);
	}

	/** Goes back to where a run began that is to be repeated. @param error what ended it */
	#undone(error: unknown): unknown {
		if (!(error instanceof RevocationNeeded)) return error;
		this.#checkpoint?.restore();
		if (this.#repetitions++ < MOST_REPETITIONS) return error;
		return new BudgetExceeded('The expression verified more certificates than it may.');
	}

	#endRepeatable(): void {
		if (this.#checkpoint === null) return;
		const { traces } = this.#checkpoint;
		this.#checkpoint = null;
		for (const message of traces) this.trace(message);
	}

	/**
	 * Does something that evaluates expressions outside of sections; again, once the issuers of certificates have been asked. What
	 * fails is answered by an error.
	 */
	attempt(step: () => void): void {
		this.#isSuspended = false;
		try {
			step();
		} catch (error) {
			if (error instanceof RevocationNeeded) {
				this.#isSuspended = true;
				this.whenDone(error.lookUp(), () => this.attempt(step));
			} else if (this.phase === 'transfer') {
				this.failTransfer(this.#policyError(error));
			} else {
				this.fail(error);
			}
		}
	}

	/** Goes on when a promise is fulfilled, unless the effect has been cancelled by then. */
	whenDone<Result>(promise: Promise<Result>, then: (result: Result) => void): void {
		let isWanted = true;
		this.onCancel({ cancel: () => (isWanted = false) });
		void promise.then((result) => {
			if (isWanted && !this.#isOver) then(result);
		});
	}

	/** Runs a synchronous operation; true ends the request. */
	runOperation(operation: number): boolean {
		this.#endRepeatable();
		this.blamed = this.document.operations[operation]!;
		if (this.plan?.skipped.has(this.blamed.name)) return false;
		return this.document.handlers[operation]!(this, this.blamed) === true;
	}

	/** Runs the sections from the start. */
	start(): void {
		this.enter('inbound');
		this.#loop();
	}

	/** Runs on-error for a failure before any section. */
	startWithError(error: PolicyError): void {
		this.#raised = error;
		this.#loop();
	}

	/** Sends an answer without running any section. */
	answer(response: CurrentResponse): void {
		this.response = response;
		this.phase = 'transfer';
		this.#loop();
	}

	/** An effect has begun, which ends when the client goes away. */
	onCancel(effect: Cancellable): void {
		this.#effect = effect;
	}

	/** The effect that ran is done. */
	resume(): void {
		if (this.#isOver) return;
		this.#isSuspended = false;
		this.#effect = null;
		if (!this.#isRunning) this.#loop();
	}

	/** The effect that ran has failed. */
	fail(error: unknown): void {
		if (this.#isOver) return;
		this.#isSuspended = false;
		this.#effect = null;
		this.#raised = error;
		if (!this.#isRunning) this.#loop();
	}

	/** The client sends more than a body may have. */
	bodyExceeded(): void {
		if (this.#isOver) return;
		const effect = this.#effect;
		this.#effect = null;
		effect?.cancel();
		if (this.phase !== 'transfer') {
			this.fail(bodyTooLarge('gateway'));
			return;
		}
		// An answer has begun: only its end can say that something is wrong.
		this.downstream.destroy();
		this.response?.body?.cancel();
		this.finished(this.response?.statusCode ?? CLIENT_GONE_STATUS);
	}

	/** The answer cannot be sent, and nothing of it is: the caller gets the default answer to the error, no section runs. */
	failTransfer(error: PolicyError): void {
		this.lastError = lastErrorOf(error, null, null);
		this.services.requestFailed(this, error);
		this.response = errorResponse(error, this.requestId);
		transfer(this, this.response);
	}

	/** The one place where a request ends, however it ended. @param status what the client got, or 499 when it went away */
	finished(status: number): void {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#effect = null;
		this.downstream.onAbort = null;
		this.downstream.onDrain = null;
		this.services.requestFinished(this, status);
	}

	#loop(): void {
		this.#isRunning = true;
		do {
			this.#isSuspended = false;
			try {
				if (this.#raised !== null) this.#handleRaised();
				if (this.phase === 'transfer') break;
				this.#advance();
			} catch (error) {
				this.#caught(error);
			}
		} while (!this.#isSuspended);
		this.#isRunning = false;
		if (this.phase === 'transfer') this.attempt(() => this.#transfer());
	}

	#caught(error: unknown): void {
		const raised = this.#undone(error);
		this.#isSuspended = raised instanceof RevocationNeeded;
		if (raised instanceof RevocationNeeded) {
			this.whenDone(raised.lookUp(), () => this.resume());
			return;
		}
		this.#endRepeatable();
		this.#raised = raised;
	}

	/** Runs the section until an operation must wait, or goes on to the next section. */
	#advance(): void {
		const section = this.phase as SectionName;
		while (this.depth >= 0) {
			const result = this.document.run(section, this.blocks[this.depth]!, this);
			this.#endRepeatable();
			if (result >= 0) {
				this.blocks[this.depth] = result;
				this.blamed = this.document.operations[this.pending]!;
				if (this.plan?.skipped.has(this.blamed.name)) continue;
				this.#isSuspended = true;
				this.document.handlers[this.pending]!(this, this.blamed);
				return;
			}
			if (result === TERMINATE) {
				this.phase = 'transfer';
				return;
			}
			if (result === END) {
				this.depth--;
				continue;
			}
			this.blocks[this.depth] = BASE - result;
			if (this.depth + 1 < this.programs.length) this.blocks[++this.depth] = 0;
		}
		this.enter(section === 'on-error' ? 'transfer' : NEXT[section]);
	}

	protected override enter(phase: Phase): void {
		if (phase === 'outbound' || phase === 'transfer') this.response ??= new CurrentResponse(200, 'OK', []);
		super.enter(phase);
	}

	#policyError(error: unknown): PolicyError {
		return policyErrorOf(error, this.source, (unexpected) => this.services.unexpectedError(unexpected));
	}

	#handleRaised(): void {
		const error = this.#policyError(this.#raised);
		this.#raised = null;
		if (this.phase !== 'transfer' && !this.#isClientGone && this.#retry(error)) return;
		const wasInOnError = this.phase === 'on-error';
		this.lastError = lastErrorOf(error, this.blamed, this.depth < 0 ? null : this.document.scope);
		this.services.requestFailed(this, error);
		this.response = errorResponse(error, this.requestId);
		this.forgetRetries();
		this.enter(wasInOnError ? 'transfer' : 'on-error');
	}

	/** Inside a `retry` its check decides what becomes of the error. */
	#retry(error: PolicyError): boolean {
		const region = this.blamed?.region ?? -1;
		if (region < 0 || this.depth < 0) return false;
		const { errorBlock } = this.document.operations[region]!;
		if (errorBlock < 0) return false;
		this.retriedError = error;
		this.response = errorResponse(error, this.requestId);
		this.goTo(errorBlock);
		return true;
	}

	#transfer(): void {
		if (this.#isOver) return;
		for (const steps = this.#atEnd ?? []; steps.length > 0; steps.shift()) steps[0]!();
		if (this.#isClientGone) {
			this.response?.body?.cancel();
			this.finished(CLIENT_GONE_STATUS);
			return;
		}
		transfer(this, this.response!);
	}

	#clientGone(): void {
		if (this.#isOver) return;
		this.#isClientGone = true;
		const effect = this.#effect;
		this.#effect = null;
		effect?.cancel();
		if (this.phase === 'transfer') {
			this.response?.body?.cancel();
			this.finished(CLIENT_GONE_STATUS);
			return;
		}
		if (this.#isSuspended) this.fail(clientGone(this.source));
	}
}

const CLIENT_GONE_STATUS = 499;
