/** HTTPS ports that offer HTTP/1.1 only, of `tollgate start`: who serves them, what they present, and what they refuse. */
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArtifactFolder } from '../support/artifacts.ts';
import { pkcs12, selfSigned, type TestCertificate } from '../support/certificates.ts';
import { RecordingBackend } from '../support/gateway.ts';
import { StartedGateway } from '../support/start-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HTTP2_SETTING = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Protocols.Server.Http2';
const HOST = 'gateways/edge/hostnameConfigurations/edge/hostnameConfigurationInformation.json';
let backend: RecordingBackend;
let folder: ArtifactFolder;
let files: string;
let certificate: TestCertificate;
/** Offers HTTP/1.1 only. */
let declared: StartedGateway;
/** Lets the backend answer the request that waits. */
let release = () => {};
const started: StartedGateway[] = [];

beforeAll(async () => {
	backend = await RecordingBackend.start((recorded, _request, response) => {
		if (recorded.url === '/slow') release = () => response.end('slow');
		else response.end('ok');
	});
	folder = new ArtifactFolder(backend.url);
	folder.write('gateways/edge/gatewayInformation.json', JSON.stringify({ properties: {} }));
	folder.write('gateways/edge/apis/echo/gatewayApiInformation.json', JSON.stringify({ properties: {} }));
	files = temporaryFolder('protocols');
	certificate = selfSigned('one.test');
	present(certificate);
	const data = pkcs12(certificate, 'secret').toString('base64');
	const password = 'secret';
	folder.write('certificates/edge/certificateInformation.json', JSON.stringify({ properties: { data, password } }));
	writeHost({});
	declared = await start(['--https-protocols', 'http/1.1', ...withCertificate()]);
});

afterAll(async () => {
	for (const gateway of started) await gateway.end('SIGKILL');
	backend.stop();
	folder.remove();
});

/** Puts it where `--tls-cert` looks. */
function present({ certFile, keyFile }: TestCertificate): void {
	copyFileSync(keyFile, join(files, 'key.pem'));
	copyFileSync(certFile, join(files, 'cert.pem'));
}

function writeHost(more: object): void {
	const properties = { hostname: 'edge.test', certificateId: '/certificates/edge', ...more };
	folder.write(HOST, JSON.stringify({ properties }));
}

async function start(args: string[], environment: Record<string, string> = {}): Promise<StartedGateway> {
	const ports = ['--host', '127.0.0.1', '--http-port', '0', '--https-port', '0', '--workers', '2'];
	const gateway = new StartedGateway(['--config', folder.path, ...ports, ...args], environment);
	started.push(gateway);
	await gateway.ready();
	return gateway;
}

const withCertificate = () => ['--tls-cert', join(files, 'cert.pem'), '--tls-key', join(files, 'key.pem')];

async function handshake(gateway: StartedGateway): Promise<tls.TLSSocket> {
	const ALPNProtocols = ['h2', 'http/1.1'];
	const socket = tls.connect({ port: gateway.port('https'), rejectUnauthorized: false, ALPNProtocols });
	await Promise.race([once(socket, 'secureConnect'), once(socket, 'close')]);
	if (socket.destroyed) throw new Error('closed');
	return socket;
}

/** What the port presents, and the protocol that it settles: uWebSockets.js settles none. */
async function presented(gateway: StartedGateway): Promise<{ name: string; protocol: string | false | null }> {
	const socket = await handshake(gateway);
	const name = String(socket.getPeerCertificate().subject.CN);
	const protocol = socket.alpnProtocol;
	socket.destroy();
	return { name, protocol };
}

async function ask(gateway: StartedGateway, path: string, agent: Agent | false = false): Promise<string> {
	const request = get({ port: gateway.port('https'), path, agent, rejectUnauthorized: false });
	const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
	let text = '';
	for await (const chunk of response) text += chunk;
	return `${response.statusCode} ${text}`;
}

test('a port of HTTP/1.1 only takes a renewed certificate, drops no connection, and leaves no file behind', async () => {
	const gateway = declared;
	expect(await presented(gateway)).toEqual({ name: 'one.test', protocol: false });
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	expect(await ask(gateway, '/echo/x', agent)).toBe('200 ok');
	const kept = Object.values(agent.freeSockets)[0]![0]!;
	const slow = ask(gateway, '/echo/slow');
	present(selfSigned('two.test'));
	await expect.poll(() => presented(gateway), { timeout: 10_000 }).toEqual({ name: 'two.test', protocol: false });
	release();
	expect(await slow).toBe('200 slow');
	expect(await ask(gateway, '/echo/x', agent)).toBe('200 ok');
	expect(Object.values(agent.freeSockets)[0]![0]).toBe(kept);
	agent.destroy();
	const left = () => readdirSync('/dev/shm').filter((name) => name.startsWith('tollgate-'));
	await expect.poll(left).toEqual([]);
});

test('it ends what is in flight before it stops', async () => {
	const socket = await handshake(declared);
	socket.write('GET /echo/slow HTTP/1.1\r\nHost: x\r\n\r\n');
	await expect.poll(() => backend.requests.filter(({ url }) => url === '/slow').length).toBe(2);
	const ended = declared.end();
	const isRefused = () =>
		handshake(declared).then(
			() => false,
			() => true,
		);
	await expect.poll(isRefused, { timeout: 10_000 }).toBe(true);
	release();
	let text = '';
	for await (const chunk of socket) text += chunk;
	expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n.*slow$/s);
	expect(await ended).toBe(0);
});

test('the setting of the cloud declares it too; what uWebSockets.js lacks, the listener of HTTP/2 serves', async () => {
	writeHost({ negotiateClientCertificate: true });
	const gateway = await start(['--gateway', 'edge'], { [HTTP2_SETTING]: 'False' });
	expect(await presented(gateway)).toEqual({ name: 'one.test', protocol: 'http/1.1' });
	expect(await gateway.end()).toBe(0);
});

test('a reload that asks for what uWebSockets.js lacks is refused, and says that it needs a restart', async () => {
	writeHost({});
	const gateway = await start(['--https-protocols', 'http/1.1', '--gateway', 'edge', '--watch']);
	expect(await presented(gateway)).toEqual({ name: 'one.test', protocol: false });
	for (const [more, reason] of [
		[{ negotiateClientCertificate: true }, 'the host name edge.test asks clients for a certificate'],
		[{ tls11Enabled: true }, 'the host name edge.test allows TLS 1.0 or 1.1'],
	] as const) {
		writeHost(more);
		await expect.poll(() => gateway.errors, { timeout: 15_000 }).toContain(reason);
	}
	expect(gateway.errors).toContain('error TG1072');
	expect(gateway.errors).toContain('Restart the gateway');
	expect(await ask(gateway, '/echo/x')).toBe('200 ok');
	expect(await gateway.end()).toBe(0);
});

test('protocols that are neither are refused', async () => {
	const gateway = new StartedGateway(['--config', folder.path, '--https-port', '0', '--https-protocols', 'h2']);
	started.push(gateway);
	expect(await gateway.exit()).toBe(2);
	expect(gateway.errors).toContain('--https-protocols is h2,http/1.1 or http/1.1, not "h2"');
});
