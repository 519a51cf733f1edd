import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What authorities publish: revocation lists, and answers about single certificates. */
export class IssuerServer {
	/** Lists in DER by path; 404 where there is none. */
	readonly lists = new Map<string, Buffer>();
	/** Answers to requests by path. */
	readonly responders = new Map<string, (question: Buffer) => Buffer>();
	/** Paths that were asked for. */
	readonly asked: string[] = [];
	readonly #server: Server;
	readonly #url: string;

	private constructor(server: Server) {
		this.#server = server;
		this.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		server.on('request', async (request, response) => {
			const path: string = request.url!;
			this.asked.push(path);
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const content = this.responders.get(path)?.(Buffer.concat(chunks)) ?? this.lists.get(path);
			response.writeHead(content === undefined ? 404 : 200).end(content);
		});
	}

	static async start(): Promise<IssuerServer> {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		return new IssuerServer(server);
	}

	/** The extension of a certificate that names the list at a path. */
	list(path: string): string {
		return `crlDistributionPoints=URI:${this.#url}${path}`;
	}

	/** The extension of a certificate that names the responder at a path. */
	responder(path: string): string {
		return `authorityInfoAccess=OCSP;URI:${this.#url}${path}`;
	}

	stop(): void {
		this.#server.close();
		this.#server.closeAllConnections();
	}
}
