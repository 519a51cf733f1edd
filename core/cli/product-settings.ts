/**
 * A setting of APIM's self-hosted gateway, under one of its names: they hold dots, which a shell cannot export, and ignore case.
 * null when the environment has none.
 */
export function productSetting(env: NodeJS.ProcessEnv, ...names: string[]): string | null {
	for (const name of names) {
		const found = Object.keys(env).find((key) => key.toLowerCase() === name.toLowerCase());
		if (found !== undefined) return env[found] ?? null;
	}
	return null;
}

/** What a setting gets that is taken only in part. */
export function warn(message: string): void {
	process.stderr.write(`tollgate: warning: ${message}\n`);
}
