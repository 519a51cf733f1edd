import { type ClientRequest, request as sendRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import { targetOf } from './connector.ts';
import { MAX_RESPONSE_HEADER_BYTES } from './http1-call.ts';
import type { UpstreamRequest } from './upstream.ts';

/**
 * A request over node:http on a connection of its own, for what undici's pools do not do.
 * @param headers complete, flat, instead of the request's. Throws for those that cannot be sent
 */
export function singleRequest(
	connect: buildConnector.connector,
	request: UpstreamRequest,
	headers: string[],
): ClientRequest {
	const { method, path } = request;
	const single = sendRequest({
		...{ method, path, headers, setHost: false, maxHeaderSize: MAX_RESPONSE_HEADER_BYTES },
		createConnection: (_options, established) => {
			connect(targetOf(request), (error, socket) => established(error as Error, socket as Socket));
			return undefined;
		},
	});
	// Behind a proxy the socket is paused, until somebody listens.
	return single.on('socket', (socket) => socket.resume());
}
