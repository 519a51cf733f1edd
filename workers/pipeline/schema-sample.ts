/** A sample value of a JSON schema: its example, default or first enumerated value, else one made by type. */

interface Schema {
	$ref?: string;
	type?: string | string[];
	example?: unknown;
	examples?: unknown;
	default?: unknown;
	const?: unknown;
	enum?: unknown[];
	properties?: Record<string, unknown>;
	items?: unknown;
	allOf?: unknown[];
	oneOf?: unknown[];
	anyOf?: unknown[];
	format?: string;
	minimum?: number;
}

const DEEPEST = 8;

/** @param schemas named schemas that references resolve in; undefined when there is no schema */
export function sampleOf(schema: unknown, schemas: unknown, depth = 0): unknown {
	if (typeof schema !== 'object' || schema === null || depth > DEEPEST) return undefined;
	const { $ref, ...own } = schema as Schema;
	if ($ref !== undefined) return sampleOf(resolve($ref, schemas), schemas, depth + 1);
	if (own.example !== undefined) return own.example;
	if (Array.isArray(own.examples) && own.examples.length > 0) return own.examples[0];
	if (own.default !== undefined) return own.default;
	if (own.const !== undefined) return own.const;
	if (own.enum !== undefined && own.enum.length > 0) return own.enum[0];
	if (own.allOf !== undefined) {
		return Object.assign(
			{},
			...own.allOf.map((part) => sampleOf(part, schemas, depth + 1)),
			members(own, schemas, depth),
		);
	}
	const choice = own.oneOf?.[0] ?? own.anyOf?.[0];
	return choice !== undefined ? sampleOf(choice, schemas, depth + 1) : byType(own, schemas, depth);
}

function byType(schema: Schema, schemas: unknown, depth: number): unknown {
	const type = Array.isArray(schema.type) ? schema.type.find((name) => name !== 'null') : schema.type;
	switch (type ?? (schema.properties === undefined ? undefined : 'object')) {
		case 'object':
			return members(schema, schemas, depth);
		case 'array': {
			const item = sampleOf(schema.items, schemas, depth + 1);
			return item === undefined ? [] : [item];
		}
		case 'string':
			return STRINGS[schema.format ?? ''] ?? 'string';
		case 'integer':
		case 'number':
			return schema.minimum ?? 0;
		case 'boolean':
			return true;
		case 'null':
			return null;
		default:
			return undefined;
	}
}

const STRINGS: Record<string, string> = {
	date: '2000-01-23',
	'date-time': '2000-01-23T04:56:07.000Z',
	uuid: '00000000-0000-0000-0000-000000000000',
	email: 'user@example.com',
	uri: 'https://example.com/',
};

function members(schema: Schema, schemas: unknown, depth: number): Record<string, unknown> {
	const object: Record<string, unknown> = {};
	for (const [name, property] of Object.entries(schema.properties ?? {})) {
		const sample = sampleOf(property, schemas, depth + 1);
		if (sample !== undefined) object[name] = sample;
	}
	return object;
}

/** `#/components/schemas/x` and `#/definitions/x`. */
function resolve(reference: string, schemas: unknown): unknown {
	const name = reference
		.slice(reference.lastIndexOf('/') + 1)
		.replaceAll('~1', '/')
		.replaceAll('~0', '~');
	return typeof schemas === 'object' && schemas !== null ? (schemas as Record<string, unknown>)[name] : undefined;
}
