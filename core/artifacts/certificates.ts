import { readFileSync } from 'node:fs';
import { CertificateDataError, readCertificateData } from '../certificates/certificate-data.ts';
import type { Certificate } from '../model/model.ts';
import type { ArtifactType } from './collection.ts';
import { environmentVariable } from './environment.ts';
import { findFile } from './folder.ts';

const FILES = ['certificate.pfx', 'certificate.p12', 'certificate.pem', 'certificate.cer', 'certificate.crt'];

/** An extension: no extractor writes certificates. The data is base64 in `data`, or a file beside the information file. */
export const certificates: ArtifactType<Certificate> = {
	collection: 'certificates',
	files: ['certificateInformation.json'],
	optionalFile: true,
	read({ name, folder, properties, place }, scope) {
		const path = findFile(folder, FILES);
		const text = scope.fill(properties.secret('data'), properties, 'data');
		if (text === null && path === undefined) {
			scope.report.add('TG1060', { name }, place);
			return null;
		}
		const bytes = text === null ? new Uint8Array(readFileSync(path!)) : decode(text);
		const variable = environmentVariable('CERTIFICATE_PASSWORD', name);
		const password = scope.environment[variable] ?? scope.fill(properties.secret('password'), properties, 'password');
		return {
			name,
			data: read(bytes, password, (reason) => scope.report.add('TG1064', { name, reason, variable }, place)),
		};
	},
};

/** Empty for what cannot be read. */
function read(bytes: Uint8Array, password: string | null, report: (reason: string) => void): Uint8Array {
	try {
		return readCertificateData(bytes, password);
	} catch (error) {
		if (!(error instanceof CertificateDataError)) throw error;
		report(error.message);
		return new Uint8Array();
	}
}

/** PEM as it is, anything else from base64. */
function decode(text: string): Uint8Array {
	return new Uint8Array(text.includes('-----BEGIN') ? Buffer.from(text) : Buffer.from(text, 'base64'));
}
