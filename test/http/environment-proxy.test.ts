/** Calls through the proxies of HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { EnvironmentProxy } from '../../workers/backends/environment-proxy.ts';
import { ArtifactFolder } from '../support/artifacts.ts';
import { RecordingBackend } from '../support/gateway.ts';
import { StartedGateway } from '../support/start-process.ts';

test('HTTP_PROXY carries calls to backends, but for those of this machine and of NO_PROXY', async () => {
	const backend = await RecordingBackend.start();
	const asked: string[] = [];
	const proxy = createServer().on('connect', (request, socket: Socket) => {
		asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
		socket.write('HTTP/1.1 200 OK\r\n\r\n');
		socket.pipe(connect(Number(new URL(backend.url).port), '127.0.0.1')).pipe(socket);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', () => resolve()));
	const folder = new ArtifactFolder('http://backend.example:8123');
	folder.writePolicy(
		`<choose><when condition="@(context.Request.Url.Path == &quot;/local&quot;)"><set-backend-service base-url="${backend.url}" /></when>` +
			'<when condition="@(context.Request.Url.Path == &quot;/direct&quot;)"><set-backend-service base-url="http://x.direct.invalid" /></when></choose>',
	);
	const gateway = new StartedGateway(
		['--config', folder.path, '--host', '127.0.0.1', '--http-port', '0', '--workers', '1'],
		{
			HTTP_PROXY: `http://user:p%40ss@127.0.0.1:${(proxy.address() as AddressInfo).port}`,
			NO_PROXY: 'other.example, .direct.invalid',
		},
	);
	await gateway.ready();
	const status = async (path: string) => (await fetch(`http://127.0.0.1:${gateway.port()}/echo${path}`)).status;
	expect([await status('/x'), await status('/local'), await status('/direct')]).toEqual([200, 200, 500]);
	expect(asked).toEqual([`backend.example:8123 Basic ${btoa('user:p@ss')}`]);
	expect(backend.requests.map(({ url, headers }) => `${headers.host} ${url}`)).toEqual([
		'backend.example:8123 /x',
		`${backend.url.slice(7)} /local`,
	]);
	await gateway.end();
	folder.remove();
	proxy.close();
	backend.stop();
});

test('NO_PROXY takes names with their subdomains, ports, addresses and networks', () => {
	const noProxy = 'a.test,.b.test, *.c.test,d.test:8443,10.1.2.3,10.2.0.0/16,fd00::/8,::2';
	const proxies = new EnvironmentProxy({ httpProxy: 'p:1', httpsProxy: 'http://q:2', noProxy });
	const direct = (hostname: string, port = 80) => proxies.for({ scheme: 'http', hostname, port }) === null;
	const hosts = [
		'a.test',
		'A.TEST',
		'x.a.test',
		'xa.test',
		'b.test',
		'x.b.test',
		'c.test',
		'd.test',
		'10.1.2.3',
		'10.1.2.4',
	];
	expect(hosts.filter((host) => direct(host))).toEqual([
		'a.test',
		'A.TEST',
		'x.a.test',
		'b.test',
		'x.b.test',
		'c.test',
		'10.1.2.3',
	]);
	expect(
		['10.2.255.1', '10.3.0.1', 'fd00::1', 'fe80::1', '::2', '127.0.0.9', '::1', 'localhost'].filter((host) =>
			direct(host),
		),
	).toEqual(['10.2.255.1', 'fd00::1', '::2', '127.0.0.9', '::1', 'localhost']);
	expect([direct('d.test', 8443), direct('d.test', 80)]).toEqual([true, false]);
	const of = (scheme: string) => proxies.for({ scheme, hostname: 'z.test', port: 1 })?.url;
	expect([of('http'), of('https')]).toEqual(['http://p:1', 'http://q:2']);
	expect(
		new EnvironmentProxy({ httpProxy: 'socks5://p:1', httpsProxy: '', noProxy: '' }).for({
			scheme: 'http',
			hostname: 'z',
			port: 1,
		}),
	).toBeNull();
	expect(
		new EnvironmentProxy({ httpProxy: 'p', httpsProxy: '', noProxy: '*' }).for({
			scheme: 'http',
			hostname: 'z',
			port: 1,
		}),
	).toBeNull();
});
