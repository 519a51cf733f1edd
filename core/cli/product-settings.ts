/** Settings of APIM's self-hosted gateway and values of its Helm chart, under their own names (runtime.md section 2). */
import { UsageError } from './arguments.ts';

/**
 * The value of the first name that the environment has; null without one. Names ignore case, and where a shell takes no dots or
 * hyphens, `_` stands for them: `telemetry.logs.std` may be TELEMETRY_LOGS_STD.
 */
export function productSetting(environment: NodeJS.ProcessEnv, ...names: string[]): string | null {
	for (const name of names) {
		const wanted = comparable(name);
		for (const [found, value] of Object.entries(environment)) {
			if (value !== undefined && value !== '' && comparable(found) === wanted) return value;
		}
	}
	return null;
}

/** A setting that is `true` or `false`, in any case. Throws UsageError for anything else. */
export function isSwitchedOn(environment: NodeJS.ProcessEnv, name: string, byDefault: boolean): boolean {
	const text = productSetting(environment, name);
	if (text === null) return byDefault;
	if (!/^(?:true|false)$/i.test(text)) throw new UsageError(`${name} is true or false, not "${text}"`);
	return text.toLowerCase() === 'true';
}

function comparable(name: string): string {
	return name.toLowerCase().replace(/[-_]/g, '.');
}

/** What a setting gets that is taken only in part. */
export function warn(message: string): void {
	process.stderr.write(`tollgate: warning: ${message}\n`);
}
