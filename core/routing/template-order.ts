import type { TemplateSegment, UrlTemplate } from './url-template.ts';

/** A template that ends beats one that needs a wildcard for the rest. */
const ENDED = 3;
const RANKS: Readonly<Record<TemplateSegment['kind'], number>> = { literal: 0, compound: 1, parameter: 2, wildcard: 4 };

/**
 * Which of two templates that match the same request comes first (negative: `a`); 0 when the order in the specification
 * decides. Segment by segment from the left, then literal query parameters, then query placeholders.
 */
export function compareTemplates(a: UrlTemplate, b: UrlTemplate): number {
	const length = Math.max(a.segments.length, b.segments.length);
	for (let index = 0; index < length; index++) {
		const difference = rankAt(a, index) - rankAt(b, index);
		if (difference !== 0) return difference;
	}
	return countQuery(b, true) - countQuery(a, true) || countQuery(b, false) - countQuery(a, false);
}

function rankAt({ segments }: UrlTemplate, index: number): number {
	const segment = segments[index];
	return segment === undefined ? ENDED : RANKS[segment.kind];
}

function countQuery({ query }: UrlTemplate, isLiteral: boolean): number {
	return query.filter(({ kind }) => (kind !== 'parameter') === isLiteral).length;
}
