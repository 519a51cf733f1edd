import { X509Certificate } from 'node:crypto';
import { findCertificate, leafOf } from '../../core/certificates/stored-certificate.ts';
import { key, type Operation, type Product } from '../../core/model/model.ts';
import type { CompiledDocument, Operation as PolicyOperation, SectionName } from '../../core/policy/program/program.ts';
import { RouteTable } from '../../core/routing/route-table.ts';
import { SubscriptionKeys } from '../../core/routing/subscription-keys.ts';
import type { BreakerMemories } from '../../core/shared/breaker-memory.ts';
import type { Snapshot, SnapshotApi } from '../../core/snapshot/snapshot.ts';
import { Authorities } from '../certificates/authorities.ts';
import type { Series, Statistics } from '../telemetry/statistics.ts';
import { BackendDirectory } from './backend-directory.ts';
import { type BaseUrl, parseBaseUrl } from './base-url.ts';
import { apiView, ContextViews, operationView } from './context-views.ts';
import {
	CompiledPolicy,
	type EffectivePolicy,
	ForwardOnly,
	type OperationHandler,
	type PolicyDocument,
	type PolicyModules,
	type PreflightStatement,
} from './policy-documents.ts';
import { handlerOf } from './registry.ts';
import { skippedStatements } from './skipped-statements.ts';

type SnapshotProduct = Snapshot['products'][number];

/** What is the same for every request of an operation. */
export interface RoutePlan {
	api: SnapshotApi;
	/** null: the API matched and no operation did. */
	operation: Operation | null;
	apiView: Record<string, unknown>;
	operationView: Record<string, unknown> | null;
	/** Names of statements that requests of the API pass over. */
	skipped: ReadonlySet<string>;
	/** null: the API has no (absolute) service URL. */
	base: BaseUrl | null;
	series: Series;
	/** Effective policies by product; null without one. */
	policies: Map<Product | null, EffectivePolicy>;
}

interface ServedDocument {
	compiled: CompiledDocument;
	policy: PolicyDocument;
}

const DEFAULT_FORWARD: PolicyOperation = {
	name: 'forward-request',
	settings: {
		timeout: null,
		timeoutMs: null,
		continueTimeout: null,
		httpVersion: '1',
		followRedirects: { kind: 'constant', value: false },
		bufferRequestBody: false,
		bufferResponse: true,
		failOnErrorStatusCode: false,
	},
	section: 'backend',
	path: '',
	policyId: null,
	at: { line: 0, column: 0 },
	file: '',
	suspends: true,
	region: -1,
	errorBlock: -1,
};

/** One snapshot as a worker serves it; requests in flight keep the one that they started with. */
export class ServedSnapshot {
	readonly snapshot: Snapshot;
	readonly routes: RouteTable;
	readonly keys: SubscriptionKeys<SnapshotProduct>;
	readonly views: ContextViews;
	readonly authorities: Authorities;
	readonly backends: BackendDirectory;
	readonly #statistics: Statistics;
	/** By API, then by operation; the last of each API is that of no operation. */
	readonly #plans: (RoutePlan | undefined)[][];
	readonly #documents: ServedDocument[];
	readonly #unmatched: EffectivePolicy;
	readonly unmatchedSeries: Series;

	/** @param breakers what the circuit breakers remember */
	constructor(snapshot: Snapshot, modules: PolicyModules, statistics: Statistics, breakers: BreakerMemories) {
		this.snapshot = snapshot;
		this.#statistics = statistics;
		this.routes = new RouteTable(snapshot.apis);
		this.#plans = snapshot.apis.map(({ operations }) => new Array(operations.length + 1));
		this.keys = new SubscriptionKeys<SnapshotProduct>(snapshot);
		this.views = new ContextViews(snapshot);
		this.authorities = authoritiesOf(snapshot);
		this.backends = new BackendDirectory(snapshot, this.authorities, breakers);
		this.#documents = snapshot.documents.map((compiled) => ({ compiled, policy: policyOf(compiled, modules) }));
		this.#unmatched = this.#effectivePolicy([snapshot.global]);
		this.unmatchedSeries = statistics.series('', '');
	}

	/** @param operation -1 when no operation matched */
	plan(api: number, operation: number): RoutePlan {
		const plans = this.#plans[api]!;
		const at = operation < 0 ? plans.length - 1 : operation;
		return (plans[at] ??= this.#makePlan(api, operation));
	}

	/** The documents of a request. @param plan null: no API matched */
	policy(plan: RoutePlan | null, product: Product | null): EffectivePolicy {
		if (plan === null) return this.#unmatched;
		let policy = plan.policies.get(product);
		if (policy === undefined) {
			const { api, operation } = plan;
			const chain = [
				operation === null ? -1 : api.operationDocuments[api.operations.indexOf(operation)]!,
				api.document,
				product === null ? -1 : (product as SnapshotProduct).document,
				this.#workspaceDocument(api.workspace),
				this.snapshot.global,
			];
			policy = this.#effectivePolicy(chain);
			plan.policies.set(product, policy);
		}
		return policy;
	}

	#makePlan(apiIndex: number, operationIndex: number): RoutePlan {
		const api = this.snapshot.apis[apiIndex]!;
		const operation = operationIndex < 0 ? null : api.operations[operationIndex]!;
		return {
			api,
			operation,
			apiView: apiView(api, api.path),
			operationView: operation === null ? null : operationView(operation),
			skipped: skippedStatements(api.type),
			base: baseOf(api),
			series: this.#statistics.series(api.name, operation?.name ?? ''),
			policies: new Map(),
		};
	}

	#workspaceDocument(workspace: string | null): number {
		if (workspace === null) return -1;
		return this.snapshot.workspaces.find(({ name }) => key(name) === key(workspace))?.document ?? -1;
	}

	#effectivePolicy(chain: readonly number[]): EffectivePolicy {
		const documents = chain.filter((index) => index >= 0).map((index) => this.#documents[index]!);
		return {
			inbound: reached(documents, 'inbound'),
			backend: this.#backendSection(documents),
			outbound: reached(documents, 'outbound'),
			'on-error': reached(documents, 'on-error'),
			preflight: preflightStatements(documents, 0),
		};
	}

	/** Without a document of the service the default one ends the chain: it forwards the request. */
	#backendSection(documents: readonly ServedDocument[]): PolicyDocument[] {
		const programs = reached(documents, 'backend');
		const passesThrough = documents.every(
			({ compiled }) => compiled.sections.backend === 'pass-through' || compiled.sections.backend === 'code',
		);
		if (this.snapshot.global < 0 && passesThrough) {
			programs.push(new ForwardOnly('global', DEFAULT_FORWARD, handlerOf('forward-request')));
		}
		return programs;
	}
}

function authoritiesOf({ certificates, certificateAuthorities, settings }: Snapshot): Authorities {
	const own = certificateAuthorities.flatMap(({ certificate, isTrusted }) => {
		const found = isTrusted ? findCertificate(certificates, certificate) : null;
		return (found === null ? null : leafOf(found)) ?? [];
	});
	const local = settings.localAuthorities.map((pem) => new X509Certificate(pem));
	return new Authorities([...own, ...local]);
}

/** Documents with code for a section, up to the first that inherits nothing. */
function reached(documents: readonly ServedDocument[], section: SectionName) {
	const programs: PolicyDocument[] = [];
	for (const { compiled, policy } of documents) {
		const kind = compiled.sections[section];
		if (kind === 'absent' || kind === 'empty') break;
		if (kind === 'code') programs.push(section === 'backend' ? (forwardOnly(compiled) ?? policy) : policy);
	}
	return programs;
}

/** The statements that a preflight asks, from `documents[at]` outwards. */
function preflightStatements(documents: readonly ServedDocument[], at: number): PreflightStatement[] {
	const entry = documents[at];
	if (entry === undefined) return [];
	const { compiled, policy } = entry;
	if (compiled.sections.inbound === 'pass-through') return preflightStatements(documents, at + 1);
	return compiled.preflight.flatMap((operation) =>
		operation < 0 ? preflightStatements(documents, at + 1) : [{ document: policy, operation }],
	);
}

function policyOf(compiled: CompiledDocument, modules: PolicyModules): PolicyDocument {
	const handlers: OperationHandler[] = compiled.operations.map((operation) => handlerOf(operation.name));
	return new CompiledPolicy(compiled, modules, handlers);
}

/** `<base/>` has no effect in the service's document, so that one operation is all that its section does. */
function forwardOnly(compiled: CompiledDocument): PolicyDocument | null {
	const operations = compiled.operations.filter(({ section }) => section === 'backend');
	const operation = operations[0];
	if (compiled.scope !== 'global' || operations.length !== 1 || operation?.name !== 'forward-request') return null;
	if (JSON.stringify(operation.settings).includes('"computed"')) return null;
	return new ForwardOnly('global', operation, handlerOf('forward-request'));
}

function baseOf(api: SnapshotApi): BaseUrl | null {
	if (api.serviceUrl === null || api.serviceUrl === '') return null;
	try {
		return parseBaseUrl(api.serviceUrl);
	} catch {
		return null;
	}
}
