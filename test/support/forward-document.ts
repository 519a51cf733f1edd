import type { CompiledDocument } from '../../core/policy/program/program.ts';
import type { Settings } from '../../core/policy/statements/forward-request.ts';
import type { Snapshot } from '../../core/snapshot/snapshot.ts';

/** The service's document with nothing but `forward-request` in its backend section: it needs no WebAssembly. */
export function forwardDocument(settings: Partial<Settings>): Pick<Snapshot, 'documents' | 'global'> {
	const complete: Settings = {
		timeout: null,
		timeoutMs: null,
		continueTimeout: null,
		httpVersion: '1',
		followRedirects: { kind: 'constant', value: false },
		bufferRequestBody: false,
		bufferResponse: true,
		failOnErrorStatusCode: false,
		...settings,
	};
	const document: CompiledDocument = {
		scope: 'global',
		owner: '',
		path: 'policy.xml',
		module: -1,
		exportPrefix: '',
		sections: { inbound: 'empty', backend: 'code', outbound: 'empty', 'on-error': 'empty' },
		operations: [
			{
				name: 'forward-request',
				settings: complete,
				section: 'backend',
				path: 'forward-request[1]',
				policyId: null,
				at: { line: 1, column: 1 },
				file: 'policy.xml',
				suspends: true,
				region: -1,
				errorBlock: -1,
			},
		],
		preflight: [],
		readsRequestBody: false,
		readsResponseBody: false,
	};
	return { documents: [document], global: 0 };
}
