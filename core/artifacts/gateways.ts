import { isDomainName } from '../acme/domain-name.ts';
import type { CertificateAuthority, Gateway, HostnameConfiguration } from '../model/model.ts';
import { type ArtifactType, readCollection } from './collection.ts';
import { readLinks } from './links.ts';
import type { Properties } from './properties.ts';
import { resourceName } from './resource-ids.ts';

/** Who provides a certificate: `certificateId` names it, or the gateway gets it by ACME. */
const SOURCES = ['Custom', 'Managed'] as const;

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
			hostnames: [
				...readCollection(hostnameConfigurations, scope, folder),
				...properties.children('hostnameConfigurations').map(hostnameWithin),
			],
			apis: readLinks(folder, 'apis', 'apiId', scope.report),
			certificateAuthorities: readCollection(certificateAuthorities, scope, folder),
		};
	},
};

const hostnameConfigurations: ArtifactType<HostnameConfiguration> = {
	collection: 'hostnameConfigurations',
	files: ['hostnameConfigurationInformation.json'],
	read: ({ properties }) => hostnameConfiguration(properties),
};

/** One of the list in the gateway's own properties, which overrides files can give. */
function hostnameWithin(properties: Properties): HostnameConfiguration {
	const hostname = hostnameConfiguration(properties);
	properties.report.locate(hostname, properties.node);
	return hostname;
}

/** The name is `hostname` in a gateway's resources and `hostName` in the service's. */
function hostnameConfiguration(properties: Properties): HostnameConfiguration {
	const spelling = properties.get('hostName') === undefined ? 'hostname' : 'hostName';
	const hostname = properties.required(spelling, properties.text(spelling)) ?? '';
	return {
		hostname,
		certificate: certificateOf(properties, hostname, spelling),
		negotiateClientCertificate: properties.flag('negotiateClientCertificate', false),
		tls10: properties.flag('tls10Enabled', false),
		tls11: properties.flag('tls11Enabled', false),
		http2: properties.flag('http2Enabled', true),
	};
}

function certificateOf(properties: Properties, hostname: string, spelling: string): string | null {
	if (properties.choice('certificateSource', SOURCES, 'Custom') === 'Custom') {
		return resourceName(properties.required('certificateId', properties.text('certificateId')) ?? '');
	}
	if (hostname !== '' && !isDomainName(hostname)) {
		properties.report.add('TG1071', { hostname }, properties.get(spelling)!);
	}
	return null;
}

/** The directory has the name of the certificate. */
const certificateAuthorities: ArtifactType<CertificateAuthority> = {
	collection: 'certificateAuthorities',
	files: ['certificateAuthorityInformation.json'],
	optionalFile: true,
	read({ name, properties }) {
		return { certificate: name, isTrusted: properties.flag('isTrusted', false) };
	},
};
