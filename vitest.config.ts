import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		// Gateways and backends are real processes and sockets: the default of 5 s is short on two busy cores.
		testTimeout: 30_000,
		hookTimeout: 60_000,
		pool: 'forks',
		maxWorkers: 2,
		// A plain closing line beside the summary, for whoever reads the log.
		reporters: ['default', './scripts/closing-line-reporter.ts'],
	},
});
