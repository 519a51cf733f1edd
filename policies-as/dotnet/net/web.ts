/** System.Net.WebUtility and IPAddress. */
import { ArrayOf } from '../collections/array';
import { HostObject } from '../runtime/host-object';
import { given } from '../runtime/item';
import { Obj, Out, argument, notNull } from '../runtime/object';
import { StringWriter, StringWriter_Write } from '../text/string-writer';

// @ts-ignore: decorator
@external("host", "WebUtility_UrlEncode")
export declare function WebUtility_UrlEncode(text: string | null): string | null;
// @ts-ignore: decorator
@external("host", "WebUtility_UrlDecode")
export declare function WebUtility_UrlDecode(text: string | null): string | null;
// @ts-ignore: decorator
@external("host", "WebUtility_HtmlEncode")
export declare function WebUtility_HtmlEncode(text: string | null): string | null;
// @ts-ignore: decorator
@external("host", "WebUtility_HtmlDecode")
export declare function WebUtility_HtmlDecode(text: string | null): string | null;
// @ts-ignore: decorator
@external("host", "WebUtility_encodeBytes")
declare function WebUtility_encodeBytes(bytes: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "WebUtility_decodeBytes")
declare function WebUtility_decodeBytes(bytes: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "IPAddress_Parse")
export declare function IPAddress_Parse(text: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "IPAddress_AddressFamily")
export declare function IPAddress_AddressFamily(self: HostObject | null): i32;
// @ts-ignore: decorator
@external("host", "IPAddress_GetAddressBytes")
export declare function IPAddress_GetAddressBytes(self: HostObject | null): ArrayOf<u8> | null;
// @ts-ignore: decorator
@external("host", "IPAddress_IsLoopback")
export declare function IPAddress_IsLoopback(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "IPAddress_tryParse")
declare function IPAddress_tryParse(text: string | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "IPAddress_of")
declare function IPAddress_of(bytes: ArrayOf<u8> | null): HostObject | null;

export function WebUtility_UrlEncodeToBytes(bytes: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null {
	return WebUtility_encodeBytes(bytes, offset, count);
}

export function WebUtility_UrlDecodeToBytes(bytes: ArrayOf<u8> | null, offset: i32, count: i32): ArrayOf<u8> | null {
	return WebUtility_decodeBytes(bytes, offset, count);
}

export function IPAddress_TryParse(text: string | null, address: Out<HostObject | null>): bool {
	address.value = IPAddress_tryParse(text);
	return address.value !== null;
}

export function IPAddress_new(bytes: ArrayOf<u8> | null): HostObject | null {
	const address = IPAddress_of(bytes);
	if (address === null) argument("An invalid IP address was specified. (Parameter 'address')");
	return address;
}

export function IPAddress_Equals(self: HostObject | null, other: Obj | null): bool {
	return notNull(self).Equals(other);
}

export function IPAddress_Loopback(): HostObject | null {
	return IPAddress_Parse('127.0.0.1');
}

export function IPAddress_IPv6Loopback(): HostObject | null {
	return IPAddress_Parse('::1');
}

export function WebUtility_HtmlEncode_into(text: string | null, output: StringWriter | null): void {
	StringWriter_Write<string | null>(given(output, 'output'), WebUtility_HtmlEncode(text));
}

export function WebUtility_HtmlDecode_into(text: string | null, output: StringWriter | null): void {
	StringWriter_Write<string | null>(given(output, 'output'), WebUtility_HtmlDecode(text));
}
