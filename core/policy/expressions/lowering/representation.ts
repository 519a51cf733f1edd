/** How C# types appear in AssemblyScript; the table stands in docs/policy-compiler.md. */
import type { NamedType, Type } from '../types.ts';

const PRIMITIVES: Record<string, string> = {
	'System.Boolean': 'bool',
	'System.SByte': 'i8',
	'System.Byte': 'u8',
	'System.Int16': 'i16',
	// A type of its own, so that the library tells it from a char.
	'System.UInt16': 'usize',
	'System.Int32': 'i32',
	'System.UInt32': 'u32',
	'System.Int64': 'i64',
	'System.UInt64': 'u64',
	'System.Single': 'f32',
	'System.Double': 'f64',
	'System.Char': 'u16',
};

/** What `default(T)` is for structs whose zero is an object. */
const STRUCT_DEFAULTS: Record<string, string> = {
	'System.DateTime': 'DateTime_default()',
	'System.DateTimeOffset': 'DateTimeOffset_default()',
	'System.TimeSpan': 'TimeSpan_default()',
	'System.Guid': 'Guid_default()',
	'System.Decimal': 'Decimal_default()',
};

export function isNamed(type: Type, name: string): boolean {
	return isNamedType(type) && type.name === name;
}

export function isNamedType(type: Type): type is NamedType {
	return type.kind !== 'array' && type.kind !== 'parameter' && type.kind !== 'special';
}

export function isString(type: Type): boolean {
	return isNamed(type, 'System.String');
}

export function isChar(type: Type): boolean {
	return isNamed(type, 'System.Char');
}

/** Whether a type is a generic one without its arguments: `List<>`. */
export function isDefinition(type: Type): boolean {
	return isNamedType(type) && type.typeParameters.length > 0 && type.typeArguments.length === 0;
}

/** The AssemblyScript number type of a primitive; null for every other type. */
export function primitive(type: Type): string | null {
	if (!isNamedType(type)) return null;
	return PRIMITIVES[type.name] ?? null;
}

/** `T` of `T?`; null for every other type. */
export function nullableOf(type: Type): Type | null {
	return isNamedType(type) && type.name === 'System.Nullable' ? type.typeArguments[0]! : null;
}

/** How many dimensions an array of several has; null for every other type. */
export function rankOf(type: Type): number | null {
	return isNamedType(type) ? (type.definition.rank ?? null) : null;
}

export function isDelegate(type: Type): boolean {
	return isNamedType(type) && type.kind === 'delegate';
}

export function isEnum(type: Type): type is NamedType {
	return isNamedType(type) && type.kind === 'enum';
}

export function isValueType(type: Type): boolean {
	return isNamedType(type) && (type.kind === 'struct' || type.kind === 'enum');
}

/** The class without `| null`: what `new` and `instanceof` name. */
export function className(type: Type): string {
	if (type.kind === 'array') return `ArrayOf<${asType(type.element)}>`;
	if (!isNamedType(type)) return 'Obj';
	if (isString(type)) return 'string';
	if (type.kind === 'enum') return `EnumOf_${type.name.replaceAll('.', '_')}`;
	const inner = nullableOf(type);
	if (inner !== null) return boxClass(inner);
	if (type.kind === 'delegate') return delegateClass(type);
	if (type.name === 'System.Object' || type.name === 'System.ValueType') return 'Obj';
	const base = type.representation ?? type.shortName;
	if (base === 'HostObject' || base === 'Obj' || type.typeArguments.length === 0) return base;
	return `${base}<${type.typeArguments.map(asType).join(', ')}>`;
}

/** The class of a boxed value, also what `T?` holds. */
export function boxClass(type: Type): string {
	if (isChar(type)) return 'BoxChar';
	const number = primitive(type);
	return number === null ? className(type) : `Box<${number}>`;
}

function delegateClass(type: NamedType): string {
	const { parameters, returns } = type.invoke!;
	const types = parameters.map((parameter) => asType(parameter.type));
	const isAction = returns.kind === 'special';
	if (!isAction) types.push(asType(returns));
	const name = `${isAction ? 'Action' : 'Func'}${parameters.length}`;
	return types.length === 0 ? name : `${name}<${types.join(', ')}>`;
}

/** The type of locals, parameters and results. */
export function asType(type: Type): string {
	if (type.kind === 'special') return type.name === 'void' ? 'void' : 'Obj | null';
	const number = primitive(type);
	if (number !== null) return number;
	const name = className(type);
	return isValueType(type) && nullableOf(type) === null ? name : `${name} | null`;
}

export function defaultValue(type: Type): string {
	const number = primitive(type);
	if (number === 'bool') return 'false';
	if (number !== null) return '0';
	if (isValueType(type) && nullableOf(type) === null) {
		if ((type as NamedType).kind === 'enum') return `new ${className(type)}()`;
		return STRUCT_DEFAULTS[(type as NamedType).name] ?? `defaultItem<${className(type)}>()`;
	}
	return 'null';
}

/** What declares a variable before C# assigns it: any value will do. */
export function unassigned(type: Type): string {
	const number = primitive(type);
	if (number !== null) return number === 'bool' ? 'false' : '0';
	return `changetype<${asType(type)}>(0)`;
}

/** A choice between a value and null; AssemblyScript wants the type said on both sides. */
export function valueOrNull(test: string, value: string, type: Type): string {
	return `${test} ? changetype<${asType(type)}>(${value}) : changetype<${asType(type)}>(0)`;
}

/** `System.Collections.Generic.List`1[System.Int32]`, as `GetType().ToString()` and cast errors show it. */
export function runtimeName(type: Type): string {
	if (type.kind === 'array') return `${runtimeName(type.element)}[]`;
	if (type.kind === 'special' && type.name === 'void') return 'System.Void';
	if (!isNamedType(type)) return type.name;
	if (type.anonymous !== undefined) return type.name;
	const rank = rankOf(type);
	if (rank !== null) return `${runtimeName(type.typeArguments[0]!)}[${','.repeat(rank - 1)}]`;
	// A definition shows its parameters: ``List`1[T]``.
	const typeArguments = type.typeArguments.length > 0 ? type.typeArguments : type.typeParameters;
	if (typeArguments.length === 0) return type.name;
	return `${type.name}\`${typeArguments.length}[${typeArguments.map(runtimeName).join(',')}]`;
}

/** The values of an enum as the library takes them, by value: `0:None,1:Indented`; `|` before them says that they are flags. */
export function enumValues(type: NamedType): string {
	const entries = [...(type.enumValues ?? [])].sort(([, a], [, b]) => a - b);
	return (type.isFlags ? '|' : '') + entries.map(([name, value]) => `${value}:${name}`).join(',');
}

/** Text as an AssemblyScript literal. */
export function quote(text: string): string {
	return JSON.stringify(text).replace(
		/[\u007f-\uffff]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
