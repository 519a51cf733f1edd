import type { Operation, OperationParameter } from '../../model/model.ts';
import { placeholdersOf } from '../../routing/url-template.ts';
import { type Description, isObject, type JsonObject, listOf, objectOf, textOf } from './description.ts';
import { displayNameOf, OperationNames } from './operation-names.ts';
import { bodyParameters, readHeaders, readRepresentations } from './representations.ts';
import { withRequiredQuery } from './required-query.ts';
import type { Specification } from './specification.ts';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const BODILESS = new Set(['get', 'head', 'options']);

/** One method of a path, with what the path gives to all its methods. */
interface Method {
	description: Description;
	/** `paths` or `x-ms-paths`. */
	group: string;
	path: string;
	method: string;
	definition: JsonObject;
	/** Parameters of the operation, then those of the path that it does not redefine, references resolved. */
	parameters: JsonObject[];
	translateQuery: boolean;
}

/**
 * The operations of an OpenAPI 2.0, 3.0 or 3.1 description as importing makes them.
 * Gives null for what has been reported and cannot be read.
 * @param translateQuery required query parameters become part of the template.
 */
export function readOpenApi(description: Description, translateQuery: boolean): Specification | null {
	if (description.root === undefined) return null;
	const root = objectOf(description.root);
	const version = String(root.openapi ?? root.swagger ?? '');
	if (!/^(2|3\.[01])(\.|$)/.test(version)) {
		const reason = version === '' ? 'neither openapi nor swagger says its version' : `its version is ${version}`;
		description.report('TG1032', { format: 'OpenAPI 2.0, 3.0 or 3.1', reason });
		return null;
	}
	if (root.paths !== undefined && !isObject(root.paths)) {
		description.report('TG1032', { format: 'OpenAPI', reason: 'paths is no object' }, 'paths');
		return null;
	}
	const names = new OperationNames();
	const methods = ['paths', 'x-ms-paths'].flatMap((group) => readMethods(description, group, translateQuery));
	return {
		operations: methods.map((method) => readOperation(method, names)),
		serviceUrl: serverUrl(root),
		schemas: version.startsWith('2')
			? { definitions: root.definitions ?? {} }
			: { components: { schemas: objectOf(root.components).schemas ?? {} } },
	};
}

function readMethods(description: Description, group: string, translateQuery: boolean): Method[] {
	const paths = objectOf(objectOf(description.root)[group]);
	return Object.entries(paths).flatMap(([path, value]) => {
		const item = path.startsWith('/') ? description.object(value) : undefined;
		if (item === undefined) return [];
		return Object.entries(item).flatMap(([method, definition]) => {
			if (!METHODS.has(method) || !isObject(definition)) return [];
			const parameters = mergeParameters(description, definition.parameters, item.parameters);
			return { description, group, path, method, definition, parameters, translateQuery };
		});
	});
}

function mergeParameters(description: Description, own: unknown, shared: unknown): JsonObject[] {
	const merged = new Map<string, JsonObject>();
	for (const value of [...listOf(own), ...listOf(shared)]) {
		const parameter = description.object(value);
		if (parameter === undefined) continue;
		const id = `${parameter.in} ${parameter.name}`;
		if (!merged.has(id)) merged.set(id, parameter);
	}
	return Array.from(merged.values());
}

function readOperation(source: Method, names: OperationNames): Operation {
	const { description, group, path, method, definition } = source;
	const operationId = textOf(definition.operationId);
	const name = names.take(operationId, method, path);
	const parameters = source.parameters.flatMap(readParameter);
	for (const placeholder of placeholdersOf(path)) {
		if (parameters.some((each) => each.in !== 'header' && each.name === placeholder)) continue;
		description.report('TG1035', { placeholder: `{${placeholder}}`, template: path }, group, path, method);
	}
	const requestBody = description.object(definition.requestBody);
	const consumes = listOf(definition.consumes ?? objectOf(description.root).consumes);
	const request = requestBody?.content ?? bodyParameters(source.parameters, consumes);
	return {
		name,
		displayName: displayNameOf(textOf(definition.summary), name),
		method: method.toUpperCase(),
		urlTemplate: source.translateQuery ? withRequiredQuery(path, parameters) : path,
		policy: null,
		parameters,
		request: BODILESS.has(method) ? [] : readRepresentations(description, request),
		responses: readResponses(description, definition),
	};
}

/** Cookie parameters are not supported, body and form parameters belong to the representation. */
function readParameter(parameter: JsonObject): OperationParameter[] {
	const place = parameter.in;
	if (place !== 'path' && place !== 'query' && place !== 'header') return [];
	const name = textOf(parameter.name);
	if (name === null) return [];
	const required = place === 'path' || parameter.required === true;
	return [{ name, in: place, required, schema: parameter.schema ?? parameter }];
}

/** Responses with a status; `default` and ranges like `4XX` have none. */
function readResponses(description: Description, definition: JsonObject): Operation['responses'] {
	const produces = listOf(definition.produces ?? objectOf(description.root).produces);
	return Object.entries(objectOf(definition.responses)).flatMap(([status, value]) => {
		const response = description.object(value);
		if (response === undefined || !/^[1-5]\d\d$/.test(status)) return [];
		const content = response.content ?? swaggerContent(response, produces);
		return {
			statusCode: Number(status),
			representations: readRepresentations(description, content),
			headers: readHeaders(description, response.headers),
		};
	});
}

/** The `content` of OpenAPI 3 for a response of OpenAPI 2. */
function swaggerContent(response: JsonObject, produces: readonly unknown[]): JsonObject {
	const examples = objectOf(response.examples);
	const { schema } = response;
	const types = new Set([...produces.filter((type) => typeof type === 'string'), ...Object.keys(examples)]);
	if (schema === undefined && Object.keys(examples).length === 0) return {};
	return Object.fromEntries(Array.from(types, (type) => [type, { schema, example: examples[type] }]));
}

/** The backend that a description names: the first HTTPS server; of OpenAPI 2, host and base path. */
function serverUrl(root: JsonObject): string | null {
	const host = textOf(root.host);
	if (host !== null) {
		const schemes = listOf(root.schemes);
		const scheme = schemes.includes('https') || schemes.length === 0 ? 'https' : String(schemes[0]);
		return exceptExported(`${scheme}://${host}${textOf(root.basePath) ?? ''}`);
	}
	const servers = [...listOf(root.servers), ...listOf(root['x-servers'])];
	const urls = servers.map((server) => textOf(objectOf(server).url) ?? '');
	return exceptExported(urls.find((url) => /^https:/i.test(url) && !url.includes('{')) ?? '');
}

/** An exported description names the managed gateway that it was exported from, which is no backend. */
function exceptExported(url: string): string | null {
	if (!URL.canParse(url)) return null;
	return /\.azure-api\.(net|cn|us)$/i.test(new URL(url).hostname) ? null : url.replace(/\/$/, '');
}
