import type { Model, PolicyFile } from '../../model/model.ts';
import { key } from '../../model/model.ts';
import { namedValueLookup } from '../../model/named-values.ts';

/** What a document refers to beyond itself. */
export interface Surroundings {
	/** Whether all of them are known: then an unknown name is an error, otherwise a warning. */
	isComplete: boolean;
	/** Statements that are not built are skipped with a warning. */
	allowsUnsupported: boolean;
	/** undefined: there is none of that name; null: a secret without a value. */
	namedValue(name: string): string | null | undefined;
	fragment(id: string): PolicyFile | undefined;
	hasBackend(id: string): boolean;
}

/** A single document, of which nothing else is known. */
export function noSurroundings(allowsUnsupported = false): Surroundings {
	return {
		isComplete: false,
		allowsUnsupported,
		namedValue: () => undefined,
		fragment: () => undefined,
		hasBackend: () => false,
	};
}

/** What documents of a workspace (null: of the service itself) see in a configuration. */
export function surroundingsOf(model: Model, workspace: string | null, allowsUnsupported: boolean): Surroundings {
	const namedValue = namedValueLookup(model.namedValues, workspace);
	const fragments = new Map(
		model.fragments.filter((file) => file.workspace === workspace).map((file) => [key(file.name), file]),
	);
	const backends = new Set(
		model.backends.filter((backend) => backend.workspace === workspace).map((backend) => key(backend.name)),
	);
	return {
		isComplete: true,
		allowsUnsupported,
		namedValue: (name) => namedValue(name)?.value,
		fragment: (id) => fragments.get(key(id)),
		hasBackend: (id) => backends.has(key(id)),
	};
}
