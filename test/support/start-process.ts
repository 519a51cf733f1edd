import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MODULE_CACHE } from './module-cache.ts';

const TOLLGATE = fileURLToPath(new URL('../../bin/tollgate', import.meta.url));

/** A `tollgate start` in a process of its own: unless it is told otherwise, of one worker and with the compiled modules of other tests. */
export class StartedGateway {
	readonly process: ChildProcess;
	out = '';
	errors = '';

	constructor(args: string[], env: NodeJS.ProcessEnv = {}) {
		this.process = spawn(TOLLGATE, ['start', ...args], {
			env: { TOLLGATE_WORKERS: '1', TOLLGATE_DATA: MODULE_CACHE, ...process.env, ...env },
		});
		this.process.stdout!.setEncoding('utf8').on('data', (text: string) => {
			this.out += text;
		});
		this.process.stderr!.setEncoding('utf8').on('data', (text: string) => {
			this.errors += text;
		});
	}

	/** Resolves once `ready` is printed. Rejects when the process ends before. */
	async ready(): Promise<void> {
		while (!/^ready$/m.test(this.out)) {
			if (this.process.exitCode !== null) throw new Error(`ended with ${this.process.exitCode}: ${this.errors}`);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}

	/** Port of a `listening` line. */
	port(scheme = 'http'): number {
		return Number(new RegExp(`^listening ${scheme}://127\\.0\\.0\\.1:(\\d+)$`, 'm').exec(this.out)![1]);
	}

	/** Resolves to the exit code. */
	async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
		if (this.process.exitCode !== null) return this.process.exitCode;
		this.process.kill(signal);
		const [code] = (await once(this.process, 'exit')) as [number | null];
		return code;
	}

	async exit(): Promise<number | null> {
		if (this.process.exitCode === null) await once(this.process, 'exit');
		return this.process.exitCode;
	}
}
