import { comparableLiteral, decodeQuery } from './escapes.ts';

/** One segment of the path of a template. */
export type TemplateSegment =
	| { kind: 'literal'; text: string }
	| { kind: 'compound'; compound: Compound }
	| { kind: 'parameter'; name: string }
	| { kind: 'wildcard'; name: string | null };

/** Placeholders with literal text around and between them, `{name}.{extension}`: literal, name, literal, name, literal. */
export interface Compound {
	/** In comparable form; one more than names, the outer ones may be empty. */
	literals: string[];
	names: string[];
}

/** A query parameter that the template requires; names and literals are decoded and lower-case. */
export type QueryConstraint =
	| { kind: 'literal'; name: string; text: string }
	| { kind: 'parameter'; name: string; placeholder: string }
	| { kind: 'present'; name: string };

export interface UrlTemplate {
	segments: TemplateSegment[];
	query: QueryConstraint[];
}

/** A template that cannot be matched; the message says why. */
export class TemplateError extends Error {}

/**
 * Reads an operation's URL template, `/items/{id}/*?color={c}&kind=a`.
 * @throws TemplateError
 */
export function parseTemplate(text: string): UrlTemplate {
	const queryStart = text.indexOf('?');
	const path = queryStart < 0 ? text : text.slice(0, queryStart);
	const query = queryStart < 0 ? '' : text.slice(queryStart + 1);
	const names = new Set<string>();
	for (const name of placeholdersOf(text)) {
		if (names.has(name)) throw new TemplateError(`{${name}} stands in it twice`);
		names.add(name);
	}
	const segments = splitPath(path).map(parseSegment);
	if (segments.slice(0, -1).some(({ kind }) => kind === 'wildcard')) {
		throw new TemplateError('a wildcard may only come last');
	}
	return { segments, query: query === '' ? [] : query.split('&').filter(Boolean).map(parseConstraint) };
}

/** The names in braces of a URL template: `/a/{id}?q={x}` has `id` and `x`, `/{*rest}` has `rest`. */
export function placeholdersOf(template: string): string[] {
	return Array.from(template.matchAll(/\{\*?([^{}]+)\}/g), (match) => match[1]!);
}

/** Whether a segment in comparable form has the literals of a compound with something in each placeholder. */
export function matchesCompound({ literals }: Compound, segment: string): boolean {
	return compoundEnds(literals, segment) !== null;
}

/** The texts of a compound's placeholders in a segment that matches it. */
export function compoundValues({ literals }: Compound, segment: string): string[] {
	const ends = compoundEnds(literals, segment.toLowerCase()) ?? [];
	return ends.map((end, index) => {
		const start = index === 0 ? literals[0]!.length : ends[index - 1]! + literals[index]!.length;
		return segment.slice(start, end);
	});
}

/** Where each placeholder ends. Each takes as little as it can, so that the last one gets the rest. */
function compoundEnds(literals: readonly string[], segment: string): number[] | null {
	if (!segment.startsWith(literals[0]!)) return null;
	const ends: number[] = [];
	let start = literals[0]!.length;
	for (let index = 1; index < literals.length - 1; index++) {
		const end = segment.indexOf(literals[index]!, start + 1);
		if (end < 0) return null;
		ends.push(end);
		start = end + literals[index]!.length;
	}
	const last = literals.at(-1)!;
	const end = segment.length - last.length;
	if (end <= start || !segment.endsWith(last)) return null;
	ends.push(end);
	return ends;
}

/** Segments of a path; a slash at the end makes none. */
function splitPath(path: string): string[] {
	const segments = path.replace(/^\//, '').split('/');
	if (segments.at(-1) === '') segments.pop();
	return segments;
}

function parseSegment(text: string): TemplateSegment {
	if (text === '*') return { kind: 'wildcard', name: null };
	const parts = text.split(/\{([^{}]*)\}/);
	if (parts.some((part, index) => index % 2 === 0 && /[{}]/.test(part))) {
		throw new TemplateError('a brace is not closed or not opened');
	}
	if (parts.length === 1) return { kind: 'literal', text: comparableLiteral(text) };
	const names = parts.filter((_, index) => index % 2 === 1);
	if (names.some((name) => name === '' || name === '*')) throw new TemplateError('a placeholder has no name');
	const isWhole = parts.length === 3 && parts[0] === '' && parts[2] === '';
	if (isWhole) {
		const name = names[0]!;
		return name.startsWith('*') ? { kind: 'wildcard', name: name.slice(1) } : { kind: 'parameter', name };
	}
	if (names.some((name) => name.startsWith('*'))) throw new TemplateError('a wildcard must be a whole segment');
	const literals = parts.filter((_, index) => index % 2 === 0).map(comparableLiteral);
	if (literals.slice(1, -1).includes('')) throw new TemplateError('two placeholders have nothing between them');
	return { kind: 'compound', compound: { literals, names } };
}

function parseConstraint(pair: string): QueryConstraint {
	const equals = pair.indexOf('=');
	const name = decodeQuery(equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
	if (name === '' || /[{}]/.test(name)) throw new TemplateError('a query parameter has no name');
	if (equals < 0) return { kind: 'present', name };
	const value = pair.slice(equals + 1);
	const placeholder = /^\{([^{}*]+)\}$/.exec(value)?.[1];
	if (placeholder !== undefined) return { kind: 'parameter', name, placeholder };
	if (/[{}]/.test(value)) throw new TemplateError(`the value of ${name} must be a literal or one placeholder`);
	return { kind: 'literal', name, text: decodeQuery(value).toLowerCase() };
}
