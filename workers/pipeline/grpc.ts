/** What the pipeline knows of gRPC: its messages pass untouched, only heads and trailers are looked at (runtime.md section 15). */
import { headerOf } from './headers.ts';
import type { RequestContext } from './request-context.ts';

const STATUS = {
	UNKNOWN: 2,
	DEADLINE_EXCEEDED: 4,
	PERMISSION_DENIED: 7,
	UNIMPLEMENTED: 12,
	INTERNAL: 13,
	UNAVAILABLE: 14,
	UNAUTHENTICATED: 16,
} as const;

/** The mapping that gRPC clients use for an HTTP status without grpc-status. */
const BY_HTTP_STATUS: Record<number, number | undefined> = {
	400: STATUS.INTERNAL,
	401: STATUS.UNAUTHENTICATED,
	403: STATUS.PERMISSION_DENIED,
	404: STATUS.UNIMPLEMENTED,
	429: STATUS.UNAVAILABLE,
	502: STATUS.UNAVAILABLE,
	503: STATUS.UNAVAILABLE,
	504: STATUS.UNAVAILABLE,
};

/** What went wrong between gateway and backend says more than the 500 that it becomes. */
const BY_REASON: Record<string, number | undefined> = {
	BackendConnectionFailure: STATUS.UNAVAILABLE,
	Timeout: STATUS.DEADLINE_EXCEEDED,
};

/** Milliseconds of the units of grpc-timeout. */
const UNITS: Record<string, number> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 0.001, n: 0.000001 };

/** Whether a message is gRPC; gRPC-Web is an ordinary HTTP message. */
export function isGrpc(headers: readonly string[]): boolean {
	return /^application\/grpc(?:[+;]|$)/i.test(headerOf(headers, 'content-type') ?? '');
}

/** Milliseconds that the caller gives the call; null when it sets no deadline. */
export function grpcTimeout(headers: readonly string[]): number | null {
	const parts = /^(\d{1,8})([HMSmun])$/.exec(headerOf(headers, 'grpc-timeout') ?? '');
	return parts === null ? null : Math.max(1, Math.ceil(Number(parts[1]) * UNITS[parts[2]!]!));
}

/**
 * An answer of the gateway as a gRPC client understands it: the head of a trailers-only response.
 * @param body text of the gateway's answer, whose `message` the client gets
 */
export function grpcRefusal(request: RequestContext, status: number, reason: string, body: string): string[] {
	const code =
		(status === 500 ? BY_REASON[request.lastError?.reason ?? ''] : undefined) ??
		BY_HTTP_STATUS[status] ??
		STATUS.UNKNOWN;
	const message = encodedMessage(messageOf(body) ?? reason);
	return ['content-type', 'application/grpc', 'grpc-status', String(code), 'grpc-message', message];
}

function messageOf(body: string): string | null {
	try {
		const { message } = JSON.parse(body) as { message?: unknown };
		return typeof message === 'string' ? message : null;
	} catch {
		return null;
	}
}

/** Percent-encoding of grpc-message: what is not printable ASCII, and the percent sign. */
function encodedMessage(text: string): string {
	return text.replace(/[^ -$&-~]+/gu, (part) =>
		Array.from(Buffer.from(part), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
	);
}
