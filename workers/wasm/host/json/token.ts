import { argument, invalidOperation } from '../errors.ts';
import { NetObject } from '../object.ts';
import type { JContainer } from './container.ts';
import { TokenType } from './token-type.ts';

/** Newtonsoft.Json.Linq.JToken: a node of a JSON tree. */
export abstract class JToken extends NetObject {
	parent: JContainer | null = null;

	abstract get type(): TokenType;
	abstract clone(): JToken;
	abstract deepEquals(other: JToken): boolean;

	/** Child tokens in order; none for values. */
	override get children(): readonly JToken[] {
		return [];
	}

	get hasValues(): boolean {
		return this.children.length > 0;
	}

	get root(): JToken {
		let token: JToken = this;
		while (token.parent !== null) token = token.parent;
		return token;
	}

	get first(): JToken | null {
		throw this.noChild('access');
	}

	get last(): JToken | null {
		throw this.noChild('access');
	}

	get next(): JToken | null {
		return this.sibling(1);
	}

	get previous(): JToken | null {
		return this.sibling(-1);
	}

	private sibling(distance: number): JToken | null {
		if (this.parent === null) return null;
		const siblings = this.parent.children;
		return siblings[siblings.indexOf(this) + distance] ?? null;
	}

	/** The indexer: by property name or by position. */
	item(_key: string | number | null): JToken | null {
		throw this.noChild('access');
	}

	setItem(_key: string | number | null, _value: JToken | null): void {
		throw this.noChild('set');
	}

	private noChild(action: string): Error {
		return invalidOperation(`Cannot ${action} child value on ${this.typeName}.`);
	}

	/** Where it is in its tree, `a.b[0]`. */
	get path(): string {
		let path = '';
		for (let token: JToken = this; token.parent !== null; token = token.parent) path = token.pathStep() + path;
		return path.startsWith('.') ? path.slice(1) : path;
	}

	/** What its parent adds to the path for it: `[0]` of a list, nothing for the value of a property. */
	protected pathStep(): string {
		if (this.parent?.type !== TokenType.Array && this.parent?.type !== TokenType.Constructor) return '';
		return `[${this.parent.children.indexOf(this)}]`;
	}

	remove(): void {
		this.requireParent().removeChild(this);
	}

	replace(value: JToken | null): void {
		this.requireParent().replaceChild(this, value);
	}

	addAfterSelf(items: readonly (JToken | null)[]): void {
		this.addBeside(items, 1);
	}

	addBeforeSelf(items: readonly (JToken | null)[]): void {
		this.addBeside(items, 0);
	}

	private addBeside(items: readonly (JToken | null)[], offset: number): void {
		const parent = this.requireParent();
		let index = parent.children.indexOf(this) + offset;
		for (const item of items) parent.insert(index++, item);
	}

	private requireParent(): JContainer {
		if (this.parent === null) throw invalidOperation('The parent is missing.');
		return this.parent;
	}

	ancestors(withSelf: boolean): JToken[] {
		const ancestors: JToken[] = withSelf ? [this] : [];
		for (let token = this.parent; token !== null; token = token.parent) ancestors.push(token);
		return ancestors;
	}

	/** Every token below it, parents before children. */
	descendants(withSelf: boolean): JToken[] {
		const found: JToken[] = withSelf ? [this] : [];
		this.collectBelow(found);
		return found;
	}

	private collectBelow(found: JToken[]): void {
		for (const child of this.children) {
			found.push(child);
			child.collectBelow(found);
		}
	}

	/** The siblings after it. */
	after(): JToken[] {
		const siblings = this.parent?.children ?? [];
		return siblings.slice(siblings.indexOf(this) + 1);
	}

	before(): JToken[] {
		const siblings = this.parent?.children ?? [];
		return siblings.slice(0, Math.max(0, siblings.indexOf(this)));
	}
}

/** How error texts show the key of an indexer. */
export function keyText(key: string | number | null): string {
	if (key === null) return '{null}';
	return typeof key === 'string' ? `"${key}"` : String(key);
}

export function invalidKey(action: string, container: string, key: string | number | null, expected: string): Error {
	return argument(`${action} ${container} values with invalid key value: ${keyText(key)}. ${expected} expected.`);
}
