/** The command line: picks the command and turns its result into an exit code (0 fine, 1 input refused, 2 wrong usage). */
import { setFlagsFromString } from 'node:v8';
import { UsageError } from './arguments.ts';
import { restoreShellVariables } from './shell-variables.ts';

/** A command takes its own arguments and resolves to the exit code. */
type Command = (args: string[]) => Promise<number>;

const COMMANDS: Record<string, { summary: string; load: () => Promise<Command> }> = {
	start: { summary: 'serve a configuration', load: async () => (await import('./start.ts')).start },
	check: { summary: 'check folders and policy documents', load: async () => (await import('./check.ts')).check },
	build: { summary: 'compile a configuration into a bundle', load: async () => (await import('./build.ts')).build },
	eval: { summary: 'evaluate policy expressions', load: async () => (await import('./eval.ts')).evaluate },
	explain: { summary: 'show what serves a request', load: async () => (await import('./explain.ts')).explain },
};

function usage(): string {
	const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`);
	return `usage: tollgate COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\nThe options of a command: tollgate COMMAND --help\n`;
}

async function main(argv: string[]): Promise<number> {
	const [name, ...args] = argv;
	if (name === '--help' || name === 'help') {
		process.stdout.write(usage());
		return 0;
	}
	const command = COMMANDS[name ?? ''];
	if (command === undefined) {
		process.stderr.write(usage());
		return 2;
	}
	// What ends soon compiles too little for V8 to optimize the compiler's own WebAssembly, which costs as much as the compilation.
	if (name !== 'start') setFlagsFromString('--liftoff-only');
	try {
		return await (await command.load())(args);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(`tollgate ${name}: ${error.message}\n`);
		return 2;
	}
}

restoreShellVariables(process.env);
process.exitCode = await main(process.argv.slice(2));
