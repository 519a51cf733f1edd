/** Delegates that call several others, one after the other: `f + g` and `f - g`. */
import {
	Action0,
	Action1,
	Action2,
	Action3,
	Action4,
	Delegate,
	delegatesEqual,
	Func0,
	Func1,
	Func2,
	Func3,
	Func4,
} from './delegate';

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

/** The parts that a combined delegate's frame is. */
function framed(frame: usize): Delegate[] {
	return changetype<Delegate[]>(frame);
}

function runFunc0<R>(frame: usize): R {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Func0<R>>(parts[i]).invoke();
	return changetype<Func0<R>>(parts[last]).invoke();
}

function allFunc0<R>(parts: Delegate[]): Func0<R> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Func0<R>>(parts[0]);
	const combined = new Func0<R>((frame: usize): R => runFunc0<R>(frame), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Func0_plus<R>(left: Func0<R> | null, right: Func0<R> | null): Func0<R> | null {
	return allFunc0<R>(joined(left, right));
}

export function Func0_minus<R>(left: Func0<R> | null, right: Func0<R> | null): Func0<R> | null {
	return allFunc0<R>(without(left, right));
}

function runFunc1<A, R>(frame: usize, a: A): R {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Func1<A, R>>(parts[i]).invoke(a);
	return changetype<Func1<A, R>>(parts[last]).invoke(a);
}

function allFunc1<A, R>(parts: Delegate[]): Func1<A, R> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Func1<A, R>>(parts[0]);
	const combined = new Func1<A, R>((frame: usize, a: A): R => runFunc1<A, R>(frame, a), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Func1_plus<A, R>(left: Func1<A, R> | null, right: Func1<A, R> | null): Func1<A, R> | null {
	return allFunc1<A, R>(joined(left, right));
}

export function Func1_minus<A, R>(left: Func1<A, R> | null, right: Func1<A, R> | null): Func1<A, R> | null {
	return allFunc1<A, R>(without(left, right));
}

function runFunc2<A, B, R>(frame: usize, a: A, b: B): R {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Func2<A, B, R>>(parts[i]).invoke(a, b);
	return changetype<Func2<A, B, R>>(parts[last]).invoke(a, b);
}

function allFunc2<A, B, R>(parts: Delegate[]): Func2<A, B, R> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Func2<A, B, R>>(parts[0]);
	const combined = new Func2<A, B, R>((frame: usize, a: A, b: B): R => runFunc2<A, B, R>(frame, a, b), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Func2_plus<A, B, R>(left: Func2<A, B, R> | null, right: Func2<A, B, R> | null): Func2<A, B, R> | null {
	return allFunc2<A, B, R>(joined(left, right));
}

export function Func2_minus<A, B, R>(left: Func2<A, B, R> | null, right: Func2<A, B, R> | null): Func2<A, B, R> | null {
	return allFunc2<A, B, R>(without(left, right));
}

function runFunc3<A, B, C, R>(frame: usize, a: A, b: B, c: C): R {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Func3<A, B, C, R>>(parts[i]).invoke(a, b, c);
	return changetype<Func3<A, B, C, R>>(parts[last]).invoke(a, b, c);
}

function allFunc3<A, B, C, R>(parts: Delegate[]): Func3<A, B, C, R> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Func3<A, B, C, R>>(parts[0]);
	const combined = new Func3<A, B, C, R>((frame: usize, a: A, b: B, c: C): R => runFunc3<A, B, C, R>(frame, a, b, c), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Func3_plus<A, B, C, R>(left: Func3<A, B, C, R> | null, right: Func3<A, B, C, R> | null): Func3<A, B, C, R> | null {
	return allFunc3<A, B, C, R>(joined(left, right));
}

export function Func3_minus<A, B, C, R>(left: Func3<A, B, C, R> | null, right: Func3<A, B, C, R> | null): Func3<A, B, C, R> | null {
	return allFunc3<A, B, C, R>(without(left, right));
}

function runFunc4<A, B, C, D, R>(frame: usize, a: A, b: B, c: C, d: D): R {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Func4<A, B, C, D, R>>(parts[i]).invoke(a, b, c, d);
	return changetype<Func4<A, B, C, D, R>>(parts[last]).invoke(a, b, c, d);
}

function allFunc4<A, B, C, D, R>(parts: Delegate[]): Func4<A, B, C, D, R> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Func4<A, B, C, D, R>>(parts[0]);
	const combined = new Func4<A, B, C, D, R>((frame: usize, a: A, b: B, c: C, d: D): R => runFunc4<A, B, C, D, R>(frame, a, b, c, d), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Func4_plus<A, B, C, D, R>(left: Func4<A, B, C, D, R> | null, right: Func4<A, B, C, D, R> | null): Func4<A, B, C, D, R> | null {
	return allFunc4<A, B, C, D, R>(joined(left, right));
}

export function Func4_minus<A, B, C, D, R>(left: Func4<A, B, C, D, R> | null, right: Func4<A, B, C, D, R> | null): Func4<A, B, C, D, R> | null {
	return allFunc4<A, B, C, D, R>(without(left, right));
}

function runAction0(frame: usize): void {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Action0>(parts[i]).invoke();
	changetype<Action0>(parts[last]).invoke();
}

function allAction0(parts: Delegate[]): Action0 | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Action0>(parts[0]);
	const combined = new Action0((frame: usize): void => runAction0(frame), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Action0_plus(left: Action0 | null, right: Action0 | null): Action0 | null {
	return allAction0(joined(left, right));
}

export function Action0_minus(left: Action0 | null, right: Action0 | null): Action0 | null {
	return allAction0(without(left, right));
}

function runAction1<A>(frame: usize, a: A): void {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Action1<A>>(parts[i]).invoke(a);
	changetype<Action1<A>>(parts[last]).invoke(a);
}

function allAction1<A>(parts: Delegate[]): Action1<A> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Action1<A>>(parts[0]);
	const combined = new Action1<A>((frame: usize, a: A): void => runAction1<A>(frame, a), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Action1_plus<A>(left: Action1<A> | null, right: Action1<A> | null): Action1<A> | null {
	return allAction1<A>(joined(left, right));
}

export function Action1_minus<A>(left: Action1<A> | null, right: Action1<A> | null): Action1<A> | null {
	return allAction1<A>(without(left, right));
}

function runAction2<A, B>(frame: usize, a: A, b: B): void {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Action2<A, B>>(parts[i]).invoke(a, b);
	changetype<Action2<A, B>>(parts[last]).invoke(a, b);
}

function allAction2<A, B>(parts: Delegate[]): Action2<A, B> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Action2<A, B>>(parts[0]);
	const combined = new Action2<A, B>((frame: usize, a: A, b: B): void => runAction2<A, B>(frame, a, b), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Action2_plus<A, B>(left: Action2<A, B> | null, right: Action2<A, B> | null): Action2<A, B> | null {
	return allAction2<A, B>(joined(left, right));
}

export function Action2_minus<A, B>(left: Action2<A, B> | null, right: Action2<A, B> | null): Action2<A, B> | null {
	return allAction2<A, B>(without(left, right));
}

function runAction3<A, B, C>(frame: usize, a: A, b: B, c: C): void {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Action3<A, B, C>>(parts[i]).invoke(a, b, c);
	changetype<Action3<A, B, C>>(parts[last]).invoke(a, b, c);
}

function allAction3<A, B, C>(parts: Delegate[]): Action3<A, B, C> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Action3<A, B, C>>(parts[0]);
	const combined = new Action3<A, B, C>((frame: usize, a: A, b: B, c: C): void => runAction3<A, B, C>(frame, a, b, c), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Action3_plus<A, B, C>(left: Action3<A, B, C> | null, right: Action3<A, B, C> | null): Action3<A, B, C> | null {
	return allAction3<A, B, C>(joined(left, right));
}

export function Action3_minus<A, B, C>(left: Action3<A, B, C> | null, right: Action3<A, B, C> | null): Action3<A, B, C> | null {
	return allAction3<A, B, C>(without(left, right));
}

function runAction4<A, B, C, D>(frame: usize, a: A, b: B, c: C, d: D): void {
	const parts = framed(frame);
	const last = parts.length - 1;
	for (let i = 0; i < last; i++) changetype<Action4<A, B, C, D>>(parts[i]).invoke(a, b, c, d);
	changetype<Action4<A, B, C, D>>(parts[last]).invoke(a, b, c, d);
}

function allAction4<A, B, C, D>(parts: Delegate[]): Action4<A, B, C, D> | null {
	if (parts.length == 0) return null;
	if (parts.length == 1) return changetype<Action4<A, B, C, D>>(parts[0]);
	const combined = new Action4<A, B, C, D>((frame: usize, a: A, b: B, c: C, d: D): void => runAction4<A, B, C, D>(frame, a, b, c, d), changetype<usize>(parts));
	combined.parts = parts;
	return combined;
}

export function Action4_plus<A, B, C, D>(left: Action4<A, B, C, D> | null, right: Action4<A, B, C, D> | null): Action4<A, B, C, D> | null {
	return allAction4<A, B, C, D>(joined(left, right));
}

export function Action4_minus<A, B, C, D>(left: Action4<A, B, C, D> | null, right: Action4<A, B, C, D> | null): Action4<A, B, C, D> | null {
	return allAction4<A, B, C, D>(without(left, right));
}
