/** One WebAssembly instance of a policy module: it serves all requests of a worker, one run after the other. */
import { isExceptionType } from './exception-types.ts';
import { Handles } from './handles.ts';
import { allowAllObjects, allowObjects } from './host/allowance.ts';
import { BudgetExceeded, DotNetError, type Host, type HostFunctions, type PolicyContext } from './host.ts';
import { shortText } from './short-text.ts';
import { Slices } from './slices.ts';

/** Pages of 64 KiB that modules declare for their static data (asconfig.json). */
const STATIC_PAGES = 64;
const PAGE_BYTES = 65_536;
/** The runtime's id of String. */
const STRING = 2;
/** An instance that used more than this of its arena is replaced after its run: the pages stay taken. */
const LARGE_ARENA_BYTES = 4 << 20;
/** Texts of more bytes are copied by the runtime, shorter ones by units. */
const LONG_BYTES = { read: 32, write: 96 };
/** Constants stand at multiples of 16. */
const CONSTANT_SHIFT = 4;
/** What an object of the host takes, at least. */
const OBJECT_BYTES = 128;
/** Host work of this many bytes counts as one step. */
const BYTES_PER_STEP = 64;

export interface Budget {
	/** Loop iterations and delegate calls of one run, with host work by its bytes. */
	steps: number;
	arenaBytes: number;
}

/** About 50 ms of work. */
export const DEFAULT_BUDGET: Budget = { steps: 4_000_000, arenaBytes: 32 << 20 };

interface PolicyExports extends Record<string, unknown> {
	__new(size: number, id: number): number;
	table: WebAssembly.Table;
	reset(): number;
	staticEnd(): number;
	setSteps(count: number): void;
	charge(count: number): void;
	newException(type: number, message: number): number;
	newHostObject(handle: number): number;
	newBytes(length: number): number;
}

/** Makes the host functions of one area for an instance. */
export type HostFunctionFactory = (host: Host) => HostFunctions;

export class PolicyInstance implements Host {
	readonly exports: PolicyExports;
	readonly #objectBudget: number;
	readonly #units: Uint16Array;
	readonly #words: Uint32Array;
	readonly #octets: Buffer;
	/** Texts that stand in the module itself, by their places below `staticEnd`. */
	readonly #constants: (string | undefined)[];
	readonly #staticEnd: number;
	/** Bytes of the arena that the largest run used. */
	#used = 0;
	#request: PolicyContext | null = null;
	readonly #slices: Slices;
	readonly #handles = new Handles();

	/** @param factories one for `host`, and more for modules of other names */
	constructor(module: WebAssembly.Module, factories: Record<string, HostFunctionFactory[]>, budget: Budget) {
		this.#slices = new Slices(budget.steps);
		this.#objectBudget = Math.ceil(budget.arenaBytes / OBJECT_BYTES);
		// A page takes memory when it is first written to.
		const pages = STATIC_PAGES + Math.ceil(budget.arenaBytes / PAGE_BYTES);
		const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
		this.#units = new Uint16Array(memory.buffer);
		this.#words = new Uint32Array(memory.buffer);
		this.#octets = Buffer.from(memory.buffer);
		const imports: Record<string, Record<string, WebAssembly.ImportValue>> = { env: { memory, abort: fail } };
		for (const [name, makers] of Object.entries(factories)) {
			imports[name] = Object.assign({}, ...makers.map((make) => make(this)));
		}
		Object.assign((imports.host ??= {}), this.#ownFunctions());
		this.exports = new WebAssembly.Instance(module, imports).exports as PolicyExports;
		this.#staticEnd = this.exports.staticEnd();
		// With room for all from the start, or V8 would make it a table.
		this.#constants = new Array(this.#staticEnd >>> CONSTANT_SHIFT);
	}

	/**
	 * Runs `body`, an export or what calls exports, for a request; the arena is empty before and after.
	 * Throws DotNetError for a .NET exception and BudgetExceeded for too much work or memory.
	 */
	run<Result>(request: PolicyContext, body: (argument: number) => Result, argument = 0): Result {
		this.#request = request;
		this.exports.setSteps(this.#slices.begin());
		allowObjects(this.#objectBudget, this.#chargeObjects);
		try {
			return body(argument);
		} catch (error) {
			throw policyFailure(error);
		} finally {
			const used = this.exports.reset();
			if (used > this.#used) this.#used = used;
			allowAllObjects();
			this.#request = null;
			this.#handles.forget();
		}
	}

	/** It holds more memory than is worth keeping. */
	get isLarge(): boolean {
		return this.#used > LARGE_ARENA_BYTES;
	}

	get request(): PolicyContext {
		return this.#request!;
	}

	string(pointer: number): string | null {
		if (pointer >= this.#staticEnd) return this.#read(pointer);
		if (pointer === 0) return null;
		const place = pointer >>> CONSTANT_SHIFT;
		return (this.#constants[place] ??= this.#read(pointer));
	}

	#read(pointer: number): string {
		const bytes = this.#words[(pointer - 4) >>> 2]!;
		if (bytes <= LONG_BYTES.read) return shortText(this.#units, pointer >>> 1, bytes >>> 1);
		this.charge(bytes);
		return this.#octets.toString('utf16le', pointer, pointer + bytes);
	}

	newString(text: string | null): number {
		if (text === null || text === undefined) return 0;
		const { length } = text;
		const pointer = this.exports.__new(length << 1, STRING);
		if (length << 1 > LONG_BYTES.write) {
			this.#octets.write(text, pointer, length << 1, 'utf16le');
			return pointer;
		}
		const start = pointer >>> 1;
		for (let i = 0; i < length; i++) this.#units[start + i] = text.charCodeAt(i);
		return pointer;
	}

	object<T = unknown>(handle: number): T {
		return this.#handles.object(handle) as T;
	}

	handle(object: unknown): number {
		return this.#handles.of(object);
	}

	reference<T = unknown>(pointer: number): T | null {
		if (pointer === 0) return null;
		return this.#handles.object(this.#words[pointer >>> 2]!) as T;
	}

	newReference(object: unknown): number {
		const handle = this.handle(object);
		return handle === 0 ? 0 : this.exports.newHostObject(handle);
	}

	bytes(pointer: number): Uint8Array | null {
		if (pointer === 0) return null;
		const items = this.#words[pointer >>> 2]!;
		const length = this.#words[(items - 4) >>> 2]!;
		this.charge(length);
		return new Uint8Array(this.#octets.subarray(items, items + length));
	}

	newBytes(bytes: Uint8Array | null): number {
		if (bytes === null) return 0;
		const pointer = this.exports.newBytes(bytes.length);
		this.#octets.set(bytes, this.#words[pointer >>> 2]!);
		return pointer;
	}

	charge(bytes: number): void {
		this.exports.charge(Math.ceil(bytes / BYTES_PER_STEP));
	}

	readonly #chargeObjects = (objects: number): void => this.charge(objects * OBJECT_BYTES);

	#ownFunctions(): Record<string, unknown> {
		return {
			raise: (type: number, message: number, exception: number): never => {
				throw new DotNetError(this.string(type) ?? '', this.string(message) ?? '', exception);
			},
			tryCall: (body: number, frame: number): number => this.#tryCall(body, frame),
			isExceptionType: (type: number, caught: number): number =>
				isExceptionType(this.string(type) ?? '', this.string(caught) ?? '') ? 1 : 0,
			moreSteps: (needed: number): number => this.#slices.next(needed),
		};
	}

	#tryCall(body: number, frame: number): number {
		try {
			(this.exports.table.get(body) as (frame: number) => void)(frame);
			return 0;
		} catch (error) {
			if (!(error instanceof DotNetError)) throw error;
			if (error.pointer !== 0) return error.pointer;
			return this.exports.newException(this.newString(error.type), this.newString(error.message));
		}
	}
}

function fail(): never {
	throw new WebAssembly.RuntimeError('abort');
}

/** Traps are memory that ran out (the only one that lowered code can cause) and recursion without end. */
function policyFailure(error: unknown): unknown {
	if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
		return new BudgetExceeded('The expression used more memory than its budget allows.');
	}
	return error;
}
