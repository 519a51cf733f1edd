import type { Settings } from '../../../core/policy/statements/set-backend-service.ts';
import { parseBaseUrl } from '../base-url.ts';
import type { OperationHandler } from '../policy-documents.ts';
import type { RequestContext } from '../request-context.ts';

/** Sends the request to another base URL or to a backend entity. */
export const setBackendService: OperationHandler = (request, operation) => {
	const { baseUrl, backendId } = operation.settings as Settings;
	if (backendId !== null) selectEntity(request, request.text(backendId));
	else selectBaseUrl(request, request.text(baseUrl));
};

function selectEntity(request: RequestContext, id: string): void {
	const { backends } = request.served;
	const backend = backends.find(id);
	if (backend === null) throw request.error('BackendNotFound', `There is no backend ${id}.`);
	request.selectedBackend = backend;
	request.backendDepth = request.depth;
	request.base = backends.target(backend)?.base ?? request.base;
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
