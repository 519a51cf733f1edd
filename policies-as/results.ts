/** What the modules of `tollgate eval` export beside exports.ts: how the host looks at a result. */
import { Obj } from './dotnet/runtime/object';

/** Full .NET name of its run-time type. */
export function typeOfResult(result: Obj): string {
	return result.typeName();
}

/** `ToString()` in the invariant culture. */
export function textOfResult(result: Obj): string {
	return result.ToString();
}
