import { type HandshakeHandler, openBackendWebSocket } from '../websocket/backend-handshake.ts';
import { EnvironmentProxy, type ProxySettings } from './environment-proxy.ts';
import { Http1Upstream } from './http1-upstream.ts';
import { Http2Upstream } from './http2-upstream.ts';
import { NegotiatedUpstream } from './negotiated-upstream.ts';
import type { Upstream, UpstreamCall, UpstreamHandler, UpstreamRequest } from './upstream.ts';

/** `http-version` of forward-request. */
export type HttpVersion = '1' | '2' | '2or1';

/** Every way to a backend that a worker has: undici for HTTP/1.1, the HTTP/2 engine. */
export class Upstreams {
	readonly #byVersion: Record<HttpVersion, Upstream>;
	readonly #environmentProxy: EnvironmentProxy;

	/** @param connectionsPerOrigin of HTTP/1.1 */
	constructor(connectionsPerOrigin: number, proxies: ProxySettings) {
		this.#environmentProxy = new EnvironmentProxy(proxies);
		const http1 = new Http1Upstream(connectionsPerOrigin);
		const http2 = new Http2Upstream();
		this.#byVersion = { '1': http1, '2': http2, '2or1': new NegotiatedUpstream(http1, http2) };
	}

	send(version: HttpVersion, request: UpstreamRequest, handler: UpstreamHandler): UpstreamCall {
		request.proxy ??= this.#environmentProxy.for(request);
		return this.#byVersion[version].send(request, handler);
	}

	/** As `openBackendWebSocket`. */
	openWebSocket(request: UpstreamRequest, extensions: string | null, handler: HandshakeHandler): () => void {
		request.proxy ??= this.#environmentProxy.for(request);
		return openBackendWebSocket(request, extensions, handler);
	}

	/** Finishes what is in flight. */
	async close(): Promise<void> {
		await Promise.all(Object.values(this.#byVersion).map((upstream) => upstream.close()));
	}
}
