/** Newtonsoft.Json.JsonConvert. */
import { HostObject } from '../runtime/host-object';
import { defaultItem } from '../runtime/item';
import { jsonOf } from './of';
import { JToken_ToString } from './token';
import { JToken_ToObject, readText } from './typed';
import { Exception, Obj, raise } from '../runtime/object';

const NONE: i32 = 0;

export function JsonConvert_SerializeObject(value: Obj | null): string {
	return JToken_ToString(jsonOf<Obj | null>(value), NONE);
}

export function JsonConvert_SerializeObject_formatting(value: Obj | null, formatting: i32): string {
	return JToken_ToString(jsonOf<Obj | null>(value), formatting);
}

/** Empty text is null, which a value type cannot be. Throws JsonSerializationException. */
export function JsonConvert_DeserializeObject<T>(text: string | null, typeName: string): T {
	const token = parsed(text, typeName.includes('System.Decimal'), typeName.includes('System.String'));
	if (token === null && !isNullable<T>()) {
		const message = "No JSON content found and type '" + typeName + "' is not nullable. Path '', line 0, position 0.";
		raise(new Exception('Newtonsoft.Json.JsonSerializationException', message));
	}
	if (token === null) return defaultItem<T>();
	return readText<T>(token, typeName);
}

/** Without a type argument: a token for containers, the value itself for values. */
export function JsonConvert_DeserializeObject_object(text: string | null): Obj | null {
	const token = parsed(text, false, false);
	return token === null ? null : JToken_ToObject<Obj | null>(token, 'System.Object');
}

// @ts-ignore: decorator
@external("host", "JsonConvert_parse")
export declare function parsed(text: string | null, decimals: bool, strings: bool): HostObject | null;
