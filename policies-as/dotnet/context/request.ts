/** `context.Request` and its parameters. */
import { ContextUrl, UrlKind } from './url';
import { ReadOnlyDictionary } from '../collections/dictionary';
import { Entity, EntityKind, entity } from './entity';
import { KeyValuePair } from '../collections/key-value-pair';
import { MessageBody, bodyOf } from './message-body';
import { Obj, Out, keyNotFound, notNull } from '../runtime/object';
import { Enumerator, Sequence } from '../collections/sequence';
import { Source, ValueCollection } from './value-collection';

// @ts-ignore: decorator
@external("host", "Request_ipAddress")
declare function ipAddress(): string;
// @ts-ignore: decorator
@external("host", "Request_method")
declare function method(): string;
// @ts-ignore: decorator
@external("host", "Parameter_value")
declare function parameterValue(name: string): string | null;
// @ts-ignore: decorator
@external("host", "Parameter_count")
declare function parameterCount(): i32;
// @ts-ignore: decorator
@external("host", "Parameter_name")
declare function parameterName(index: i32): string;

export class ContextRequest extends Obj {
	override typeName(): string {
		return 'IRequest';
	}
}

export function Request_Body(_self: ContextRequest | null): MessageBody | null {
	return bodyOf(0);
}

export function Request_Headers(_self: ContextRequest | null): ValueCollection | null {
	return new ValueCollection(Source.Headers, 0);
}

export function Request_IpAddress(_self: ContextRequest | null): string | null {
	return ipAddress();
}

export function Request_Method(_self: ContextRequest | null): string | null {
	return method();
}

export function Request_MatchedParameters(_self: ContextRequest | null): ParameterCollection | null {
	return new ParameterCollection();
}

export function Request_Url(_self: ContextRequest | null): ContextUrl | null {
	return new ContextUrl(UrlKind.Current);
}

export function Request_OriginalUrl(_self: ContextRequest | null): ContextUrl | null {
	return new ContextUrl(UrlKind.Original);
}

export function Request_PrivateEndpointConnection(_self: ContextRequest | null): Entity | null {
	return entity(EntityKind.PrivateEndpointConnection);
}

export function Request_Foundry(_self: ContextRequest | null): Entity | null {
	return entity(EntityKind.Foundry);
}

/** `context.Request.MatchedParameters`. */
export class ParameterCollection extends ReadOnlyDictionary<string | null, string | null> {
	override find(key: string | null, value: Out<string | null>): bool {
		value.value = ParameterCollection_value(this, key);
		return value.value !== null;
	}

	override count(): i32 {
		return parameterCount();
	}

	override enumerator(): Enumerator<KeyValuePair<string | null, string | null>> {
		return new ParameterEnumerator();
	}
}

class ParameterEnumerator extends Enumerator<KeyValuePair<string | null, string | null>> {
	private index: i32 = 0;

	override moveNext(): bool {
		if (this.index >= parameterCount()) return false;
		const name = parameterName(this.index++);
		this.current = new KeyValuePair<string | null, string | null>(name, parameterValue(name));
		return true;
	}
}

export function ParameterCollection_value(_self: ParameterCollection | null, key: string | null): string | null {
	if (key === null) return null;
	return parameterValue(key);
}

export function ParameterCollection_get(self: ParameterCollection | null, key: string | null): string | null {
	const value = ParameterCollection_value(self, key);
	if (value === null) keyNotFound(key === null ? '' : key);
	return value;
}

export function ParameterCollection_GetValueOrDefault(
	self: ParameterCollection | null,
	key: string | null,
	fallback: string | null,
): string | null {
	const value = ParameterCollection_value(self, key);
	return value === null ? fallback : value;
}

export function ParameterCollection_ContainsKey(self: ParameterCollection | null, key: string | null): bool {
	return ParameterCollection_value(self, key) !== null;
}

export function ParameterCollection_TryGetValue(
	self: ParameterCollection | null,
	key: string | null,
	value: Out<string | null>,
): bool {
	return notNull(self).find(key, value);
}

export function ParameterCollection_Count(_self: ParameterCollection | null): i32 {
	return parameterCount();
}

export function ParameterCollection_Keys(self: ParameterCollection | null): Sequence<string | null> {
	return notNull(self).keys();
}

export function ParameterCollection_Values(self: ParameterCollection | null): Sequence<string | null> {
	return notNull(self).values();
}
