import type { Operation } from '../../core/policy/program/program.ts';
import { Response } from '../wasm/host/context/messages.ts';
import type { NetObject } from '../wasm/host/object.ts';
import type { Host, HostFunctions } from '../wasm/host.ts';
import type { RequestContext } from './request-context.ts';

/** The imports of namespace `policy` (docs/policy-program.md): what a section's code asks of the request that it runs for. */
export function policyFunctions(host: Host): HostFunctions {
	const current = () => host.request as RequestContext;
	const store = (slot: number, value: unknown) => {
		current().slots[slot] = value;
	};
	const storeVariable = (operation: number, type: string, value: unknown) => {
		const request = current();
		const { name } = (request.document.operations[operation] as Operation).settings as { name: string };
		request.setVariable(name, type, value);
	};
	return {
		at: (operation: number) => current().at(operation),
		run: (operation: number) => (current().runOperation(operation) ? 1 : 0),
		suspend: (operation: number) => current().suspend(operation),
		setText: (slot: number, text: number) => store(slot, host.string(text)),
		setInt32: (slot: number, value: number) => store(slot, value),
		setInt64: (slot: number, value: bigint) => store(slot, value),
		setDouble: (slot: number, value: number) => store(slot, value),
		setBoolean: (slot: number, value: number) => store(slot, value !== 0),
		setBytes: (slot: number, bytes: number) => store(slot, host.bytes(bytes)),
		variableNull: (operation: number) => storeVariable(operation, 'null', null),
		variableText: (operation: number, text: number) => {
			const value = host.string(text);
			storeVariable(operation, value === null ? 'null' : 'System.String', value);
		},
		variableBoolean: (operation: number, value: number) => storeVariable(operation, 'System.Boolean', value !== 0),
		variableInt32: (operation: number, value: number) => storeVariable(operation, 'System.Int32', value),
		variableNumber: (operation: number, type: number, value: number) =>
			storeVariable(operation, host.string(type)!, value),
		variableInt64: (operation: number, type: number, value: bigint) =>
			storeVariable(operation, host.string(type)!, value),
		variableStruct: (operation: number, type: number, text: number) =>
			storeVariable(operation, host.string(type)!, host.string(text)),
		variableBytes: (operation: number, bytes: number) => storeVariable(operation, 'System.Byte[]', host.bytes(bytes)),
		variableObject: (operation: number, handle: number) => {
			const object = host.object<NetObject | null>(handle);
			// Statements keep responses as messages.
			const value = object instanceof Response ? object.message : object;
			storeVariable(operation, object === null ? 'null' : object.typeName, value);
		},
	};
}
