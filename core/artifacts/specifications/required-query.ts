import type { OperationParameter } from '../../model/model.ts';
import { placeholdersOf } from '../../routing/url-template.ts';

/** A path with its required query parameters, as importing writes templates: `/orders?from={from}`. */
export function withRequiredQuery(path: string, parameters: readonly OperationParameter[]): string {
	const query = path.split('?')[1] ?? '';
	const present = new Set(query.split('&').map((pair) => pair.split('=')[0]!.toLowerCase()));
	const taken = new Set(placeholdersOf(path));
	let template = path;
	for (const { name, in: place, required } of parameters) {
		if (place !== 'query' || !required || present.has(name.toLowerCase()) || taken.has(name)) continue;
		template += `${template.includes('?') ? '&' : '?'}${name}={${name}}`;
	}
	return template;
}
