/** The management endpoints of contract.md: `GET /metrics`, `/stats`, `/config`, `POST /reload`. Main thread, loopback by default. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { ManagedDomainReport } from '../acme/managed-domains.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type MergedStatistics, prometheusText } from './statistics.ts';

/** What `GET /config` shows of the snapshot that is being served. */
export interface ServedConfiguration {
	snapshot: string;
	/** ISO 8601. */
	loadedAt: string;
	counts: Record<string, number>;
	/** The last reload that was refused, until one succeeds. */
	refused: { at: string; diagnostics: Diagnostic[] } | null;
}

/** What the endpoints ask of the gateway. */
export interface AdminSource {
	statistics(): Promise<MergedStatistics>;
	/** Managed host names and how their certificates stand. */
	certificates(): ManagedDomainReport[];
	configuration(): ServedConfiguration;
	/** Loads the configuration again; the diagnostics of a refused one leave the old one serving. */
	reload(): Promise<{ reloaded: boolean; diagnostics: Diagnostic[] }>;
}

export function createAdminServer(source: AdminSource): Server {
	return createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://admin').pathname;
		answer(source, `${request.method} ${path}`, response).catch((error: Error) => {
			sendJson(response, 500, { error: error.message });
		});
	});
}

async function answer(source: AdminSource, route: string, response: ServerResponse): Promise<void> {
	switch (route) {
		case 'GET /metrics': {
			const text = await prometheusText(await source.statistics(), source.certificates());
			response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
			return;
		}
		case 'GET /stats':
			sendJson(response, 200, await source.statistics());
			return;
		case 'GET /config':
			sendJson(response, 200, source.configuration());
			return;
		case 'POST /reload': {
			const result = await source.reload();
			sendJson(response, result.reloaded ? 200 : 409, result);
			return;
		}
		default:
			sendJson(response, 404, { error: 'not found' });
	}
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body, null, 2)}\n`);
}
