/** Requests, responses and their bodies (policies-as/dotnet/context/message-body.ts). Message 0 is the request. */
import type { Host, HostFunctions, Message, ResponseMessage } from '../../host.ts';
import { invalidOperation, notSupported } from '../errors.ts';
import { parseJson } from '../json/reader.ts';
import { NetObject } from '../object.ts';
import { parseElement, parseXml } from '../xml/reader.ts';
import { headerValue } from './headers.ts';

/** An IResponse: the current response, or one that a statement keeps in a variable. */
export class Response extends NetObject {
	readonly message: ResponseMessage;

	constructor(message: ResponseMessage) {
		super();
		this.message = message;
	}

	get typeNames(): readonly string[] {
		return ['IResponse'];
	}
}

const responses = new WeakMap<ResponseMessage, Response>();

/** The object for a message: the same one every time. */
export function responseObject(message: ResponseMessage): Response {
	let response = responses.get(message);
	if (response === undefined) responses.set(message, (response = new Response(message)));
	return response;
}

/** The message that a number stands for. */
export function messageOf(host: Host, message: number): Message {
	return message === 0 ? host.request.request : host.object<Response>(message).message;
}

/** Makes the object that `As<T>` gives of a text; by the full .NET name of T. */
export const BODY_READERS: Record<string, (text: string) => unknown> = {
	'Newtonsoft.Json.Linq.JObject': (text) => parseJson(text, 'JObject'),
	'Newtonsoft.Json.Linq.JArray': (text) => parseJson(text, 'JArray'),
	'Newtonsoft.Json.Linq.JToken': (text) => parseJson(text),
	'System.Xml.Linq.XElement': (text) => parseElement(text),
	'System.Xml.Linq.XDocument': (text) => parseXml(text),
	'System.Xml.Linq.XNode': (text) => parseElement(text),
};

export function messageFunctions(host: Host): HostFunctions {
	let fields: [string, string][] = [];
	const response = (handle: number) => host.object<Response>(handle).message;
	return {
		Context_response: () => {
			const current = host.request.response;
			return current === null ? 0 : host.newReference(responseObject(current));
		},
		Response_statusCode: (handle: number) => response(handle).statusCode,
		Response_statusReason: (handle: number) => host.newString(response(handle).statusReason),
		Body_exists: (message: number) => Number(messageOf(host, message).body !== null),
		Body_bytes: (message: number, preserves: number) => host.newBytes(read(host, message, preserves)),
		Body_text: (message: number, preserves: number) => host.newString(readText(host, message, preserves)),
		Body_object: (message: number, preserves: number, type: number) => {
			const name = host.string(type)!;
			const reader = BODY_READERS[name];
			if (reader === undefined) throw notSupported(`A body cannot be read as ${name}.`);
			return host.newReference(reader(readText(host, message, preserves)));
		},
		Body_form: (message: number, preserves: number) => {
			fields = [...new URLSearchParams(readText(host, message, preserves))];
			return fields.length;
		},
		Body_formName: (index: number) => host.newString(fields[index]![0]),
		Body_formValue: (index: number) => host.newString(fields[index]![1]),
		Form_encode: (text: number) => host.newString(encodeURIComponent(host.string(text) ?? '').replace(/%20/g, '+')),
	};
}

/** The bytes of a body; without `preserves` nobody can read them again. */
function read(host: Host, message: number, preserves: number): Uint8Array {
	const { body } = messageOf(host, message);
	const bytes = body!.bytes;
	if (bytes === null) throw invalidOperation('The body of the message has been consumed and cannot be read again.');
	if (preserves === 0) body!.bytes = null;
	host.charge(bytes.length);
	return bytes;
}

const UTF_8 = new TextDecoder();

function readText(host: Host, message: number, preserves: number): string {
	const bytes = read(host, message, preserves);
	const contentType = headerValue(messageOf(host, message).headers, 'content-type');
	const charset = contentType === null ? undefined : /charset="?([\w.:-]+)/i.exec(contentType)?.[1];
	const encoding = charset ?? encodingOfMark(bytes);
	if (encoding === null) return UTF_8.decode(bytes);
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		return UTF_8.decode(bytes);
	}
}

/** The encoding that a byte order mark tells. */
function encodingOfMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
