import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed, N skipped` alone on a line. */
export default class ClosingLineReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
		for (const module of modules) {
			for (const test of module.children.allTests()) counts[test.result().state]++;
			if (module.state() === 'failed' && [...module.children.allTests()].length === 0) counts.failed++;
		}
		process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
	}
}
