import { DEFAULT_CIPHERS } from 'node:tls';
import type { Settings } from './snapshot.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Settings that nobody changed; runtime.md section 25 has the limits. */
export const DEFAULT_SETTINGS: Settings = {
	region: 'local',
	serviceName: 'tollgate',
	gatewayId: 'managed',
	maxHeaderBytes: 32 * KIB,
	maxUrlBytes: 16 * KIB,
	maxPathSegment: 1024,
	maxBodyBytes: 0,
	maxBufferedBody: 500 * MIB,
	maxConnections: 65_536,
	bodyIdleTimeout: 30_000,
	stepBudget: 5_000_000,
	arenaBytes: 32 * MIB,
	drainTimeout: 30_000,
	trustForwardedProto: false,
	backendTls: { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', ciphers: DEFAULT_CIPHERS, validateRevocation: false },
	localAuthorities: [],
	logFormat: 'text',
	logLevel: 'info',
	logColor: false,
	logAccess: false,
	httpProxy: '',
	httpsProxy: '',
	noProxy: '',
};
