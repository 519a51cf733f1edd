import { createContext, Script } from 'node:vm';
import { BudgetExceeded } from '../../host.ts';
import { countObject } from '../allowance.ts';

/** As long as a run may take. */
const TIMEOUT_MILLISECONDS = 50;

const script = new Script('matches(expression, text, start, limit)');
const sandbox = { matches, expression: /(?:)/, text: '', start: 0, limit: 0 };
const context = createContext(sandbox);

/** The matches of an expression with flag `g` or `y`, from a position on; after an empty one it goes on a character later. Throws BudgetExceeded. */
export function matches(expression: RegExp, text: string, start: number, limit: number): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	for (let at = start; at <= text.length && found.length < limit; ) {
		expression.lastIndex = at;
		const match = expression.exec(text);
		if (match === null) break;
		countObject();
		found.push(match);
		at = match.index + Math.max(match[0].length, 1);
	}
	return found;
}

/**
 * The same under the eye of the clock, which costs about as much as a thread's start. Throws BudgetExceeded when it takes
 * too long.
 */
export function guardedMatches(expression: RegExp, text: string, start: number, limit: number): RegExpExecArray[] {
	Object.assign(sandbox, { expression, text, start, limit });
	try {
		return script.runInContext(context, { timeout: TIMEOUT_MILLISECONDS });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
		throw new BudgetExceeded('A regular expression did more work than the budget allows.');
	} finally {
		sandbox.text = '';
	}
}
