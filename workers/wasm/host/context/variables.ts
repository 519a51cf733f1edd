/** `context.Variables` (policies-as/dotnet/context/variable-collection.ts): a look-up says how the value crosses, then it is read. */
import type { Host, HostFunctions, ResponseMessage, Variable } from '../../host.ts';
import { responseObject } from './messages.ts';

/** In the order of Kind behind Missing; what is not here is an object of the host. */
const KINDS = [
	...['null', 'false', 'true', 'System.Int64', 'System.Double', 'System.Single'],
	...['System.Char', 'System.Byte', 'System.SByte', 'System.Int16', 'System.UInt16', 'System.UInt32', 'System.UInt64'],
	...['System.Decimal', 'System.Guid', 'System.DateTime', 'System.TimeSpan', 'System.Byte[]', 'System.String[]'],
];
const KIND_OF = new Map(KINDS.map((type, i) => [type, i + 1]));
const [NULL, FALSE, TRUE, OBJECT] = [1, 2, 3, KINDS.length + 1];
/** An Int32 crosses as this and its value, a text as its pointer. */
const INT32 = 2 ** 33;

export function variableFunctions(host: Host): HostFunctions {
	let value: unknown = null;
	return {
		Variable_exists: (name: number) => Number(host.request.variables.has(host.string(name)!)),
		Variable_find: (name: number) => {
			const variable = host.request.variables.get(host.string(name)!);
			if (variable === undefined) return 0;
			value = variable.value;
			if (value === null) return NULL;
			if (variable.type === 'System.String') return host.newString(value as string);
			if (variable.type === 'System.Int32') return INT32 + Number(value);
			if (variable.type === 'System.Boolean') return value ? TRUE : FALSE;
			return KIND_OF.get(variable.type) ?? OBJECT;
		},
		Variable_text: () => host.newString(String(value)),
		Variable_number: () => Number(value),
		Variable_long: () => BigInt.asIntN(64, BigInt(value as number | bigint)),
		Variable_bytes: () => host.newBytes(value as Uint8Array),
		Variable_object: () => host.newReference(objectOf(value)),
		Variable_itemCount: () => (value as string[]).length,
		Variable_item: (index: number) => host.newString((value as string[])[index]!),
		Variable_count: () => host.request.variables.size,
		Variable_name: (index: number) => host.newString([...host.request.variables.keys()][index]!),
	};
}

/** Statements keep responses as messages. */
function objectOf(value: Variable['value']): unknown {
	const isResponse = typeof value === 'object' && value !== null && 'statusCode' in value && 'headers' in value;
	return isResponse ? responseObject(value as ResponseMessage) : value;
}
