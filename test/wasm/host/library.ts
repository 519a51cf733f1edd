import { moduleHeader } from '../../../core/policy/program/module-header.ts';
import { hostFunctions } from '../../../workers/wasm/host/index.ts';
import type { PolicyContext } from '../../../workers/wasm/host.ts';
import { DEFAULT_BUDGET, PolicyInstance } from '../../../workers/wasm/instance.ts';
import { compiler } from '../../support/compiler.ts';

/**
 * Compiles AssemblyScript that uses policies-as/dotnet with the host's functions behind it.
 * The result calls an exported function and gives the text that it returns.
 */
export async function compileLibrary(
	source: string,
	request = {} as PolicyContext,
): Promise<(name: string) => string | null> {
	const { modules, failures } = await compiler.compileParts(moduleHeader([source]), [{ name: 'snippet', source }]);
	if (failures.length > 0) throw new Error(failures[0]!.message);
	const module = new WebAssembly.Module(modules[0]!.wasm);
	const instance = new PolicyInstance(module, { host: hostFunctions }, DEFAULT_BUDGET);
	return (name) => instance.run(request, () => instance.string((instance.exports[name] as () => number)()));
}
