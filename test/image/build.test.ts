/** The RUN steps of the Dockerfile, outside of Docker. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const image = temporaryFolder('image');
const overrides = join(image, 'overrides.yaml');
let gateway: ChildProcess | undefined;

beforeAll(() => {
	const subscriptions = ['unlimited-demo', 'starter-demo'].map(
		(name) => `  - name: ${name}\n    properties: { primaryKey: key-of-${name} }\n`,
	);
	const text = `subscriptions:\n${subscriptions.join('')}`;
	writeFileSync(overrides, text);
	execFileSync('sh', ['scripts/image/build.sh', image, 'examples/shop', overrides], { cwd: root, stdio: 'pipe' });
}, 180_000);

afterAll(() => gateway?.kill());

test('the image has the bundle and no compiler', () => {
	expect(existsSync(join(image, 'configuration.bundle'))).toBe(true);
	for (const name of ['assemblyscript', 'binaryen', 'vitest', 'typescript']) {
		expect(existsSync(join(image, 'node_modules', name)), name).toBe(false);
	}
	// The kernels come with the bundle.
	for (const name of ['policies-as', '.runtime/kernels']) expect(existsSync(join(image, name)), name).toBe(false);
});

test('a start strips no types, which a read-only root could not keep', () => {
	const before = readdirSync(join(image, '.runtime/stripped'));
	execFileSync(join(image, 'bin/tollgate'), ['start', '--help']);
	expect(before).toContain('core+cli+start.ts');
	expect(readdirSync(join(image, '.runtime/stripped'))).toEqual(before);
});

test('it serves from the bundle, is found healthy, and ends with 0 on SIGTERM', async () => {
	const args = ['start', '--bundle', join(image, 'configuration.bundle'), '--http-port', '0', '--host', '127.0.0.1'];
	const child = spawn(join(image, 'bin/tollgate'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
	gateway = child;
	const port = await new Promise<string>((resolve, reject) => {
		let text = '';
		child.stdout.on('data', (chunk: Buffer) => {
			text += chunk;
			if (/^ready$/m.test(text)) resolve(/:(\d+)$/m.exec(text)![1]!);
		});
		child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
	});
	const key = { 'Ocp-Apim-Subscription-Key': 'key-of-unlimited-demo' };
	const answer = await fetch(`http://127.0.0.1:${port}/catalog/status`, { headers: key });
	expect(await answer.text()).toBe('Hello from Catalog\n');
	const limited = { headers: { 'Ocp-Apim-Subscription-Key': 'key-of-starter-demo' } };
	const calls = await Promise.all(
		Array.from({ length: 7 }, () => fetch(`http://127.0.0.1:${port}/catalog/status`, limited)),
	);
	expect(calls.filter(({ status }) => status === 429)).toHaveLength(2);
	const healthcheck = join(image, 'scripts/healthcheck.mjs');
	execFileSync(process.execPath, [healthcheck], { env: { ...process.env, TOLLGATE_HTTP_PORT: port } });
	child.removeAllListeners('exit');
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	expect(await ended).toBe(0);
});

test('the Dockerfile is multi-stage, runs without root, checks health and forwards signals', () => {
	const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
	expect(text.match(/^FROM node:22-bookworm-slim/gm)).toHaveLength(2);
	expect(text).toMatch(/^USER 1001$/m);
	expect(text).toMatch(/^HEALTHCHECK /m);
	expect(text).toMatch(/^ENTRYPOINT \["tini"/m);
});
