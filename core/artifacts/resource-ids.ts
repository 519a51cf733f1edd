/**
 * Where an ARM id points, as alternating collection and name: `/apis/a` is `['apis', 'a']`, `/apis` is `['apis']`.
 * Accepts relative ids, absolute ones (also of a workspace, or with a host before them) and bare names.
 */
export function resourcePath(id: string): string[] {
	const service = /^.*\/service\/[^/]+(?=\/|$)/i.exec(id)?.[0] ?? '';
	const segments = id
		.slice(service.length)
		.split('/')
		.filter((segment) => segment !== '');
	return segments[0]?.toLowerCase() === 'workspaces' ? segments.slice(2) : segments;
}

/** The name that an id or a bare name refers to; empty when it names a whole collection's parent. */
export function resourceName(id: string): string {
	return resourcePath(id).at(-1) ?? '';
}
