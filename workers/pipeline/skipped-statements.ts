import type { ApiType } from '../../core/model/model.ts';

/** Have no meaning in the handshake of a WebSocket API, whichever scope they stand in (policies.md 2.8). */
const IN_HANDSHAKES: ReadonlySet<string> = new Set([
	'mock-response',
	'cache-lookup',
	'cache-store',
	'cross-domain',
	'cors',
	'jsonp',
	'set-method',
	'set-body',
	'xml-to-json',
	'json-to-xml',
	'xsl-transform',
	'validate-content',
	'validate-parameters',
	'validate-headers',
	'validate-status-code',
]);
const NONE: ReadonlySet<string> = new Set();

/** Names of the statements that requests of such an API pass over. */
export function skippedStatements(type: ApiType): ReadonlySet<string> {
	return type === 'websocket' ? IN_HANDSHAKES : NONE;
}
