import { JArray } from './array.ts';
import type { ChildrenSource, JContainer } from './container.ts';
import { type JsonIndex, skipBlanks, skipNumber, skipString } from './index-text.ts';
import { numberToken } from './number.ts';
import { JObject } from './object.ts';
import { stringOrDate } from './scalar.ts';
import type { JToken } from './token.ts';
import { TokenType } from './token-type.ts';
import { JValue } from './value.ts';

/** An indexed text: strict JSON. */
interface IndexedText {
	text: string;
	index: JsonIndex;
}

/** The object or array that an indexed text is; what is in it is read when it is asked for. */
export function indexedToken(text: string, index: JsonIndex): JContainer {
	return containerAt({ text, index }, skipBlanks(text, 0), 0);
}

function containerAt(source: IndexedText, at: number, number: number): JContainer {
	const children = new IndexedChildren(source, at, number);
	return source.text[at] === '{' ? new JObject(children) : new JArray([], children);
}

/** The children of a container that stands in an indexed text; those which are containers read theirs later. */
class IndexedChildren implements ChildrenSource {
	readonly #source: IndexedText;
	/** Behind the opening bracket. */
	#at: number;
	/** Of the container that comes next. */
	#next: number;

	constructor(source: IndexedText, at: number, number: number) {
		this.#source = source;
		this.#at = at + 1;
		this.#next = number + 1;
	}

	readInto(container: JContainer): void {
		const { text } = this.#source;
		for (;;) {
			this.#at = skipBlanks(text, this.#at);
			switch (text[this.#at]) {
				case '}':
				case ']':
					return;
				case ',':
					this.#at++;
					break;
				default:
					if (container instanceof JObject) this.#property(container);
					else container.append(this.#value());
			}
		}
	}

	#property(object: JObject): void {
		const name = this.#string();
		this.#at = skipBlanks(this.#source.text, skipBlanks(this.#source.text, this.#at) + 1);
		object.read(name, this.#value());
	}

	#string(): string {
		const { text } = this.#source;
		const start = this.#at;
		this.#at = skipString(text, start);
		const content = text.slice(start + 1, this.#at - 1);
		return content.includes('\\') ? JSON.parse(`"${content}"`) : content;
	}

	#value(): JToken {
		const { text, index } = this.#source;
		const start = this.#at;
		switch (text[start]) {
			case '{':
			case '[': {
				const number = this.#next;
				this.#at = index.ends[number]!;
				this.#next = index.nexts[number]!;
				return containerAt(this.#source, start, number);
			}
			case '"':
				return stringOrDate(this.#string());
			case 't':
				this.#at += 4;
				return new JValue(TokenType.Boolean, true);
			case 'f':
				this.#at += 5;
				return new JValue(TokenType.Boolean, false);
			case 'n':
				this.#at += 4;
				return JValue.null();
			default:
				this.#at = skipNumber(text, start);
				return numberToken(text, start, this.#at);
		}
	}
}
