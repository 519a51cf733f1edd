/** Where tokens stand in the text that they were read from: it is read once more when an error asks. */
import { JArray } from './array.ts';
import { JObject } from './object.ts';
import { JsonReader } from './reader.ts';
import { textOf } from './source-text.ts';
import type { JToken } from './token.ts';

/** Counted as Newtonsoft's JsonTextReader does behind a value, behind the opening of a container, or behind a name. */
interface Place {
	line: number;
	position: number;
}

class PlacingReader extends JsonReader {
	readonly places = new Map<JToken, Place>();
	readonly firstNames = new Map<JToken, Place>();

	protected override next(start: string): JToken {
		const token = super.next(start);
		this.places.set(token, this.place);
		return token;
	}

	protected override propertyName(character: string): string {
		const name = super.propertyName(character);
		const { container } = this.levels.at(-1)!;
		if (!this.firstNames.has(container)) this.firstNames.set(container, this.place);
		return name;
	}

	private get place(): Place {
		return { line: this.line, position: this.at - this.lineStart };
	}
}

/** The end of an error's text: `Path 'a[1]', line 1, position 8.`; without a place where the token was not read from text. */
export function pathAndPlace(token: JToken): string {
	return `Path '${token.path}'${placeText(find(token)?.place)}.`;
}

/** The same, of a value that the reader gave up behind its first character: it has not counted the item of an array. */
export function pathAndStart(token: JToken, length: number): string {
	const place = find(token)?.place;
	if (place === undefined) return pathAndPlace(token);
	const counted = token.parent instanceof JArray ? (token.previous ?? token.parent) : token;
	return `Path '${counted.path}'${placeText({ ...place, position: place.position - length + 1 })}.`;
}

/** The same of what a reader has come to when it finds that a container is of the wrong kind: the first name of an object. */
export function pathAndPlaceInside(token: JToken): string {
	const found = find(token);
	const [property] = token instanceof JObject ? token.children : [];
	if (property === undefined) return `Path '${token.path}'${placeText(found?.place)}.`;
	return `Path '${property.path}'${placeText(found?.firstName)}.`;
}

function placeText(place: Place | undefined): string {
	return place === undefined ? '' : `, line ${place.line}, position ${place.position}`;
}

function find(token: JToken): { place: Place; firstName: Place | undefined } | null {
	const text = textOf(token);
	if (text === undefined) return null;
	const reader = new PlacingReader(text);
	const root = reader.read('JToken');
	const same = sameToken(root, token);
	const place = same === null ? undefined : reader.places.get(same);
	// A tree that was changed since is not what the text says.
	if (same === null || place === undefined || !same.deepEquals(token)) return null;
	return { place, firstName: reader.firstNames.get(same) };
}

/** The token of another tree that stands where `token` does in its own. */
function sameToken(root: JToken, token: JToken): JToken | null {
	const steps: number[] = [];
	for (let inner = token; inner.parent !== null; inner = inner.parent) {
		steps.unshift(inner.parent.children.indexOf(inner));
	}
	let found: JToken | undefined = root;
	for (const step of steps) found = found?.children[step];
	return found !== undefined && found instanceof JArray === token instanceof JArray ? found : null;
}
