/**
 * Iterators that stand in a `try` while the library enumerates them. An exception that leaves the library makes them finish, as
 * .NET's own loops dispose of what they enumerate; the library here has no handlers.
 */
import { tryCall } from './host';
import { Exception, Obj } from './object';
import { keepIterators, keptIterators } from './run-state';

/** The order in which iterators came into a `try`. */
let lastOpened: i32 = 0;

export class OpenIterator extends Obj {
	readonly number: i32 = ++lastOpened;
	readonly below: OpenIterator | null = changetype<OpenIterator | null>(keptIterators());
	/** Null once it has left the `try`. */
	iterator: Obj | null;

	constructor(iterator: Obj) {
		super();
		this.iterator = iterator;
		keepIterators(this);
	}
}

/** What tells the iterators that are open from those that will be. */
export function openIterators(): i32 {
	return lastOpened;
}

/** Disposes of the iterators that came behind `mark`, the last one first; the exception, or what was raised on the way. */
export function finishIterators(mark: i32, failure: Exception | null): Exception | null {
	if (failure === null) return null;
	let last = changetype<OpenIterator | null>(keptIterators());
	while (last !== null && last.number > mark) {
		keepIterators(last.below);
		const iterator = last.iterator;
		const another: usize = iterator === null ? 0 : tryCall(dispose.index, changetype<usize>(iterator));
		if (another != 0) failure = changetype<Exception>(another);
		last = changetype<OpenIterator | null>(keptIterators());
	}
	return failure;
}

function dispose(iterator: usize): void {
	changetype<Obj>(iterator).dispose();
}
