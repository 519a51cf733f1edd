/** Compiles AssemblyScript that uses policies-as/dotnet and calls it: what the library's unit tests run on. */
import { moduleHeader } from '../../core/policy/program/module-header.ts';
import { systemFunctions } from '../../workers/wasm/host/system.ts';
import { textFunctions } from '../../workers/wasm/host/text.ts';
import { timeZoneFunctions } from '../../workers/wasm/host/time-zones.ts';
import { DotNetError, type HostFunctions, type PolicyContext } from '../../workers/wasm/host.ts';
import { DEFAULT_BUDGET, PolicyInstance } from '../../workers/wasm/instance.ts';
import { compiler } from '../support/compiler.ts';

/** Functions of the host that need nothing but the instance. */
const AVAILABLE = [textFunctions, systemFunctions, timeZoneFunctions];

type Argument = string | number | bigint | boolean | null;

/** Library functions under test need nothing of a request. */
const NO_REQUEST = {} as PolicyContext;

export interface Snippet {
	/** Calls an exported function that returns a string. */
	text(name: string, ...values: Argument[]): string | null;
	/** Calls an exported function that returns a number or a bool; `i64` and `u64` are bigints. */
	number(name: string, ...values: Argument[]): number | bigint;
	/** Calls an exported function that must raise: `System.FormatException: …`. */
	failure(name: string, ...values: Argument[]): string;
}

/** @param source exported functions of strings, numbers and bools, which may use the library; throws what asc says of it */
export async function compileSnippet(source: string): Promise<Snippet> {
	const { modules, failures } = await compiler.compileParts(moduleHeader([source]), [{ name: 'snippet', source }]);
	if (failures.length > 0) throw new Error(failures[0]!.message);
	const module = new WebAssembly.Module(modules[0]!.wasm);
	return snippetOf(new PolicyInstance(module, { host: [...AVAILABLE, unavailable(module)] }, DEFAULT_BUDGET));
}

function snippetOf(instance: PolicyInstance): Snippet {
	const run = <Result>(name: string, values: Argument[], read: (result: never) => Result): Result =>
		instance.run(NO_REQUEST, () => {
			const call = instance.exports[name] as (...values: unknown[]) => never;
			return read(
				call(...values.map((value) => (typeof value === 'string' ? instance.newString(value) : (value ?? 0)))),
			);
		});
	return {
		text: (name, ...values) => run(name, values, (pointer) => instance.string(pointer)),
		number: (name, ...values) => run(name, values, (result: number | bigint) => result),
		failure: (name, ...values) => {
			try {
				run(name, values, () => {});
			} catch (error) {
				if (error instanceof DotNetError) return `${error.type}: ${error.message}`;
				throw error;
			}
			throw new Error(`${name} raised nothing`);
		},
	};
}

/** Host functions that the module links and the tests do not call. */
function unavailable(module: WebAssembly.Module): () => HostFunctions {
	const own = Object.assign({}, ...AVAILABLE.map((functions) => functions(null as never)));
	const missing = WebAssembly.Module.imports(module).filter((entry) => entry.module === 'host' && !(entry.name in own));
	const refuse = (name: string) => (): never => {
		throw new Error(`${name} is a function of the host`);
	};
	return () => Object.fromEntries(missing.map(({ name }) => [name, refuse(name)]));
}
