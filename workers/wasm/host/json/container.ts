import { argument, argumentOutOfRange } from '../errors.ts';
import { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';
import { Formatting, writeToken } from './writer.ts';

/** What Merge does with two arrays. */
export const MergeArrays = { Concat: 0, Union: 1, Replace: 2, Merge: 3 } as const;

/** Where children come from that nobody has asked for yet. */
export interface ChildrenSource {
	readInto(container: JContainer): void;
}

/** Newtonsoft.Json.Linq.JContainer: a token with children. */
export abstract class JContainer extends JToken {
	readonly #items: JToken[] = [];
	#source: ChildrenSource | null;

	constructor(source: ChildrenSource | null = null) {
		super();
		this.#source = source;
	}

	protected get items(): JToken[] {
		const source = this.#source;
		if (source !== null) {
			this.#source = null;
			source.readInto(this);
		}
		return this.#items;
	}

	override get children(): readonly JToken[] {
		return this.items;
	}

	override toString(): string {
		return writeToken(this, Formatting.Indented);
	}

	get count(): number {
		return this.items.length;
	}

	override get first(): JToken | null {
		return this.items[0] ?? null;
	}

	override get last(): JToken | null {
		return this.items[this.items.length - 1] ?? null;
	}

	/** Refuses what cannot be its child; `existing` is the child that it replaces. */
	protected validate(item: JToken, _existing: JToken | null): void {
		if (item.type === TokenType.Property) {
			throw argument(`Can not add ${item.typeName} to ${this.typeName}.`);
		}
	}

	add(item: JToken | null): void {
		this.insert(this.items.length, item);
	}

	addFirst(item: JToken | null): void {
		this.insert(0, item);
	}

	/** Adds a token of the right kind that stands alone, as readers do. */
	append(child: JToken): void {
		child.parent = this;
		this.items.push(child);
	}

	/** Inserts a token; one that already has a parent, or would hold itself, is copied. */
	insert(index: number, item: JToken | null): void {
		if (index > this.items.length || index < 0) {
			throw argumentOutOfRange('index', 'Index must be within the bounds of the List.');
		}
		const child = this.adopt(item);
		this.validate(child, null);
		child.parent = this;
		this.items.splice(index, 0, child);
	}

	protected adopt(item: JToken | null): JToken {
		if (item === null) return JValue.null();
		const needsCopy = item.parent !== null || item === this || (item.hasValues && this.root === item);
		return needsCopy ? item.clone() : item;
	}

	removeChild(item: JToken): boolean {
		const index = this.items.indexOf(item);
		if (index < 0) return false;
		this.removeAt(index);
		return true;
	}

	removeAt(index: number): void {
		this.requireIndex(index);
		for (const removed of this.items.splice(index, 1)) removed.parent = null;
	}

	removeAll(): void {
		for (const item of this.items) item.parent = null;
		this.items.length = 0;
	}

	replaceChild(existing: JToken, value: JToken | null): void {
		this.setAt(this.items.indexOf(existing), value);
	}

	setAt(index: number, value: JToken | null): void {
		this.requireIndex(index);
		const existing = this.items[index]!;
		if (existing === value) return;
		const child = this.adopt(value);
		this.validate(child, existing);
		child.parent = this;
		existing.parent = null;
		this.items[index] = child;
	}

	private requireIndex(index: number): void {
		if (index < 0) throw argumentOutOfRange('index', 'Index is less than 0.');
		if (index >= this.items.length) throw argumentOutOfRange('index', 'Index is equal to or greater than Count.');
	}

	/** Replaces all children. */
	replaceAll(items: readonly (JToken | null)[]): void {
		this.removeAll();
		for (const item of items) this.add(item);
	}

	override deepEquals(other: JToken): boolean {
		if (!(other instanceof JContainer) || other.type !== this.type || other.count !== this.count) return false;
		return this.items.every((item, index) => item.deepEquals(other.items[index]!));
	}

	/** Merges content of the same kind into this; `arrays` is a value of MergeArrays. */
	abstract merge(content: JToken, arrays: number, mergeNulls: boolean): void;
}
