/** The options of `start` that change the gateway's settings, and the settings of APIM's self-hosted gateway that mean the same. */
import type { Settings } from '../snapshot/snapshot.ts';
import { type Arguments, type Option, textOption, UsageError, wholeNumber } from './arguments.ts';
import { backendTls } from './backend-tls.ts';
import { localAuthorities } from './local-authorities.ts';
import { LOG_OPTIONS, logSettings } from './log-options.ts';
import { isSwitchedOn, productSetting } from './product-settings.ts';

interface NumberSetting {
	setting: keyof Settings;
	lowest: number;
	highest: number;
	help: string;
}

const KIB = 1024;
const GIB = 2 ** 30;

const NUMBERS: Record<string, NumberSetting> = {
	'max-header-bytes': {
		setting: 'maxHeaderBytes',
		lowest: KIB,
		highest: KIB * KIB,
		help: 'a request’s headers (32768)',
	},
	'max-url-bytes': {
		setting: 'maxUrlBytes',
		lowest: 256,
		highest: KIB * KIB,
		help: 'a request’s path and query (16384)',
	},
	'max-path-segment': {
		setting: 'maxPathSegment',
		lowest: 1,
		highest: KIB * KIB,
		help: 'one segment of a path (1024)',
	},
	'max-body-bytes': {
		setting: 'maxBodyBytes',
		lowest: 0,
		highest: Number.MAX_SAFE_INTEGER,
		help: 'a request’s body (0: any number)',
	},
	'max-buffered-body': {
		setting: 'maxBufferedBody',
		lowest: KIB,
		highest: 2 * GIB,
		help: 'bytes of a body in memory (524288000)',
	},
	'max-connections': {
		setting: 'maxConnections',
		lowest: 1,
		highest: 10_000_000,
		help: 'open client connections (65536)',
	},
	'body-idle-timeout': {
		setting: 'bodyIdleTimeout',
		lowest: 1,
		highest: 86_400_000,
		help: 'ms between pieces of a request’s body (30000)',
	},
	'drain-timeout': {
		setting: 'drainTimeout',
		lowest: 0,
		highest: 3_600_000,
		help: 'ms for what is in flight at the end (30000)',
	},
	'step-budget': {
		setting: 'stepBudget',
		lowest: 1000,
		highest: 2 ** 31 - 1,
		help: 'steps of one run of a policy (5000000)',
	},
	'arena-bytes': {
		setting: 'arenaBytes',
		lowest: KIB * KIB,
		highest: GIB,
		help: 'memory of one run of a policy (33554432)',
	},
};

/** Seconds that uWebSockets.js fixes: idle connections and heads that arrive slowly end after them. */
const FIXED = { name: 'idle-timeout', seconds: 10 };

/** Value of the product's Helm chart; seconds. */
const GRACE_PERIOD = 'gateway.deployment.terminationGracePeriodSeconds';
const LONGEST_GRACE = 3600;

const PROXIES = [
	['httpProxy', 'HTTP_PROXY'],
	['httpsProxy', 'HTTPS_PROXY'],
	['noProxy', 'NO_PROXY'],
] as const;

export const SETTING_OPTIONS: Record<string, Option> = {
	region: { type: 'string', value: 'NAME', help: 'context.Deployment.Region (the location of the gateway)' },
	...Object.fromEntries(
		Object.entries(NUMBERS).map(([name, { help }]) => [name, { type: 'string', value: 'N', help } satisfies Option]),
	),
	...LOG_OPTIONS,
	[FIXED.name]: { type: 'string', value: 'N', help: 'seconds of an idle HTTP/1.1 connection: always 10' },
};

/** Reads them. Throws UsageError for what is no number, outside its bounds, or fixed. */
export function settingsOf(parsed: Arguments, env: NodeJS.ProcessEnv = process.env): Partial<Settings> {
	const settings: Record<string, unknown> = {
		backendTls: backendTls(env),
		localAuthorities: localAuthorities(env),
	};
	for (const [name, { setting, lowest, highest }] of Object.entries(NUMBERS)) {
		const text = textOption(parsed, name);
		if (text !== null) settings[setting] = wholeNumber(`--${name}`, text, lowest, highest);
	}
	const idle = textOption(parsed, FIXED.name);
	if (idle !== null && idle !== String(FIXED.seconds)) {
		throw new UsageError(`--${FIXED.name} is ${FIXED.seconds}: uWebSockets.js fixes it, "${idle}" cannot be had`);
	}
	const region = textOption(parsed, 'region');
	if (region !== null) settings.region = region;
	const gateway = gatewayName(parsed, env);
	if (gateway !== null) settings.gatewayId = gateway;
	settings.trustForwardedProto = isSwitchedOn(env, 'net.server.http.forwarded.proto.enabled', false);
	const grace = productSetting(env, GRACE_PERIOD);
	if (grace !== null) settings.drainTimeout ??= wholeNumber(GRACE_PERIOD, grace, 0, LONGEST_GRACE) * 1000;
	for (const [setting, name] of PROXIES) {
		const value = productSetting(env, name);
		if (value !== null) settings[setting] = value;
	}
	return { ...settings, ...logSettings(parsed, env) };
}

/** The gateway entity whose APIs are served; null for all APIs. */
export function gatewayName(parsed: Arguments, env: NodeJS.ProcessEnv = process.env): string | null {
	const given = textOption(parsed, 'gateway') ?? productSetting(env, 'gateway.name');
	// The product takes a resource id, whose last segment is the name.
	return given?.split('/').at(-1) ?? null;
}
