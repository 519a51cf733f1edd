/**
 * How a statement's file describes its element: attributes, children and text. The same description validates documents,
 * types the expressions and gives the `Settings` type that the executor reads: property names are the XML names in
 * camel case (`exists-action` is `existsAction`), the element's own text is `text`.
 */
import type { Value } from '../program/program.ts';

/** What the text of an attribute is parsed to at load, or the result of its expression is converted to before the operation. */
export type ValueType = 'text' | 'markup' | 'whole' | 'number' | 'boolean' | 'object' | 'bytes';

type Native = string | number | boolean;

/** One attribute, or the text of an element. `Setting` is what it becomes in the settings of an operation. */
export class AttributeSchema<Type extends Native = Native, Setting = unknown> {
	readonly type: ValueType;
	/** The values of an enumeration; literals outside it are refused. */
	readonly values: readonly string[] | null;
	readonly isRequired: boolean = false;
	/** A policy expression may stand here. */
	readonly allowsExpression: boolean = true;
	readonly defaultValue: Native | null = null;
	/** Accepted, with a warning: nothing here does what it says. */
	readonly hasEffect: boolean = true;
	/** Bounds of a literal number. */
	readonly bounds: { lowest: number; highest: number } | null = null;
	/** Only for the type: what the settings hold. */
	declare readonly setting: Setting;

	constructor(type: ValueType, values: readonly string[] | null = null) {
		this.type = type;
		this.values = values;
	}

	required(): AttributeSchema<Type, NonNullable<Setting>> {
		return changed(this, { isRequired: true });
	}

	default(value: Type): AttributeSchema<Type, NonNullable<Setting>> {
		return changed(this, { defaultValue: value });
	}

	/** No expression may stand here: the settings hold the value itself. */
	literal(): AttributeSchema<Type, Type | null> {
		return changed(this, { allowsExpression: false });
	}

	withoutEffect(): AttributeSchema<Type, Setting> {
		return changed(this, { hasEffect: false });
	}

	between(lowest: number, highest: number): AttributeSchema<Type, Setting> {
		return changed(this, { bounds: { lowest, highest } });
	}
}

function changed<Type extends Native, Result>(
	schema: AttributeSchema<Type>,
	changes: Partial<AttributeSchema>,
): AttributeSchema<Type, Result> {
	return Object.assign(Object.create(AttributeSchema.prototype), schema, changes);
}

type Attribute<Type extends Native> = AttributeSchema<Type, Value | null>;

/** Text; the result of an expression is converted by `ToString()`, null is the empty text. */
export function text(): Attribute<string> {
	return new AttributeSchema('text');
}

/** Text that may hold XML elements, which are kept as written; an expression may also give bytes. */
export function markup(): Attribute<string> {
	return new AttributeSchema('markup');
}

/** A whole number; what an expression gives has 32 bits. */
export function whole(): Attribute<number> {
	return new AttributeSchema('whole');
}

export function number(): Attribute<number> {
	return new AttributeSchema('number');
}

export function boolean(): Attribute<boolean> {
	return new AttributeSchema('boolean');
}

/** A value of any type, kept as it is. */
export function object(): Attribute<string> {
	return new AttributeSchema('object');
}

export function bytes(): Attribute<string> {
	return new AttributeSchema('bytes');
}

/** One of the given words. */
export function oneOf<const Word extends string>(...words: Word[]): Attribute<Word> {
	return new AttributeSchema('text', words);
}

export type Attributes = Record<string, AttributeSchema>;
export type Children = Record<string, Child>;

/** An element below a statement, or the shape of a statement itself. */
export interface ElementSchema<
	A extends Attributes = Attributes,
	C extends Children = Children,
	T extends AttributeSchema | null = AttributeSchema | null,
> {
	attributes: A;
	children: C;
	/** The element's own text; null when it has none. */
	text: T;
	/** Statements of the surrounding section stand in it (`when`, `retry`). */
	holdsStatements: boolean;
	/** Any attribute and any child may stand in it (XSLT, Flash policies). */
	isOpen: boolean;
	/** Attributes with those that may not stand beside them. */
	excludes: Readonly<Record<string, readonly string[]>>;
}

/** How often a child may stand, and what it is: an element with attributes, or an element with only text. */
export interface Child<Schema = ElementSchema | AttributeSchema, Setting = unknown> {
	schema: Schema;
	atLeast: number;
	atMost: number;
	readonly setting?: Setting;
}

export function element<
	const A extends Attributes = Record<never, never>,
	const C extends Children = Record<never, never>,
	const T extends AttributeSchema | null = null,
>(parts: {
	attributes?: A;
	children?: C;
	text?: T;
	holdsStatements?: true;
	isOpen?: true;
	excludes?: Record<string, readonly string[]>;
}): ElementSchema<A, C, T> {
	return {
		attributes: parts.attributes ?? ({} as A),
		children: parts.children ?? ({} as C),
		text: parts.text ?? (null as T),
		holdsStatements: parts.holdsStatements ?? false,
		isOpen: parts.isOpen ?? false,
		excludes: parts.excludes ?? {},
	};
}

/** Exactly one. */
export function one<const S extends ElementSchema | AttributeSchema>(schema: S): Child<S, SettingsOf<S>> {
	return { schema, atLeast: 1, atMost: 1 };
}

export function optional<const S extends ElementSchema | AttributeSchema>(schema: S): Child<S, SettingsOf<S> | null> {
	return { schema, atLeast: 0, atMost: 1 };
}

/** Any number. */
export function many<const S extends ElementSchema | AttributeSchema>(schema: S): Child<S, SettingsOf<S>[]> {
	return { schema, atLeast: 0, atMost: Number.POSITIVE_INFINITY };
}

/** At least one. */
export function some<const S extends ElementSchema | AttributeSchema>(schema: S): Child<S, SettingsOf<S>[]> {
	return { schema, atLeast: 1, atMost: Number.POSITIVE_INFINITY };
}

/** At least one, and no more than so many. */
export function someUpTo<const S extends ElementSchema | AttributeSchema>(
	most: number,
	schema: S,
): Child<S, SettingsOf<S>[]> {
	return { schema, atLeast: 1, atMost: most };
}

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
	? `${Head}${Capitalize<CamelCase<Tail>>}`
	: Name;

/**
 * The settings that an element becomes. A literal attribute is its value, one that may be an expression is a `Value`; `null`
 * where it is absent and has no default. A child is its own settings: one, one or null, or an array of them.
 */
export type SettingsOf<S> =
	S extends ElementSchema<infer A, infer C, infer T>
		? { [K in keyof A & string as CamelCase<K>]: A[K]['setting'] } & {
				[K in keyof C & string as CamelCase<K>]: NonNullable<C[K]['setting']> extends never
					? null
					: Exclude<C[K]['setting'], undefined>;
			} & (T extends AttributeSchema<Native, infer Text> ? { text: Text } : unknown)
		: S extends AttributeSchema<Native, infer Setting>
			? NonNullable<Setting>
			: never;

/** `exists-action` is `existsAction`. */
export function camelCase(name: string): string {
	return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
