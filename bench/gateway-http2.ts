/**
 * What a request costs the gateway whose backend speaks HTTP/2, next to nginx that proxies the same request over HTTP/1.1: CPU of
 * the proxy's process alone. Needs wrk, nginx and nghttpd.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gateway } from '../core/gateway/gateway.ts';
import { forwardDocument } from '../test/support/forward-document.ts';
import { snapshotOf } from '../test/support/snapshot.ts';
import { compare, type Figures } from './rounds.ts';

const SECONDS = 5;
const CONNECTIONS = 64;
/** Clock ticks a second in /proc. */
const TICKS = 100;
const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-'));
const children: ChildProcess[] = [];

/** Starts the proxy; resolves to its URL and to a function that reads its CPU so far, in microseconds. */
type Proxy = () => Promise<{ url: string; cpu: () => number; stop: () => Promise<void> }>;

async function gatewayTo(httpVersion: '1' | '2'): Promise<Awaited<ReturnType<Proxy>>> {
	const port = httpVersion === '2' ? await startNghttpd() : (await startNginx(STATIC)).port;
	const apis = [{ name: 'items', serviceUrl: `http://127.0.0.1:${port}/items` }];
	const gateway = await Gateway.start(snapshotOf(apis, forwardDocument({ httpVersion })), {
		host: '127.0.0.1',
		httpPort: 0,
		workers: 1,
		reusePort: false,
	});
	return {
		url: `http://127.0.0.1:${gateway.httpPort}/items/7`,
		cpu: () => {
			const { user, system } = process.cpuUsage();
			return user + system;
		},
		stop: () => gateway.stop(),
	};
}

const proxies: Record<string, Proxy> = {
	'nginx, http/1.1': async () => {
		const backend = await startNginx(STATIC);
		const { port, pid } = await startNginx(`
			upstream backend { server 127.0.0.1:${backend.port}; keepalive 64; }
			server { listen PORT; access_log off;
				location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; } }`);
		return { url: `http://127.0.0.1:${port}/items/7`, cpu: () => cpuOfChildren(pid), stop: async () => {} };
	},
	'gateway, http/2': () => gatewayTo('2'),
	'gateway, http/1.1': () => gatewayTo('1'),
};

const STATIC = `server { listen PORT; access_log off; root ${folder}; default_type application/json; }`;

async function startNginx(servers: string): Promise<{ port: number; pid: number }> {
	const port = await freePort();
	const file = join(folder, `nginx-${port}.conf`);
	writeFileSync(
		file,
		`daemon off; worker_processes 1; pid ${file}.pid; error_log stderr crit; events { worker_connections 1024; }
		http { keepalive_requests 1000000; ${servers.replace('PORT', String(port))} }`,
	);
	const child = spawn('nginx', ['-p', folder, '-c', file], { stdio: 'ignore' });
	children.push(child);
	await reachable(port);
	return { port, pid: child.pid! };
}

async function startNghttpd(): Promise<number> {
	const port = await freePort();
	children.push(spawn('nghttpd', ['--no-tls', '-d', folder, String(port)], { stdio: 'ignore' }));
	await reachable(port);
	return port;
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}

async function reachable(port: number): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		const isOpen = await new Promise<boolean>((resolve) => {
			const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
			socket.once('connect', () => socket.end());
		});
		if (isOpen) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`nothing listens on port ${port}`);
}

/** CPU of nginx' workers, in microseconds. */
function cpuOfChildren(pid: number): number {
	const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
	const ticks = workers.map((worker) => {
		const fields = readFileSync(`/proc/${worker}/stat`, 'utf8').split(') ')[1]!.split(' ');
		return Number(fields[11]) + Number(fields[12]);
	});
	return (ticks.reduce((sum, each) => sum + each, 0) / TICKS) * 1e6;
}

/** Runs wrk; resolves to the number of requests that it finished. Rejects when any of them failed. */
function load(url: string, seconds: number): Promise<number> {
	return new Promise((resolve, reject) => {
		execFile('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, url], (error, text) => {
			const count = /(\d+) requests in/.exec(text);
			if (error !== null) reject(error);
			else if (count === null || text.includes('Non-2xx')) reject(new Error(text));
			else resolve(Number(count[1]));
		});
	});
}

async function measure(variant: string): Promise<Figures> {
	// nginx reads as another user.
	chmodSync(folder, 0o755);
	mkdirSync(join(folder, 'items'));
	writeFileSync(join(folder, 'items/7'), 'x'.repeat(158));
	const { url, cpu, stop } = await proxies[variant]!();
	await load(url, 2);
	const before = cpu();
	const requests = await load(url, SECONDS);
	const microseconds = (cpu() - before) / requests;
	await stop();
	return { 'µs CPU a request': microseconds, 'requests/s': requests / SECONDS };
}

const variant = process.argv[2];
if (variant === undefined) {
	await compare('A request through the proxy', import.meta.filename, Object.keys(proxies), 3);
} else {
	try {
		process.stdout.write(JSON.stringify(await measure(variant)));
	} finally {
		for (const child of children) child.kill();
		rmSync(folder, { recursive: true });
	}
}
