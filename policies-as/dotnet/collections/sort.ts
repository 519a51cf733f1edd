/** Array.Sort as .NET does it (introspective sort, not stable), and the stable sort of LINQ. */
import { Comparer, compare } from './comparer';
import { Func2 } from '../runtime/delegate';
import { step } from '../runtime/host';

const INSERTION_LIMIT = 16;

/** Sorts `length` items from `start` by a comparer, a comparison or, with neither, their type's order. */
export function sortItems<T>(
	items: StaticArray<T>,
	start: i32,
	length: i32,
	comparer: Comparer<T> | null,
	comparison: Func2<T, T, i32> | null,
): void {
	if (length < 2) return;
	new Sorter<T>(items, comparer, comparison).sort(start, start + length - 1, 2 * (32 - clz<i32>(length)));
}

class Sorter<T> {
	constructor(
		private readonly items: StaticArray<T>,
		private readonly comparer: Comparer<T> | null,
		private readonly comparison: Func2<T, T, i32> | null,
	) {}

	private order(left: T, right: T): i32 {
		step();
		const comparison = this.comparison;
		if (comparison !== null) return comparison.invoke(left, right);
		const comparer = this.comparer;
		return comparer === null ? compare<T>(left, right) : comparer.compare(left, right);
	}

	private swap(one: i32, other: i32): void {
		const item = unchecked(this.items[one]);
		unchecked((this.items[one] = this.items[other]));
		unchecked((this.items[other] = item));
	}

	private swapIfGreater(one: i32, other: i32): void {
		if (one != other && this.order(unchecked(this.items[one]), unchecked(this.items[other])) > 0) this.swap(one, other);
	}

	sort(low: i32, last: i32, depth: i32): void {
		let high = last;
		while (high > low) {
			const size = high - low + 1;
			if (size <= INSERTION_LIMIT) {
				this.sortFew(low, high, size);
				return;
			}
			if (depth == 0) {
				this.heapSort(low, high);
				return;
			}
			depth--;
			const pivot = this.partition(low, high);
			this.sort(pivot + 1, high, depth);
			high = pivot - 1;
		}
	}

	private sortFew(low: i32, high: i32, size: i32): void {
		if (size == 2) {
			this.swapIfGreater(low, high);
		} else if (size == 3) {
			this.swapIfGreater(low, high - 1);
			this.swapIfGreater(low, high);
			this.swapIfGreater(high - 1, high);
		} else {
			this.insertionSort(low, high);
		}
	}

	private insertionSort(low: i32, high: i32): void {
		for (let end = low; end < high; end++) {
			const item = unchecked(this.items[end + 1]);
			let place = end;
			while (place >= low && this.order(item, unchecked(this.items[place])) < 0) {
				unchecked((this.items[place + 1] = this.items[place]));
				place--;
			}
			unchecked((this.items[place + 1] = item));
		}
	}

	/** Median of three as the pivot, which ends where the result says. */
	private partition(low: i32, high: i32): i32 {
		const middle = low + ((high - low) >> 1);
		this.swapIfGreater(low, middle);
		this.swapIfGreater(low, high);
		this.swapIfGreater(middle, high);
		const pivot = unchecked(this.items[middle]);
		this.swap(middle, high - 1);
		let left = low;
		let right = high - 1;
		while (left < right) {
			// A comparison that contradicts itself must not leave the range.
			while (++left < high && this.order(unchecked(this.items[left]), pivot) < 0) {}
			while (--right > low && this.order(pivot, unchecked(this.items[right])) < 0) {}
			if (left >= right) break;
			this.swap(left, right);
		}
		this.swap(left, high - 1);
		return left;
	}

	private heapSort(low: i32, high: i32): void {
		const size = high - low + 1;
		for (let root = size / 2; root >= 1; root--) this.siftDown(root, size, low);
		for (let end = size; end > 1; end--) {
			this.swap(low, low + end - 1);
			this.siftDown(1, end - 1, low);
		}
	}

	private siftDown(start: i32, size: i32, low: i32): void {
		const item = unchecked(this.items[low + start - 1]);
		let root = start;
		while (root <= size / 2) {
			let child = 2 * root;
			if (child < size && this.order(unchecked(this.items[low + child - 1]), unchecked(this.items[low + child])) < 0)
				child++;
			if (this.order(item, unchecked(this.items[low + child - 1])) >= 0) break;
			unchecked((this.items[low + root - 1] = this.items[low + child - 1]));
			root = child;
		}
		unchecked((this.items[low + root - 1] = item));
	}
}
