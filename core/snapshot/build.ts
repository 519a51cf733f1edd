import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Model, PolicyFile } from '../model/model.ts';
import type { DocumentSource } from '../policy/program/document-source.ts';
import { PolicyCompiler } from '../policy/program/policy-compiler.ts';
import type { Scope } from '../policy/program/program.ts';
import { type Surroundings, surroundingsOf } from '../policy/statements/surroundings.ts';
import { DEFAULT_POLICY } from './default-policy.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Settings, Snapshot } from './snapshot.ts';

/** Counts up when the same configuration compiles to something else. */
const COMPILER_VERSION = 8;

export interface SnapshotOptions {
	/** Statements that are not built are skipped with a warning. */
	allowsUnsupported?: boolean;
	/** Keeps modules between builds; without it one is made for this build. */
	compiler?: PolicyCompiler;
	settings?: Partial<Settings>;
}

export interface BuiltSnapshot {
	/** null when a document has errors. */
	snapshot: Snapshot | null;
	diagnostics: Diagnostic[];
	/** The bytes of the snapshot's modules, for a bundle. */
	moduleBytes: Uint8Array[];
}

/** Compiles every document of a configuration and puts all that workers need into a snapshot. */
export async function buildSnapshot(model: Model, options: SnapshotOptions = {}): Promise<BuiltSnapshot> {
	if (options.compiler !== undefined) return build(model, options, options.compiler);
	const compiler = new PolicyCompiler();
	try {
		return await build(model, options, compiler);
	} finally {
		await compiler.close();
	}
}

async function build(model: Model, options: SnapshotOptions, compiler: PolicyCompiler): Promise<BuiltSnapshot> {
	const documents = new DocumentList(model, options.allowsUnsupported ?? false);
	const parts = {
		global: documents.add('global', '', model.policy ?? DEFAULT_POLICY),
		workspaces: model.workspaces.map(({ name, policy }) => ({
			name,
			document: documents.add('workspace', name, policy),
		})),
		products: model.products.map((product) => ({
			...product,
			document: documents.add('product', product.name, product.policy),
		})),
		apis: model.apis.map((api) => ({
			...api,
			document: documents.add('api', api.name, api.policy),
			operationDocuments: api.operations.map(({ name, policy }) => documents.add('operation', name, policy)),
		})),
	};
	const { modules, results } = await compiler.compile([...documents.sources, ...documents.fragments()]);
	const diagnostics = distinct(results.flatMap((result) => result.diagnostics));
	const compiled = results.slice(0, documents.sources.length).map((result) => result.document);
	const moduleBytes = modules.map((module) => module.bytes);
	if (diagnostics.some(({ severity }) => severity === 'error')) return { snapshot: null, diagnostics, moduleBytes };
	const { subscriptions, users, groups, backends, certificates, certificateAuthorities, gateway } = model;
	const snapshot: Snapshot = {
		id: createHash('sha256').update(`${COMPILER_VERSION} ${model.source}`).digest('hex').slice(0, 16),
		loadedAt: Date.now(),
		modules: modules.map((module) => module.module),
		documents: compiled.filter((document) => document !== null),
		...parts,
		subscriptions,
		users,
		groups,
		backends,
		certificates,
		certificateAuthorities,
		gateway,
		settings: { ...DEFAULT_SETTINGS, ...gatewaySettings(gateway), ...options.settings },
	};
	return { snapshot, diagnostics, moduleBytes };
}

/** What `context.Deployment` shows of the gateway that the configuration is for. */
function gatewaySettings(gateway: Model['gateway']): Partial<Settings> {
	if (gateway === null) return {};
	return { gatewayId: gateway.name, ...(gateway.location === '' ? {} : { region: gateway.location }) };
}

/** The documents of a configuration in the order of their indices. */
class DocumentList {
	readonly sources: DocumentSource[] = [];
	readonly #model: Model;
	readonly #allowsUnsupported: boolean;
	readonly #surroundings = new Map<string | null, Surroundings>();

	constructor(model: Model, allowsUnsupported: boolean) {
		this.#model = model;
		this.#allowsUnsupported = allowsUnsupported;
	}

	/** The index of a document; -1 when there is none. */
	add(scope: Scope, owner: string, file: PolicyFile | null): number {
		if (file === null) return -1;
		this.sources.push({ scope, owner, file, surroundings: this.#surroundingsOf(file.workspace) });
		return this.sources.length - 1;
	}

	/** Fragments by themselves, so that those which nothing includes are checked too. */
	fragments(): DocumentSource[] {
		return this.#model.fragments.map((file) => ({
			scope: null,
			owner: file.name,
			file,
			surroundings: this.#surroundingsOf(file.workspace),
		}));
	}

	#surroundingsOf(workspace: string | null): Surroundings {
		let surroundings = this.#surroundings.get(workspace);
		if (surroundings === undefined) {
			surroundings = surroundingsOf(this.#model, workspace, this.#allowsUnsupported);
			this.#surroundings.set(workspace, surroundings);
		}
		return surroundings;
	}
}

/** A fragment's mistakes are found wherever it is included. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	const found = new Map<string, Diagnostic>();
	for (const diagnostic of diagnostics) {
		const { path, line, column, code, message } = diagnostic;
		found.set([path, line, column, code, message].join('\n'), diagnostic);
	}
	return [...found.values()];
}
