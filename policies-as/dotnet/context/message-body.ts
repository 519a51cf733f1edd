/** IMessageBody and IResponse: messages of the host. */
import { ArrayOf } from '../collections/array';
import { Dictionary, ReadOnlyDictionary } from '../collections/dictionary';
import { HostObject } from '../runtime/host-object';
import { List } from '../collections/list';
import { Obj, Out, notNull, notSupported, nullReference } from '../runtime/object';
import { Sequence, defaultOf } from '../collections/sequence';
import { Source, ValueCollection } from './value-collection';

// @ts-ignore: decorator
@external("host", "Body_exists")
declare function exists(message: i32): bool;
// @ts-ignore: decorator
@external("host", "Body_text")
declare function text(message: i32, preserves: bool): string;
// @ts-ignore: decorator
@external("host", "Body_bytes")
declare function bytes(message: i32, preserves: bool): ArrayOf<u8>;
// @ts-ignore: decorator
@external("host", "Body_object")
declare function object(message: i32, preserves: bool, type: string): HostObject;
/** Reads a form; the number of its fields, which `formName` and `formValue` then give. */
// @ts-ignore: decorator
@external("host", "Body_form")
declare function form(message: i32, preserves: bool): i32;
// @ts-ignore: decorator
@external("host", "Body_formName")
declare function formName(index: i32): string;
// @ts-ignore: decorator
@external("host", "Body_formValue")
declare function formValue(index: i32): string;
// @ts-ignore: decorator
@external("host", "Form_encode")
declare function encode(text: string | null): string;
// @ts-ignore: decorator
@external("host", "Response_statusCode")
declare function statusCode(response: i32): i32;
// @ts-ignore: decorator
@external("host", "Response_statusReason")
declare function statusReason(response: i32): string;

/** The body of a message: 0 is the request, else the handle of a response. */
export class MessageBody extends Obj {
	readonly message: i32;

	constructor(message: i32) {
		super();
		this.message = message;
	}

	override typeName(): string {
		return 'IMessageBody';
	}
}

/** null: the message has no body. */
export function bodyOf(message: i32): MessageBody | null {
	return exists(message) ? new MessageBody(message) : null;
}

/** @param type the full .NET name of T, which tells the types of the host apart */
export function MessageBody_As<T>(self: MessageBody | null, preserves: bool, type: string): T {
	const message = notNull(self).message;
	if (!isReference<T>()) {
		notSupported("A body cannot be read as '" + type + "'.");
		return defaultOf<T>();
	}
	if (isString<T>()) return changetype<T>(text(message, preserves));
	if (idof<NonNullable<T>>() == idof<ArrayOf<u8>>()) return changetype<T>(bytes(message, preserves));
	return changetype<T>(object(message, preserves, type));
}

type Fields = Sequence<string | null>;

/** Fields of a form; asking for one that is missing makes it, so that `form["a"].Add("b")` works. */
class Form extends Dictionary<string | null, Sequence<string | null> | null> {
	override find(key: string | null, value: Out<Sequence<string | null> | null>): bool {
		if (super.find(key, value)) return true;
		const fresh = new List<string | null>();
		this.put(key, fresh);
		value.value = fresh;
		return true;
	}
}

export function MessageBody_AsFormUrlEncodedContent(
	self: MessageBody | null,
	preserves: bool,
): ReadOnlyDictionary<string | null, Sequence<string | null> | null> {
	const count = form(notNull(self).message, preserves);
	const fields = new Form();
	const values = new Out<Sequence<string | null> | null>(null);
	for (let i = 0; i < count; i++) {
		fields.find(formName(i), values);
		values.value!.add(formValue(i));
	}
	return fields;
}

/** `a=1&b=2`, encoded. */
export function Form_ToFormUrlEncodedContent(
	self: ReadOnlyDictionary<string | null, Sequence<string | null> | null> | null,
): string | null {
	let content = '';
	const fields = notNull(self).enumerator();
	while (fields.moveNext()) {
		const values = fields.current.value;
		if (values === null) continue;
		const items = (values as Fields).enumerator();
		while (items.moveNext()) {
			if (content.length > 0) content += '&';
			content += encode(fields.current.key) + '=' + encode(items.current);
		}
	}
	return content;
}

/** The same behind a `?`; null for no fields. */
export function Form_ToQueryString(
	self: ReadOnlyDictionary<string | null, Sequence<string | null> | null> | null,
): string | null {
	const content = Form_ToFormUrlEncodedContent(self)!;
	return content.length == 0 ? null : '?' + content;
}

function handleOfResponse(self: HostObject | null): i32 {
	if (self === null) nullReference();
	return self!.handle;
}

export function Response_Body(self: HostObject | null): MessageBody | null {
	return bodyOf(handleOfResponse(self));
}

export function Response_Headers(self: HostObject | null): ValueCollection | null {
	return new ValueCollection(Source.Headers, handleOfResponse(self));
}

export function Response_StatusCode(self: HostObject | null): i32 {
	return statusCode(handleOfResponse(self));
}

export function Response_StatusReason(self: HostObject | null): string | null {
	return statusReason(handleOfResponse(self));
}
