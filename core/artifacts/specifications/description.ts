import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Position } from '../../diagnostics/diagnostic.ts';
import type { ArtifactErrorCode } from '../errors.ts';
import type { Report } from '../report.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Published samples have texts in place of the servers that are not YAML, and the gateway does not need them. */
const SERVERS = /^servers:.*\n(?:[ \t-].*\n|\n)*/m;

/** An API description in JSON or YAML as plain data, with the places of its parts and its local references. */
export class Description {
	readonly root: unknown;
	readonly path: string;
	#text: string;
	readonly #report: Report;
	#document: Document | null = null;
	#lines = new LineCounter();

	/** What cannot be parsed is reported and has an undefined root. */
	constructor(text: string, path: string, report: Report) {
		this.path = path;
		this.#text = text;
		this.#report = report;
		this.root = this.#parse();
	}

	/**
	 * Reports something about a part.
	 * @param part the keys that lead to it from the root.
	 */
	report(code: ArtifactErrorCode, values: Readonly<Record<string, string>>, ...part: (string | number)[]): void {
		this.#report.add(code, values, { path: this.path, at: this.#positionOf(part) });
	}

	/** The object that a value is or refers to with `$ref: '#/…'`; undefined when there is none. */
	object(value: unknown): JsonObject | undefined {
		const seen = new Set<string>();
		let found = value;
		while (isObject(found) && typeof found.$ref === 'string') {
			const reference = found.$ref;
			if (seen.has(reference)) return undefined;
			seen.add(reference);
			found = this.#resolve(reference);
			if (found === undefined) this.report('TG1033', { reference });
		}
		return isObject(found) ? found : undefined;
	}

	#parse(): unknown {
		if (this.#text.trimStart().startsWith('{')) {
			try {
				return JSON.parse(this.#text);
			} catch {
				// The YAML parser finds the same mistake and its position, or reads a laxer form.
			}
		}
		const document = this.#parseDocument();
		const error = document.errors[0];
		if (error === undefined) return this.#toData(document);
		const { line, col } = this.#lines.linePos(error.pos[0]);
		const servers = SERVERS.exec(this.#text);
		const isInServers = servers !== null && offsetIsWithin(error.pos[0], servers);
		const place = { path: this.path, at: { line, column: col } };
		this.#report.add(isInServers ? 'TG1015' : 'TG1002', { reason: error.message }, place);
		if (!isInServers) return undefined;
		this.#text = this.#text.replace(SERVERS, (section) => section.replace(/[^\n]/g, ' '));
		this.#document = null;
		this.#lines = new LineCounter();
		return this.#parse();
	}

	/** Aliases may make a document endless, or too large to be meant. */
	#toData(document: Document): unknown {
		try {
			const data = document.toJS();
			if (hasAlias(document)) JSON.stringify(data);
			return data;
		} catch (error) {
			this.report('TG1002', { reason: (error as Error).message.split('\n')[0]! });
			return undefined;
		}
	}

	#parseDocument(): Document {
		const options = { prettyErrors: false, lineCounter: this.#lines, merge: true };
		this.#document ??= parseDocument(this.#text, options);
		return this.#document;
	}

	#positionOf(part: readonly (string | number)[]): Position {
		const document = this.#parseDocument();
		for (let length = part.length; length >= 0; length--) {
			const node = document.getIn(part.slice(0, length), true);
			if (!isNode(node) || !node.range) continue;
			const { line, col } = this.#lines.linePos(node.range[0]);
			return { line, column: col };
		}
		return { line: 1, column: 1 };
	}

	#resolve(reference: string): unknown {
		if (!reference.startsWith('#/')) return undefined;
		let found: unknown = this.root;
		for (const part of reference.slice(2).split('/')) {
			if (typeof found !== 'object' || found === null) return undefined;
			const name = decodePointer(part);
			found = (found as JsonObject)[name];
		}
		return found;
	}
}

function hasAlias(document: Document): boolean {
	let found = false;
	visit(document, {
		Alias() {
			found = true;
			return visit.BREAK;
		},
	});
	return found;
}

function offsetIsWithin(offset: number, match: RegExpExecArray): boolean {
	return offset >= match.index && offset <= match.index + match[0].length;
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as an object, empty when it is none. */
export function objectOf(value: unknown): JsonObject {
	return isObject(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

/** One part of a JSON pointer in a URI fragment (RFC 6901 section 6). */
function decodePointer(part: string): string {
	let text = part;
	try {
		text = decodeURIComponent(part);
	} catch {
		// A lone percent sign stands for itself.
	}
	return text.replaceAll('~1', '/').replaceAll('~0', '~');
}
