import type { Host, HostFunctions } from '../host.ts';
import { countObject } from './allowance.ts';
import { argument, nullReference } from './errors.ts';

/** The base of every object that C# code sees through a handle: what System.Object has. */
export abstract class NetObject {
	constructor() {
		countObject();
	}

	/** Full .NET names of its class and the classes and interfaces that it can be cast to, its own class first. */
	abstract get typeNames(): readonly string[];

	get typeName(): string {
		return this.typeNames[0]!;
	}

	toString(): string {
		return this.typeName;
	}

	equals(other: unknown): boolean {
		return this === other;
	}

	hash(): number {
		return identityHash(this);
	}

	/** IComparable: negative, zero, positive. */
	compareTo(_other: unknown): number {
		throw argument('At least one object must implement IComparable.');
	}

	/** Its items, where C# can enumerate it. */
	get children(): readonly unknown[] | null {
		return null;
	}

	isA(typeName: string): boolean {
		return typeName === 'System.Object' || this.typeNames.includes(typeName);
	}
}

const hashes = new WeakMap<object, number>();
let lastHash = 0;

function identityHash(object: object): number {
	let hash = hashes.get(object);
	if (hash === undefined) {
		lastHash = (lastHash + 0x9e3779b1) | 0;
		hash = lastHash;
		hashes.set(object, hash);
	}
	return hash;
}

/** A hash of text that is the same in every process. */
export function textHash(text: string): number {
	let hash = 5381;
	for (let i = 0; i < text.length; i++) hash = (hash * 33) ^ text.charCodeAt(i);
	return hash | 0;
}

/** A list of objects or texts that crosses to WebAssembly item by item. */
export class HostList extends NetObject {
	readonly items: readonly unknown[];

	constructor(items: readonly unknown[]) {
		super();
		this.items = items;
	}

	get typeNames(): readonly string[] {
		return ['System.Object[]'];
	}
}

/** The object of a handle, where C# would use a null reference. */
export function receiver<T>(host: Host, pointer: number): T {
	const object = host.reference<T>(pointer);
	if (object === null) throw nullReference();
	return object;
}

/** System.Object's members, the tests of types and the lists. Handles stand for objects; see docs/policy-compiler.md. */
export function objectFunctions(host: Host): HostFunctions {
	const object = (handle: number): NetObject => host.object<NetObject>(handle);
	return {
		Object_ToString: (handle: number): number => host.newString(object(handle).toString()),
		Object_Equals: (handle: number, other: number): number => Number(object(handle).equals(host.object(other))),
		Object_GetHashCode: (handle: number): number => object(handle).hash(),
		Object_CompareTo: (handle: number, other: number): number => object(handle).compareTo(host.object(other)),
		Object_typeName: (handle: number): number => host.newString(object(handle).typeName),
		Object_isA: (handle: number, name: number): number => Number(object(handle).isA(host.string(name) ?? '')),
		Object_children: (handle: number): number => {
			const { children } = object(handle);
			return children === null ? 0 : host.handle(new HostList(children));
		},
		List_count: (list: number): number => host.object<HostList>(list).items.length,
		List_item: (list: number, index: number): number => host.newReference(host.object<HostList>(list).items[index]),
		List_text: (list: number, index: number): number => {
			const item = host.object<HostList>(list).items[index];
			return host.newString(typeof item === 'string' ? item : null);
		},
	};
}
