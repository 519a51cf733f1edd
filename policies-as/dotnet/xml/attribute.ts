/** System.Xml.Linq.XAttribute. */
import { HostObject } from '../runtime/host-object';
import { Obj } from '../runtime/object';
import { requiredText } from './xml';
import { named } from './element';

// @ts-ignore: decorator
@external("host", "XAttribute_clone")
export declare function XAttribute_clone(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_Name")
export declare function XAttribute_Name(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_Value")
export declare function XAttribute_Value(self: HostObject | null): string;
// @ts-ignore: decorator
@external("host", "XAttribute_setText")
export declare function XAttribute_setText(self: HostObject | null, value: string | null): void;
// @ts-ignore: decorator
@external("host", "XAttribute_IsNamespaceDeclaration")
export declare function XAttribute_IsNamespaceDeclaration(self: HostObject | null): bool;
// @ts-ignore: decorator
@external("host", "XAttribute_NextAttribute")
export declare function XAttribute_NextAttribute(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_PreviousAttribute")
export declare function XAttribute_PreviousAttribute(self: HostObject | null): HostObject | null;
// @ts-ignore: decorator
@external("host", "XAttribute_Remove")
export declare function XAttribute_Remove(self: HostObject | null): void;
// @ts-ignore: decorator
@external("host", "XAttribute_create")
declare function XAttribute_create(name: HostObject | null, value: string | null): HostObject | null;
export function XAttribute_new(name: HostObject | null, value: Obj | null): HostObject | null {
	return XAttribute_create(named(name), requiredText(value));
}

export function XAttribute_SetValue(self: HostObject | null, value: Obj | null): void {
	XAttribute_setText(self, requiredText(value));
}
