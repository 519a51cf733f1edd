import { CertificateError } from '../../workers/listeners/certificates.ts';
import type { ServedConfiguration } from '../admin/server.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ConfigurationSource } from './configuration-source.ts';
import { gatewayErrors } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { RestartNeeded } from './https-port.ts';

export interface ReloadResult {
	reloaded: boolean;
	diagnostics: Diagnostic[];
}

/** Loads the configuration again; one that is refused leaves the old one serving. */
export class Reloader {
	readonly #gateway: Gateway;
	readonly #source: ConfigurationSource;
	readonly #report: (diagnostics: readonly Diagnostic[]) => void;
	#running: Promise<ReloadResult> | null = null;
	/** Asked for while one was under way: what it read may be old. */
	#next: Promise<ReloadResult> | null = null;
	#refused: ServedConfiguration['refused'] = null;

	constructor(gateway: Gateway, source: ConfigurationSource, report: (diagnostics: readonly Diagnostic[]) => void) {
		this.#gateway = gateway;
		this.#source = source;
		this.#report = report;
	}

	reload(): Promise<ReloadResult> {
		if (this.#running === null) {
			this.#running = this.#load().finally(() => {
				this.#running = null;
			});
			return this.#running;
		}
		this.#next ??= this.#running.then(() => {
			this.#next = null;
			return this.reload();
		});
		return this.#next;
	}

	get served(): ServedConfiguration {
		const { snapshot } = this.#gateway;
		return {
			snapshot: snapshot.id,
			loadedAt: new Date(snapshot.loadedAt).toISOString(),
			counts: {
				apis: snapshot.apis.length,
				operations: snapshot.apis.reduce((sum, api) => sum + api.operations.length, 0),
				products: snapshot.products.length,
				subscriptions: snapshot.subscriptions.length,
				backends: snapshot.backends.length,
				documents: snapshot.documents.length,
				modules: snapshot.modules.length,
			},
			refused: this.#refused,
		};
	}

	async #load(): Promise<ReloadResult> {
		let diagnostics: Diagnostic[] = [];
		try {
			const loaded = await this.#source.load();
			diagnostics = loaded.diagnostics;
			if (loaded.snapshot !== null) {
				await this.#gateway.serve(loaded.snapshot);
				this.#report(diagnostics);
				this.#refused = null;
				return { reloaded: true, diagnostics };
			}
		} catch (error) {
			// Whatever is wrong with the new configuration must not end the old one.
			diagnostics = [...diagnostics, refusal(error as Error)];
		}
		this.#report(diagnostics);
		this.#refused = { at: new Date().toISOString(), diagnostics };
		return { reloaded: false, diagnostics };
	}
}

function refusal(error: Error): Diagnostic {
	const code = error instanceof CertificateError ? 'TG1065' : error instanceof RestartNeeded ? 'TG1072' : 'TG1066';
	return diagnose(gatewayErrors, code, { reason: error.message }, { line: 1, column: 1 });
}
