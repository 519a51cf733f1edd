import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestCertificate {
	cert: Buffer;
	key: Buffer;
	certFile: string;
	keyFile: string;
}

/** A self-signed certificate for a host name, by the openssl command. */
export function selfSigned(hostname: string): TestCertificate {
	const folder = temporaryFolder('certificate');
	const keyFile = join(folder, 'key.pem');
	const certFile = join(folder, 'cert.pem');
	const request = [
		'req',
		'-x509',
		'-newkey',
		'ec',
		'-pkeyopt',
		'ec_paramgen_curve:prime256v1',
		'-nodes',
		'-days',
		'30',
	];
	const subject = ['-subj', `/CN=${hostname}`, '-addext', `subjectAltName=DNS:${hostname}`];
	execFileSync('openssl', [...request, ...subject, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
	return { cert: readFileSync(certFile), key: readFileSync(keyFile), certFile, keyFile };
}

/** A certificate and its key as PKCS#12. @param algorithms of `openssl pkcs12 -export`, `-legacy` for RC2 */
export function pkcs12({ certFile, keyFile }: TestCertificate, password: string, algorithms: string[] = []): Buffer {
	const file = `${certFile}.pfx`;
	const input = ['-inkey', keyFile, '-in', certFile, '-out', file, '-passout', `pass:${password}`];
	execFileSync('openssl', ['pkcs12', '-export', ...algorithms, ...input], { stdio: 'ignore' });
	return readFileSync(file);
}
