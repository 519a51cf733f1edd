import { DotNetError, type Host, type HostFunctions } from '../../host.ts';
import { argument, argumentNull } from '../errors.ts';
import { HostList, type NetObject, receiver } from '../object.ts';
import { XNode } from '../xml/node.ts';
import { xmlToJson } from '../xml/to-json.ts';
import { JArray } from './array.ts';
import { JConstructor } from './constructor.ts';
import type { JContainer } from './container.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { JObject } from './object.ts';
import { selectToken, selectTokens } from './path.ts';
import { JProperty } from './property.ts';
import {
	conversionError,
	incompatible,
	noDate,
	requireArray,
	requireEnum,
	requireObject,
	requireReadable,
} from './readable.ts';
import { parseJson, parseTyped } from './reader.ts';
import { wordOf } from './source-text.ts';
import { JToken } from './token.ts';
import { TokenType, tokenTypeName } from './token-type.ts';
import { JValue } from './value.ts';
import { writeToken } from './writer.ts';

/** StringComparison.Ordinal and the first of the comparisons that ignore case by their odd numbers. */
function ignoresCase(comparison: number): boolean {
	return comparison % 2 === 1;
}

function parse(host: Host, pointer: number, expected: 'JToken' | 'JObject' | 'JArray'): JToken {
	const text = host.string(pointer);
	if (text === null) throw argumentNull('s');
	host.charge(text.length);
	return parseJson(text, expected);
}

/** Newtonsoft.Json.Linq behind HostObjects: the functions that policies-as/dotnet/json import. */
export function jsonFunctions(host: Host): HostFunctions {
	return {
		...tokenFunctions(host),
		...containerFunctions(host),
		...objectFunctions(host),
		...arrayFunctions(host),
		...valueFunctions(host),
		...conversionFunctions(host),
	};
}

function tokenFunctions(host: Host): HostFunctions {
	const token = (pointer: number): JToken => receiver<JToken>(host, pointer);
	const give = (object: unknown): number => host.newReference(object);
	const list = (items: readonly JToken[]): number => {
		host.charge(items.length);
		return host.handle(new HostList(items));
	};
	return {
		JToken_Parse: (text: number): number => give(parse(host, text, 'JToken')),
		JToken_Type: (self: number): number => token(self).type,
		JToken_item: (self: number, name: number): number => give(token(self).item(host.string(name))),
		JToken_itemAt: (self: number, index: number): number => give(token(self).item(index)),
		JToken_setItem: (self: number, name: number, value: number): void =>
			token(self).setItem(host.string(name), host.reference(value)),
		JToken_setItemAt: (self: number, index: number, value: number): void =>
			token(self).setItem(index, host.reference(value)),
		JToken_First: (self: number): number => give(token(self).first),
		JToken_Last: (self: number): number => give(token(self).last),
		JToken_Next: (self: number): number => give(token(self).next),
		JToken_Previous: (self: number): number => give(token(self).previous),
		JToken_Parent: (self: number): number => give(token(self).parent),
		JToken_Root: (self: number): number => give(token(self).root),
		JToken_Path: (self: number): number => host.newString(token(self).path),
		JToken_HasValues: (self: number): number => Number(token(self).hasValues),
		JToken_Remove: (self: number): void => token(self).remove(),
		JToken_Replace: (self: number, value: number): void => token(self).replace(host.reference(value)),
		JToken_addBeside: (self: number, value: number, spread: number, after: number): void => {
			const items = contentItems(host.reference(value), spread !== 0);
			if (after !== 0) token(self).addAfterSelf(items);
			else token(self).addBeforeSelf(items);
		},
		JToken_DeepClone: (self: number): number => give(token(self).clone()),
		JToken_DeepEquals: (left: number, right: number): number => {
			const [first, second] = [host.reference<JToken>(left), host.reference<JToken>(right)];
			return Number(first === second || (first !== null && second !== null && first.deepEquals(second)));
		},
		JToken_ToString: (self: number, formatting: number): number => {
			const text = writeToken(token(self), formatting);
			host.charge(text.length);
			return host.newString(text);
		},
		JToken_SelectToken: (self: number, path: number, required: number): number =>
			give(selectToken(token(self), requiredText(host, path, 'expression'), required !== 0)),
		JToken_selectTokens: (self: number, path: number, required: number): number =>
			list(selectTokens(token(self), requiredText(host, path, 'expression'), required !== 0)),
		JToken_children: (self: number): number => list([...token(self).children]),
		JToken_descendants: (self: number, withSelf: number): number => list(token(self).descendants(withSelf !== 0)),
		JToken_ancestors: (self: number, withSelf: number): number => list(token(self).ancestors(withSelf !== 0)),
		JToken_after: (self: number): number => list(token(self).after()),
		JToken_before: (self: number): number => list(token(self).before()),
		Object_toJson: (handle: number): number => {
			const object = host.object<NetObject>(handle);
			if (object instanceof JToken) return host.handle(object.clone());
			if (object instanceof XNode) return host.handle(xmlToJson(object));
			throw new DotNetError(
				'Newtonsoft.Json.JsonSerializationException',
				`An object of type ${object.typeName} cannot be turned into JSON here.`,
			);
		},
		JToken_typeName: (self: number): number => host.newString(tokenTypeName(token(self).type)),
		JsonConvert_parse: (pointer: number, decimals: number, strings: number): number => {
			const text = host.string(pointer) ?? '';
			if (text.trim() === '') return 0;
			host.charge(text.length);
			return give(parseTyped(text, { decimals: decimals !== 0, strings: strings !== 0 }));
		},
		JToken_word: (self: number): number => host.newString(wordOf(token(self))),
		JToken_requireReadable: (self: number, target: number, isNullable: number, isText: number): void =>
			requireReadable(token(self), host.string(target) ?? '', isNullable !== 0, isText !== 0),
		JToken_requireEnum: (self: number, type: number): void => requireEnum(token(self), host.string(type) ?? ''),
		JToken_refuseName: (self: number, type: number): never => {
			throw conversionError(token(self) as JValue, host.string(type) ?? '');
		},
		JToken_raiseIncompatible: (self: number, type: number): void => {
			throw incompatible(token(self), host.string(type) ?? '');
		},
		JToken_refuseDate: (self: number, target: number): never => {
			throw noDate(token(self), host.string(target) ?? '');
		},
		JToken_requireArray: (self: number, type: number): void => requireArray(token(self), host.string(type) ?? ''),
		JToken_requireObject: (self: number, type: number): void => requireObject(token(self), host.string(type) ?? ''),
		JToken_count: (self: number): number => token(self).children.length,
	};
}

function requiredText(host: Host, pointer: number, parameter: string): string {
	const text = host.string(pointer);
	if (text === null) throw argumentNull(parameter);
	return text;
}

/** What an `object content` parameter adds: the items of a sequence that is no token (`spread`), else the token itself. */
function contentItems(content: JToken | null, spread: boolean): readonly (JToken | null)[] {
	if (!spread || content === null) return [content];
	if (content instanceof JArray) return [...content.children].map((item) => item.clone());
	if (content instanceof JObject) {
		throw argument('Could not determine JSON object type for type System.Object.');
	}
	return [content];
}

function containerFunctions(host: Host): HostFunctions {
	const container = (pointer: number): JContainer => receiver<JContainer>(host, pointer);
	return {
		JContainer_add: (self: number, content: number, spread: number): void => {
			for (const item of contentItems(host.reference(content), spread !== 0)) container(self).add(item);
		},
		JContainer_replaceAll: (self: number, content: number, spread: number): void =>
			container(self).replaceAll(contentItems(host.reference(content), spread !== 0)),
		JContainer_RemoveAll: (self: number): void => container(self).removeAll(),
		JContainer_merge: (self: number, content: number, arrays: number, mergeNulls: number): void => {
			const token = host.reference<JToken>(content);
			if (token !== null) container(self).merge(token, arrays, mergeNulls !== 0);
		},
	};
}

function objectFunctions(host: Host): HostFunctions {
	const object = (pointer: number): JObject => receiver<JObject>(host, pointer);
	const property = (pointer: number): JProperty => receiver<JProperty>(host, pointer);
	const find = (self: number, name: number, comparison: number): JProperty | null =>
		ignoresCase(comparison)
			? object(self).propertyIgnoringCase(host.string(name))
			: object(self).property(host.string(name));
	return {
		JObject_new: (): number => host.newReference(new JObject()),
		JObject_Parse: (text: number): number => host.newReference(parse(host, text, 'JObject')),
		JObject_property: (self: number, name: number, comparison: number): number =>
			host.newReference(find(self, name, comparison)),
		JObject_getValue: (self: number, name: number, comparison: number): number =>
			host.newReference(find(self, name, comparison)?.value ?? null),
		JObject_Add: (self: number, name: number, value: number): void =>
			object(self).add(new JProperty(requiredText(host, name, 'name'), host.reference(value))),
		JObject_RemoveName: (self: number, name: number): number =>
			Number(object(self).removeName(requiredText(host, name, 'propertyName'))),
		JObject_ContainsKey: (self: number, name: number): number =>
			Number(object(self).property(requiredText(host, name, 'propertyName')) !== null),
		JProperty_new: (name: number): number => host.newReference(new JProperty(requiredText(host, name, 'name'), null)),
		JProperty_Name: (self: number): number => host.newString(property(self).name),
		JProperty_Value: (self: number): number => host.newReference(property(self).value),
		JProperty_setValue: (self: number, value: number): void => {
			property(self).value = host.reference(value);
		},
	};
}

function arrayFunctions(host: Host): HostFunctions {
	const array = (pointer: number): JArray => receiver<JArray>(host, pointer);
	return {
		JArray_new: (): number => host.newReference(new JArray()),
		JArray_Parse: (text: number): number => host.newReference(parse(host, text, 'JArray')),
		JArray_Insert: (self: number, index: number, item: number): void => array(self).insert(index, host.reference(item)),
		JArray_RemoveItem: (self: number, item: number): number => {
			const token = host.reference<JToken>(item);
			return Number(token !== null && array(self).removeChild(token));
		},
		JArray_RemoveAt: (self: number, index: number): void => array(self).removeAt(index),
		JArray_IndexOf: (self: number, item: number): number => {
			const token = host.reference<JToken>(item);
			return token === null ? -1 : array(self).children.indexOf(token);
		},
		JConstructor_new: (name: number): number => host.newReference(new JConstructor(host.string(name))),
		JConstructor_Name: (self: number): number => host.newString(receiver<JConstructor>(host, self).name),
		JConstructor_setName: (self: number, name: number): void => {
			receiver<JConstructor>(host, self).name = host.string(name);
		},
	};
}

function valueFunctions(host: Host): HostFunctions {
	const text = (type: TokenType, pointer: number): number => host.newReference(new JValue(type, host.string(pointer)));
	return {
		JValue_CreateNull: (): number => host.newReference(JValue.null()),
		JValue_CreateUndefined: (): number => host.newReference(new JValue(TokenType.Undefined, null)),
		JValue_CreateString: (value: number): number => text(TokenType.String, value),
		JValue_CreateComment: (value: number): number => text(TokenType.Comment, value),
		JRaw_new: (value: number): number => text(TokenType.Raw, value),
		JValue_assign: (self: number, value: number): void =>
			receiver<JValue>(host, self).assign(host.reference<JValue>(value) ?? JValue.null()),
		JValue_valueType: (self: number): number => host.newString(receiver<JValue>(host, self).valueType),
	};
}
