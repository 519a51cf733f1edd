/** What lasts as long as a run beside its arena; exports.ts lets go of it when the run ends. */
import { Obj } from './object';

/** The annotations of the run's objects; see annotations.ts. */
let annotations: Obj | null = null;

export function keptAnnotations(): Obj | null {
	return annotations;
}

export function keepAnnotations(value: Obj): void {
	annotations = value;
}

/** The iterators that an exception would make finish; see open-iterators.ts. */
let iterators: Obj | null = null;

export function keptIterators(): Obj | null {
	return iterators;
}

export function keepIterators(value: Obj | null): void {
	iterators = value;
}

/** The types that objects are marked with; see run-time-types.ts. */
let marks: Obj | null = null;

export function keptMarks(): Obj | null {
	return marks;
}

export function keepMarks(value: Obj): void {
	marks = value;
}

/** The arena that it pointed into is empty. */
export function forgetRun(): void {
	marks = null;
	annotations = null;
	iterators = null;
}
