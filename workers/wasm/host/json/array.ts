import { indexOutOfRange } from '../errors.ts';
import { type ChildrenSource, JContainer, MergeArrays } from './container.ts';
import { invalidKey, type JToken } from './token.ts';
import { TokenType } from './token-type.ts';

const TYPE_NAMES = [
	'Newtonsoft.Json.Linq.JArray',
	'Newtonsoft.Json.Linq.JContainer',
	'Newtonsoft.Json.Linq.JToken',
	'System.Collections.Generic.IEnumerable`1',
];

/** Newtonsoft.Json.Linq.JArray. */
export class JArray extends JContainer {
	constructor(items: readonly (JToken | null)[] = [], source: ChildrenSource | null = null) {
		super(source);
		for (const item of items) this.add(item);
	}

	get typeNames(): readonly string[] {
		return TYPE_NAMES;
	}

	get type(): TokenType {
		return TokenType.Array;
	}

	override item(key: string | number | null): JToken | null {
		if (typeof key !== 'number') throw invalidKey('Accessed', 'JArray', key, 'Int32 array index');
		return this.at(key);
	}

	override setItem(key: string | number | null, value: JToken | null): void {
		if (typeof key !== 'number') throw invalidKey('Set', 'JArray', key, 'Int32 array index');
		this.setAt(key, value);
	}

	at(index: number): JToken {
		const item = this.items[index];
		if (item === undefined) throw indexOutOfRange();
		return item;
	}

	clone(): JArray {
		const copy = new JArray();
		for (const item of this.items) copy.add(item.clone());
		return copy;
	}

	merge(content: JToken, arrays: number, mergeNulls: boolean): void {
		if (!(content instanceof JArray)) return;
		if (arrays === MergeArrays.Replace) this.removeAll();
		for (const [index, item] of [...content.children].entries()) {
			if (arrays === MergeArrays.Merge && index < this.count) this.mergeAt(index, item, mergeNulls);
			else if (arrays !== MergeArrays.Union || !this.items.some((existing) => existing.deepEquals(item)))
				this.add(item);
		}
	}

	private mergeAt(index: number, item: JToken, mergeNulls: boolean): void {
		const existing = this.items[index];
		if (existing instanceof JContainer && existing.type === item.type)
			existing.merge(item, MergeArrays.Merge, mergeNulls);
		else if (item.type !== TokenType.Null || mergeNulls) this.setAt(index, item);
	}
}
