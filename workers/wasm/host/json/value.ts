import { DateValue, timeSpanText } from '../dates.ts';
import { argument } from '../errors.ts';
import { type DecimalText, doubleText, singleText } from '../numbers.ts';
import { textHash } from '../object.ts';
import { compareValues } from './compare.ts';
import { JToken } from './token.ts';
import { TokenType } from './token-type.ts';

/** What a JValue holds, by its type; guids as text, time spans as ticks. */
export type JValueContent = null | string | boolean | bigint | number | DecimalText | DateValue | Uint8Array | UriText;

/** A Uri: as it was written, which JSON keeps, and as `ToString()` shows it. */
export interface UriText {
	original: string;
	text: string;
}

const TYPE_NAMES = ['Newtonsoft.Json.Linq.JValue', 'Newtonsoft.Json.Linq.JToken'];
const RAW_TYPE_NAMES = ['Newtonsoft.Json.Linq.JRaw', ...TYPE_NAMES];

const VALUE_TYPES: Partial<Record<TokenType, string>> = {
	[TokenType.Integer]: 'System.Int64',
	[TokenType.Float]: 'System.Double',
	[TokenType.String]: 'System.String',
	[TokenType.Comment]: 'System.String',
	[TokenType.Raw]: 'System.String',
	[TokenType.Boolean]: 'System.Boolean',
	[TokenType.Bytes]: 'System.Byte[]',
	[TokenType.Guid]: 'System.Guid',
	[TokenType.Uri]: 'System.Uri',
	[TokenType.TimeSpan]: 'System.TimeSpan',
};

/** Newtonsoft.Json.Linq.JValue, and JRaw by its type. */
export class JValue extends JToken {
	content: JValueContent;
	/** Full .NET name of the number type; `System.Int64` and `System.Double` as parsed. */
	private readonly numberType: string | null;
	private tokenType: TokenType;

	constructor(type: TokenType, content: JValueContent, numberType: string | null = null) {
		super();
		this.tokenType = type;
		this.content = content;
		this.numberType = numberType;
	}

	static null(): JValue {
		return new JValue(TokenType.Null, null);
	}

	/** A JSON string; a null reference keeps the type String. */
	static string(text: string | null): JValue {
		return new JValue(TokenType.String, text);
	}

	get type(): TokenType {
		return this.tokenType;
	}

	get typeNames(): readonly string[] {
		return this.tokenType === TokenType.Raw ? RAW_TYPE_NAMES : TYPE_NAMES;
	}

	/** Full .NET name of what it holds; null when it holds null. */
	get valueType(): string | null {
		if (this.content === null) return null;
		if (this.content instanceof DateValue) return this.content.typeName;
		return this.numberType ?? VALUE_TYPES[this.tokenType] ?? null;
	}

	/** Takes over type and content of another value. */
	assign(other: JValue): void {
		this.tokenType = other.tokenType;
		this.content = other.content;
	}

	override toString(): string {
		const content = this.content;
		if (content === null) return '';
		if (typeof content === 'string') return content;
		if (typeof content === 'boolean') return content ? 'True' : 'False';
		if (typeof content === 'bigint') return this.type === TokenType.TimeSpan ? timeSpanText(content) : String(content);
		if (typeof content === 'number') return this.numberText(content);
		if (content instanceof Uint8Array) return 'System.Byte[]';
		return content.text;
	}

	private numberText(value: number): string {
		return this.numberType === 'System.Single' ? singleText(value) : doubleText(value);
	}

	clone(): JValue {
		return new JValue(this.tokenType, this.content, this.numberType);
	}

	override equals(other: unknown): boolean {
		return other instanceof JValue && this.deepEquals(other);
	}

	override deepEquals(other: JToken): boolean {
		if (!(other instanceof JValue) || other.type !== this.type) return false;
		return compareValues(this.type, this.content, other.content) === 0;
	}

	override hash(): number {
		return textHash(this.toString());
	}

	/** Throws for what is no JValue. */
	override compareTo(other: unknown): number {
		if (other === null) return 1;
		if (!(other instanceof JValue)) throw argument('Object must be of type JValue.');
		const byText = this.type === TokenType.String && other.type !== TokenType.String && other.content !== null;
		return compareValues(this.type, this.content, byText ? other.toString() : other.content);
	}
}
