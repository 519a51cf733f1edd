import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CertificateError } from '../../workers/listeners/certificates.ts';
import type { ManagedDomains } from '../acme/managed-domains.ts';
import { BundleSource, type ConfigurationSource, FolderSource } from '../gateway/configuration-source.ts';
import type { DefaultCertificate } from '../gateway/default-certificate.ts';
import { PortError } from '../gateway/free-port.ts';
import { Gateway } from '../gateway/gateway.ts';
import { Reloader } from '../gateway/reloader.ts';
import { ACME_OPTIONS, managedDomains, requireTermsAgreed } from './acme-options.ts';
import {
	type Arguments,
	helpText,
	type Option,
	parseArguments,
	portOption,
	textOption,
	UsageError,
	wholeNumber,
} from './arguments.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { defaultCertificate, HTTP2_OPTIONS, http2Options, isRefusal } from './http2-options.ts';
import { gatewayName, SETTING_OPTIONS, settingsOf } from './setting-options.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = join(ROOT, 'examples/shop');
const MOST_WORKERS = 256;

const OPTIONS: Record<string, Option> = {
	config: { type: 'string', value: 'DIR', help: 'artifact folder; the sample without it' },
	overrides: { type: 'string', multiple: true, value: 'FILE', help: 'overrides of the artifact folder' },
	bundle: { type: 'string', value: 'FILE', help: 'compiled configuration, instead of --config' },
	host: { type: 'string', value: 'ADDRESS', help: 'address to listen on (0.0.0.0)' },
	'http-port': { type: 'string', value: 'N', help: 'HTTP port, 0 takes a free one (8080)' },
	...HTTP2_OPTIONS,
	...ACME_OPTIONS,
	'admin-port': { type: 'string', value: 'N', help: 'port of the management endpoints (9901)' },
	'admin-host': { type: 'string', value: 'ADDRESS', help: 'address of the management endpoints (127.0.0.1)' },
	workers: { type: 'string', value: 'auto|N', help: 'worker threads (auto: one a core)' },
	'reuse-port': { type: 'boolean', help: 'share the ports with other processes' },
	watch: { type: 'boolean', help: 'reload when the configuration changes' },
	...SETTING_OPTIONS,
	gateway: { type: 'string', value: 'NAME', help: 'serve only the APIs of this gateway' },
	data: { type: 'string', value: 'DIR', help: 'folder for what must survive a restart (DIR/.tollgate)' },
	redis: { type: 'string', value: 'URL', help: 'Redis-compatible store' },
	'allow-unsupported': { type: 'boolean', help: 'skip statements that are not built' },
	help: { type: 'boolean', help: 'show this' },
};

/** `tollgate start`: serves a configuration until SIGTERM or SIGINT. Resolves to the exit code. */
export async function start(args: string[]): Promise<number> {
	const parsed = parseArguments(args, OPTIONS);
	if (parsed.options.help === true) {
		process.stdout.write(helpText('tollgate start [OPTIONS]', OPTIONS));
		return 0;
	}
	if (parsed.positionals.length > 0) throw new UsageError(`start takes no argument "${parsed.positionals[0]}"`);
	const ended = whenAskedToEnd();
	const source = await sourceOf(parsed);
	const { snapshot, diagnostics, rateCounters } = await source.load();
	writeDiagnostics(diagnostics, process.stderr);
	if (snapshot === null) {
		await source.close();
		return 1;
	}
	const certificate = defaultCertificate(parsed);
	let domains: ManagedDomains;
	let gateway: Gateway;
	try {
		domains = managedDomains(parsed, dataFolder(parsed));
		requireTermsAgreed(parsed, domains, snapshot);
		gateway = await Gateway.start(snapshot, {
			host: textOption(parsed, 'host') ?? '0.0.0.0',
			httpPort: portOption(parsed, 'http-port') ?? 8080,
			workers: workerCount(parsed),
			reusePort: parsed.options['reuse-port'] === true,
			rateCounters,
			...(await http2Options(parsed, snapshot, certificate, domains)),
		});
	} catch (error) {
		if (!(error instanceof PortError || error instanceof CertificateError || isRefusal(error))) throw error;
		process.stderr.write(`tollgate: ${error.message}\n`);
		await source.close();
		return 1;
	}
	return serve(gateway, source, parsed, { default: certificate, managed: domains }, ended);
}

async function serve(
	gateway: Gateway,
	source: ConfigurationSource,
	parsed: Arguments,
	certificates: { default: DefaultCertificate | null; managed: ManagedDomains },
	ended: Promise<void>,
): Promise<number> {
	const failed = new Promise<Error>((resolve) => gateway.onFailure(resolve));
	const reloader = new Reloader(gateway, source, (diagnostics) => writeDiagnostics(diagnostics, process.stderr));
	const renew = () => void renewCertificate(gateway, certificates.default);
	process.on('SIGHUP', () => {
		renew();
		void reloader.reload();
	});
	const stopRenewing = certificates.default?.watch(renew);
	const stopWatching = parsed.options.watch === true ? source.watch(() => void reloader.reload()) : null;
	const host = textOption(parsed, 'host') ?? '0.0.0.0';
	process.stdout.write(`listening http://${shownHost(host)}:${gateway.httpPort}\n`);
	if (gateway.httpsPort !== null) process.stdout.write(`listening https://${shownHost(host)}:${gateway.httpsPort}\n`);
	if (gateway.h2cPort !== null) process.stdout.write(`listening h2c http://${shownHost(host)}:${gateway.h2cPort}\n`);
	const admin = await startAdmin(gateway, reloader, certificates.managed, parsed);
	process.stdout.write('ready\n');
	gateway.onSnapshot = (snapshot) => certificates.managed.follow(snapshot);
	certificates.managed.start(gateway);
	const failure = await Promise.race([ended, failed]);
	stopWatching?.();
	stopRenewing?.();
	certificates.managed.close();
	admin?.close();
	admin?.closeAllConnections();
	if (failure instanceof Error) {
		process.stderr.write(`tollgate: ${failure.stack ?? failure.message}\n`);
		process.exit(1);
	}
	await Promise.all([gateway.stop(), source.close()]);
	return 0;
}

/** A renewed file that cannot be used, or is only half written, leaves the old certificate in place. */
async function renewCertificate(gateway: Gateway, certificate: DefaultCertificate | null): Promise<void> {
	if (certificate === null || gateway.httpsPort === null) return;
	try {
		await gateway.renewCertificate(certificate.read());
	} catch (error) {
		process.stderr.write(`tollgate: the certificate was not renewed: ${(error as Error).message}\n`);
	}
}

/** The management endpoints listen only when a port is given. */
async function startAdmin(gateway: Gateway, reloader: Reloader, domains: ManagedDomains, parsed: Arguments) {
	const adminPort = portOption(parsed, 'admin-port');
	if (adminPort === null) return null;
	const { createAdminServer } = await import('../admin/server.ts');
	const { mergeStatistics } = await import('../admin/statistics.ts');
	const server = createAdminServer({
		statistics: async () => {
			const { reports, turnedAway } = await gateway.statistics();
			return mergeStatistics(reports, turnedAway);
		},
		certificates: () => domains.report(),
		configuration: () => reloader.served,
		reload: () => reloader.reload(),
	});
	const host = textOption(parsed, 'admin-host') ?? '127.0.0.1';
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen({ host, port: adminPort }, resolve);
	});
	const { port: bound } = server.address() as { port: number };
	process.stdout.write(`listening http://${shownHost(host)}:${bound} (admin)\n`);
	return server;
}

/** Resolves at the first SIGTERM or SIGINT. */
function whenAskedToEnd(): Promise<void> {
	return new Promise((resolve) => {
		process.once('SIGTERM', () => resolve());
		process.once('SIGINT', () => resolve());
	});
}

async function sourceOf(parsed: Arguments): Promise<ConfigurationSource> {
	const settings = settingsOf(parsed);
	const bundle = textOption(parsed, 'bundle');
	if (bundle !== null) return new BundleSource(bundle, settings);
	const given = textOption(parsed, 'config');
	const overrides = [...((parsed.options.overrides as string[] | undefined) ?? [])];
	if (given === null) overrides.push(await sampleOverrides());
	const folder = given ?? SAMPLE;
	if (!existsSync(folder)) throw new UsageError(`--config ${folder}: there is no such folder`);
	return new FolderSource(folder, overrides, dataFolder(parsed), {
		gateway: gatewayName(parsed) ?? undefined,
		allowsUnsupported: parsed.options['allow-unsupported'] === true,
		settings,
	});
}

/** What survives a restart lies beside the configuration, unless `--data` says where. */
function dataFolder(parsed: Arguments): string {
	const bundle = textOption(parsed, 'bundle');
	const beside = bundle === null ? (textOption(parsed, 'config') ?? SAMPLE) : dirname(bundle);
	return textOption(parsed, 'data') ?? join(beside, '.tollgate');
}

/** The sample brings its own backend, whose port its overrides file takes from the environment. */
async function sampleOverrides(): Promise<string> {
	const { startSampleBackend } = await import('../../examples/backend.ts');
	const { server, url } = await startSampleBackend();
	server.unref();
	process.env.SHOP_BACKEND_URL ??= url;
	return join(ROOT, 'examples/shop.overrides.yaml');
}

function workerCount(parsed: Arguments): number {
	const value = textOption(parsed, 'workers') ?? 'auto';
	return value === 'auto' ? availableParallelism() : wholeNumber('--workers', value, 1, MOST_WORKERS);
}

function shownHost(host: string): string {
	if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
	return host.includes(':') ? `[${host}]` : host;
}
