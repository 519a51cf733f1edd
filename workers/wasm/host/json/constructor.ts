import { indexOutOfRange } from '../errors.ts';
import { JContainer } from './container.ts';
import { invalidKey, type JToken } from './token.ts';
import { TokenType } from './token-type.ts';

const TYPE_NAMES = [
	'Newtonsoft.Json.Linq.JConstructor',
	'Newtonsoft.Json.Linq.JContainer',
	'Newtonsoft.Json.Linq.JToken',
];

/** Newtonsoft.Json.Linq.JConstructor: `new Date(1)`. */
export class JConstructor extends JContainer {
	name: string | null;

	constructor(name: string | null, items: readonly (JToken | null)[] = []) {
		super();
		this.name = name;
		for (const item of items) this.add(item);
	}

	get typeNames(): readonly string[] {
		return TYPE_NAMES;
	}

	get type(): TokenType {
		return TokenType.Constructor;
	}

	override item(key: string | number | null): JToken | null {
		if (typeof key !== 'number') throw invalidKey('Accessed', 'JConstructor', key, 'Argument position index');
		const item = this.items[key];
		if (item === undefined) throw indexOutOfRange();
		return item;
	}

	override setItem(key: string | number | null, value: JToken | null): void {
		if (typeof key !== 'number') throw invalidKey('Set', 'JConstructor', key, 'Argument position index');
		this.setAt(key, value);
	}

	clone(): JConstructor {
		return new JConstructor(
			this.name,
			this.items.map((item) => item.clone()),
		);
	}

	override deepEquals(other: JToken): boolean {
		return other instanceof JConstructor && other.name === this.name && super.deepEquals(other);
	}

	merge(content: JToken, _arrays: number, _mergeNulls: boolean): void {
		if (!(content instanceof JConstructor)) return;
		if (content.name !== null) this.name = content.name;
		for (const item of [...content.children]) this.add(item);
	}
}
