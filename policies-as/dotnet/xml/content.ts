/** XName, XNamespace and the contents of XML nodes. */
import { Box, BoxString } from '../runtime/box';
import { DateTime } from '../time/date-time';
import { DateTimeOffset } from '../time/date-time-offset';
import { HostObject } from '../runtime/host-object';
import { Obj, argumentNull } from '../runtime/object';
import { TimeSpan } from '../time/time-span';
import { durationText } from './duration';

// @ts-ignore: decorator
@external("host", "XName_get")
export declare function XName_get(expanded: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XName_of")
export declare function XName_of(localName: string | null, uri: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XName_LocalName")
export declare function XName_LocalName(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XName_Namespace")
export declare function XName_Namespace(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XName_NamespaceName")
export declare function XName_NamespaceName(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XNamespace_get")
export declare function XNamespace_get(uri: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNamespace_GetName")
export declare function XNamespace_GetName(self: HostObject | null, localName: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XNamespace_NamespaceName")
export declare function XNamespace_NamespaceName(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XContents_new")
declare function XContents_new(): i32;
// @ts-ignore: decorator
@external("host", "XContents_addText")
declare function XContents_addText(contents: i32, text: string | null): void;
// @ts-ignore: decorator
@external("host", "XContents_addObject")
declare function XContents_addObject(contents: i32, object: HostObject | null): void;

/** `XName name = "text"`; null stays null. */
export function XName_implicit(text: string | null): HostObject | null {
	return text === null ? null : XName_get(text);
}

export function XNamespace_implicit(text: string | null): HostObject | null {
	return text === null ? null : XNamespace_get(text);
}

export function XNamespace_None(): HostObject | null {
	return XNamespace_get('');
}

export function XNamespace_Xml(): HostObject | null {
	return XNamespace_get('http://www.w3.org/XML/1998/namespace');
}

export function XNamespace_Xmlns(): HostObject | null {
	return XNamespace_get('http://www.w3.org/2000/xmlns/');
}

export function XNamespace_plus(namespace: HostObject | null, localName: string | null): HostObject | null {
	if (namespace === null) argumentNull('ns');
	return XNamespace_GetName(namespace, localName);
}

export function XObject_equal(left: HostObject | null, right: HostObject | null): bool {
	if (left === null || right === null) return left === right;
	return left.Equals(right);
}

export function XObject_notEqual(left: HostObject | null, right: HostObject | null): bool {
	return !XObject_equal(left, right);
}

/** The text of a value as XML has it: `true`, `1E+20`, `2024-02-29T00:00:00Z`, `PT1M`. */
export function xmlText(value: Obj): string {
	if (value instanceof Box<bool>) return (value as Box<bool>).value ? 'true' : 'false';
	if (value instanceof Box<f64>) return floatText(value, (value as Box<f64>).value);
	if (value instanceof Box<f32>) return floatText(value, (value as Box<f32>).value);
	if (value instanceof DateTime) return value.format("yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFK");
	if (value instanceof DateTimeOffset) return value.format("yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFzzz");
	if (value instanceof TimeSpan) return durationText((value as TimeSpan).ticks);
	return value.ToString();
}

function floatText(value: Obj, number: f64): string {
	if (isFinite(number) || isNaN(number)) return value.ToString();
	return number > 0 ? 'INF' : '-INF';
}

/** Collects contents: texts, nodes, attributes, and what sequences hold; null is left out. */
export function xmlContents(content: Obj | null): i32 {
	const contents = XContents_new();
	collect(contents, content);
	return contents;
}

function collect(contents: i32, content: Obj | null): void {
	if (content === null) return;
	// A string can be enumerated, and is a value all the same.
	const items = content.asObjects();
	if (items === null || content instanceof BoxString) {
		if (content instanceof HostObject) XContents_addObject(contents, content as HostObject);
		else XContents_addText(contents, xmlText(content));
		return;
	}
	const enumerator = items.enumerator();
	while (enumerator.moveNext()) collect(contents, enumerator.current);
}
