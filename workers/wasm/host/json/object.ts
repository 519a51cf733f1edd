import { argument } from '../errors.ts';
import { JContainer } from './container.ts';
import { JProperty } from './property.ts';
import { invalidKey, type JToken } from './token.ts';
import { TokenType } from './token-type.ts';

const TYPE_NAMES = ['Newtonsoft.Json.Linq.JObject', 'Newtonsoft.Json.Linq.JContainer', 'Newtonsoft.Json.Linq.JToken'];

/** Objects of so many properties are searched one by one. */
const SHORT = 8;

/** Newtonsoft.Json.Linq.JObject: properties in order, found by name. */
export class JObject extends JContainer {
	/** Made when an object of many properties is searched. */
	private byName: Map<string, JProperty> | null = null;

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
		if (name === null) return null;
		if (this.items.length <= SHORT) return this.properties.find((property) => property.name === name) ?? null;
		this.byName ??= new Map(this.properties.map((property) => [property.name, property]));
		return this.byName.get(name) ?? null;
	}

	/** The property of a name, or else the first whose name differs in case only. */
	propertyIgnoringCase(name: string | null): JProperty | null {
		const exact = this.property(name);
		if (exact !== null || name === null) return exact;
		const wanted = name.toUpperCase();
		return this.properties.find((property) => property.name.toUpperCase() === wanted) ?? null;
	}

	get(name: string): JToken | null {
		return this.property(name)?.value ?? null;
	}

	set(name: string, value: JToken | null): void {
		const property = this.property(name);
		if (property === null) this.add(new JProperty(name, value));
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

	/** Takes a property in as readers do: one of the same name gives way to it, in its place. */
	read(name: string, value: JToken): void {
		const property = new JProperty(name, value);
		const existing = this.property(name);
		if (existing === null) this.append(property);
		else existing.replace(property);
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
		if (this.property(item.name) === null) return;
		throw argument(
			`Can not add property ${item.name} to ${this.typeName}. Property with the same name already exists on object.`,
		);
	}

	override append(child: JToken): void {
		super.append(child);
		if (child instanceof JProperty) this.byName?.set(child.name, child);
	}

	override insert(index: number, item: JToken | null): void {
		super.insert(index, item);
		const child = this.items[index];
		if (child instanceof JProperty) this.byName?.set(child.name, child);
	}

	override setAt(index: number, value: JToken | null): void {
		super.setAt(index, value);
		this.byName = null;
	}

	override removeAt(index: number): void {
		const removed = this.items[index];
		super.removeAt(index);
		if (removed instanceof JProperty) this.byName?.delete(removed.name);
	}

	override removeAll(): void {
		super.removeAll();
		this.byName = null;
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
