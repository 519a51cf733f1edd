/** Delegates that call several others, one after the other: `f + g` and `f - g`. */
import { Delegate, delegatesEqual } from './delegate';

export function delegate_plus<D extends Delegate>(left: D | null, right: D | null): D | null {
	return all<D>(joined(left, right));
}

export function delegate_minus<D extends Delegate>(left: D | null, right: D | null): D | null {
	return all<D>(without(left, right));
}

/** The delegate that calls all of the parts. */
function all<D extends Delegate>(parts: Delegate[]): D | null {
	if (parts.length == 0) return null;
	const others = parts.length - 1;
	const last = changetype<D>(parts[others]);
	if (others == 0) return last;
	const combined = instantiate<D>(last.body, last.frame);
	combined.parts = parts;
	combined.others = others;
	return combined;
}

/** What `left + right` calls. */
function joined(left: Delegate | null, right: Delegate | null): Delegate[] {
	return partsOf(left).concat(partsOf(right));
}

/** What is left of `left` without the last time that it calls all of `right` in order. */
function without(left: Delegate | null, right: Delegate | null): Delegate[] {
	const parts = partsOf(left);
	const removed = partsOf(right);
	if (removed.length == 0) return parts;
	for (let start = parts.length - removed.length; start >= 0; start--) {
		if (standsAt(parts, removed, start)) return parts.slice(0, start).concat(parts.slice(start + removed.length));
	}
	return parts;
}

function standsAt(parts: Delegate[], removed: Delegate[], start: i32): bool {
	for (let i = 0; i < removed.length; i++) if (!delegatesEqual(parts[start + i], removed[i])) return false;
	return true;
}

function partsOf(delegate: Delegate | null): Delegate[] {
	if (delegate === null) return [];
	const parts = delegate.parts;
	return parts === null ? [delegate] : parts;
}
