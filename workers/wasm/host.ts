/** A .NET exception on its way from a host function, or from `raise`, to a `catch` or to the pipeline. */
export class DotNetError extends Error {
	/** Full .NET type name, `System.FormatException`. */
	readonly type: string;
	/** Pointer of the AssemblyScript Exception object, 0 when a host function threw it. */
	readonly pointer: number;

	constructor(type: string, message: string, pointer = 0) {
		super(message);
		this.type = type;
		this.pointer = pointer;
	}
}

/** A run went past its step or memory budget; C# code cannot catch it. */
export class BudgetExceeded extends Error {}

/** What a host function sees of the instance that calls it and of the request that it runs for. */
export interface Host {
	/** Reads an AssemblyScript string; null for pointer 0. */
	string(pointer: number): string | null;
	/** Copies text into the arena and returns its pointer; 0 for null. */
	newString(text: string | null): number;
	/** The object behind a handle; null for 0. */
	object<T = unknown>(handle: number): T;
	/** A handle for an object, the same one for the same object within a run; 0 for null and undefined. */
	handle(object: unknown): number;
	/** The object that a HostObject in the arena stands for; null for pointer 0. */
	reference<T = unknown>(pointer: number): T | null;
	/** A new HostObject in the arena for an object, by the exported `newHostObject(handle)`; 0 for null and undefined. */
	newReference(object: unknown): number;
	/** A copy of an `ArrayOf<u8>`; null for pointer 0. */
	bytes(pointer: number): Uint8Array | null;
	newBytes(bytes: Uint8Array | null): number;
	/** Charges work done for the caller against the step budget, by bytes. Throws BudgetExceeded. */
	charge(bytes: number): void;
	/** The request at hand, what `context` shows. */
	readonly request: PolicyContext;
}

/** Returns a number, a bigint, or nothing. */
export type HostFunction = (...values: never[]) => unknown;
export type HostFunctions = Record<string, HostFunction>;

/** The variable dictionary holds JavaScript values of these forms; `type` is the full .NET name. */
export interface Variable {
	type: string;
	/** string, number (up to 32 bits, Single, Double), bigint (Int64, UInt64, ticks), boolean, Uint8Array, text (Decimal, Guid) or a host object. */
	value: unknown;
}

export interface Message {
	/** Flat name, value, name, value …; names keep the case that they came with, look-ups ignore case. */
	headers: string[];
	/** null: no body. `bytes` is null once a read without preserveContent consumed it. */
	body: { bytes: Uint8Array | null } | null;
}

export interface Url {
	scheme: string;
	host: string;
	port: number;
	path: string;
	/** With its leading `?`; empty when there is none. */
	queryString: string;
}

export interface RequestMessage extends Message {
	method: string;
	url: Url;
	originalUrl: Url;
	ipAddress: string;
	matchedParameters: Map<string, string>;
	/** Client certificate in DER; null without one. */
	certificate: Uint8Array | null;
}

export interface ResponseMessage extends Message {
	statusCode: number;
	statusReason: string;
}

/** What `context` shows to expressions. The pipeline's request implements it; `tollgate eval` makes one from a context file. */
export interface PolicyContext {
	request: RequestMessage;
	response: ResponseMessage | null;
	variables: Map<string, Variable>;
	api: Record<string, unknown> | null;
	operation: Record<string, unknown> | null;
	product: Record<string, unknown> | null;
	subscription: Record<string, unknown> | null;
	user: Record<string, unknown> | null;
	deployment: Record<string, unknown>;
	backend: Record<string, unknown> | null;
	workspace: Record<string, unknown> | null;
	lastError: Record<string, string> | null;
	requestId: string;
	/** Milliseconds since the epoch. */
	timestamp: number;
	elapsedMilliseconds: number;
	tracing: boolean;
	/** In a GraphQL resolver: JObjects of the field's arguments and of its parent. */
	graphQL?: { arguments: unknown; parent: unknown };
	trace(message: string): void;
}
