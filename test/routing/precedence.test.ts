import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RouteTable } from '../../core/routing/route-table.ts';
import { api, operation } from './apis.ts';

/** Segments of templates and of requests that collide as often as possible. */
const SEGMENTS = ['a', 'B', 'ab', '{p}', 'a{p}', '{p}b', '{p}.{q}', 'a{p}.{q}'];
const ENDS = ['', '/', '/*', '/{*rest}'];
const QUERIES = ['', '?k=1', '?k={k}', '?k={k}&l={l}', '?k=1&l={l}', '?l={l}'];
const REQUEST_SEGMENTS = ['a', 'b', 'ab', 'aab', 'a.b', 'aa.bb', 'x', '%61', '', 'a%2Fb'];
const REQUEST_QUERIES = ['', '?k=1', '?k=2', '?k=1&l=3', '?L=3', '?K'];

/** Gives placeholders of different segments different names, as templates must have them. */
function templateOf(segments: readonly string[], end: string, query: string): string {
	const path = segments.map((segment, index) => segment.replaceAll('p', `p${index}`).replaceAll('q', `q${index}`));
	return (path.map((segment) => `/${segment}`).join('') + end || '/') + query;
}

const template = fc
	.tuple(
		fc.array(fc.constantFrom(...SEGMENTS), { maxLength: 3 }),
		fc.constantFrom(...ENDS),
		fc.constantFrom(...QUERIES),
	)
	.map(([segments, end, query]) => templateOf(segments, end, query));
const request = fc
	.tuple(fc.array(fc.constantFrom(...REQUEST_SEGMENTS), { maxLength: 4 }), fc.constantFrom(...REQUEST_QUERIES))
	.map(([segments, query]) => segments.map((segment) => `/${segment}`).join('') + query);
const operations = fc.array(
	fc.tuple(fc.constantFrom('GET', 'POST'), template).map((pair) => pair.join(' ')),
	{
		maxLength: 8,
	},
);

/** The segments of a path, without the empty one that a slash at the end makes. */
function segmentsOf(path: string): string[] {
	const segments = path.split('/').slice(1);
	return segments.at(-1) === '' ? segments.slice(0, -1) : segments;
}

/** Whether a template answers a request, by a regular expression for each segment. */
function answers(urlTemplate: string, target: string): boolean {
	const [templatePath = '', templateQuery] = urlTemplate.split('?');
	const [path = '', query = ''] = target.split('?');
	const wanted = segmentsOf(templatePath);
	const given = segmentsOf(path).map((segment) => segment.replaceAll('%61', 'a'));
	const isWildcard = /^(\*|\{\*\w+\})$/.test(wanted.at(-1) ?? '');
	const fixed = isWildcard ? wanted.slice(0, -1) : wanted;
	if (isWildcard ? given.length < fixed.length : given.length !== fixed.length) return false;
	const fits = fixed.every((segment, index) => {
		const pattern = segment.replaceAll('.', '\\.').replace(/\{\w+\}/g, '.+');
		return new RegExp(`^${pattern}$`, 'i').test(given[index]!);
	});
	const parameters = new URLSearchParams(query.toLowerCase());
	const constraints = Array.from(new URLSearchParams(templateQuery));
	return (
		fits &&
		constraints.every(([name, value]) =>
			value.startsWith('{') ? parameters.has(name) : parameters.get(name) === value,
		)
	);
}

/** The rules of configuration.md section 11 as a text that sorts the better template first. */
function sortKey(urlTemplate: string): string {
	const [path = '', query = ''] = urlTemplate.split('?');
	const classes = segmentsOf(path).map((segment) => {
		if (/^(\*|\{\*\w+\})$/.test(segment)) return 'e';
		if (/^\{\w+\}$/.test(segment)) return 'c';
		return segment.includes('{') ? 'b' : 'a';
	});
	const values = Array.from(new URLSearchParams(query).values());
	const placeholders = values.filter((value) => value.startsWith('{')).length;
	// An end sorts between a parameter and a wildcard.
	return [`${classes.join('')}d`, 9 - (values.length - placeholders), 9 - placeholders].join(' ');
}

function reference(list: readonly string[], method: string, target: string): number {
	const candidates = list.flatMap((text, index) => {
		const [operationMethod = '', urlTemplate = ''] = text.split(' ');
		return operationMethod === method && answers(urlTemplate, target) ? [{ index, key: sortKey(urlTemplate) }] : [];
	});
	candidates.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.index - other.index));
	return candidates[0]?.index ?? -1;
}

test('the tree finds what trying every template finds', () => {
	let matched = 0;
	fc.assert(
		fc.property(operations, fc.array(request, { minLength: 1, maxLength: 10 }), (list, targets) => {
			const routes = new RouteTable([api({ name: 'a', operations: list.map(operation) })]);
			for (const target of targets) {
				const found = routes.match('GET', 'http', `/a${target}`, []).operation;
				if (found >= 0) matched++;
				expect(list[found], `GET ${target} of ${list.join(', ')}`).toBe(list[reference(list, 'GET', target)]);
			}
		}),
		{ numRuns: 3000 },
	);
	expect(matched).toBeGreaterThan(1000);
});

test('any target is answered without an exception', () => {
	const templates = ['GET /{a}', 'GET /x{b}/{*c}', 'GET /?q={q}', 'GET /{d}.{e}/f?g=h'];
	const routes = new RouteTable([
		api({ name: 'root', path: '', operations: templates.map(operation) }),
		api({ name: 'a', operations: templates.map(operation) }),
	]);
	const target = fc.string({
		unit: fc.constantFrom('/', 'a', 'x', '.', '%', '2', 'e', ';', 'rev=1', '?', '&', '=', '\u00e9', ' '),
	});
	fc.assert(
		fc.property(target, (text) => {
			const route = routes.match('GET', 'http', `/${text}`, []);
			if (route.operation >= 0) expect(routes.parameters(route)).toBeInstanceOf(Map);
		}),
		{ numRuns: 3000 },
	);
});
