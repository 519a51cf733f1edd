/** The AssemblyScript classes of enums, which the signature files define. */
import type { NamedType } from '../types.ts';
import { className, enumValues, isEnum, quote } from './representation.ts';

/** Those that some code names. */
export function enumClasses(codes: readonly string[], types: Iterable<NamedType>): string[] {
	const names = new Set(codes.flatMap((code) => code.match(/\bEnumOf_\w+/g) ?? []));
	if (names.size === 0) return [];
	return [...types].filter((type) => isEnum(type) && names.has(className(type))).map(enumClass);
}

function enumClass(type: NamedType): string {
	const values = `${quote(type.name)}, ${quote(enumValues(type))}`;
	return `class ${className(type)} extends BoxEnum {\n\tconstructor(value: i32 = 0) { super(value, ${values}); }\n}`;
}
