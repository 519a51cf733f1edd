import { key, type Operation, type OperationParameter, type Representation } from '../model/model.ts';
import { type Artifact, type ArtifactFiles, readArtifactFolders } from './collection.ts';
import { type Folder, findFile } from './folder.ts';
import { entry, items, type Located, plain } from './located.ts';
import { policyOverride, readPolicy } from './policies.ts';
import type { Properties } from './properties.ts';
import { startOf } from './report.ts';
import { resourceName } from './resource-ids.ts';
import type { Scope } from './scope.ts';
import { normalizeOperationName } from './specifications/operation-names.ts';

const FILES: ArtifactFiles = { collection: 'operations', files: ['operationInformation.json'], optionalFile: true };

/**
 * The operations of an API: those of its specification and those that apiops-cli writes as files, with their policies.
 * @param override the API's item of the overrides, which may have policies of operations.
 */
export function readOperations(
	folder: Folder,
	specified: readonly Operation[],
	scope: Scope,
	override: Located | undefined,
): Operation[] {
	const operations = [...specified];
	const overrides = new Map(
		items(entry(override, 'operations')).map((item) => [key(entry(item, 'name')?.text ?? ''), item]),
	);
	for (const artifact of readArtifactFolders(FILES, scope, folder)) {
		if (findFile(artifact.folder, FILES.files)) addOperation(operations, readOperation(artifact));
		const policy = readPolicy(artifact.folder, artifact.name, scope, policyOverride(overrides.get(key(artifact.name))));
		if (policy === null) continue;
		const operation = findOperation(operations, artifact.name);
		if (operation) operation.policy = policy;
		else scope.report.add('TG1034', { name: artifact.name }, startOf(policy.path));
	}
	return operations;
}

function readOperation({ name, properties }: Artifact): Operation {
	const urlTemplate = properties.required('urlTemplate', properties.text('urlTemplate')) ?? '';
	const request = properties.child('request');
	return {
		name,
		displayName: properties.text('displayName') ?? name,
		method: (properties.required('method', properties.text('method')) ?? '').toUpperCase(),
		urlTemplate: urlTemplate.startsWith('/') ? urlTemplate : `/${urlTemplate}`,
		policy: null,
		parameters: [
			...readTemplateParameters(properties, urlTemplate),
			...readParameters(request, 'queryParameters', 'query'),
			...readParameters(request, 'headers', 'header'),
		],
		request: readRepresentations(request),
		responses: properties.children('responses').map((response) => ({
			statusCode: response.required('statusCode', response.number('statusCode', 100, 599)) ?? 0,
			representations: readRepresentations(response),
			headers: readParameters(response, 'headers', 'header'),
		})),
	};
}

/** A file replaces the operation of the specification that has its name, or else its method and template. */
function addOperation(operations: Operation[], operation: Operation): void {
	const place = operations.findIndex((other) => isSame(other, operation));
	if (place < 0) operations.push(operation);
	else operations[place] = operation;
}

function isSame(one: Operation, other: Operation): boolean {
	if (key(one.name) === key(other.name)) return true;
	return one.method === other.method && one.urlTemplate.toLowerCase() === other.urlTemplate.toLowerCase();
}

/** By ARM name ignoring case, or by what importing would make of the name. */
function findOperation(operations: readonly Operation[], name: string): Operation | undefined {
	const byName = operations.find((operation) => key(operation.name) === key(name));
	return byName ?? operations.find((operation) => operation.name === normalizeOperationName(name));
}

function readTemplateParameters(properties: Properties, urlTemplate: string): OperationParameter[] {
	const query = urlTemplate.split('?')[1] ?? '';
	const parameters = readParameters(properties, 'templateParameters', 'path');
	return parameters.map((parameter) =>
		query.includes(`{${parameter.name}}`) ? { ...parameter, in: 'query', required: true } : parameter,
	);
}

/** ParameterContracts; the type and the values become a schema. */
function readParameters(
	properties: Properties | null,
	name: string,
	place: OperationParameter['in'],
): OperationParameter[] {
	return (properties?.children(name) ?? []).map((parameter) => {
		const schema: Record<string, unknown> = { type: parameter.text('type') ?? 'string' };
		const values = parameter.texts('values');
		if (values.length > 0) schema.enum = values;
		return {
			name: parameter.required('name', parameter.text('name')) ?? '',
			in: place,
			required: place === 'path' || parameter.flag('required', false),
			schema,
		};
	});
}

/** RepresentationContracts; `typeName` names a schema of the API. */
function readRepresentations(properties: Properties | null): Representation[] {
	return (properties?.children('representations') ?? []).map((representation) => {
		const type = representation.text('typeName');
		const sample = representation.text('sample');
		return {
			contentType: representation.text('contentType') ?? 'application/json',
			schema: type === null ? null : { $ref: `#/components/schemas/${resourceName(type)}` },
			examples: sample === null ? readExamples(representation.child('examples')) : [sample],
		};
	});
}

/** `{ name: { value } }`. */
function readExamples(examples: Properties | null): string[] {
	const names = examples?.node.value instanceof Map ? Array.from(examples.node.value.keys()) : [];
	return names.flatMap((name) => {
		const value = examples?.child(name)?.get('value');
		if (value === undefined) return [];
		return typeof value.value === 'object' ? JSON.stringify(plain(value)) : value.text;
	});
}
