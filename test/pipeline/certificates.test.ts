/** Verify of the certificates that `context` shows, through a running gateway. */
import { expect, test } from 'vitest';
import { selfSigned } from '../support/certificates.ts';
import { startGateway } from '../support/gateway.ts';
import { snapshotWith } from '../support/policies.ts';

test('Verify knows the authorities of the gateway, and no others', async () => {
	const certificates = ['trusted', 'listed', 'stranger'].map((name) => {
		return { name, data: selfSigned(`${name}.test`).cert };
	});
	const verdicts = certificates.map(({ name }) => {
		const certificate = `context.Deployment.Certificates["${name}"]`;
		return `<set-header name="X-${name}"><value>@(${certificate}.Verify() + " " + ${certificate}.VerifyNoRevocation())</value></set-header>`;
	});
	const snapshot = await snapshotWith({
		apis: [
			{
				name: 'api',
				policy: { inbound: `<return-response><set-status code="200" />${verdicts.join('')}</return-response>` },
			},
		],
	});
	const { gateway, url } = await startGateway({
		...snapshot,
		certificates,
		certificateAuthorities: [
			{ certificate: 'trusted', isTrusted: true },
			{ certificate: 'listed', isTrusted: false },
		],
	});
	try {
		const { headers } = await fetch(`${url}/api`);
		expect(headers.get('x-trusted')).toBe('True True');
		expect(headers.get('x-listed')).toBe('False False');
		expect(headers.get('x-stranger')).toBe('False False');
	} finally {
		await gateway.stop();
	}
});
