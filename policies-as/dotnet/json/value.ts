/** Newtonsoft.Json.Linq.JValue and JRaw beyond the conversions. */
import { HostObject } from '../runtime/host-object';
import { JToken_format } from './convert';
import { JRaw_new, JValue_new_object } from './of';
import { notNull, Obj } from '../runtime/object';

// @ts-ignore: decorator
@external("host", "JValue_assign")
declare function assign(self: HostObject | null, value: HostObject | null): void;

export function JValue_setValue(self: HostObject | null, value: Obj | null): void {
	assign(self, JValue_new_object(value));
}

export function JValue_Equals(self: HostObject | null, other: HostObject | null): bool {
	return notNull(self).Equals(other);
}

export function JValue_CompareTo(self: HostObject | null, other: HostObject | null): i32 {
	return notNull(self).CompareTo(other);
}

export function JToken_format_provider(self: HostObject | null, format: string | null, _provider: Obj | null): string {
	return JToken_format(self, format);
}

export function JToken_ToString_provider(self: HostObject | null, _provider: Obj | null): string {
	return notNull(self).ToString();
}

export function JRaw_new_object(json: Obj | null): HostObject | null {
	return JRaw_new(json === null ? null : json.ToString());
}
