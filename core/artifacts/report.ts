import { type Diagnostic, diagnose, type Position } from '../diagnostics/diagnostic.ts';
import { type ArtifactErrorCode, artifactErrors } from './errors.ts';

/** A place in a file. */
export interface Place {
	path: string;
	at: Position;
}

/** Collects what reading finds wrong. */
export class Report {
	readonly diagnostics: Diagnostic[] = [];
	/** How many of them are errors. */
	errors = 0;
	readonly #places = new WeakMap<object, Place>();

	/** @param values fills the holes of the message and of its hint. */
	add(code: ArtifactErrorCode, values: Readonly<Record<string, string | number>>, place: Place): void {
		const diagnostic = diagnose(artifactErrors, code, values, place.at, place.path);
		this.diagnostics.push(diagnostic);
		if (diagnostic.severity === 'error') this.errors++;
	}

	/** Remembers where an entity was defined. */
	locate(entity: object, place: Place): void {
		this.#places.set(entity, place);
	}

	/** Where an entity was defined. */
	placeOf(entity: object): Place {
		return this.#places.get(entity) ?? startOf('');
	}
}

/** The first character of a file, for what concerns it as a whole. */
export function startOf(path: string): Place {
	return { path, at: { line: 1, column: 1 } };
}
