import { DotNetError } from '../../host.ts';
import { JContainer } from './container.ts';
import type { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

const TYPE_NAMES = ['Newtonsoft.Json.Linq.JProperty', 'Newtonsoft.Json.Linq.JContainer', 'Newtonsoft.Json.Linq.JToken'];

/** Newtonsoft.Json.Linq.JProperty: a name and exactly one value. */
export class JProperty extends JContainer {
	readonly name: string;

	constructor(name: string, value: JToken | null) {
		super();
		this.name = name;
		const child = this.adopt(value);
		this.validate(child, null);
		this.append(child);
	}

	get typeNames(): readonly string[] {
		return TYPE_NAMES;
	}

	get type(): TokenType {
		return TokenType.Property;
	}

	get value(): JToken {
		return this.items[0]!;
	}

	set value(value: JToken | null) {
		this.setAt(0, value ?? JValue.null());
	}

	clone(): JProperty {
		return new JProperty(this.name, this.value.clone());
	}

	override deepEquals(other: JToken): boolean {
		return other instanceof JProperty && other.name === this.name && super.deepEquals(other);
	}

	protected override pathStep(): string {
		return pathOfName(this.name);
	}

	override insert(_index: number, _item: JToken | null): void {
		throw new DotNetError('Newtonsoft.Json.JsonException', `${this.typeName} cannot have multiple values.`);
	}

	override removeAt(_index: number): void {
		throw this.fixed();
	}

	override removeAll(): void {
		throw this.fixed();
	}

	private fixed(): DotNetError {
		return new DotNetError('Newtonsoft.Json.JsonException', `Cannot add or remove items from ${this.typeName}.`);
	}

	merge(content: JToken, arrays: number, mergeNulls: boolean): void {
		const value = content instanceof JProperty ? content.value : null;
		if (value === null || value.type === TokenType.Null) return;
		if (this.value instanceof JContainer && this.value.type === value.type) this.value.merge(value, arrays, mergeNulls);
		else this.value = value;
	}
}

/** Names with characters that mean something in a path are quoted. */
export function pathOfName(name: string): string {
	if (!/[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/.test(name)) return `.${name}`;
	return `['${name.replace(/[\\'\u0000-\u001f\u0085\u2028\u2029]/g, escapeInPath)}']`;
}

const PATH_ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

function escapeInPath(character: string): string {
	if (character === '\\' || character === "'") return `\\${character}`;
	return PATH_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
