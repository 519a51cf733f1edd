/** What bin/tollgate hands over: `name=value` pairs, ended by zero bytes, in Base64. */
const CARRIER = 'TOLLGATE_SHELL_VARIABLES';

/** Puts back the variables that a shell drops because their names are not its own, as those of the product's settings. */
export function restoreShellVariables(env: NodeJS.ProcessEnv): void {
	const carried = env[CARRIER];
	if (carried === undefined) return;
	delete env[CARRIER];
	for (const pair of Buffer.from(carried, 'base64').toString().split('\0')) {
		const end = pair.indexOf('=');
		if (end > 0) env[pair.slice(0, end)] = pair.slice(end + 1);
	}
}
