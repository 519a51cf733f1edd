/**
 * What a request of HTTP/1.1 over TLS costs where uWebSockets.js serves the port, next to the listener that also offers HTTP/2, and
 * to the HTTP port: the status endpoint, over kept connections, CPU of the gateway's process alone. Needs wrk.
 */
import { spawn } from 'node:child_process';
import { selfSigned } from '../test/support/certificates.ts';
import { startHttp2Gateway } from '../test/support/http2-gateway.ts';
import { snapshotOf } from '../test/support/snapshot.ts';
import { compare, type Figures } from './rounds.ts';

const SECONDS = 4;
const CONNECTIONS = 64;
const STATUS = '/status-0123456789abcdef';

const variants = ['HTTPS, uWebSockets.js', 'HTTPS, listener of HTTP/2', 'HTTP, uWebSockets.js'];

/** Runs wrk; resolves to the number of requests that it finished. Rejects when any of them failed. */
function load(url: string, seconds: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, url]);
		let text = '';
		child.stdout.on('data', (chunk) => {
			text += chunk;
		});
		child.once('error', reject);
		child.once('exit', () => {
			const count = /(\d+) requests in/.exec(text);
			if (count === null || text.includes('Non-2xx')) reject(new Error(text));
			else resolve(Number(count[1]));
		});
	});
}

async function measure(variant: string): Promise<Figures> {
	const offersHttp2 = variant === variants[1];
	const { gateway, http, https } = await startHttp2Gateway(snapshotOf([]), selfSigned('127.0.0.1'), 1, offersHttp2);
	const url = (variant === variants[2] ? http : https) + STATUS;
	await load(url, 2);
	const before = process.cpuUsage();
	const requests = await load(url, SECONDS);
	const { user, system } = process.cpuUsage(before);
	await gateway.stop();
	return { 'µs CPU a request': (user + system) / requests, 'requests/s': requests / SECONDS };
}

const variant = process.argv[2];
if (variant === undefined) await compare('HTTP/1.1 over TLS', import.meta.filename, variants, 5);
else process.stdout.write(JSON.stringify(await measure(variant)));
