import { DotNetError } from '../../host.ts';
import { NetObject } from '../object.ts';

/** System.Xml.Linq.XNamespace; equal ones are the same object. */
export class XNamespace extends NetObject {
	readonly uri: string;
	private readonly names = new Map<string, XName>();

	private constructor(uri: string) {
		super();
		this.uri = uri;
	}

	static get(uri: string): XNamespace {
		let namespace = namespaces.get(uri);
		if (namespace === undefined) {
			namespace = new XNamespace(uri);
			if (isKept(uri)) namespaces.set(uri, namespace);
		}
		return namespace;
	}

	get typeNames(): readonly string[] {
		return ['System.Xml.Linq.XNamespace'];
	}

	override toString(): string {
		return this.uri;
	}

	override equals(other: unknown): boolean {
		return other instanceof XNamespace && other.uri === this.uri;
	}

	/** Throws XmlException for what is no name. */
	name(localName: string): XName {
		let name = this.names.get(localName);
		if (name === undefined) {
			checkName(localName);
			name = new XName(this, localName);
			if (isKept(localName)) this.names.set(localName, name);
		}
		return name;
	}
}

/** Names and namespaces that are kept for good, and the longest of them. */
const MAXIMUM_KEPT = 10_000;
const LONGEST_KEPT = 200;
let kept = 0;

/** Whether to keep one more: documents of clients must not fill the memory. */
function isKept(text: string): boolean {
	if (text.length > LONGEST_KEPT || kept >= MAXIMUM_KEPT) return false;
	kept++;
	return true;
}

const namespaces = new Map<string, XNamespace>();

const NAME_START =
	':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd';
const NAME_PART = `${NAME_START}.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040-`;
/** A name with or without a prefix (XML 1.0, 2.3). */
export const QUALIFIED_NAME = new RegExp(`[${NAME_START}][${NAME_PART}]*`, 'y');
const IS_NAME = new RegExp(`^[${NAME_START}][${NAME_PART}]*$`);
const IS_START = new RegExp(`^[${NAME_START}]`);

function checkName(name: string): void {
	if (IS_NAME.test(name) && !name.includes(':')) return;
	if (name === '') {
		throw new DotNetError(
			'System.ArgumentNullException',
			"The empty string '' is not a valid local name. (Parameter 'name')",
		);
	}
	const isFirst = !IS_START.test(name) || name.startsWith(':');
	const wrong = isFirst
		? name[0]!
		: [...name].find((character) => !new RegExp(`^[${NAME_PART}]$`).test(character) || character === ':')!;
	const code = `hexadecimal value 0x${wrong.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
	const reason = isFirst
		? `Name cannot begin with the '${wrong}' character, ${code}.`
		: `The '${wrong}' character, ${code}, cannot be included in a name.`;
	throw new DotNetError('System.Xml.XmlException', reason);
}

/** System.Xml.Linq.XName; equal ones are the same object. */
export class XName extends NetObject {
	readonly namespace: XNamespace;
	readonly localName: string;

	/** For XNamespace alone. */
	constructor(namespace: XNamespace, localName: string) {
		super();
		this.namespace = namespace;
		this.localName = localName;
	}

	/** `{namespace}local` or `local`. */
	static get(expanded: string): XName {
		const isExpanded = expanded.startsWith('{');
		if (!isExpanded && expanded !== '') return XNamespace.get('').name(expanded);
		const end = expanded.lastIndexOf('}');
		if (end <= 1 || end === expanded.length - 1) {
			throw new DotNetError('System.ArgumentException', `'${expanded}' is an invalid expanded name.`);
		}
		return XNamespace.get(expanded.slice(1, end)).name(expanded.slice(end + 1));
	}

	get typeNames(): readonly string[] {
		return ['System.Xml.Linq.XName'];
	}

	override toString(): string {
		return this.namespace.uri === '' ? this.localName : `{${this.namespace.uri}}${this.localName}`;
	}

	override equals(other: unknown): boolean {
		return other instanceof XName && other.toString() === this.toString();
	}
}

export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const XML = 'http://www.w3.org/XML/1998/namespace';
