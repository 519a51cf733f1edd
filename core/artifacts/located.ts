import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import { LineIndex } from '../diagnostics/line-index.ts';

export type Scalar = string | number | boolean | null;

/** A value of a configuration file that knows where it stands. */
export interface Located {
	value: Scalar | Located[] | Map<string, Located>;
	/** A scalar as it is written, so that keys like `0012` keep their zeros. */
	text: string;
	path: string;
	at: Position;
}

/** What is wrong with the syntax of a file. */
export interface SyntaxProblem {
	message: string;
	at: Position;
}

/** `<<: *anchor` of YAML 1.1, which handwritten files have. */
const MERGE_KEY = '<<';

/** Parses JSON or YAML, which JSON is a part of. */
export function parseLocated(
	text: string,
	path: string,
	positionAt: (offset: number) => Position = linesOf(text),
): { root: Located; problem: SyntaxProblem | null } {
	try {
		const document = parseDocument(text, { prettyErrors: false });
		const error = document.errors[0];
		const problem = error ? { message: error.message, at: positionAt(error.pos[0]) } : null;
		return { root: new Locator(document, path, positionAt).locate(document.contents), problem };
	} catch (error) {
		// The parser has no limit of its own for nesting.
		const at = positionAt(0);
		const problem = { message: (error as Error).message, at };
		return { root: { value: null, text: '', path, at }, problem };
	}
}

/** Turns the nodes of a parsed document into located values, those behind an anchor once. */
class Locator {
	readonly #document: Document;
	readonly #path: string;
	readonly #positionAt: (offset: number) => Position;
	readonly #located = new Map<unknown, Located>();

	constructor(document: Document, path: string, positionAt: (offset: number) => Position) {
		this.#document = document;
		this.#path = path;
		this.#positionAt = positionAt;
	}

	locate(node: unknown): Located {
		const present = this.#located.get(node);
		if (present) return present;
		const at = this.#positionAt((node as Node | null)?.range?.[0] ?? 0);
		if (isAlias(node)) return { ...this.locate(node.resolve(this.#document)), at };
		const located: Located = { value: null, text: '', path: this.#path, at };
		if (node == null) return located;
		// Set before its parts are, so that an alias within itself is null and not endless.
		this.#located.set(node, located);
		if (isSeq(node)) located.value = node.items.map((item) => this.locate(item));
		else if (isMap(node)) located.value = this.#locateEntries(node);
		else if (isScalar(node)) {
			const { value } = node;
			located.value = typeof value === 'bigint' ? Number(value) : (value as Scalar);
			located.text = typeof value === 'string' ? value : (node.source ?? String(value ?? ''));
		}
		return located;
	}

	#locateEntries(map: YAMLMap): Map<string, Located> {
		const entries = new Map<string, Located>();
		const inherited: Map<string, Located>[] = [];
		for (const { key, value } of map.items) {
			const located = this.locate(value);
			// A key without a value has no node of its own.
			if (value === null) located.at = this.#positionAt((key as Node).range?.[0] ?? 0);
			const name = String(isScalar(key) ? key.value : key);
			if (name === MERGE_KEY && located.value instanceof Map) inherited.push(located.value);
			else entries.set(name, located);
		}
		for (const [name, value] of inherited.flatMap((each) => Array.from(each))) {
			if (!entries.has(name)) entries.set(name, value);
		}
		return entries;
	}
}

/** Maps merge key by key; anything else of `over` replaces what `base` has. */
export function merge(base: Located, over: Located): Located {
	if (!(base.value instanceof Map && over.value instanceof Map)) return over;
	const merged = new Map(base.value);
	for (const [name, value] of over.value) {
		const present = merged.get(name);
		merged.set(name, present ? merge(present, value) : value);
	}
	return { ...base, value: merged };
}

/** The value under a name of a map; undefined when it is absent or null, or when `node` is no map. */
export function entry(node: Located | undefined, name: string): Located | undefined {
	const found = node?.value instanceof Map ? node.value.get(name) : undefined;
	return found?.value === null ? undefined : found;
}

/** The items of a list; none when `node` is no list. */
export function items(node: Located | undefined): Located[] {
	return Array.isArray(node?.value) ? node.value : [];
}

/** The same as plain data. */
export function plain(node: Located): unknown {
	if (Array.isArray(node.value)) return node.value.map(plain);
	if (!(node.value instanceof Map)) return node.value;
	return Object.fromEntries(Array.from(node.value, ([name, value]) => [name, plain(value)]));
}

function linesOf(text: string): (offset: number) => Position {
	const lines = new LineIndex(text);
	return (offset) => lines.at(offset);
}
