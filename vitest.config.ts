import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongFilesFirst from './scripts/long-files-first.ts';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		setupFiles: ['test/support/set-up.ts'],
		// Gateways and backends are real processes and sockets: the default of 5 s is short on two busy cores.
		testTimeout: 30_000,
		hookTimeout: 60_000,
		pool: 'forks',
		maxWorkers: 2,
		// The files of a process share its modules, its compiler and its code that is warm; each ends what it starts.
		isolate: false,
		execArgv: ['--import', fileURLToPath(new URL('bin/stripped-types.mjs', import.meta.url))],
		sequence: { sequencer: LongFilesFirst },
		// A plain closing line beside the summary, for whoever reads the log.
		reporters: ['default', './scripts/closing-line-reporter.ts'],
	},
});
