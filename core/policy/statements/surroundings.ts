import { key, type Model, type PolicyFile } from '../../model/model.ts';
import { type Substitute, substituteNamedValues } from '../document/named-values.ts';

/** What a document refers to beyond itself. */
export interface Surroundings {
	/** Whether all of them are known: then an unknown name is an error, otherwise a warning. */
	isComplete: boolean;
	/** Statements that are not built are skipped with a warning. */
	allowsUnsupported: boolean;
	/** Fills in named values. */
	substitute: Substitute;
	fragment(id: string): PolicyFile | undefined;
	hasBackend(id: string): boolean;
}

/** A single document, of which nothing else is known. */
export function noSurroundings(allowsUnsupported = false): Surroundings {
	return {
		isComplete: false,
		allowsUnsupported,
		substitute: substituteNamedValues([], null),
		fragment: () => undefined,
		hasBackend: () => false,
	};
}

/** What documents of a workspace (null: of the service itself) see in a configuration. */
export function surroundingsOf(model: Model, workspace: string | null, allowsUnsupported: boolean): Surroundings {
	const fragments = new Map(
		model.fragments.filter((file) => file.workspace === workspace).map((file) => [key(file.name), file]),
	);
	const backends = new Set(
		model.backends.filter((backend) => backend.workspace === workspace).map((backend) => key(backend.name)),
	);
	return {
		isComplete: true,
		allowsUnsupported,
		substitute: substituteNamedValues(model.namedValues, workspace),
		fragment: (id) => fragments.get(key(id)),
		hasBackend: (id) => backends.has(key(id)),
	};
}
