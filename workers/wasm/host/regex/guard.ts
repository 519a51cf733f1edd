import { createContext, Script } from 'node:vm';
import { BudgetExceeded } from '../../host.ts';

/** As long as a run may take. */
const TIMEOUT_MILLISECONDS = 50;

const script = new Script('expression.exec(text)');
const sandbox: { expression: RegExp | null; text: string } = { expression: null, text: '' };
const context = createContext(sandbox);

/**
 * Runs an expression that may backtrack without end. Throws BudgetExceeded when it takes too long; to watch the clock
 * costs about as much as a thread's start, so other expressions run without.
 */
export function guardedExec(expression: RegExp, text: string): RegExpExecArray | null {
	sandbox.expression = expression;
	sandbox.text = text;
	try {
		return script.runInContext(context, { timeout: TIMEOUT_MILLISECONDS });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
		throw new BudgetExceeded('A regular expression did more work than the budget allows.');
	} finally {
		sandbox.text = '';
	}
}
