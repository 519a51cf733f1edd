import type { Settings } from '../../../core/policy/statements/set-backend-service.ts';
import { parseBaseUrl } from '../base-url.ts';
import type { OperationHandler } from '../policy-documents.ts';
import type { RequestContext } from '../request-context.ts';

const DAPR = 'http://localhost:3500';

/** Sends the request to another base URL or to a backend entity. */
export const setBackendService: OperationHandler = (request, operation) => {
	const { baseUrl, backendId, daprAppId, daprMethod, daprNamespace } = operation.settings as Settings;
	if (daprAppId !== null) {
		selectDapr(request, request.text(daprAppId), request.text(daprNamespace), request.text(daprMethod));
	} else if (backendId !== null) selectEntity(request, request.text(backendId));
	else selectBaseUrl(request, request.text(baseUrl));
};

function selectEntity(request: RequestContext, id: string): void {
	const { backends } = request.served;
	// A document of the service sees the service's backends, all others those of their workspace.
	const workspace = request.document.scope === 'global' ? null : (request.plan?.api.workspace ?? null);
	const backend = backends.find(id, workspace);
	if (backend === null) throw request.error('BackendNotFound', `There is no backend ${id}.`);
	request.selectedBackend = backend;
	request.backendDepth = request.depth;
	request.base = backends.target(backend)?.base ?? request.base;
}

/** The sidecar of this machine invokes a method of another application. */
function selectDapr(request: RequestContext, app: string, namespace: string, method: string): void {
	const target = namespace === '' ? app : `${app}.${namespace}`;
	request.base = parseBaseUrl(`${DAPR}/v1.0/invoke/${encodeURIComponent(target)}/method`);
	request.request.path = `/${method.replace(/^\//, '').replace(/[^!-~]+/g, encodeURIComponent)}`;
	request.selectedBackend = null;
}

/** An entity that an inherited statement chose stays. */
function selectBaseUrl(request: RequestContext, url: string): void {
	if (request.selectedBackend !== null && request.backendDepth > request.depth) return;
	try {
		request.base = parseBaseUrl(url);
	} catch (error) {
		throw request.error('InvalidBackendUrl', (error as Error).message);
	}
	request.selectedBackend = null;
	request.backendDepth = -1;
}
