import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selfSigned, type TestCertificate } from './certificates.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface IssueOptions {
	/** Lines of an extension section. */
	extensions?: string[];
	/** `YYYYMMDDHHMMSSZ`; a month around now without them. */
	start?: string;
	end?: string;
	subject?: string;
}

const CA = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];

/** A certificate authority by the openssl command: it issues, revokes and lists. */
export class TestAuthority {
	readonly certificate: TestCertificate;
	readonly #folder = temporaryFolder('authority');
	#count = 0;

	constructor(certificate: TestCertificate) {
		this.certificate = certificate;
		this.#write('index.txt', '');
		this.#write('serial', `${Math.floor(Math.random() * 2 ** 40) + 4096}`.padStart(16, '0'));
		this.#write('crlnumber', '01');
		const lines = [
			'[ca]',
			'default_ca = own',
			'[own]',
			`database = ${this.#path('index.txt')}`,
			`serial = ${this.#path('serial')}`,
			`crlnumber = ${this.#path('crlnumber')}`,
			`new_certs_dir = ${this.#folder}`,
			`certificate = ${certificate.certFile}`,
			`private_key = ${certificate.keyFile}`,
			'default_md = sha256',
			'default_days = 30',
			'default_crl_days = 30',
			'unique_subject = no',
			'policy = any',
			'[any]',
			'countryName = optional',
			'organizationName = optional',
			'organizationalUnitName = optional',
			'commonName = supplied',
		];
		this.#write('ca.cnf', lines.join('\n'));
	}

	static root(name: string): TestAuthority {
		return new TestAuthority(selfSigned(name));
	}

	issue(name: string, options: IssueOptions = {}): TestCertificate {
		const base = `${name.replace(/\W/g, '-')}-${this.#count++}`;
		const keyFile = this.#path(`${base}.key`);
		const certFile = this.#path(`${base}.pem`);
		const request = ['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
		openssl([...request, '-subj', options.subject ?? `/CN=${name}`, '-out', this.#path('request')]);
		this.#write('extensions', ['[own]', ...(options.extensions ?? [`subjectAltName=DNS:${name}`])].join('\n'));
		const dates = [
			...(options.start === undefined ? [] : ['-startdate', options.start]),
			...(options.end === undefined ? [] : ['-enddate', options.end]),
		];
		const files = ['-in', this.#path('request'), '-out', certFile, '-extfile', this.#path('extensions')];
		openssl(['ca', '-config', this.#path('ca.cnf'), '-batch', '-notext', '-extensions', 'own', ...dates, ...files]);
		return { cert: readFileSync(certFile), key: readFileSync(keyFile), certFile, keyFile };
	}

	/** An authority below this one. */
	intermediate(name: string, extensions = CA): TestAuthority {
		return new TestAuthority(this.issue(name, { extensions }));
	}

	revoke({ certFile }: TestCertificate): void {
		openssl(['ca', '-config', this.#path('ca.cnf'), '-revoke', certFile]);
	}

	/** Its certificate revocation list in DER. */
	list(): Buffer {
		const pem = this.#path('list.pem');
		openssl(['ca', '-config', this.#path('ca.cnf'), '-gencrl', '-out', pem]);
		openssl(['crl', '-in', pem, '-outform', 'der', '-out', this.#path('list')]);
		return readFileSync(this.#path('list'));
	}

	/** Answers a request of the Online Certificate Status Protocol, in the name of the authority or of a certificate that it has issued. */
	answer(request: Uint8Array, signer = this.certificate): Buffer {
		writeFileSync(this.#path('question'), request);
		const files = [
			'-index',
			this.#path('index.txt'),
			'-reqin',
			this.#path('question'),
			'-respout',
			this.#path('answer'),
		];
		const keys = ['-CA', this.certificate.certFile, '-rsigner', signer.certFile, '-rkey', signer.keyFile];
		openssl(['ocsp', ...files, ...keys, '-ndays', '1']);
		return readFileSync(this.#path('answer'));
	}

	#path(file: string): string {
		return join(this.#folder, file);
	}

	#write(file: string, text: string): void {
		writeFileSync(this.#path(file), `${text}${text === '' ? '' : '\n'}`);
	}
}

function openssl(args: readonly string[]): void {
	execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
