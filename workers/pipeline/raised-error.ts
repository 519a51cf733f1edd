/** What becomes of something that was thrown: a PolicyError, `context.LastError`, and the default answer. */
import type { Operation, Scope } from '../../core/policy/program/program.ts';
import { BudgetExceeded, DotNetError } from '../wasm/host.ts';
import { CurrentResponse } from './messages.ts';
import { errorBody, expressionFailure, PolicyError } from './policy-error.ts';

/** @param source element name of the statement; `unexpected` is told of what no policy can have caused */
export function policyErrorOf(raised: unknown, source: string, unexpected: (error: unknown) => void): PolicyError {
	if (raised instanceof PolicyError) return raised;
	if (raised instanceof DotNetError) return expressionFailure(source, raised.message);
	if (raised instanceof BudgetExceeded || raised instanceof WebAssembly.RuntimeError || raised instanceof RangeError) {
		return expressionFailure(source, 'The expression took more steps or memory than it may.');
	}
	unexpected(raised);
	return new PolicyError(source, 'InternalError', 'An unexpected error occurred.');
}

/** @param operation the statement that failed; null before any */
export function lastErrorOf(
	error: PolicyError,
	operation: Operation | null,
	scope: Scope | null,
): Record<string, string> {
	const lastError: Record<string, string> = { source: error.source, reason: error.reason, message: error.message };
	if (error.section !== null) lastError.section = error.section;
	if (operation === null || scope === null) return lastError;
	lastError.scope = scope;
	lastError.section = operation.section;
	lastError.path = operation.path;
	if (operation.policyId !== null) lastError.policyId = operation.policyId;
	return lastError;
}

/** The answer when no policy changes it (policies.md 3.4). */
export function errorResponse(error: PolicyError, requestId: string): CurrentResponse {
	if (error.response !== null) return error.response;
	const headers = ['Content-Type', 'application/json', ...error.headers];
	const response = new CurrentResponse(error.status, error.statusReason, headers);
	response.setBody(errorBody(error, requestId));
	return response;
}
