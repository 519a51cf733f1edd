import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gateway } from '../../core/gateway/gateway.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';

/** What a recording backend saw of a request. */
export interface Recorded {
	method: string;
	url: string;
	rawHeaders: string[];
	headers: IncomingMessage['headers'];
	body: string;
}

/** A backend that records whole requests and answers each by `answer`, 200 with `ok` by default. */
export class RecordingBackend {
	readonly requests: Recorded[] = [];
	readonly server: Server;
	readonly url: string;

	private constructor(server: Server, requests: Recorded[]) {
		this.server = server;
		this.requests = requests;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	static start(answer?: (recorded: Recorded, ...rest: Parameters<RequestListener>) => void): Promise<RecordingBackend> {
		const requests: Recorded[] = [];
		const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const { method = '', url = '', rawHeaders, headers } = request;
				const recorded = { method, url, rawHeaders, headers, body: Buffer.concat(chunks).toString('latin1') };
				requests.push(recorded);
				if (answer === undefined) response.end('ok');
				else answer(recorded, request, response);
			});
		});
		server.keepAliveTimeout = 60_000;
		return new Promise((resolve) => {
			server.listen(0, '127.0.0.1', () => resolve(new RecordingBackend(server, requests)));
		});
	}

	/** The values of a header of the last request, as lines. */
	lines(name: string): string[] {
		const { rawHeaders } = this.requests.at(-1)!;
		return rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]!.toLowerCase() === name.toLowerCase());
	}

	stop(): void {
		this.server.close();
		this.server.closeAllConnections();
	}
}

/** A gateway on a free port of the loopback interface. */
export async function startGateway(snapshot: Snapshot, workers = 1): Promise<{ gateway: Gateway; url: string }> {
	const gateway = await Gateway.start(snapshot, { host: '127.0.0.1', httpPort: 0, workers, reusePort: false });
	return { gateway, url: `http://127.0.0.1:${gateway.httpPort}` };
}
