import { extensionsOf, keyAlgorithmOf, keyBitsOf, keyParametersOf } from '../../../certificates/certificate-fields.ts';
import type { Host, HostFunctions } from '../../host.ts';
import { cryptographic } from '../errors.ts';
import { receiver } from '../object.ts';
import { NetCertificate } from './certificate.ts';
import { contentTypeOf, exported } from './certificate-contents.ts';
import { requiredBytes } from './functions.ts';
import type { NetRsa } from './rsa.ts';

/** What writing PKCS#12 is charged as: it derives keys of the password. */
const BYTES_PER_EXPORT = 10_000_000;

/** X509Certificate2: what policies-as/dotnet/cryptography/certificate*.ts import. */
export function certificateFunctions(host: Host): HostFunctions {
	const certificate = (pointer: number): NetCertificate => receiver<NetCertificate>(host, pointer);
	return {
		Certificate_of: (bytes: number): number => {
			const content = requiredBytes(host, bytes, 'rawData');
			if (content.length === 0) throw cryptographic('Array may not be empty or null.');
			return host.newReference(NetCertificate.of(content));
		},
		Request_certificate: (): number => {
			const bytes = host.request.request.certificate;
			return bytes === null ? 0 : host.newReference(NetCertificate.of(bytes));
		},
		Certificate_Subject: (self: number): number => host.newString(certificate(self).subject),
		Certificate_Issuer: (self: number): number => host.newString(certificate(self).issuer),
		Certificate_SerialNumber: (self: number): number => host.newString(certificate(self).serialNumber),
		Certificate_Thumbprint: (self: number): number => host.newString(certificate(self).thumbprint),
		Certificate_signatureAlgorithm: (self: number): number => host.newString(certificate(self).signatureAlgorithm),
		Certificate_notBefore: (self: number): bigint => certificate(self).validityTicks('validFrom'),
		Certificate_notAfter: (self: number): bigint => certificate(self).validityTicks('validTo'),
		Certificate_HasPrivateKey: (self: number): number => Number(certificate(self).hasPrivateKey),
		Certificate_RawData: (self: number): number => host.newBytes(certificate(self).certificate.raw),
		Certificate_publicKey: (self: number): number => host.newBytes(keyBitsOf(certificate(self).publicKeyInfo)),
		Certificate_keyParameters: (self: number): number =>
			host.newBytes(keyParametersOf(certificate(self).publicKeyInfo)),
		Certificate_keyAlgorithm: (self: number): number => host.newString(keyAlgorithmOf(certificate(self).publicKeyInfo)),
		Certificate_nameInOrder: (self: number, ofIssuer: number): number => {
			const { issuer, subject } = certificate(self).certificate;
			return host.newString((ofIssuer ? issuer : subject).split('\n').join(', '));
		},
		Certificate_empty: (): number => host.newReference(NetCertificate.empty()),
		Certificate_makePlain: (self: number): void => {
			certificate(self).isPlain = true;
		},
		Certificate_become: (self: number, other: number): void =>
			certificate(self).become(host.reference<NetCertificate>(other)),
		Certificate_export: (self: number, type: number, password: number): number => {
			host.charge(BYTES_PER_EXPORT);
			return host.newBytes(exported(certificate(self), type, host.string(password)));
		},
		Certificate_contentType: (bytes: number): number => contentTypeOf(requiredBytes(host, bytes, 'rawData')),
		Certificate_extensionCount: (self: number): number => extensionsOf(certificate(self).certificate.raw).length,
		Certificate_extensionId: (self: number, index: number): number =>
			host.newString(extensionsOf(certificate(self).certificate.raw)[index]!.identifier),
		Certificate_extensionValue: (self: number, index: number): number =>
			host.newBytes(extensionsOf(certificate(self).certificate.raw)[index]!.value),
		Certificate_extensionIsCritical: (self: number, index: number): number =>
			Number(extensionsOf(certificate(self).certificate.raw)[index]!.isCritical),
		Certificate_withPassword: (bytes: number, password: number): number =>
			host.newReference(NetCertificate.withPassword(requiredBytes(host, bytes, 'rawData'), host.string(password))),
		Certificate_Archived: (self: number): number => Number(certificate(self).isArchived),
		Certificate_setArchived: (self: number, value: number): void => {
			certificate(self).isArchived = value !== 0;
		},
		Certificate_FriendlyName: (self: number): number => host.newString(certificate(self).friendlyName),
		Certificate_setFriendlyName: (self: number, value: number): void => {
			certificate(self).friendlyName = host.string(value) ?? '';
		},
		Certificate_setPrivateKey: (self: number, key: number): void =>
			certificate(self).setPrivateKey(host.reference<NetRsa>(key)?.keyObject ?? null),
		Certificate_verboseText: (self: number): number => host.newString(certificate(self).verboseText()),
		Certificate_GetRSAPublicKey: (self: number): number => host.newReference(certificate(self).publicRsa),
		Certificate_GetRSAPrivateKey: (self: number): number => host.newReference(certificate(self).privateRsa),
		Certificate_GetNameInfo: (self: number, type: number, forIssuer: number): number =>
			host.newString(certificate(self).nameInfo(type, forIssuer !== 0)),
		Certificate_Verify: (self: number): number => Number(certificate(self).verify(Date.now())),
		Certificate_VerifyNoRevocation: (self: number): number => Number(certificate(self).verifyNoRevocation(Date.now())),
	};
}
