import { describe, expect, test } from 'vitest';
import { isDomainName } from '../../core/acme/domain-name.ts';
import { apiFiles, properties, readFiles } from './artifact-folder.ts';

const GATEWAY = 'gateways/edge/gatewayInformation.json';
const HOSTNAME = 'gateways/edge/hostnameConfigurations/shop/hostnameConfigurationInformation.json';
const MANAGED = { negotiateClientCertificate: false, tls10: false, tls11: false, http2: true, certificate: null };

const readEdge = (hostname: object, overrides: string[] = []) =>
	readFiles(
		{ ...apiFiles('shop'), [GATEWAY]: properties({}), [HOSTNAME]: properties(hostname) },
		{ gateway: 'edge', overrides },
	);

describe('managed host names', () => {
	test('need no certificate of the folder', async () => {
		const { model, found } = await readEdge({
			hostname: 'shop.test',
			certificateSource: 'managed',
			http2Enabled: false,
		});
		expect(found).toEqual([]);
		expect(model.gateway?.hostnames).toEqual([{ ...MANAGED, hostname: 'shop.test', http2: false }]);
	});

	test('may stand in the properties of the gateway, and so in overrides', async () => {
		const overrides = `
gateways:
  - name: edge
    properties:
      hostnameConfigurations:
        - { hostName: pay.test, certificateSource: Managed }
        - { hostname: old.test, certificateId: /certificates/old }
`;
		const { model, found } = await readEdge({ hostname: 'shop.test', certificateSource: 'Managed' }, [overrides]);
		expect(model.gateway?.hostnames).toEqual([
			{ ...MANAGED, hostname: 'shop.test' },
			{ ...MANAGED, hostname: 'pay.test' },
			{ ...MANAGED, hostname: 'old.test', certificate: 'old' },
		]);
		expect(found).toEqual(['TG1022 1.yaml:7:11']);
	});

	test.each([
		['a wildcard', { hostname: '*.shop.test', certificateSource: 'Managed' }, `TG1071 ${HOSTNAME}:3:17`],
		['an address', { hostname: '192.0.2.1', certificateSource: 'Managed' }, `TG1071 ${HOSTNAME}:3:17`],
		['a vault', { hostname: 'shop.test', certificateSource: 'KeyVault' }, `TG1012 ${HOSTNAME}:4:26`],
		['no name', { certificateSource: 'Managed' }, `TG1011 ${HOSTNAME}:2:17`],
		['no certificate', { hostname: 'shop.test' }, `TG1011 ${HOSTNAME}:2:17`],
	])('are refused with their position: %s', async (_what, hostname, expected) => {
		expect((await readEdge(hostname)).found[0]).toBe(expected);
	});

	test('are full names of one host', () => {
		const names = ['shop.test', 'a-b.xn--bcher-kva.test', 'localhost', `${'a'.repeat(63)}.test`];
		const others = [
			'',
			'*.a.test',
			'10.0.0.1',
			'[::1]',
			'a..test',
			'-a.test',
			'a_b.test',
			`${'a'.repeat(64)}.test`,
			'bücher.test',
		];
		expect(names.map(isDomainName)).toEqual(names.map(() => true));
		expect(others.map(isDomainName)).toEqual(others.map(() => false));
	});
});
