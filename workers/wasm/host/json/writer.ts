import { checkLength } from '../allowance.ts';
import { DateValue, timeSpanText } from '../dates.ts';
import { DecimalText, doubleText, singleText } from '../numbers.ts';
import type { JConstructor } from './constructor.ts';
import type { JProperty } from './property.ts';
import type { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import type { JValue } from './value.ts';

/** Formatting.Indented and Formatting.None. */
export const Formatting = { None: 0, Indented: 1 } as const;

/** JSON as Newtonsoft writes it, two blanks an indentation. */
export function writeToken(token: JToken, formatting: number): string {
	return write(token, formatting === Formatting.Indented ? '\n' : null);
}

/** `indent` is the line break and the blanks of the line at hand; null writes everything on one line. */
function write(token: JToken, indent: string | null): string {
	switch (token.type) {
		case TokenType.Object:
			return block('{', token.children, '}', indent);
		case TokenType.Array:
			return block('[', token.children, ']', indent);
		case TokenType.Property:
			return property(token as JProperty, indent);
		case TokenType.Constructor:
			return block(`new ${(token as JConstructor).name}(`, token.children, ')', indent);
		default:
			return valueText(token as JValue);
	}
}

function property({ name, value }: JProperty, indent: string | null): string {
	return `${quote(name)}:${indent === null ? '' : ' '}${write(value, indent)}`;
}

function block(open: string, items: readonly JToken[], close: string, indent: string | null): string {
	if (items.length === 0) return open + close;
	const inner = indent === null ? null : `${indent}  `;
	const separator = inner === null ? ',' : `,${inner}`;
	let text = open + (inner ?? '');
	for (const [index, item] of items.entries()) {
		text += (index === 0 ? '' : separator) + write(item, inner);
		checkLength(text.length);
	}
	return text + (indent ?? '') + close;
}

function valueText(value: JValue): string {
	const content = value.content;
	switch (value.type) {
		case TokenType.Comment:
			return `/*${content}*/`;
		case TokenType.Undefined:
			return 'undefined';
		case TokenType.Raw:
			return String(content ?? 'null');
	}
	if (content === null) return 'null';
	if (typeof content === 'boolean') return String(content);
	if (typeof content === 'bigint')
		return value.type === TokenType.TimeSpan ? quote(timeSpanText(content)) : String(content);
	if (typeof content === 'number') return numberJson(content, value.valueType === 'System.Single');
	if (typeof content === 'string') return quote(content);
	if (content instanceof DecimalText) return withPoint(content.text);
	if (content instanceof DateValue) return quote(content.isoText);
	if (content instanceof Uint8Array) return quote(Buffer.from(content).toString('base64'));
	return quote(content.original);
}

function numberJson(value: number, isSingle: boolean): string {
	if (!Number.isFinite(value)) return quote(doubleText(value));
	return withPoint(isSingle ? singleText(value) : doubleText(value));
}

/** Whole numbers of a fractional type keep a `.0`. */
function withPoint(text: string): string {
	return /[.E]/.test(text) ? text : `${text}.0`;
}

const ESCAPES: Record<string, string> = {
	'"': '\\"',
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
	'\f': '\\f',
	'\b': '\\b',
};

const NEEDS_ESCAPE = /["\\\u0000-\u001f\u0085\u2028\u2029]/;

/** A JSON string; `<`, `&` and letters beyond ASCII stay as they are. */
export function quote(text: string): string {
	if (!NEEDS_ESCAPE.test(text)) return `"${text}"`;
	const escaped = text.replace(/["\\\u0000-\u001f\u0085\u2028\u2029]/g, (character) => {
		return ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
	return `"${escaped}"`;
}
