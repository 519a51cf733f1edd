import { argument } from '../errors.ts';
import { JContainer } from './container.ts';
import { JProperty } from './property.ts';
import { invalidKey, type JToken } from './token.ts';
import { TokenType } from './token-type.ts';

const TYPE_NAMES = ['Newtonsoft.Json.Linq.JObject', 'Newtonsoft.Json.Linq.JContainer', 'Newtonsoft.Json.Linq.JToken'];

/** Newtonsoft.Json.Linq.JObject: properties in order, found by name. */
export class JObject extends JContainer {
	private readonly byName = new Map<string, JProperty>();

	get typeNames(): readonly string[] {
		return TYPE_NAMES;
	}

	get type(): TokenType {
		return TokenType.Object;
	}

	get properties(): readonly JProperty[] {
		return this.items as JProperty[];
	}

	property(name: string | null): JProperty | null {
		return (name !== null && this.byName.get(name)) || null;
	}

	/** The property of a name, or else the first whose name differs in case only. */
	propertyIgnoringCase(name: string | null): JProperty | null {
		const exact = this.property(name);
		if (exact !== null || name === null) return exact;
		const wanted = name.toUpperCase();
		return this.properties.find((property) => property.name.toUpperCase() === wanted) ?? null;
	}

	get(name: string): JToken | null {
		return this.byName.get(name)?.value ?? null;
	}

	set(name: string, value: JToken | null): void {
		const property = this.byName.get(name);
		if (property === undefined) this.add(new JProperty(name, value));
		else property.value = value;
	}

	override item(key: string | number | null): JToken | null {
		if (typeof key !== 'string') throw invalidKey('Accessed', 'JObject', key, 'Object property name');
		return this.get(key);
	}

	override setItem(key: string | number | null, value: JToken | null): void {
		if (typeof key !== 'string') throw invalidKey('Set', 'JObject', key, 'Object property name');
		this.set(key, value);
	}

	removeName(name: string): boolean {
		const property = this.property(name);
		if (property === null) return false;
		this.removeChild(property);
		return true;
	}

	protected override validate(item: JToken, existing: JToken | null): void {
		if (!(item instanceof JProperty)) throw argument(`Can not add ${item.typeName} to ${this.typeName}.`);
		if (existing instanceof JProperty && existing.name === item.name) return;
		if (!this.byName.has(item.name)) return;
		throw argument(
			`Can not add property ${item.name} to ${this.typeName}. Property with the same name already exists on object.`,
		);
	}

	override insert(index: number, item: JToken | null): void {
		super.insert(index, item);
		this.index(this.items[index]!);
	}

	override setAt(index: number, value: JToken | null): void {
		const existing = this.items[index]!;
		super.setAt(index, value);
		this.forget(existing);
		this.index(this.items[index]!);
	}

	override removeAt(index: number): void {
		const existing = this.items[index]!;
		super.removeAt(index);
		this.forget(existing);
	}

	override removeAll(): void {
		super.removeAll();
		this.byName.clear();
	}

	private index(item: JToken): void {
		if (item instanceof JProperty) this.byName.set(item.name, item);
	}

	private forget(item: JToken): void {
		if (item instanceof JProperty) this.byName.delete(item.name);
	}

	clone(): JObject {
		const copy = new JObject();
		for (const property of this.properties) copy.add(property.clone());
		return copy;
	}

	/** Order of properties does not count. */
	override deepEquals(other: JToken): boolean {
		if (!(other instanceof JObject) || other.count !== this.count) return false;
		return this.properties.every((property) => {
			const value = other.get(property.name);
			return value?.deepEquals(property.value) ?? false;
		});
	}

	merge(content: JToken, arrays: number, mergeNulls: boolean): void {
		if (!(content instanceof JObject)) return;
		for (const { name, value } of [...content.properties]) {
			const existing = this.property(name);
			if (existing === null) this.set(name, value);
			else if (existing.value instanceof JContainer && existing.value.type === value.type) {
				existing.value.merge(value, arrays, mergeNulls);
			} else if (value.type !== TokenType.Null || mergeNulls) existing.value = value;
		}
	}
}
