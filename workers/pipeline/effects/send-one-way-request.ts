import type { Settings } from '../../../core/policy/statements/send-one-way-request.ts';
import type { UpstreamRequest } from '../../backends/upstream.ts';
import { BackendCall, type BackendCallOwner } from '../backend-call.ts';
import { headerOf } from '../headers.ts';
import { bufferBody, discard } from '../message-body.ts';
import type { OperationHandler } from '../policy-documents.ts';
import { PolicyError } from '../policy-error.ts';
import type { RequestContext } from '../request-context.ts';
import { prepare } from './send-request.ts';

/** Sends a request and goes on at once: nobody hears of its answer or failure, and the end of the current request does not stop it. */
export const sendOneWayRequest: OperationHandler = (request, operation) => {
	const settings = operation.settings as Settings;
	const sent = prepare(request, settings);
	if (sent instanceof PolicyError) {
		request.fail(sent);
		return;
	}
	const { body } = request.request;
	const copiesBody = request.text(settings.mode) === 'copy' && settings.setBody === null && !request.actsOnResponse;
	if (!copiesBody || body === null) {
		send(request, sent);
		request.resume();
		return;
	}
	const encoding = headerOf(request.request.headers, 'content-encoding');
	bufferBody(body, encoding, request.served.snapshot.settings.maxBufferedBody, (failure) => {
		if (failure !== null) {
			request.fail(request.error('ClientConnectionFailure', 'The request body did not arrive.'));
			return;
		}
		sent.body = body.sent;
		send(request, sent);
		request.resume();
	});
};

function send(request: RequestContext, sent: UpstreamRequest): void {
	new BackendCall(request.services.upstreams, '1', sent, UNHEARD);
}

/** Reads an answer to its end, which keeps the connection. */
const UNHEARD: BackendCallOwner = {
	answered: (call) => discard(call),
	failed: () => {},
};
