/** The steps of a path: what each selects of a token. */
import { DotNetError } from '../../host.ts';
import { JArray } from './array.ts';
import { JConstructor } from './constructor.ts';
import { JContainer } from './container.ts';
import { JObject } from './object.ts';
import { matches, type Query } from './path-query.ts';
import { JProperty } from './property.ts';
import type { JToken } from './token.ts';

export function pathError(message: string): DotNetError {
	return new DotNetError('Newtonsoft.Json.JsonException', message);
}

export function memberStep(name: string | null, isScan: boolean): Step {
	if (isScan) return (token) => (name === null ? scanValues(token) : namedBelow(token, [name]));
	return (token, _root, required) => {
		if (!(token instanceof JObject))
			return nothing(required, `Property '${name ?? '*'}' not valid on ${kindOf(token)}.`);
		if (name === null) return token.properties.map((property) => property.value);
		const value = token.get(name);
		return value === null ? nothing(required, `Property '${name}' does not exist on JObject.`) : [value];
	};
}

/** What a step that finds nothing selects. */
function nothing(required: boolean | undefined, message: string): [] {
	if (required) throw pathError(message);
	return [];
}

/** `JObject`, `JValue`. */
function kindOf(token: JToken): string {
	return token.typeName.slice(token.typeName.lastIndexOf('.') + 1);
}

export function namesStep(names: string[], isScan: boolean): Step {
	if (isScan) return (token) => namedBelow(token, names);
	return (token, _root, required) => {
		if (!(token instanceof JObject)) {
			const quoted = names.map((name) => `'${name}'`).join(', ');
			return nothing(required, `Properties ${quoted} not valid on ${kindOf(token)}.`);
		}
		return names.flatMap((name) => {
			const value = token.get(name);
			return value === null ? nothing(required, `Property '${name}' does not exist on JObject.`) : [value];
		});
	};
}

function scanValues(token: JToken): JToken[] {
	return [token, ...token.descendants(false).filter((below) => !(below instanceof JProperty))];
}

function namedBelow(token: JToken, names: string[]): JToken[] {
	const found: JToken[] = [];
	for (const below of token.descendants(false)) {
		if (below instanceof JProperty && names.includes(below.name)) found.push(below.value);
	}
	return found;
}

export const allItemsStep: Step = (token, _root, required) => {
	if (token instanceof JArray || token instanceof JConstructor) return token.children;
	return nothing(required, `Index * not valid on ${kindOf(token)}.`);
};

export function indexesStep(indexes: number[]): Step {
	return (token, _root, required) => {
		return indexes.flatMap((index) => {
			if (!(token instanceof JArray) && !(token instanceof JConstructor)) {
				return nothing(required, `Index ${index} not valid on ${kindOf(token)}.`);
			}
			const item = index < token.count ? token.item(index) : null;
			return item === null ? nothing(required, `Index ${index} outside the bounds of ${kindOf(token)}.`) : [item];
		});
	};
}

export function sliceStep(bounds: (number | null)[]): Step {
	const [start = null, end = null, step = null] = bounds;
	const stride = step ?? 1;
	if (stride === 0)
		return () => {
			throw pathError('Step cannot be zero.');
		};
	return (token, _root, required) => {
		if (!(token instanceof JArray)) return nothing(required, `Array slice is not valid on ${kindOf(token)}.`);
		const { count } = token;
		const first = start === null ? (stride > 0 ? 0 : count - 1) : start < 0 ? count + start : start;
		const stop = end === null ? (stride > 0 ? count : -1) : end < 0 ? count + end : end;
		const from = Math.min(stride > 0 ? Math.max(first, 0) : first, stride > 0 ? count : count - 1);
		const to = Math.min(Math.max(stop, -1), count);
		const found: JToken[] = [];
		for (let i = from; stride > 0 ? i < to : i > to; i += stride) found.push(token.at(i));
		if (found.length > 0) return found;
		return nothing(required, `Array slice of ${start ?? '*'} to ${end ?? '*'} returned no results.`);
	};
}

export function queryStep(query: Query, isScan: boolean): Step {
	return (token, root) => {
		const candidates = isScan ? (token instanceof JContainer ? token.descendants(true) : [token]) : token.children;
		return candidates.filter((candidate) => matches(query, candidate, root));
	};
}

/**
 * A step of a JSONPath: the tokens that it selects from one token.
 * @param required it raises JsonException where it finds nothing
 */
export type Step = (token: JToken, root: JToken, required?: boolean) => Iterable<JToken>;
