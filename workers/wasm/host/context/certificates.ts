/** Certificates that `context` shows: the client's, and the gateway's store by id. */
import type { Host, HostFunctions } from '../../host.ts';
import { NetCertificate } from '../cryptography/certificate.ts';

interface StoredCertificate {
	name: string;
	data: Uint8Array;
}

const known = new WeakMap<Uint8Array, NetCertificate | null>();

/** The same object for the same bytes; null for a certificate of the store that could not be read. */
function certificateOf(bytes: Uint8Array): NetCertificate | null {
	let certificate = known.get(bytes);
	if (certificate === undefined) {
		try {
			certificate = NetCertificate.of(bytes);
		} catch {
			certificate = null;
		}
		known.set(bytes, certificate);
	}
	return certificate;
}

export function certificateFunctions(host: Host): HostFunctions {
	const stored = () => {
		const certificates = (host.request.deployment.certificates as StoredCertificate[] | undefined) ?? [];
		return certificates.filter(({ data }) => certificateOf(data) !== null);
	};
	return {
		Context_clientCertificate: () => {
			const bytes = host.request.request.certificate;
			return bytes === null ? 0 : host.newReference(certificateOf(bytes));
		},
		Deployment_certificateCount: () => stored().length,
		Deployment_certificateName: (index: number) => host.newString(stored()[index]!.name),
		Deployment_certificate: (index: number) => host.newReference(certificateOf(stored()[index]!.data)),
		GraphQL_arguments: () => host.newReference(host.request.graphQL?.arguments),
		GraphQL_parent: () => host.newReference(host.request.graphQL?.parent),
	};
}
