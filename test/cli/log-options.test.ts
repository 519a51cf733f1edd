import { expect, test } from 'vitest';
import { parseArguments, UsageError } from '../../core/cli/arguments.ts';
import { LOG_OPTIONS, logSettings } from '../../core/cli/log-options.ts';

function settings(args: string[], environment: NodeJS.ProcessEnv = {}, isTerminal = true) {
	return logSettings(parseArguments(args, LOG_OPTIONS, environment), environment, isTerminal);
}

test('colours are for terminals, unless the option or the setting of the product says no', () => {
	expect(settings([])).toEqual({ logColor: true });
	expect(settings([], {}, false)).toEqual({ logColor: false });
	expect(settings(['--log-color', 'true'], {}, false)).toEqual({ logColor: false });
	expect(settings(['--log-color', 'false'])).toEqual({ logColor: false });
	expect(settings([], { TOLLGATE_LOG_COLOR: 'false' })).toEqual({ logColor: false });
	expect(settings([], { 'telemetry.logs.std.color': 'False' })).toEqual({ logColor: false });
	expect(settings(['--log-color', 'true'], { 'telemetry.logs.std.color': 'false' })).toEqual({ logColor: true });
	expect(settings([], { 'observability.logs.std.useColor': 'false' })).toEqual({ logColor: false });
});

test('a flag comes before its variable, and that before the names of the product', () => {
	const environment = { TOLLGATE_LOG_LEVEL: 'warn', 'telemetry.logs.std.level': 'error' };
	expect(settings(['--log-level', 'debug'], environment).logLevel).toBe('debug');
	expect(settings([], environment).logLevel).toBe('warn');
	expect(settings([], { 'telemetry.logs.std.level': 'ERROR' }).logLevel).toBe('error');
	expect(settings([], { telemetry_logs_std: 'json' })).toMatchObject({ logFormat: 'json', logAccess: true });
	expect(() => settings([], { 'telemetry.logs.std.color': 'maybe' })).toThrow(UsageError);
});
