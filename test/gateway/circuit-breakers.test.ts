/** Circuit breakers over several workers, and over reloads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';
import { RecordingBackend, startGateway } from '../support/gateway.ts';
import { backendOf, snapshotWith } from '../support/policies.ts';

const RULE = {
	name: 'r',
	count: 3,
	percentage: null,
	interval: 60_000,
	statusCodeRanges: [{ min: 500, max: 599 }],
	errorReasons: [],
	tripDuration: 60_000,
	acceptRetryAfter: false,
	failureStatusCode: null,
};

let backend: RecordingBackend;
let gateway: Gateway;

function snapshot(path: string, description: string): Promise<Snapshot> {
	const policy = { inbound: '<base /><set-backend-service backend-id="fragile" />' };
	const entity = backendOf('fragile', `${backend.url}/${description}`, { circuitBreaker: RULE });
	return snapshotWith({ apis: [{ name: 'a', path, policy }], backends: [entity] });
}

/** Statuses of calls, each on a connection of its own: they go to the workers in turn. */
async function statuses(path: string, calls: number): Promise<number[]> {
	const found: number[] = [];
	for (let i = 0; i < calls; i++) {
		const url = `http://127.0.0.1:${gateway.httpPort}/${path}/x`;
		found.push((await fetch(url, { headers: { Connection: 'close' } })).status);
	}
	return found;
}

beforeAll(async () => {
	backend = await RecordingBackend.start((_recorded, _request, response) => {
		response.statusCode = 500;
		response.end();
	});
	({ gateway } = await startGateway(await snapshot('one', 'v1'), 3));
});

afterAll(async () => {
	await gateway.stop();
	backend.stop();
});

test('a breaker counts the failures of all workers, and a reload keeps it where its backend is the same', async () => {
	expect(await statuses('one', 6)).toEqual([500, 500, 500, 503, 503, 503]);
	expect(backend.requests).toHaveLength(3);
	await gateway.serve(await snapshot('two', 'v1'));
	expect(await statuses('two', 3)).toEqual([503, 503, 503]);
	await gateway.serve(await snapshot('two', 'v2'));
	expect(await statuses('two', 4)).toEqual([500, 500, 500, 503]);
});
