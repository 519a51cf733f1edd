import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small artifact folder on disk: one API `echo` for every GET, with literal policies. */
export class ArtifactFolder {
	readonly path: string = mkdtempSync(join(tmpdir(), 'tollgate-'));

	constructor(serviceUrl: string, protocols = ['http', 'https']) {
		const properties = {
			displayName: 'Echo',
			path: 'echo',
			protocols,
			serviceUrl,
			subscriptionRequired: false,
			isCurrent: true,
			apiRevision: '1',
		};
		this.write('apis/echo/apiInformation.json', JSON.stringify({ properties }));
		this.write(
			'apis/echo/specification.yaml',
			[
				'openapi: 3.0.1',
				'info: { title: Echo, version: "1" }',
				'paths:',
				'  "/*":',
				'    get: { operationId: get, responses: { "200": { description: ok } } }',
			].join('\n'),
		);
	}

	write(file: string, text: string): void {
		const path = join(this.path, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}

	/** The API's policy: this in its inbound section. */
	writePolicy(inbound: string): void {
		this.write(
			'apis/echo/policy.xml',
			`<policies><inbound><base />${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`,
		);
	}

	remove(): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}
