/** Reloads and the end of the gateway while requests come: none may fail. */
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';

let first: RecordingBackend;
let second: RecordingBackend;
let gateway: Gateway;

beforeAll(async () => {
	first = await RecordingBackend.start((_recorded, _request, response) => setTimeout(() => response.end('first'), 20));
	second = await RecordingBackend.start((_recorded, _request, response) =>
		setTimeout(() => response.end('second'), 20),
	);
	({ gateway } = await startGateway(snapshotOf([{ name: 'a', serviceUrl: first.url }]), 2));
});

afterAll(() => {
	first.stop();
	second.stop();
});

/** Sends one request after the other over a kept connection until the server says that it ends. */
async function client(port: number, answers: string[], failures: string[]): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const once = () =>
		new Promise<boolean>((resolve) => {
			const call = request({ port, path: '/a/x', agent }, (response) => {
				let body = '';
				response.on('data', (chunk: Buffer) => {
					body += chunk.toString();
				});
				response.on('end', () => {
					answers.push(`${response.statusCode} ${body}`);
					resolve(response.headers.connection !== 'close');
				});
				response.on('error', (error) => {
					failures.push(error.message);
					resolve(false);
				});
			});
			call.on('error', (error) => {
				failures.push(error.message);
				resolve(false);
			});
			call.end();
		});
	let goesOn = true;
	while (goesOn) goesOn = await once();
	agent.destroy();
}

test('a reload, and then the end, lose no request', async () => {
	const answers: string[] = [];
	const failures: string[] = [];
	const clients = Array.from({ length: 20 }, () => client(gateway.httpPort, answers, failures));
	const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
	for (const backend of [second, first, second]) {
		await pause(300);
		await gateway.serve(snapshotOf([{ name: 'a', serviceUrl: backend.url }]));
	}
	await pause(300);
	await gateway.stop();
	await Promise.all(clients);
	expect(failures).toEqual([]);
	expect(new Set(answers)).toEqual(new Set(['200 first', '200 second']));
	expect(answers.length).toBeGreaterThan(100);
	expect(answers.at(-1)).toBe('200 second');
});
