import { DotNetError } from '../../host.ts';
import { XAttribute } from './attribute.ts';
import { type Declaration, declarationName, type XContainer, XDocument, XElement } from './container.ts';
import { QUALIFIED_NAME, XML, XNamespace } from './name.ts';
import { XComment, XDocumentType, XProcessingInstruction, XText } from './text.ts';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const MAXIMUM_DEPTH = 1000;
/** The first look at a text takes as many characters. */
const FIRST_LOOK = 4;
/** What is no character of XML. */
const INVALID = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** An open element while its text is read. */
interface Open {
	element: XElement;
	/** As written, with its prefix. */
	name: string;
	/** Where its name starts in the text. */
	at: number;
	/** Namespaces by prefix, those of the elements around included. */
	scope: ReadonlyMap<string, string>;
	keepsBlanks: boolean;
}

/** Reads well-formed XML with the error texts of .NET's XmlReader. Entities of a DTD are not expanded. */
class XmlReader {
	private readonly text: string;
	private readonly keepsBlanks: boolean;
	private at = 0;
	private readonly open: Open[] = [];
	readonly document = new XDocument();

	constructor(text: string, keepsBlanks: boolean) {
		this.text = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
		this.keepsBlanks = keepsBlanks;
	}

	read(): XDocument {
		if (this.text.startsWith('<') && this.text.length < FIRST_LOOK) {
			throw this.error('Data at the root level is invalid.');
		}
		this.declaration();
		while (this.at < this.text.length) this.next();
		if (this.open.length > 0) throw this.unclosed();
		if (this.document.rootElement === null) {
			throw new DotNetError('System.Xml.XmlException', 'Root element is missing.');
		}
		return this.document;
	}

	private get container(): XContainer {
		return this.open[this.open.length - 1]?.element ?? this.document;
	}

	private error(message: string, at = this.at): DotNetError {
		const { line, column } = this.place(at);
		return new DotNetError('System.Xml.XmlException', `${message} Line ${line}, position ${column}.`);
	}

	private place(at: number): { line: number; column: number } {
		const before = this.text.slice(0, at);
		const lineStart = before.lastIndexOf('\n') + 1;
		return { line: before.split('\n').length, column: at - lineStart + 1 };
	}

	private unclosed(): DotNetError {
		const names = this.open.map(({ name }) => name).reverse();
		return this.error(
			`Unexpected end of file has occurred. The following elements are not closed: ${names.join(', ')}.`,
		);
	}

	/** @param construct that the end is inside of; between constructs, elements may be open */
	private unexpectedEnd(construct?: string): DotNetError {
		if (construct !== undefined) return this.error(`Unexpected end of file while parsing ${construct} has occurred.`);
		return this.open.length > 0 ? this.unclosed() : this.error('Unexpected end of file has occurred.');
	}

	/** Text that was read, when all of it is characters of XML. */
	private requireCharacters(text: string, start: number): void {
		const misplaced = INVALID.exec(text);
		if (misplaced !== null) throw this.invalidCharacter(misplaced[0].codePointAt(0)!, start + misplaced.index);
	}

	private accept(token: string): boolean {
		if (!this.text.startsWith(token, this.at)) return false;
		this.at += token.length;
		return true;
	}

	/** The text up to an end, which is stepped over. */
	private until(end: string, construct?: string): string {
		const stop = this.text.indexOf(end, this.at);
		if (stop < 0) {
			this.at = this.text.length;
			throw this.unexpectedEnd(construct);
		}
		const content = this.text.slice(this.at, stop);
		this.requireCharacters(content, this.at);
		this.at = stop + end.length;
		return content;
	}

	private skipBlanks(): void {
		while (' \t\n'.includes(this.text[this.at] ?? '-')) this.at++;
	}

	private declaration(): void {
		if (!/^<\?xml\s/.test(this.text)) return;
		this.at = 5;
		const content = this.until('?>');
		const value = (name: string): string | null =>
			new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(content)?.[1] ?? null;
		const declaration: Declaration = {
			version: value('version'),
			encoding: value('encoding'),
			standalone: value('standalone'),
		};
		const { version } = declaration;
		if (version === null) throw this.error('Syntax for an XML declaration is invalid.', 5);
		if (version !== '1.0') throw this.error(`Version number '${version}' is invalid.`, this.text.indexOf(version));
		this.document.declaration = declaration;
	}

	private next(): void {
		if (this.text[this.at] !== '<') this.characters();
		else if (this.accept('<!--')) this.comment();
		else if (this.accept('<![CDATA[')) this.cdata();
		else if (this.accept('<!DOCTYPE')) this.documentType();
		else if (this.accept('<?')) this.instruction();
		else if (this.accept('</')) this.endTag();
		else {
			this.at++;
			this.startTag();
		}
	}

	private characters(): void {
		const stop = this.text.indexOf('<', this.at);
		const end = stop < 0 ? this.text.length : stop;
		const start = this.at;
		const raw = this.text.slice(start, end);
		const outermost = this.open.length === 0;
		if (outermost && raw.trim() !== '') {
			const column = raw.search(/\S/);
			throw this.error('Data at the root level is invalid.', start + column);
		}
		const misplaced = raw.indexOf(']]>');
		if (misplaced >= 0) throw this.error("']]>' is not allowed in character data.", start + misplaced);
		this.requireCharacters(raw, start);
		this.at = end;
		if (outermost || (raw.trim() === '' && !this.open[this.open.length - 1]!.keepsBlanks)) return;
		this.container.add([this.expanded(raw, start)]);
	}

	/** Text with its references replaced. */
	private expanded(raw: string, start: number): string {
		if (!raw.includes('&')) return raw;
		return raw.replace(
			/&(?:#(\d+);|#x([\da-fA-F]+);|([^\s;&<]*)(;?))/g,
			(whole, decimal, hexadecimal, name, end, offset: number) => {
				if (decimal !== undefined) return this.character(Number(decimal), start + offset);
				if (hexadecimal !== undefined) return this.character(Number.parseInt(hexadecimal, 16), start + offset);
				const entity = ENTITIES[name];
				if (end === '' || name === '') {
					throw this.error('An error occurred while parsing EntityName.', start + offset + 1);
				}
				if (entity === undefined) throw this.error(`Reference to undeclared entity '${name}'.`, start + offset + 1);
				return whole === '' ? '' : entity;
			},
		);
	}

	private character(point: number, at: number): string {
		const isAllowed =
			point === 9 ||
			point === 10 ||
			point === 13 ||
			(point >= 0x20 && point < 0xd800) ||
			(point >= 0xe000 && point <= 0xfffd) ||
			(point >= 0x10000 && point <= 0x10ffff);
		if (isAllowed) return String.fromCodePoint(point);
		throw this.invalidCharacter(point, at + 2);
	}

	private invalidCharacter(point: number, at: number): DotNetError {
		const character = point === 0 ? '.' : String.fromCodePoint(point);
		const code = point.toString(16).toUpperCase().padStart(2, '0');
		return this.error(`'${character}', hexadecimal value 0x${code}, is an invalid character.`, at);
	}

	private comment(): void {
		const start = this.at;
		const content = this.until('-->', 'Comment');
		const misplaced = content.indexOf('--');
		if (misplaced >= 0)
			throw this.error("An XML comment cannot contain '--', and '-' cannot be the last character.", start + misplaced);
		this.container.add([new XComment(content)]);
	}

	private cdata(): void {
		if (this.open.length === 0) throw this.error('Data at the root level is invalid.', this.at - 9);
		this.container.add([new XText(this.until(']]>', 'CDATA'), true)]);
	}

	private documentType(): void {
		const match =
			/^\s+([^\s[>]+)(?:\s+(?:PUBLIC\s+(["'])(.*?)\2|SYSTEM)\s+(["'])(.*?)\4)?\s*(?:\[([\s\S]*?)\])?\s*>/.exec(
				this.text.slice(this.at),
			);
		if (match === null) throw this.error('Expected DTD markup was not found.');
		this.at += match[0].length;
		const [, name = '', , publicId, , systemId, subset] = match;
		this.document.add([new XDocumentType(name, publicId ?? null, systemId ?? null, subset ?? '')]);
	}

	private instruction(): void {
		const start = this.at;
		const target = this.name();
		if (target.toLowerCase() === 'xml') {
			throw this.error(
				'Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.',
				start,
			);
		}
		this.container.add([new XProcessingInstruction(target, this.until('?>').trimStart())]);
	}

	/** A name with or without a prefix. */
	private name(): string {
		QUALIFIED_NAME.lastIndex = this.at;
		const match = QUALIFIED_NAME.exec(this.text);
		const character = this.text[this.at];
		if (match !== null && character !== ':') {
			this.at += match[0].length;
			this.refuseSecondColon(match[0]);
			return match[0];
		}
		if (character === undefined) throw this.unexpectedEnd();
		const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
		throw this.error(`Name cannot begin with the '${character}' character, hexadecimal value 0x${code}.`);
	}

	private refuseSecondColon(name: string): void {
		const isSecond = name.includes(':') && this.text[this.at] === ':';
		if (isSecond) throw this.error("The ':' character, hexadecimal value 0x3A, cannot be included in a name.");
	}

	private startTag(): void {
		const start = this.at;
		if (this.open.length === 0 && this.document.rootElement !== null)
			throw this.error('There are multiple root elements.', start);
		const name = this.name();
		const attributes = this.attributes();
		const isEmpty = this.accept('/>');
		if (this.text[this.at] === '/') throw this.expected(this.text[++this.at] ?? '', '>');
		if (!isEmpty && !this.accept('>')) throw this.unexpectedToken();
		const scope = this.scopeOf(attributes);
		const element = new XElement(this.resolved(name, scope, true, start));
		for (const { name: attributeName, value, at } of attributes)
			this.addAttribute(element, attributeName, value, scope, at);
		this.container.add([element]);
		if (isEmpty) return;
		element.hasEmptyText = true;
		const space = attributes.find(({ name: attributeName }) => attributeName === 'xml:space')?.value;
		const outer = this.open[this.open.length - 1]?.keepsBlanks ?? this.keepsBlanks;
		const keepsBlanks = space === undefined ? outer : space === 'preserve';
		this.open.push({ element, name, at: start, scope, keepsBlanks });
		if (this.open.length > MAXIMUM_DEPTH) throw this.error(`Elements are nested deeper than ${MAXIMUM_DEPTH} levels.`);
	}

	private unexpectedToken(): DotNetError {
		const character = this.text[this.at];
		if (character === undefined) return this.unexpectedEnd();
		const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
		if (character === '<' || character === '"' || character === "'" || character === '=') {
			return this.error(`Name cannot begin with the '${character}' character, hexadecimal value 0x${code}.`);
		}
		return this.error(`The '${character}' character, hexadecimal value 0x${code}, cannot be included in a name.`);
	}

	private attributes(): { name: string; value: string; at: number }[] {
		const attributes: { name: string; value: string; at: number }[] = [];
		for (;;) {
			const before = this.at;
			this.skipBlanks();
			const character = this.text[this.at];
			if (character === undefined) throw this.unexpectedEnd();
			if (character === '>' || character === '/') return attributes;
			if (before === this.at && attributes.length === 0) throw this.unexpectedToken();
			if (before === this.at) throw this.error(`'${character}' is an unexpected token. Expecting whitespace.`);
			const at = this.at;
			const name = this.name();
			this.skipBlanks();
			if (!this.accept('=')) throw this.expected(this.text[this.at] ?? '', '=');
			this.skipBlanks();
			attributes.push({ name, value: this.attributeValue(), at });
		}
	}

	private expected(found: string, token: string): DotNetError {
		if (found === '') return this.unexpectedEnd();
		return this.error(`'${found}' is an unexpected token. The expected token is '${token}'.`);
	}

	private attributeValue(): string {
		const quote = this.text[this.at] ?? '';
		if (quote !== '"' && quote !== "'") {
			if (quote === '') throw this.unexpectedEnd();
			throw this.error(`'${quote}' is an unexpected token. The expected token is '"' or '''.`);
		}
		this.at++;
		const start = this.at;
		const stop = this.text.indexOf(quote, start);
		const misplaced = this.text.indexOf('<', start);
		if (misplaced >= 0 && (stop < 0 || misplaced < stop)) {
			throw this.error("'<', hexadecimal value 0x3C, is an invalid attribute character.", misplaced);
		}
		const raw = this.until(quote);
		return this.expanded(raw.replace(/[\n\t]/g, ' '), start);
	}

	private scopeOf(attributes: readonly { name: string; value: string; at: number }[]): ReadonlyMap<string, string> {
		const outer = this.open[this.open.length - 1]?.scope ?? new Map([['xml', XML]]);
		const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
		const wrong = declared.find(({ name, value }) => name !== 'xmlns' && value === '');
		if (wrong !== undefined) throw this.error('Invalid namespace declaration.', wrong.at + wrong.name.length + 1);
		if (declared.length === 0) return outer;
		return new Map([...outer, ...declared.map(({ name, value }): [string, string] => [name.slice(6), value])]);
	}

	private resolved(name: string, scope: ReadonlyMap<string, string>, usesDefault: boolean, at: number) {
		const colon = name.indexOf(':');
		const prefix = colon < 0 ? '' : name.slice(0, colon);
		if (prefix === '' && !usesDefault) return XNamespace.get('').name(name);
		const uri = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
		if (uri === undefined) throw this.error(`'${prefix}' is an undeclared prefix.`, at);
		return XNamespace.get(uri).name(name.slice(colon + 1));
	}

	private addAttribute(
		element: XElement,
		name: string,
		value: string,
		scope: ReadonlyMap<string, string>,
		at: number,
	): void {
		const isDeclaration = name === 'xmlns' || name.startsWith('xmlns:');
		const fullName = isDeclaration ? declarationName(name.slice(6)) : this.resolved(name, scope, false, at);
		if (element.attribute(fullName) !== null) throw this.error(`'${name}' is a duplicate attribute name.`, at);
		element.add([new XAttribute(fullName, value)]);
	}

	private endTag(): void {
		const start = this.at;
		const name = this.name();
		this.skipBlanks();
		const open = this.open.pop();
		if (open === undefined) throw this.error('Unexpected end tag.', start);
		if (open.name !== name) {
			const { line, column } = this.place(open.at);
			throw this.error(
				`The '${open.name}' start tag on line ${line} position ${column} does not match the end tag of '${name}'.`,
				start,
			);
		}
		if (!this.accept('>')) throw this.expected(this.text[this.at] ?? '', '>');
	}
}

/** `XDocument.Parse`; blanks between elements are kept on request. Throws XmlException. */
export function parseXml(text: string, keepsBlanks = false): XDocument {
	return new XmlReader(text, keepsBlanks).read();
}

/** `XElement.Parse`. */
export function parseElement(text: string, keepsBlanks = false): XElement {
	const root = parseXml(text, keepsBlanks).rootElement!;
	root.remove();
	return root;
}
