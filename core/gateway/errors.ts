import type { ErrorTable } from '../diagnostics/diagnostic.ts';

/** Why a configuration that is fine by itself is not served. */
export const gatewayErrors = {
	TG1065: { severity: 'error', template: '{reason}' },
	TG1066: { severity: 'error', template: '{reason}' },
	TG1072: {
		severity: 'error',
		template: 'The HTTPS port, which offers HTTP/1.1 only, cannot do this without a restart: {reason}.',
		hint: 'Its listener is chosen at the start. Restart the gateway, and the listener of HTTP/2 serves the port.',
	},
} as const satisfies ErrorTable;
