/** Names with several values: headers, query parameters, claims (policies-as/dotnet/context/value-collection.ts). */
import type { Host, HostFunctions } from '../../host.ts';
import type { Jwt } from '../token.ts';
import { headerNames, headerValue, headerValues } from './headers.ts';
import { messageOf } from './messages.ts';
import { queryOf, urlOf } from './urls.ts';

/** A collection as flat names and values. */
type Collection = (host: Host, owner: number) => readonly string[];

/** In the order of Source. */
const COLLECTIONS: readonly Collection[] = [
	(host, message) => messageOf(host, message).headers,
	(host, url) => queryOf(urlOf(host, url)!),
	(host, token) => host.object<Jwt>(token).claims,
];

export function valueFunctions(host: Host): HostFunctions {
	let found: readonly string[] = [];
	const collection = (source: number, owner: number) => COLLECTIONS[source]!(host, owner);
	return {
		Values_joined: (source: number, owner: number, name: number) =>
			host.newString(headerValue(collection(source, owner), host.string(name)!)),
		Values_find: (source: number, owner: number, name: number) => {
			const values = headerValues(collection(source, owner), host.string(name)!);
			if (values === null) return -1;
			found = values;
			return values.length;
		},
		Values_item: (index: number) => host.newString(found[index]!),
		Values_count: (source: number, owner: number) => headerNames(collection(source, owner)).length,
		Values_name: (source: number, owner: number, index: number) =>
			host.newString(headerNames(collection(source, owner))[index]!),
	};
}
