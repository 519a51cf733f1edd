/** A gateway in a process of its own: argument 1 is the backend of its API `a`. Tells its port, then its memory when asked. */
import { readFileSync } from 'node:fs';
import { startGateway } from './gateway.ts';
import { snapshotOf } from './snapshot.ts';

const { gateway } = await startGateway(snapshotOf([{ name: 'a', serviceUrl: process.argv[2]! }]));
process.send!({ port: gateway.httpPort });

process.on('message', () => {
	const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
	process.send!({ mebibytes: Number(peak) / 1024 });
});

process.on('SIGTERM', async () => {
	await gateway.stop();
	process.exit(0);
});
