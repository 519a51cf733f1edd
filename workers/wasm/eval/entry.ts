/** A context file does not have the form of expression-vectors.md. */
export class ContextError extends Error {}

/** An object of a context file. */
export type Entry = Record<string, unknown>;

/** Throws ContextError when it is none. @param place names it in the message */
export function entryOf(value: unknown, place: string): Entry {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new ContextError(`${place} must be an object`);
	}
	return value as Entry;
}

/** An object inside an entry; null when it is absent. */
export function optionalEntry(entry: Entry, name: string): Entry | null {
	return entry[name] === undefined || entry[name] === null ? null : entryOf(entry[name], name);
}

/** A text inside an entry; null when it is absent. */
export function optionalText(entry: Entry, name: string): string | null {
	const value = entry[name];
	if (value === undefined || value === null) return null;
	if (typeof value !== 'string') throw new ContextError(`${name} must be a text`);
	return value;
}

/** A number inside an entry. */
export function numberOr(entry: Entry, name: string, absent: number): number {
	const value = entry[name] ?? absent;
	if (typeof value !== 'number') throw new ContextError(`${name} must be a number`);
	return value;
}
