const DOT_SEGMENT = /\/(?:\.|%2e){1,2}(?=\/|$)/i;

/** A path without dot segments (RFC 3986 section 5.2.4), also when their dots are escaped. */
export function removeDotSegments(path: string): string {
	if (!DOT_SEGMENT.test(path)) return path;
	const kept: string[] = [];
	const segments = path.slice(1).split('/');
	for (const [index, segment] of segments.entries()) {
		const dots = segment.replace(/%2e/gi, '.');
		if (dots === '..') kept.pop();
		else if (dots !== '.') kept.push(segment);
		const isLast = index === segments.length - 1;
		if (isLast && (dots === '.' || dots === '..')) kept.push('');
	}
	return `/${kept.join('/')}`;
}

/** Whether some segment is longer than a number of characters. */
export function hasLongSegment(path: string, longest: number): boolean {
	if (path.length <= longest) return false;
	return path.split('/').some((segment) => segment.length > longest);
}
