import type { Api } from '../model/model.ts';
import { parseTemplate, TemplateError, type UrlTemplate } from '../routing/url-template.ts';
import type { Place, Report } from './report.ts';

/** Reports templates of an API that cannot be matched, and operations that no request tells apart. */
export function checkOperations(api: Api, place: Place, report: Report): void {
	const taken = new Map<string, string>();
	for (const { name, method, urlTemplate } of api.operations) {
		const template = parse(urlTemplate, place, report);
		if (template === null) continue;
		const id = `${method.toUpperCase()} ${shapeOf(template)}`;
		const first = taken.get(id);
		if (first === undefined) taken.set(id, name);
		else report.add('TG1036', { name: first, other: name }, place);
	}
}

function parse(urlTemplate: string, place: Place, report: Report): UrlTemplate | null {
	try {
		return parseTemplate(urlTemplate);
	} catch (error) {
		if (!(error instanceof TemplateError)) throw error;
		report.add('TG1037', { template: urlTemplate, reason: error.message }, place);
		return null;
	}
}

/** Equal for templates that match the same requests. */
function shapeOf({ segments, query }: UrlTemplate): string {
	const path = segments.map((segment) => {
		if (segment.kind === 'literal') return segment.text;
		return segment.kind === 'compound' ? segment.compound.literals.join('{}') : segment.kind;
	});
	const constraints = query.map((each) => `${each.name}${each.kind === 'literal' ? `=${each.text}` : ''}`);
	return JSON.stringify([path, constraints.sort()]);
}
