/** What the access log says of a request: the schema GatewayLogs (runtime.md section 20). */
import type { UpstreamRequest } from '../backends/upstream.ts';
import type { HttpVersion } from '../backends/upstreams.ts';
import type { RequestContext } from '../pipeline/request-context.ts';
import type { Fields } from './log.ts';

/** Source of the records and category of their schema. */
export const ACCESS_SOURCE = 'GatewayLogs';
const OPERATION_NAME = 'Microsoft.ApiManagement/GatewayLogs';
/** What ALPN chose is not known here. */
const BACKEND_PROTOCOLS: Record<HttpVersion, string | null> = { '1': 'HTTP/1.1', '2': 'HTTP/2', '2or1': null };

/** In the order of the text form. @param status what the client got, or 499 */
export function accessText(request: RequestContext, status: number): Fields {
	const { lastError, requestId } = request;
	const { backendTime, responseSize, cache, clientProtocol, ...rest } = properties(request, status);
	const { method, url, backendResponseCode, responseCode, apiId, operationId, productId, userId, apimSubscriptionId } =
		rest;
	return {
		isRequestSuccess: status < 400,
		totalTime: Math.round(request.elapsedMilliseconds),
		category: ACCESS_SOURCE,
		callerIpAddress: request.downstream.remoteAddress,
		timeGenerated: americanTime(request.timestamp),
		region: request.served.snapshot.settings.region,
		correlationId: requestId,
		method,
		url,
		backendResponseCode,
		responseCode,
		responseSize,
		cache,
		backendTime: request.plan === null ? null : backendTime,
		apiId,
		operationId,
		productId,
		userId,
		apimSubscriptionId,
		clientProtocol,
		backendProtocol: rest.backendProtocol,
		apiRevision: rest.apiRevision,
		clientTlsVersion: rest.clientTlsVersion,
		backendMethod: rest.backendMethod,
		backendUrl: rest.backendUrl,
		lastError,
	};
}

/** One object a line; `time` is the start of the processing, which the record carries beside these. */
export function accessJson(request: RequestContext, status: number): Fields {
	const { lastError } = request;
	const fields = { ...properties(request, status), lastError };
	return {
		isRequestSuccess: status < 400,
		operationName: OPERATION_NAME,
		durationMs: Math.round(request.elapsedMilliseconds),
		callerIpAddress: request.downstream.remoteAddress,
		correlationId: request.requestId,
		region: request.served.snapshot.settings.region,
		properties: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
	};
}

/** Queries may hold keys and are left out of URLs (runtime.md section 28). */
function properties(request: RequestContext, status: number) {
	const { downstream, plan, forwarded } = request;
	return {
		method: downstream.method,
		url: withoutQuery(`${downstream.scheme}://${downstream.authority}${downstream.target}`),
		backendResponseCode: request.backendStatus || null,
		responseCode: status,
		responseSize: request.responseBytes,
		requestSize: request.requestBytes,
		cache: 'none',
		backendTime: Math.round(request.backendMilliseconds),
		apiId: plan?.api.name ?? null,
		operationId: plan?.operation?.name ?? null,
		productId: request.selectedProduct?.name ?? null,
		userId: request.selectedUser?.name ?? null,
		apimSubscriptionId: request.selectedSubscription?.name ?? null,
		backendId: request.selectedBackend?.name ?? null,
		apiRevision: plan?.api.revision ?? null,
		clientProtocol: `HTTP/${downstream.httpVersion}`,
		backendProtocol: forwarded === null ? null : BACKEND_PROTOCOLS[request.forwardedVersion],
		clientTlsVersion: downstream.tlsVersion,
		backendMethod: forwarded?.method ?? null,
		backendUrl: forwarded === null ? null : backendUrl(forwarded),
	};
}

function backendUrl({ scheme, hostname, port, path }: UpstreamRequest): string {
	const host = hostname.includes(':') ? `[${hostname}]` : hostname;
	return withoutQuery(`${scheme}://${host}:${port}${path}`);
}

function withoutQuery(url: string): string {
	const mark = url.indexOf('?');
	return mark < 0 ? url : url.slice(0, mark);
}

/** `01/25/2024 10:56:02`, in UTC. */
function americanTime(time: number): string {
	const [year, month, day, clock] = new Date(time).toISOString().split(/[-T.]/) as [string, string, string, string];
	return `${month}/${day}/${year} ${clock}`;
}
