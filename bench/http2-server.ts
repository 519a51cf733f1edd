/** What one request costs the server, driven by h2load: our engine and node:http2, over few connections and over many. */
import { execFileSync } from 'node:child_process';
import { SERVERS, ServerProcess } from './http2-servers.ts';
import { compare, type Figures } from './rounds.ts';

const REQUESTS = 60_000;
/** Connections, and streams at once on each. */
const LOADS = [
	[4, 32],
	[64, 2],
	[256, 1],
] as const;

async function measure(variant: string): Promise<void> {
	const server = await ServerProcess.start(variant);
	const figures: Figures = {};
	for (const [connections, streams] of LOADS) {
		const load = (requests: number) =>
			execFileSync(
				'h2load',
				['-n', `${requests}`, '-c', `${connections}`, '-m', `${streams}`, `http://127.0.0.1:${server.port}/items/7`],
				{ stdio: ['ignore', 'ignore', 'inherit'] },
			);
		load(5000);
		const before = await server.cpu();
		load(REQUESTS);
		figures[`${connections} × ${streams}, CPU µs/request`] = ((await server.cpu()) - before) / REQUESTS;
	}
	process.stdout.write(JSON.stringify(figures));
	server.stop();
}

const variant = process.argv[2];
if (variant === undefined) await compare('HTTP/2 server', import.meta.filename, SERVERS, 3);
else await measure(variant);
