/** Programs of other projects that tests talk to. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

/** Whether a program is installed; where CI is set it must be. */
export function hasTool(name: string): boolean {
	try {
		execFileSync('which', [name], { stdio: 'ignore', env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
		return true;
	} catch {
		if (process.env.CI) throw new Error(`${name} is not installed`);
		process.stderr.write(`skipped: ${name} is not installed\n`);
		return false;
	}
}

/** Runs a server in the foreground until its port answers. */
export async function startTool(
	name: string,
	args: string[],
	port: number,
	environment: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
	let output = '';
	const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, ...environment };
	const child = spawn(name, args, { env });
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
		});
	}
	for (let tries = 0; tries < 100; tries++) {
		if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}: ${output}`);
		if (await answers(port)) return child;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	child.kill();
	throw new Error(`${name} does not listen on ${port}: ${output}`);
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}
