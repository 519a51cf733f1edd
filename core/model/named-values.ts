import { key, type NamedValue } from './model.ts';

/** `{{name}}`, the reference to a named value by its display name. */
export const NAMED_VALUE_REFERENCE = /\{\{([A-Za-z0-9._-]+)\}\}/g;

/** Finds named values by display name as they are visible in a workspace; null is the service itself. */
export function namedValueLookup(
	namedValues: readonly NamedValue[],
	workspace: string | null,
): (name: string) => NamedValue | undefined {
	const visible = new Map<string, NamedValue>();
	for (const namedValue of namedValues) {
		if (namedValue.workspace === workspace) visible.set(key(namedValue.displayName), namedValue);
	}
	return (name) => visible.get(key(name));
}
