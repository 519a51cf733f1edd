/**
 * `npm run bench`: autocannon against the sample. Prints throughput, latency percentiles and CPU microseconds per request of
 * the gateway process (all threads, user and system). See docs/benchmarks.md for how to read it.
 */
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';

const root = join(import.meta.dirname, '..');
const CLOCK_TICKS_PER_SECOND = 100;
const WARM_UP = 2;
const DURATION = 6;

const scenarios: { name: string; path: string; headers?: Record<string, string> }[] = [
	{ name: 'status endpoint: the floor of the front door', path: '/status-0123456789abcdef' },
	{ name: 'no key: 401', path: '/catalog/items' },
	{ name: 'return-response: policies only', path: '/catalog/status', headers: key() },
	{ name: 'forwarded: 12 statements of 3 scopes', path: '/catalog/items', headers: key() },
	{ name: 'forwarded, JSON body rewritten', path: '/catalog/items/1', headers: key() },
];

function key(): Record<string, string> {
	return { 'Ocp-Apim-Subscription-Key': 'unlimited-key' };
}

interface Gateway {
	url: string;
	pid: number;
	stop(): void;
}

/** The sample's backend in a process of its own: its CPU is not the gateway's. */
function startBackend(): Promise<{ url: string; stop(): void }> {
	const child = fork(join(import.meta.dirname, 'backend.ts'));
	return new Promise((resolve) =>
		child.once('message', (url) => resolve({ url: url as string, stop: () => child.kill() })),
	);
}

function startGateway(backendUrl: string): Promise<Gateway> {
	const shop = join(root, 'examples/shop');
	const configuration = ['--config', shop, '--overrides', `${shop}.overrides.yaml`];
	const args = ['start', ...configuration, '--http-port', '0', '--host', '127.0.0.1', '--workers', '1'];
	const child = spawn(join(root, 'bin/tollgate'), args, {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, SHOP_BACKEND_URL: backendUrl },
	});
	return new Promise((resolve, reject) => {
		let text = '';
		child.stdout.on('data', (chunk: Buffer) => {
			text += chunk;
			const url = /listening (http:\S+)/.exec(text)?.[1];
			if (url !== undefined && /^ready$/m.test(text)) resolve({ url, pid: child.pid!, stop: () => child.kill() });
		});
		child.on('exit', (code) => reject(new Error(`the gateway ended with ${code}`)));
	});
}

/** Microseconds of CPU that a process has used (proc_pid_stat(5), fields 14 and 15). */
function cpuMicroseconds(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return ((Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND) * 1e6;
}

const run = (url: string, headers: Record<string, string>, duration: number) =>
	autocannon({ url, headers, duration, connections: 64 });

const backend = await startBackend();
const gateway = await startGateway(backend.url);
const rows: string[] = [];
for (const { name, path, headers = {} } of scenarios) {
	await run(gateway.url + path, headers, WARM_UP);
	const before = cpuMicroseconds(gateway.pid);
	const result = await run(gateway.url + path, headers, DURATION);
	const cpu = (cpuMicroseconds(gateway.pid) - before) / result.requests.total;
	const { p50, p99, p99_9 } = result.latency;
	rows.push(`| ${name} | ${Math.round(result.requests.average)} | ${p50} | ${p99} | ${p99_9} | ${cpu.toFixed(1)} |`);
}
gateway.stop();
backend.stop();
process.stdout.write(`| scenario | requests/s | p50 ms | p99 ms | p99.9 ms | CPU µs/request |\n`);
process.stdout.write(`| --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join('\n')}\n`);
