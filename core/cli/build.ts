import { writeFileSync } from 'node:fs';
import { readArtifacts } from '../artifacts/read.ts';
import { rateCounterBytes } from '../gateway/rate-counter-module.ts';
import { PolicyCompiler } from '../policy/program/policy-compiler.ts';
import { buildSnapshot } from '../snapshot/build.ts';
import { packBundle } from '../snapshot/bundle.ts';
import { helpText, type Option, parseArguments, UsageError } from './arguments.ts';
import { writeDiagnostics } from './diagnostics.ts';

const OPTIONS: Record<string, Option> = {
	config: { type: 'string', value: 'DIR', help: 'artifact folder' },
	out: { type: 'string', value: 'FILE', help: 'the bundle to write' },
	overrides: { type: 'string', multiple: true, value: 'FILE', help: 'overrides of the artifact folder' },
	gateway: { type: 'string', value: 'NAME', help: 'the gateway to act as' },
	'allow-unsupported': { type: 'boolean', help: 'skip statements that are not built' },
	data: { type: 'string', value: 'DIR', help: 'keep compiled modules there' },
	help: { type: 'boolean', help: 'show this' },
};

/** `tollgate build --config DIR --out FILE`: compiles a configuration for starts without the compiler. */
export async function build(args: string[]): Promise<number> {
	const { options } = parseArguments(args, OPTIONS);
	if (options.help === true) {
		process.stdout.write(helpText('tollgate build --config DIR --out FILE [OPTIONS]', OPTIONS));
		return 0;
	}
	const { config, out } = options;
	if (typeof config !== 'string') throw new UsageError('build needs --config DIR');
	if (typeof out !== 'string') throw new UsageError('build needs --out FILE');
	const read = await readArtifacts(config, {
		overrides: (options.overrides as string[] | undefined) ?? [],
		environment: process.env,
		gateway: options.gateway as string | undefined,
	});
	const compiler = new PolicyCompiler((options.data as string | undefined) ?? null);
	const allowsUnsupported = options['allow-unsupported'] === true;
	const built = await buildSnapshot(read.model, { allowsUnsupported, compiler }).finally(() => compiler.close());
	const diagnostics = [...read.diagnostics, ...built.diagnostics];
	writeDiagnostics(diagnostics, process.stderr);
	if (built.snapshot === null || diagnostics.some(({ severity }) => severity === 'error')) return 1;
	writeFileSync(out, packBundle(built.snapshot, built.moduleBytes, await rateCounterBytes()));
	const { apis, documents, modules } = built.snapshot;
	process.stdout.write(`${out}: ${apis.length} APIs, ${documents.length} documents, ${modules.length} modules\n`);
	return 0;
}
