import { TYPE_KEYWORDS } from '../syntax/token.ts';
import { arrayOf, construct, ofRank } from '../type-table.ts';
import type { Member, NamedType, SpecialType, Type } from '../types.ts';

/** Namespaces whose types need no qualification (expressions.md, 2.2); the gateway's own types stand outside any. */
const IMPORTS: readonly string[] = [
	...['', 'System', 'System.Collections.Generic', 'System.IO', 'System.Linq', 'System.Net'],
	...['System.Security.Cryptography', 'System.Security.Cryptography.X509Certificates', 'System.Text'],
	...['System.Text.RegularExpressions', 'System.Xml', 'System.Xml.Linq', 'Newtonsoft.Json', 'Newtonsoft.Json.Linq'],
];

/** The class of arrays of several dimensions. */
export const RECTANGULAR = 'Tollgate.RectangularArray';

/** Types that the language itself knows; they exist even when no signature file declares them. */
const KNOWN: readonly [name: string, arity: number, kind: NamedType['kind']][] = [
	...Object.values(TYPE_KEYWORDS).map((name): [string, number, NamedType['kind']] => {
		return [name, 0, name === 'System.Object' || name === 'System.String' ? 'class' : 'struct'];
	}),
	['System.ValueType', 0, 'class'],
	['System.Enum', 0, 'class'],
	['System.Array', 0, 'class'],
	['System.Delegate', 0, 'class'],
	['System.Type', 0, 'class'],
	['System.Exception', 0, 'class'],
	['System.IDisposable', 0, 'interface'],
	['System.Nullable', 1, 'struct'],
	['System.Collections.IEnumerable', 0, 'interface'],
	['System.Collections.Generic.IEnumerable', 1, 'interface'],
	['System.Collections.Generic.ICollection', 1, 'interface'],
	['System.Collections.Generic.IList', 1, 'interface'],
	['System.Collections.Generic.IReadOnlyCollection', 1, 'interface'],
	['System.Collections.Generic.IReadOnlyList', 1, 'interface'],
	[RECTANGULAR, 1, 'class'],
	['IContext', 0, 'interface'],
];

export const VOID: SpecialType = { kind: 'special', name: 'void' };
/** The type of `null`. */
export const NULL: SpecialType = { kind: 'special', name: 'null' };
/** The type of what was already reported. */
export const ERROR: SpecialType = { kind: 'special', name: 'error' };

/** All types that expressions may use. */
export class Library {
	readonly #types = new Map<string, NamedType>();
	readonly #byShortName = new Map<string, NamedType[]>();
	readonly #namespaces = new Set<string>();
	readonly #extensions = new Map<string, Member[]>();

	constructor() {
		for (const [name, arity, kind] of KNOWN) {
			const parameter = { kind: 'parameter', name: 'T', variance: null, constraints: [], bounds: [] } as const;
			this.add({ ...emptyType(name, kind), typeParameters: arity === 1 ? [parameter] : [] });
		}
	}

	/** Enters a definition under its name and arity. */
	add(type: NamedType): void {
		type.definition = type;
		this.#types.set(key(type.name, type.typeParameters.length), type);
		const shortKey = key(type.shortName, type.typeParameters.length);
		this.#byShortName.set(shortKey, [...(this.#byShortName.get(shortKey) ?? []), type]);
		const parts = type.name.split('.');
		for (let count = 1; count < parts.length; count++) this.#namespaces.add(parts.slice(0, count).join('.'));
	}

	/** Makes the extension methods of imported namespaces known, once all members are. */
	indexExtensions(): void {
		for (const type of this.#types.values()) {
			if (!type.isStatic || !IMPORTS.includes(namespaceOf(type))) continue;
			for (const member of type.members) {
				if (!member.isExtension) continue;
				const known = this.#extensions.get(member.name);
				if (known === undefined) this.#extensions.set(member.name, [member]);
				else known.push(member);
			}
		}
	}

	get types(): Iterable<NamedType> {
		return this.#types.values();
	}

	/** The type with a full name: `System.Collections.Generic.List`, 1. */
	find(name: string, arity = 0): NamedType | null {
		return this.#types.get(key(name, arity)) ?? null;
	}

	/** Types with a name in the imported namespaces; more than one makes the name ambiguous. */
	findImported(name: string, arity: number): NamedType[] {
		const found = this.#byShortName.get(key(name, arity)) ?? [];
		return found.filter((type) => IMPORTS.includes(namespaceOf(type)));
	}

	/** Types with a short name, wherever they stand. */
	findAnywhere(name: string, arity: number): readonly NamedType[] {
		return this.#byShortName.get(key(name, arity)) ?? [];
	}

	isNamespace(name: string): boolean {
		return this.#namespaces.has(name);
	}

	extensionMethods(name: string): readonly Member[] {
		return this.#extensions.get(name) ?? [];
	}

	/** A type that the language knows: by its keyword, or by its full name. */
	known(name: string, arity = 0): NamedType {
		return this.#types.get(key(TYPE_KEYWORDS[name] ?? name, arity))!;
	}

	get object(): NamedType {
		return this.known('object');
	}

	get string(): NamedType {
		return this.known('string');
	}

	get bool(): NamedType {
		return this.known('bool');
	}

	get int(): NamedType {
		return this.known('int');
	}

	nullable(type: Type): NamedType {
		return construct(this.known('System.Nullable', 1), [type]);
	}

	enumerableOf(element: Type): NamedType {
		return construct(this.known('System.Collections.Generic.IEnumerable', 1), [element]);
	}

	/** The interfaces of `T[]`. */
	arrayInterfaces(element: Type): NamedType[] {
		const generic = ['IEnumerable', 'ICollection', 'IList', 'IReadOnlyCollection', 'IReadOnlyList'];
		const types = generic.map((name) => construct(this.known(`System.Collections.Generic.${name}`, 1), [element]));
		const cloneable = this.find('System.ICloneable');
		return [...types, this.known('System.Collections.IEnumerable'), ...(cloneable === null ? [] : [cloneable])];
	}

	/** `T[,]`, `T[,,]`, … */
	rectangularOf(element: Type, rank: number): NamedType {
		return construct(ofRank(this.known(RECTANGULAR, 1), rank), [element]);
	}

	arrayOf(element: Type): Type {
		return arrayOf(element);
	}
}

export function emptyType(name: string, kind: NamedType['kind']): NamedType {
	const type: Omit<NamedType, 'definition'> = {
		kind,
		name,
		shortName: name.slice(name.lastIndexOf('.') + 1),
		typeParameters: [],
		typeArguments: [],
		base: null,
		interfaces: [],
		members: [],
		isStatic: false,
		isSealed: false,
		isAbstract: false,
		representation: null,
	};
	const defined = type as NamedType;
	defined.definition = defined;
	return defined;
}

function namespaceOf(type: NamedType): string {
	return type.name.slice(0, Math.max(0, type.name.lastIndexOf('.')));
}

function key(name: string, arity: number): string {
	return `${name}\`${arity}`;
}
