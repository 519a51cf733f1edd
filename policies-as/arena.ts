/**
 * The runtime of policies, in place of asc's stub: an arena that is emptied between runs, in a memory that never grows. Only the
 * two words of an object's header that compiled code reads are written: its type and its size.
 */
const HEADER: usize = 8;
const TYPE: usize = 8;
const SIZE: usize = 4;
const ALIGNMENT: usize = 8;

// @ts-ignore: decorator
@lazy const start: usize = ((__heap_base + (ALIGNMENT - 1)) & ~(ALIGNMENT - 1)) + HEADER;
/** Where the next object will be. */
// @ts-ignore: decorator
@lazy let top: usize = start;
// @ts-ignore: decorator
@lazy const end: usize = (<usize>memory.size()) << 16;

/** Where the object behind one of that size will be. Traps when the arena is full. */
// @ts-ignore: decorator
@inline
function behind(object: usize, size: usize): usize {
	const next = object + (((size + (ALIGNMENT - 1)) & ~(ALIGNMENT - 1)) + HEADER);
	if (next > end || next < object) unreachable();
	return next;
}

// @ts-ignore: decorator
@global @unsafe
export function __new(size: usize, id: u32): usize {
	const object = top;
	top = behind(object, size);
	store<u32>(object - TYPE, id);
	store<u32>(object - SIZE, <u32>size);
	return object;
}

/** The last object grows where it is. */
// @ts-ignore: decorator
@global @unsafe
export function __renew(object: usize, size: usize): usize {
	const oldSize = <usize>load<u32>(object - SIZE);
	if (behind(object, oldSize) != top && size > oldSize) {
		const copy = __new(size, load<u32>(object - TYPE));
		memory.copy(copy, object, oldSize);
		return copy;
	}
	if (behind(object, oldSize) == top) top = behind(object, size);
	store<u32>(object - SIZE, <u32>size);
	return object;
}

// @ts-ignore: decorator
@global @unsafe
export function __reset(): void {
	top = start;
}

/** Bytes that the objects take. */
// @ts-ignore: decorator
@global @unsafe
export function __used(): usize {
	return top - start;
}

// @ts-ignore: decorator
@global @unsafe
export function __alloc(size: usize): usize {
	return __new(size, 0);
}

// @ts-ignore: decorator
@global @unsafe
export function __realloc(block: usize, size: usize): usize {
	return __renew(block, size);
}

// What asc calls of a runtime that collects garbage.

// @ts-ignore: decorator
@global @unsafe
export function __free(_block: usize): void {}

// @ts-ignore: decorator
@global @unsafe
export function __link(_parent: usize, _child: usize, _expectMultiple: bool): void {}

// @ts-ignore: decorator
@global @unsafe
export function __pin(object: usize): usize {
	return object;
}

// @ts-ignore: decorator
@global @unsafe
export function __unpin(_object: usize): void {}

// @ts-ignore: decorator
@global @unsafe
function __visit(_object: usize, _cookie: u32): void {}

// @ts-ignore: decorator
@global @unsafe
export function __collect(): void {}
