import type { CertificateAuthority, Gateway } from '../model/model.ts';
import { type ArtifactType, readCollection } from './collection.ts';
import { readLinks } from './links.ts';
import { resourceName } from './resource-ids.ts';

/** A gateway with what belongs to it: only the linked APIs are served by it. */
export interface GatewayArtifact extends Gateway {
	apis: string[];
	certificateAuthorities: CertificateAuthority[];
}

export const gateways: ArtifactType<GatewayArtifact> = {
	collection: 'gateways',
	files: ['gatewayInformation.json'],
	read({ name, folder, properties }, scope) {
		return {
			name,
			location: properties.child('locationData')?.text('name') ?? '',
			hostnames: readCollection(hostnameConfigurations, scope, folder),
			apis: readLinks(folder, 'apis', 'apiId', scope.report),
			certificateAuthorities: readCollection(certificateAuthorities, scope, folder),
		};
	},
};

const hostnameConfigurations: ArtifactType<Gateway['hostnames'][number]> = {
	collection: 'hostnameConfigurations',
	files: ['hostnameConfigurationInformation.json'],
	read({ properties }) {
		return {
			hostname: properties.required('hostname', properties.text('hostname')) ?? '',
			certificate: resourceName(properties.required('certificateId', properties.text('certificateId')) ?? ''),
			negotiateClientCertificate: properties.flag('negotiateClientCertificate', false),
			tls10: properties.flag('tls10Enabled', false),
			tls11: properties.flag('tls11Enabled', false),
			http2: properties.flag('http2Enabled', true),
		};
	},
};

/** The directory has the name of the certificate. */
const certificateAuthorities: ArtifactType<CertificateAuthority> = {
	collection: 'certificateAuthorities',
	files: ['certificateAuthorityInformation.json'],
	optionalFile: true,
	read({ name, properties }) {
		return { certificate: name, isTrusted: properties.flag('isTrusted', false) };
	},
};
