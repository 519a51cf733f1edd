/** The settings of APIM's gateway for TLS towards backends. */
import { afterEach, expect, test, vi } from 'vitest';
import { backendTls } from '../../core/cli/backend-tls.ts';

const PROTOCOLS = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.';

afterEach(() => void vi.restoreAllMocks());

/** What is warned of while `run` runs. */
function warnings(run: () => void): string {
	const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	run();
	return write.mock.calls.map(([text]) => String(text)).join('');
}

test('TLS 1.2 and 1.3 with the suites of the product, unless settings say otherwise', () => {
	const { ciphers, ...rest } = backendTls({});
	expect(rest).toEqual({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', validateRevocation: false });
	expect(ciphers).toMatch(/^TLS_AES_256_GCM_SHA384:.*:AES128-SHA$/);
});

test('each version has a switch, whatever the case of its name', () => {
	const switches = { [`${PROTOCOLS}Tls10`]: 'True', [`${PROTOCOLS}tls12`]: 'false', [`${PROTOCOLS}TLS13`]: 'FALSE' };
	expect(backendTls(switches)).toMatchObject({ minVersion: 'TLSv1', maxVersion: 'TLSv1' });
	const old = backendTls({ [`${PROTOCOLS}Tls11`]: 'true' });
	expect(old).toMatchObject({ minVersion: 'TLSv1.1', maxVersion: 'TLSv1.3' });
});

test('SSL 3.0 stays off, with a warning', () => {
	const said = warnings(() => expect(backendTls({ [`${PROTOCOLS}Ssl30`]: 'true' }).minVersion).toBe('TLSv1.2'));
	expect(said).toContain('Ssl30: SSL 3.0 is not built and stays off');
});

test('suites follow the order of the setting, by its own name and by that of the Helm chart', () => {
	const suites = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384';
	const list = 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384';
	expect(backendTls({ 'net.client.tls.ciphers.allowed-suites': suites }).ciphers).toBe(list);
	expect(backendTls({ 'security.tls.client.ciphers.allowedSuites': suites }).ciphers).toBe(list);
});

test.each([
	['no version', { [`${PROTOCOLS}Tls12`]: 'false', [`${PROTOCOLS}Tls13`]: 'false' }, 'leave no version of TLS'],
	['a gap', { [`${PROTOCOLS}Tls11`]: 'true', [`${PROTOCOLS}Tls12`]: 'false' }, 'leave a gap between versions'],
	[
		'a suite of another version',
		{ [`${PROTOCOLS}Tls12`]: 'false', 'net.client.tls.ciphers.allowed-suites': 'TLS_RSA_WITH_AES_128_CBC_SHA' },
		'leave no version of TLS',
	],
	['a switch that is neither', { [`${PROTOCOLS}Tls12`]: 'on' }, 'Tls12 is true or false, not "on"'],
	['no known suite', { 'net.client.tls.ciphers.allowed-suites': 'TLS_MADE_UP' }, 'leaves no cipher suite'],
])('%s is refused', (_what, environment, message) => {
	warnings(() => expect(() => backendTls(environment)).toThrow(message));
});
