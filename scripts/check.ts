/** `npm run check`: types, lint and format. Biome cannot parse the decorators of policies-as; its own compiler checks that. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
const steps: [name: string, command: string[]][] = [
	['types', [node, 'node_modules/typescript/bin/tsc', '-p', '.']],
	['lint and format', [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
	['signature files', [node, 'scripts/check-signatures.ts']],
	['.NET library', [node, 'scripts/check-dotnet.ts']],
];

for (const [name, [command, ...args]] of steps) {
	process.stdout.write(`${name}\n`);
	const { status } = spawnSync(command!, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}
