import type { NamedType, Type } from '../expressions/types.ts';
import type { ValueType } from '../statements/schema.ts';

const WHOLE = ['SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64'];
const NUMBERS = new Set([...WHOLE, 'Single', 'Double', 'Decimal'].map((name) => `System.${name}`));

/** Structs that a variable keeps by value. */
const KEPT = new Set([
	...NUMBERS,
	...['Boolean', 'Char', 'String', 'Object', 'Guid', 'DateTime', 'TimeSpan'].map((name) => `System.${name}`),
]);

/** What takes null, and what of any type. */
const ANYTHING = new Set<ValueType>(['text', 'markup', 'object']);

/** What attributes of a type take, for messages. */
export const NEEDS: Record<ValueType, string> = {
	text: 'a value',
	markup: 'a value',
	object: 'a simple value, JSON or an object of the context',
	whole: 'a whole number',
	number: 'a number',
	boolean: 'a boolean',
	bytes: 'a byte array',
};

/** Whether the result of an expression can become what an attribute needs (expressions.md 2.1). */
export function acceptsResult(needed: ValueType, result: Type): boolean {
	if (result.kind === 'special') return result.name !== 'void' && ANYTHING.has(needed);
	if (result.kind === 'parameter') return false;
	if (result.kind === 'array') return needed === 'text' || isBytes(result);
	const type = underlying(result);
	switch (needed) {
		case 'text':
		case 'markup':
			return true;
		case 'object':
			return KEPT.has(type.name) || type.kind === 'enum' || type.representation === 'HostObject';
		case 'boolean':
			return type.name === 'System.Boolean' || isDynamic(type);
		case 'whole':
		case 'number':
			return NUMBERS.has(type.name) || type.kind === 'enum' || isDynamic(type);
		case 'bytes':
			return false;
	}
}

export function isBytes(type: Type): boolean {
	return type.kind === 'array' && type.element.name === 'System.Byte';
}

/** Types whose values are looked at when they are there. */
function isDynamic(type: NamedType): boolean {
	return (
		type.name === 'System.String' || type.name === 'System.Object' || type.name.startsWith('Newtonsoft.Json.Linq.')
	);
}

/** `T` of `T?`. */
function underlying(type: NamedType): NamedType {
	const inner = type.name === 'System.Nullable' ? type.typeArguments[0] : undefined;
	return inner !== undefined && 'members' in inner ? inner : type;
}
