/** The options of `start` for the standard stream of the logs, and the product's settings for it (runtime.md section 2.6). */
import type { LogFormat, LogLevel, Settings } from '../snapshot/snapshot.ts';
import { type Arguments, type Option, textOption, UsageError } from './arguments.ts';
import { productSetting } from './product-settings.ts';

const FORMATS: readonly LogFormat[] = ['none', 'text', 'json'];
const BOOLEANS = ['true', 'false'] as const;
const LEVELS: readonly LogLevel[] = ['all', 'debug', 'info', 'warn', 'error', 'fatal'];

export const LOG_OPTIONS: Record<string, Option> = {
	'log-format': {
		type: 'string',
		value: FORMATS.join('|'),
		help: 'standard output; given, it has a line a request (text)',
	},
	'log-level': { type: 'string', value: 'LEVEL', help: `${LEVELS.join(', ')} (info)` },
	'log-color': { type: 'string', value: BOOLEANS.join('|'), help: 'colours, on a terminal (true)' },
};

/** Reads them. Throws UsageError for a word that is none of theirs. */
export function logSettings(
	parsed: Arguments,
	environment: NodeJS.ProcessEnv,
	isTerminal: boolean = process.stdout.isTTY === true,
): Partial<Settings> {
	const settings: Partial<Settings> = {};
	const format = given(parsed, environment, 'log-format', 'telemetry.logs.std', 'observability.logs.std.format');
	if (format !== null) {
		settings.logFormat = oneOf(FORMATS, format);
		settings.logAccess = true;
	}
	const level = given(parsed, environment, 'log-level', 'telemetry.logs.std.level', 'observability.logs.std.level');
	if (level !== null) settings.logLevel = oneOf(LEVELS, level);
	const color = given(parsed, environment, 'log-color', 'telemetry.logs.std.color', 'observability.logs.std.useColor');
	settings.logColor = isTerminal && (color === null || oneOf(BOOLEANS, color) === 'true');
	return settings;
}

interface Given {
	name: string;
	value: string;
}

/** A flag or its variable, then the product's names. */
function given(parsed: Arguments, environment: NodeJS.ProcessEnv, flag: string, ...names: string[]): Given | null {
	const text = textOption(parsed, flag);
	if (text !== null) return { name: `--${flag}`, value: text };
	for (const name of names) {
		const value = productSetting(environment, name);
		if (value !== null) return { name, value };
	}
	return null;
}

function oneOf<Word extends string>(words: readonly Word[], { name, value }: Given): Word {
	const word = words.find((candidate) => candidate === value.toLowerCase());
	if (word === undefined) throw new UsageError(`${name} is one of ${words.join(', ')}, not "${value}"`);
	return word;
}
