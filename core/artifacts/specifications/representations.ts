import type { OperationParameter, Representation } from '../../model/model.ts';
import { type Description, isObject, type JsonObject, objectOf, textOf } from './description.ts';

/** A `content` map of media types as representations, with examples as text. */
export function readRepresentations(description: Description, content: unknown): Representation[] {
	return Object.entries(objectOf(content)).map(([contentType, value]) => {
		const media = objectOf(value);
		const schema = media.schema ?? null;
		const given = [media.example, ...namedExamples(description, media.examples)].filter(isGiven);
		const examples = given.length > 0 ? given : [schemaExample(description, schema)].filter(isGiven);
		return { contentType, schema, examples: examples.map(exampleText) };
	});
}

/** Headers of a response; OpenAPI 2 has the schema in the header itself. */
export function readHeaders(description: Description, headers: unknown): OperationParameter[] {
	return Object.entries(objectOf(headers)).flatMap(([name, value]) => {
		const header = description.object(value);
		if (header === undefined) return [];
		return { name, in: 'header', required: header.required === true, schema: header.schema ?? header };
	});
}

/** The request's `content` of OpenAPI 3 for body and form parameters of OpenAPI 2. */
export function bodyParameters(parameters: readonly JsonObject[], consumes: readonly unknown[]): JsonObject {
	const types = consumes.filter((type) => typeof type === 'string');
	const body = parameters.find((parameter) => parameter.in === 'body');
	if (body !== undefined) {
		const contentTypes = types.length > 0 ? types : ['application/json'];
		return Object.fromEntries(contentTypes.map((type) => [type, { schema: body.schema }]));
	}
	const fields = parameters.filter((parameter) => parameter.in === 'formData');
	if (fields.length === 0) return {};
	const schema = {
		type: 'object',
		properties: Object.fromEntries(fields.map((field) => [textOf(field.name) ?? '', field])),
		required: fields.filter((field) => field.required === true).map((field) => field.name),
	};
	const contentTypes = types.length > 0 ? types : ['application/x-www-form-urlencoded'];
	return Object.fromEntries(contentTypes.map((type) => [type, { schema }]));
}

function namedExamples(description: Description, examples: unknown): unknown[] {
	return Object.values(objectOf(examples)).map((value) => description.object(value)?.value);
}

function schemaExample(description: Description, schema: unknown): unknown {
	if (!isObject(schema)) return undefined;
	const resolved = description.object(schema);
	return resolved?.example ?? (Array.isArray(resolved?.examples) ? resolved.examples[0] : undefined);
}

function isGiven(example: unknown): boolean {
	return example !== undefined;
}

function exampleText(example: unknown): string {
	return typeof example === 'string' ? example : JSON.stringify(example);
}
