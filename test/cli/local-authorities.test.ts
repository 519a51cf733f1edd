import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { localAuthorities } from '../../core/cli/local-authorities.ts';
import { TestAuthority } from '../support/certificate-authority.ts';
import { startHttp2Gateway } from '../support/http2-gateway.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ON = { 'certificates.local.ca.enabled': 'True' };

function directory(files: Record<string, string | Buffer>): string {
	const path = temporaryFolder('authorities');
	for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
	return path;
}

test('authorities of the machine are read only where the setting is on', () => {
	const authority = TestAuthority.root('local.test');
	const leaf = authority.issue('leaf.test', { extensions: ['basicConstraints=CA:FALSE'] });
	const path = directory({
		'local.crt': authority.certificate.cert,
		'again.pem': `${authority.certificate.cert}${leaf.cert}`,
		'system.pem': rootCertificates[0]!,
		'broken.pem': '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----',
		'other.txt': authority.certificate.cert,
	});
	expect(localAuthorities(ON, [path, '/not/there'])).toEqual([String(authority.certificate.cert)]);
	expect(localAuthorities({}, [path])).toEqual([]);
	expect(() => localAuthorities({ 'certificates.local.ca.enabled': 'yes' }, [])).toThrow('is true or false, not "yes"');
});

test('a backend that such an authority vouches for is reached', async () => {
	const authority = TestAuthority.root('local.test');
	const { cert, key } = authority.issue('localhost');
	const server = createServer({ cert, key }, (_request, response) => response.end('ok')).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const apis = [{ name: 'api', serviceUrl: `https://localhost:${(server.address() as AddressInfo).port}` }];
	const answer = async (authorities: string[]) => {
		const { gateway, http } = await startHttp2Gateway(snapshotOf(apis, {}, { localAuthorities: authorities }));
		const { status } = await fetch(`${http}/api`);
		await gateway.stop();
		return status;
	};
	expect(await answer([])).toBe(500);
	expect(await answer(localAuthorities(ON, [directory({ 'a.crt': authority.certificate.cert })]))).toBe(200);
	server.close();
});
