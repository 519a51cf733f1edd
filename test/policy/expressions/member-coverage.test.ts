import { expect, it } from 'vitest';
import { memberCoverage } from '../../../scripts/member-coverage.ts';

/** Declared so that their use is refused at load with the member's name; docs/parity.md says why. */
const REFUSED = [
	'System.Collections.Generic.IEnumerator.Reset',
	'System.ICloneable.Clone',
	'System.Math.FusedMultiplyAdd',
	'System.Security.Cryptography.X509Certificates.X509Certificate2..ctor',
	'System.Security.Cryptography.X509Certificates.X509Certificate2..ctor',
	'System.Security.Cryptography.X509Certificates.X509Certificate2..ctor',
	'System.Security.Cryptography.X509Certificates.X509Certificate2.Archived',
	'System.Security.Cryptography.X509Certificates.X509Certificate2.FriendlyName',
	'System.Security.Cryptography.X509Certificates.X509Certificate2.PrivateKey',
	'System.Security.Cryptography.X509Certificates.X509Certificate2.ToString',
	'System.Text.Encoding.UTF7',
	'System.TimeZoneInfo.DisplayName',
];

it('every member has an implementation and a vector, apart from those that are refused', () => {
	const { members, unbuilt, unused } = memberCoverage();
	expect(members).toBeGreaterThan(2600);
	expect(unbuilt.toSorted()).toEqual(REFUSED);
	expect(unused).toEqual([]);
}, 120_000);
