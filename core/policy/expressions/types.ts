/**
 * The types of the expression language: C#'s own and the allowed .NET types, as the signature files in library/ declare
 * them. Types are interned: two equal constructed types are the same object, so `===` compares.
 */

export type Type = NamedType | ArrayType | TypeParameter | SpecialType;

/** Classes, structs, interfaces, enums and delegates; a constructed generic has its definition and arguments. */
export interface NamedType {
	kind: 'class' | 'struct' | 'interface' | 'enum' | 'delegate';
	/** `System.String`, `System.Collections.Generic.List` (no arity mark). */
	name: string;
	/** Short name as code writes it: `String`, `List`. */
	shortName: string;
	typeParameters: TypeParameter[];
	/** Empty for a definition or a type without parameters. */
	typeArguments: Type[];
	/** The open generic that this type was constructed from; itself when it is no construction. */
	definition: NamedType;
	base: NamedType | null;
	interfaces: NamedType[];
	members: Member[];
	isStatic: boolean;
	isAbstract: boolean;
	/** Classes that nothing derives from. */
	isSealed: boolean;
	/** Anonymous types: their properties, in order. */
	anonymous?: { name: string; type: Type }[] | undefined;
	/** Arrays of several dimensions: how many. */
	rank?: number;
	/** Tuples that name elements: the name of each, or null. */
	elementNames?: readonly (string | null)[];
	/** Enums: the value of each name. */
	enumValues?: Map<string, number>;
	/** Enums: values combine, `[Flags]`. */
	isFlags?: boolean;
	/** Delegates: parameters and result of Invoke. */
	invoke?: { parameters: Parameter[]; returns: Type };
	/** The AssemblyScript class that represents it, when the signature file says one (`class JToken => HostObject`). */
	representation: string | null;
}

export interface ArrayType {
	kind: 'array';
	name: string;
	element: Type;
}

export interface TypeParameter {
	kind: 'parameter';
	name: string;
	variance: 'in' | 'out' | null;
	/** `class`, `struct`, `unmanaged`, `new()`. */
	constraints: readonly string[];
	/** What its type arguments must be or derive from. */
	bounds: readonly Type[];
}

/** `void`, the type of `null`, and the type that stands for an error already reported. */
export interface SpecialType {
	kind: 'special';
	name: 'void' | 'null' | 'error';
}

export interface Parameter {
	name: string;
	type: Type;
	mode: 'value' | 'ref' | 'out' | 'in' | 'params';
	/** Present when the parameter is optional; the constant that stands for it. */
	defaultValue?: Constant;
}

export type Constant = string | number | bigint | boolean | null | { char: number } | { decimal: string };

export interface Member {
	kind: 'method' | 'property' | 'indexer' | 'field' | 'constructor' | 'operator' | 'conversion';
	name: string;
	declaring: NamedType;
	isStatic: boolean;
	/** First parameter is `this`: an extension method. */
	isExtension: boolean;
	typeParameters: TypeParameter[];
	parameters: Parameter[];
	returns: Type;
	/** Operators: `+`, `==`, ...; conversions: `implicit` or `explicit`. */
	operator?: string;
	canRead: boolean;
	canWrite: boolean;
	/** Compile-time value of a const field or an enum member. */
	constant?: Constant;
	/**
	 * The AssemblyScript function that does the work (see bound.ts for its shape). `null`: declared and not built; using it
	 * is an error that names it.
	 */
	implementation: string | null;
	/** Type parameters whose full .NET names the implementation gets as strings after its arguments; `=> MessageBody_As(T)`. */
	typeNames?: string[];
	/** A settable property or indexer: the function that writes. */
	setter: string | null;
}
