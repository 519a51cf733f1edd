/** Newtonsoft.Json.Linq.Extensions: members over sequences of tokens. */
import { ObjectSequence } from '../runtime/host-list';
import { isHost } from '../runtime/host-cast';
import { HostObject } from '../runtime/host-object';
import {
	JToken_Ancestors,
	JToken_AncestorsAndSelf,
	JToken_Children,
	JToken_Descendants,
	JToken_DescendantsAndSelf,
	JToken_itemOf,
} from './token';
import { ConvertedTokens, convertToken, JToken_Children_typed } from './typed';
import { List } from '../collections/list';
import { argument, argumentNull, notNull, Obj } from '../runtime/object';
import { Sequence } from '../collections/sequence';

/** `tokens.Values<T>()`: values stand for themselves, containers for their children. */
export function JTokens_Values<T>(source: Sequence<HostObject | null> | null, typeName: string): Sequence<T> {
	return new ConvertedTokens<T>(flattened(source), typeName);
}

/** `tokens.Values<T>(key)`: the members of a name, where there are some. */
export function JTokens_Values_key<T>(
	source: Sequence<HostObject | null> | null,
	key: Obj | null,
	typeName: string,
): Sequence<T> {
	return new ConvertedTokens<T>(key === null ? flattened(source) : membersOf(source, key), typeName);
}

/** Values stand for themselves, containers for their children. */
function flattened(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	if (source === null) argumentNull('source');
	const found = new List<HostObject | null>();
	const tokens = source!.enumerator();
	while (tokens.moveNext()) {
		if (isHost(tokens.current, 'Newtonsoft.Json.Linq.JValue')) found.add(tokens.current);
		else addAll(found, JToken_Children(tokens.current));
	}
	return found;
}

function membersOf(source: Sequence<HostObject | null> | null, key: Obj): Sequence<HostObject | null> {
	if (source === null) argumentNull('source');
	const found = new List<HostObject | null>();
	const tokens = source!.enumerator();
	while (tokens.moveNext()) {
		const member = JToken_itemOf(tokens.current, key);
		if (member !== null) found.add(member);
	}
	return found;
}

function addAll(found: List<HostObject | null>, items: Sequence<HostObject | null>): void {
	const enumerator = items.enumerator();
	while (enumerator.moveNext()) found.add(enumerator.current);
}

export function JTokens_ValueTokens(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return flattened(source);
}

export function JTokens_ValueTokens_key(
	source: Sequence<HostObject | null> | null,
	key: Obj | null,
): Sequence<HostObject | null> {
	return key === null ? flattened(source) : membersOf(source, key);
}

/** IJEnumerable's indexer: the members of that name of all tokens. */
export function JTokens_get<T>(
	source: Sequence<HostObject | null> | null,
	key: Obj | null,
): Sequence<HostObject | null> {
	return JTokens_ValueTokens_key(notNull(source), key);
}

/** `((IEnumerable<JToken>)token).Value<T>()`: only a token itself can be converted. */
export function JTokens_Value<T>(source: Sequence<HostObject | null> | null, typeName: string): T {
	if (source === null) argumentNull('value');
	if (source instanceof ObjectSequence) return convertToken<T>((source as ObjectSequence).source, typeName);
	argument('Source value must be a JToken.');
	return changetype<T>(0);
}

/** The same with the type of the tokens written. */
export function JTokens_Value_typed<T, U>(source: Sequence<T> | null, typeName: string): U {
	return JTokens_Value<U>(changetype<Sequence<HostObject | null> | null>(source), typeName);
}

export function JTokens_Properties(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return ofAll(source, JToken_Children);
}

/** Extensions.Children: the children of all tokens. */
export function JTokens_Children<T>(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return ofAll(source, JToken_Children);
}

export function JTokens_Descendants<T>(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return ofAll(source, JToken_Descendants);
}

export function JTokens_DescendantsAndSelf<T>(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return ofAll(source, JToken_DescendantsAndSelf);
}

export function JTokens_Ancestors<T>(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return ofAll(source, JToken_Ancestors);
}

export function JTokens_AncestorsAndSelf<T>(source: Sequence<HostObject | null> | null): Sequence<HostObject | null> {
	return ofAll(source, JToken_AncestorsAndSelf);
}

/** What each token gives, one after the other. */
function ofAll(
	source: Sequence<HostObject | null> | null,
	select: (token: HostObject | null) => Sequence<HostObject | null>,
): Sequence<HostObject | null> {
	if (source === null) argumentNull('source');
	const found = new List<HostObject | null>();
	const tokens = source!.enumerator();
	while (tokens.moveNext()) addAll(found, select(tokens.current));
	return found;
}

export function JTokens_Children_typed<T, U>(source: Sequence<T> | null, typeName: string): Sequence<U> {
	if (source === null) argumentNull('source');
	const found = new List<U>();
	const tokens = source!.enumerator();
	while (tokens.moveNext()) {
		const children = JToken_Children_typed<U>(changetype<HostObject | null>(tokens.current), typeName).enumerator();
		while (children.moveNext()) found.add(children.current);
	}
	return found;
}

export function JTokens_AsJEnumerable<T>(source: Sequence<T> | null): Sequence<T> | null {
	return source;
}

export function JTokens_AsJEnumerable_tokens(
	source: Sequence<HostObject | null> | null,
): Sequence<HostObject | null> | null {
	return source;
}
