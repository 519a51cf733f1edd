/** The sample's backend: a few items as JSON, on a free port of the loopback interface. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const items = [
	{ id: 1, name: 'Lantern', color: 'red', price: 19.9, internalNote: 'two left' },
	{ id: 2, name: 'Rope', color: 'blue', price: 7.5, internalNote: '' },
	{ id: 3, name: 'Compass', color: 'red', price: 42, internalNote: 'discontinued' },
];

/** Starts it; resolves to the server and its base URL. */
export function startSampleBackend(): Promise<{ server: Server; url: string }> {
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://backend');
		const answer = (status: number, body: unknown) => {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(body));
		};
		const id = /^\/items\/(\d+)$/.exec(url.pathname)?.[1];
		if (id !== undefined) {
			const item = items.find((candidate) => candidate.id === Number(id));
			if (item === undefined) answer(404, { message: 'no such item' });
			else answer(200, item);
		} else if (url.pathname === '/items' && request.method === 'GET') {
			const color = url.searchParams.get('color');
			answer(200, color === null ? items : items.filter((item) => item.color === color));
		} else if (url.pathname === '/items' && request.method === 'POST') {
			let text = '';
			request.setEncoding('utf8').on('data', (chunk: string) => {
				text += chunk;
			});
			request.on('end', () => answer(201, { received: text.length }));
		} else {
			answer(404, { message: 'not found' });
		}
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
		});
	});
}
