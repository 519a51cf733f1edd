/**
 * Reads policy documents in both of their encodings (policies.md 1.2): `xml`, whose expressions are escaped, and `rawxml`,
 * whose expressions are plain C# and end where C#'s lexical rules say.
 */
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { PolicyFile } from '../../model/model.ts';
import type { Attribute, Element } from './element.ts';
import { DOCUMENT_ERRORS, DocumentError } from './errors.ts';
import { expressionExtent, startsExpression } from './expression-end.ts';
import { PositionedText, PositionedTextBuilder, SourceFile } from './positioned-text.ts';

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
const SPACE = /[ \t\r\n]*/y;
const ENTITY = /&(?:(quot|amp|lt|gt|apos)|#(\d+)|#x([0-9a-fA-F]+));/y;
/** What handles elements calls itself for those inside. */
const DEEPEST = 200;
const NAMED: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** The root element, or the first error. A document of unknown format is read as XML first. */
export function readDocument(file: Pick<PolicyFile, 'path' | 'text' | 'format'>): Element | Diagnostic {
	const source = new SourceFile(file.path, file.text);
	if (file.format === 'xml') return readAs(source, false);
	if (file.format === 'rawxml') return readAs(source, true);
	const strict = readAs(source, false);
	return 'kind' in strict ? strict : readAs(source, true);
}

function readAs(source: SourceFile, raw: boolean): Element | Diagnostic {
	try {
		return new DocumentReader(source, raw).read();
	} catch (error) {
		if (error instanceof DocumentError) return error.diagnostic;
		throw error;
	}
}

class DocumentReader {
	readonly #file: SourceFile;
	readonly #text: string;
	readonly #raw: boolean;
	#index: number;
	#root: Element | null = null;
	readonly #open: Element[] = [];

	constructor(file: SourceFile, raw: boolean) {
		this.#file = file;
		this.#text = file.text;
		this.#raw = raw;
		this.#index = file.text.startsWith('\uFEFF') ? 1 : 0;
	}

	read(): Element {
		while (this.#index < this.#text.length) this.#readNode();
		const unclosed = this.#open.at(-1);
		if (unclosed !== undefined) this.#fail('element-unclosed', unclosed.start, { name: unclosed.name });
		if (this.#root === null) this.#fail('document-empty', 0);
		return this.#root!;
	}

	#readNode(): void {
		const text = this.#text;
		const index = this.#index;
		if (text[index] !== '<') this.#readText();
		else if (text.startsWith('<!--', index)) this.#skip('-->', 4, 'comment-unclosed');
		else if (text.startsWith('<![CDATA[', index)) this.#readCharacterData();
		else if (text.startsWith('<?', index)) this.#skip('?>', 2, 'tag-malformed');
		else if (text.startsWith('<!', index)) this.#fail('document-doctype', index);
		else if (text.startsWith('</', index)) this.#readEndTag();
		else this.#readStartTag();
	}

	#readStartTag(): void {
		const start = this.#index++;
		const name = this.#readName('an element name');
		const element: Element = {
			kind: 'element',
			name,
			attributes: [],
			children: [],
			file: this.#file,
			start,
			contentStart: 0,
			contentEnd: 0,
		};
		const isEmpty = this.#readAttributes(element);
		element.contentStart = element.contentEnd = this.#index;
		const parent = this.#open.at(-1);
		if (parent !== undefined) parent.children.push(element);
		else if (this.#root === null) this.#root = element;
		else this.#fail('document-several-roots', start, { name });
		if (isEmpty) return;
		if (this.#open.length === DEEPEST) this.#fail('element-too-deep', start, { most: DEEPEST });
		this.#open.push(element);
	}

	/** Reads attributes and the end of the start tag; true for `/>`. */
	#readAttributes(element: Element): boolean {
		for (;;) {
			const before = this.#index;
			this.#skipSpace();
			if (this.#text.startsWith('/>', this.#index)) {
				this.#index += 2;
				return true;
			}
			if (this.#text[this.#index] === '>') {
				this.#index++;
				return false;
			}
			if (this.#index >= this.#text.length) this.#fail('element-unclosed', element.start, { name: element.name });
			const attribute = this.#readAttribute(before === this.#index);
			if (element.attributes.some((other) => other.name === attribute.name)) {
				this.#fail('attribute-duplicate', attribute.start, { name: attribute.name, element: element.name });
			}
			element.attributes.push(attribute);
		}
	}

	#readAttribute(lacksSpace: boolean): Attribute {
		const start = this.#index;
		const name = this.#readName('an attribute, "/>" or ">"');
		if (lacksSpace) this.#fail('attribute-space', start, { name });
		this.#skipSpace();
		if (this.#text[this.#index] !== '=') this.#fail('tag-malformed', this.#index, { expected: `"=" after ${name}` });
		this.#index++;
		this.#skipSpace();
		const quote = this.#text[this.#index];
		if (quote !== '"' && quote !== "'") this.#fail('attribute-unquoted', this.#index, { name });
		this.#index++;
		return { name, start, value: this.#readAttributeValue(name, quote!) };
	}

	#readAttributeValue(name: string, quote: string): PositionedText {
		const start = this.#index;
		const first = this.#afterSpace(start);
		if (this.#raw && startsExpression(this.#text, first)) {
			const value = this.#readRawExpression(first);
			const closing = this.#afterSpace(this.#index);
			if (this.#text[closing] === quote) {
				this.#index = closing + 1;
				return value;
			}
		}
		const end = this.#text.indexOf(quote, start);
		if (end === -1) this.#fail('attribute-unclosed', start - 1, { name });
		const lessThan = this.#text.slice(start, end).indexOf('<');
		if (lessThan !== -1) this.#fail('attribute-less-than', start + lessThan, { name });
		const value = this.#decode(start, end);
		this.#checkExpression(value);
		this.#index = end + 1;
		return value;
	}

	#readText(): void {
		const start = this.#index;
		const first = this.#afterSpace(start);
		const parent = this.#open.at(-1);
		if (parent === undefined) {
			if (first < this.#text.length && this.#text[first] !== '<') this.#fail('document-text-outside', first);
			this.#index = first;
			return;
		}
		if (this.#raw && startsExpression(this.#text, first) && isFirstText(parent)) {
			const value = this.#readRawExpression(first);
			const next = this.#afterSpace(this.#index);
			if (this.#text[next] === '<') {
				this.#index = next;
				parent.children.push({ kind: 'text', value });
				return;
			}
		}
		const end = this.#text.indexOf('<', start);
		this.#index = end === -1 ? this.#text.length : end;
		const value = this.#decode(start, this.#index);
		if (isFirstText(parent)) this.#checkExpression(value);
		parent.children.push({ kind: 'text', value });
	}

	/** Reads plain C#; an expression that was escaped all the same is decoded. */
	#readRawExpression(start: number): PositionedText {
		const extent = expressionExtent(this.#text, start);
		if (extent === null) this.#fail('expression-unclosed', start);
		this.#index = extent!.end;
		return extent!.hasEntities ? this.#decode(start, this.#index) : PositionedText.of(this.#file, start, this.#index);
	}

	/** An expression in escaped text must end, and nothing but a text that makes the whole a literal may follow it. */
	#checkExpression(value: PositionedText): void {
		const trimmed = value.trim();
		if (!startsExpression(trimmed.text, 0)) return;
		const extent = expressionExtent(trimmed.text, 0);
		if (extent === null) this.#fail('expression-unclosed', trimmed.offsetAt(0));
		const rest = trimmed.text.slice(extent!.end);
		if (/^\s*["'(){}\];]+/.test(rest)) this.#fail('expression-followed', trimmed.offsetAt(extent!.end));
	}

	#readCharacterData(): void {
		const start = this.#index + '<![CDATA['.length;
		const end = this.#text.indexOf(']]>', start);
		if (end === -1) this.#fail('cdata-unclosed', this.#index);
		const parent = this.#open.at(-1);
		if (parent === undefined) this.#fail('document-text-outside', this.#index);
		parent!.children.push({ kind: 'text', value: PositionedText.of(this.#file, start, end) });
		this.#index = end + 3;
	}

	#readEndTag(): void {
		const start = this.#index;
		this.#index += 2;
		const found = this.#readName('an element name');
		this.#skipSpace();
		if (this.#text[this.#index] !== '>') this.#fail('tag-malformed', this.#index, { expected: '">"' });
		this.#index++;
		const element = this.#open.pop();
		if (element === undefined) this.#fail('element-stray-end', start, { name: found });
		if (element!.name !== found) {
			const { line } = this.#file.positionAt(element!.start);
			this.#fail('element-mismatched-end', start, { found, name: element!.name, line });
		}
		element!.contentEnd = start;
	}

	/** Resolves entities and character references; a line end is one character. */
	#decode(start: number, end: number): PositionedText {
		const builder = new PositionedTextBuilder(this.#file);
		let run = start;
		for (let index = start; index < end; ) {
			const character = this.#text[index];
			if (character === '&') {
				const entity = this.#entityAt(index);
				if (entity === null) {
					index++;
					continue;
				}
				builder.add(this.#text.slice(run, index), run);
				builder.add(entity, index);
				run = index = ENTITY.lastIndex;
			} else if (character === '\r' && this.#text[index + 1] === '\n') {
				builder.add(this.#text.slice(run, index), run);
				run = ++index;
			} else {
				index++;
			}
		}
		builder.add(this.#text.slice(run, end), run);
		return builder.build(start);
	}

	/** The character of the entity at `index`, whose end is then `ENTITY.lastIndex`; null for a plain "&" of a raw document. */
	#entityAt(index: number): string | null {
		ENTITY.lastIndex = index;
		const match = ENTITY.exec(this.#text);
		if (match === null) return this.#raw ? null : this.#fail('entity-unknown', index);
		const [, name, decimal, hexadecimal] = match;
		if (name !== undefined) return NAMED[name]!;
		const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
		if (code === 0 || code > 0x10ffff) this.#fail('entity-unknown', index);
		return String.fromCodePoint(code);
	}

	#readName(expected: string): string {
		NAME.lastIndex = this.#index;
		const name = NAME.exec(this.#text)?.[0];
		if (name === undefined) this.#fail('tag-malformed', this.#index, { expected });
		this.#index = NAME.lastIndex;
		return name!;
	}

	#skip(end: string, head: number, code: keyof typeof DOCUMENT_ERRORS): void {
		const index = this.#text.indexOf(end, this.#index + head);
		if (index === -1) this.#fail(code, this.#index, { expected: `"${end}"` });
		this.#index = index + end.length;
	}

	#skipSpace(): void {
		this.#index = this.#afterSpace(this.#index);
	}

	#afterSpace(index: number): number {
		SPACE.lastIndex = index;
		SPACE.test(this.#text);
		return SPACE.lastIndex;
	}

	#fail(code: keyof typeof DOCUMENT_ERRORS, offset: number, values: Record<string, string | number> = {}): never {
		throw new DocumentError(diagnose(DOCUMENT_ERRORS, code, values, this.#file.positionAt(offset), this.#file.path));
	}
}

function isFirstText(parent: Element): boolean {
	return parent.children.every((child) => child.kind === 'text' && child.value.text.trim() === '');
}
