/** The context of `tollgate eval`: what a context file says, as `context` shows it to an expression. */
import { randomUUID } from 'node:crypto';
import type { PolicyContext } from '../host.ts';
import { ContextError, entryOf, numberOr, optionalEntry, optionalText } from './entry.ts';
import { requestOf, responseOf } from './messages.ts';
import { variableOf } from './variables.ts';

/**
 * Makes a fresh context of a parsed context file; its form is that of expression-vectors.md. What it leaves out is null.
 * Throws ContextError, which names the place.
 */
export function contextOf(file: unknown): PolicyContext {
	const root = entryOf(file ?? {}, 'the context');
	const variables = Object.entries(optionalEntry(root, 'variables') ?? {});
	return {
		request: requestOf(optionalEntry(root, 'request') ?? {}),
		response: optionalEntry(root, 'response') === null ? null : responseOf(root.response, 'response'),
		variables: new Map(variables.map(([name, value]) => [name, variableOf(value, `variables.${name}`)])),
		api: optionalEntry(root, 'api'),
		operation: optionalEntry(root, 'operation'),
		product: optionalEntry(root, 'product'),
		subscription: optionalEntry(root, 'subscription'),
		user: optionalEntry(root, 'user'),
		deployment: optionalEntry(root, 'deployment') ?? {},
		backend: optionalEntry(root, 'backend'),
		workspace: optionalEntry(root, 'workspace'),
		lastError: optionalEntry(root, 'lastError') as Record<string, string> | null,
		requestId: optionalText(root, 'requestId') ?? randomUUID(),
		timestamp: timestampOf(optionalText(root, 'timestamp')),
		elapsedMilliseconds: numberOr(root, 'elapsedMilliseconds', 0),
		tracing: root.tracing === true,
		trace: () => {},
	};
}

/** Milliseconds since the epoch; now when there is none. */
function timestampOf(text: string | null): number {
	const time = text === null ? Date.now() : Date.parse(text);
	if (Number.isNaN(time)) throw new ContextError(`timestamp is no date: "${text}"`);
	return time;
}
