import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {}

/** An option of a command; it may also stand in the environment as TOLLGATE_<FLAG>. */
export interface Option {
	type: 'string' | 'boolean';
	multiple?: boolean;
	/** The name of the value in the help, `DIR`. */
	value?: string;
	help: string;
}

export interface Arguments {
	/** A string, an array for `multiple`, `true`; absent when neither flag nor environment gives it. */
	options: Record<string, string | string[] | boolean | undefined>;
	positionals: string[];
}

/**
 * Parses a command's arguments; what no flag gives is looked up in the environment as TOLLGATE_<FLAG>.
 * Throws UsageError for unknown options and missing values.
 */
export function parseArguments(
	args: string[],
	options: Record<string, Option>,
	env: NodeJS.ProcessEnv = process.env,
): Arguments {
	const config: ParseArgsOptionsConfig = {};
	for (const [name, option] of Object.entries(options)) {
		config[name] = { type: option.type, multiple: option.multiple ?? false };
	}
	let parsed: ReturnType<typeof parseArgs>;
	try {
		parsed = parseArgs({ args, options: config, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
	const values: Arguments['options'] = { ...parsed.values } as Arguments['options'];
	for (const [name, option] of Object.entries(options)) {
		if (values[name] === undefined) values[name] = fromEnvironment(name, option, env);
	}
	return { options: values, positionals: parsed.positionals };
}

function fromEnvironment(
	name: string,
	option: Option,
	env: NodeJS.ProcessEnv,
): string | string[] | boolean | undefined {
	const text = env[`TOLLGATE_${name.replaceAll('-', '_').toUpperCase()}`];
	if (text === undefined || text === '') return undefined;
	if (option.type === 'boolean') return text === 'true' || text === '1';
	return option.multiple ? text.split(',') : text;
}

/** An option's text; null without. */
export function textOption({ options }: Arguments, name: string): string | null {
	const value = options[name];
	return typeof value === 'string' ? value : null;
}

/** An option's port number; null without. Throws UsageError. */
export function portOption(parsed: Arguments, name: string): number | null {
	const value = textOption(parsed, name);
	return value === null ? null : wholeNumber(`--${name}`, value, 0, 65_535);
}

/** The lines of a command's help. */
export function helpText(usage: string, options: Record<string, Option>): string {
	const lines = Object.entries(options).map(([name, option]) => {
		const flag = `--${name}${option.type === 'string' ? ` ${option.value ?? 'VALUE'}` : ''}`;
		return `  ${flag.padEnd(28)} ${option.help}`;
	});
	return `usage: ${usage}\n\n${lines.join('\n')}\n`;
}

/** A whole number within bounds. Throws UsageError. @param name of the option or setting, for the message */
export function wholeNumber(name: string, text: string, lowest: number, highest: number): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < lowest || number > highest) {
		throw new UsageError(`${name} takes a whole number from ${lowest} to ${highest}, not "${text}"`);
	}
	return number;
}
