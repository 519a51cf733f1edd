import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed, N skipped` alone on a line. */
export default class ClosingLineReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
		for (const module of modules) {
			const states = Array.from(module.children.allTests(), (test) => test.result().state);
			for (const state of states) counts[state]++;
			// A file or a hook that failed, and took its tests along.
			if (module.state() === 'failed' && !states.includes('failed')) counts.failed++;
		}
		process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
	}
}
