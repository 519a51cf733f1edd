import type { Type } from '../types.ts';

const sizes = new WeakMap<Type, number>();

/** How many names a type is written with. */
export function typeSize(type: Type): number {
	if (type.kind === 'special' || type.kind === 'parameter') return 1;
	let size = sizes.get(type);
	if (size === undefined) {
		const parts = type.kind === 'array' ? [type.element] : type.typeArguments;
		size = parts.reduce((sum, part) => sum + typeSize(part), 1);
		sizes.set(type, size);
	}
	return size;
}
