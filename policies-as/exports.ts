/** What every policy module exports to the host beside its own functions; see workers/wasm/instance.ts. */
import { ArrayOf } from './dotnet/collections/array';
import { HostObject } from './dotnet/runtime/host-object';
import { Exception } from './dotnet/runtime/object';
import { forgetRun } from './dotnet/runtime/run-state';

export { charge, setSteps } from './dotnet/runtime/host';

/** Empties the arena: nothing of a run survives it. Returns the bytes that it held. */
export function reset(): usize {
	const used = __used();
	heap.reset();
	forgetRun();
	return used;
}

/** Behind the constants of the module, which never change. */
export function staticEnd(): usize {
	return __heap_base;
}

export function newException(type: string, message: string): Exception {
	return new Exception(type, message);
}

export function newHostObject(handle: i32): HostObject {
	return new HostObject(handle);
}

export function newBytes(length: i32): ArrayOf<u8> {
	return new ArrayOf<u8>(length);
}
