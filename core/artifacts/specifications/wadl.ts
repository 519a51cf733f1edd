import type { Operation, OperationParameter, Representation } from '../../model/model.ts';
import type { Report } from '../report.ts';
import { OperationNames } from './operation-names.ts';
import { withRequiredQuery } from './required-query.ts';
import type { Specification } from './specification.ts';
import {
	childrenOf,
	type DescriptionElement,
	descendantsOf,
	parseXmlDescription,
	reportRoot,
} from './xml-description.ts';

/** A method with the path that its enclosing resources make, and their parameters. */
interface Method {
	path: string;
	element: DescriptionElement;
	shared: DescriptionElement[];
}

/** The operations of a WADL description: one for each method of each resource. */
export function readWadl(text: string, path: string, translateQuery: boolean, report: Report): Specification | null {
	const root = parseXmlDescription(text, path, report);
	if (root === null) return null;
	if (root.name !== 'application') {
		reportRoot(root, 'WADL', path, report);
		return null;
	}
	const defined = new Map(childrenOf(root, 'method').map((method) => [method.attributes.id, method]));
	const names = new OperationNames();
	const resources = childrenOf(root, 'resources');
	const methods = resources.flatMap((each) => readResource(each, '', []));
	const operations = methods.flatMap((method) => {
		const { href } = method.element.attributes;
		const element = href === undefined ? method.element : defined.get(href.replace(/^#/, ''));
		if (element !== undefined) return readMethod({ ...method, element }, translateQuery, names);
		report.add('TG1033', { reference: href! }, { path, at: method.element.at });
		return [];
	});
	return { operations, serviceUrl: resources[0]?.attributes.base?.replace(/\/$/, '') ?? null, schemas: null };
}

function readResource(parent: DescriptionElement, path: string, shared: DescriptionElement[]): Method[] {
	return parent.children.flatMap((child): Method[] => {
		if (child.name === 'method') return [{ path: path || '/', element: child, shared }];
		if (child.name !== 'resource') return [];
		const below = withoutPatterns(child.attributes.path ?? '').replace(/^\/|\/$/g, '');
		const joined = below === '' ? path : `${path}/${below}`;
		return readResource(child, joined, [...shared, ...childrenOf(child, 'param')]);
	});
}

function readMethod({ path, element, shared }: Method, translateQuery: boolean, names: OperationNames): Operation {
	const { id, name: method = 'GET' } = element.attributes;
	const [request] = childrenOf(element, 'request');
	const parameters = [...shared, ...childrenOf(request, 'param')].flatMap(readParameter);
	const name = names.take(id ?? null, method, path);
	return {
		name,
		displayName: childrenOf(element, 'doc')[0]?.attributes.title ?? id ?? name,
		method: method.toUpperCase(),
		urlTemplate: translateQuery ? withRequiredQuery(path, parameters) : path,
		policy: null,
		parameters,
		request: readRepresentations(request),
		responses: childrenOf(element, 'response').flatMap((response) =>
			(response.attributes.status ?? '200').split(/\s+/).map((status) => ({
				statusCode: Number(status),
				representations: readRepresentations(response),
				headers: childrenOf(response, 'param').flatMap(readParameter),
			})),
		),
	};
}

/** Parameters in the path, the query and headers; matrix and plain parameters are none of the gateway's. */
function readParameter({ attributes, children }: DescriptionElement): OperationParameter[] {
	const places = { template: 'path', query: 'query', header: 'header' } as const;
	const place = places[attributes.style as keyof typeof places];
	if (place === undefined || attributes.name === undefined) return [];
	const schema: Record<string, unknown> = { type: schemaType(attributes.type) };
	const values = children.filter((child) => child.name === 'option').map((option) => option.attributes.value);
	if (values.length > 0) schema.enum = values;
	return [{ name: attributes.name, in: place, required: place === 'path' || attributes.required === 'true', schema }];
}

function readRepresentations(owner: DescriptionElement | undefined): Representation[] {
	const types = owner ? descendantsOf(owner, 'representation').map((each) => each.attributes.mediaType) : [];
	return types.flatMap((contentType) => (contentType ? [{ contentType, schema: null, examples: [] }] : []));
}

function schemaType(type = 'string'): string {
	const name = type.replace(/^.*:/, '');
	if (/^(int|integer|long|short|byte|unsigned\w+|\w+Integer)$/.test(name)) return 'integer';
	if (/^(decimal|double|float)$/.test(name)) return 'number';
	return name === 'boolean' ? 'boolean' : 'string';
}

/** Jersey writes the pattern of a placeholder into its braces, `{id: \d{1,10}}`. */
function withoutPatterns(path: string): string {
	let result = '';
	let depth = 0;
	let isPattern = false;
	for (const [index, character] of Array.from(path).entries()) {
		const isEscaped = path[index - 1] === '\\';
		if (character === '{' && !isEscaped) depth++;
		if (character === ':' && depth === 1) isPattern = true;
		if (character === '}' && !isEscaped && --depth === 0) isPattern = false;
		if (!isPattern) result += character;
	}
	return result.replace(/\{\s*([^{}\s]+)\s*\}/g, '{$1}');
}
