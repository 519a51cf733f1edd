/** Flat header lists, by name without regard to case. */

/** The values of a name; null when there is none. */
export function headerValues(headers: readonly string[], name: string): string[] | null {
	let values: string[] | null = null;
	for (let i = 0; i < headers.length; i += 2) {
		if (!sameName(headers[i]!, name)) continue;
		if (values === null) values = [headers[i + 1]!];
		else values.push(headers[i + 1]!);
	}
	return values;
}

/** The values of a name joined by commas; null when there is none. */
export function headerValue(headers: readonly string[], name: string): string | null {
	let joined: string | null = null;
	for (let i = 0; i < headers.length; i += 2) {
		if (!sameName(headers[i]!, name)) continue;
		joined = joined === null ? headers[i + 1]! : `${joined},${headers[i + 1]}`;
	}
	return joined;
}

/** Names in the order of their first appearance. */
export function headerNames(headers: readonly string[]): string[] {
	const names = new Map<string, string>();
	for (let i = 0; i < headers.length; i += 2) {
		const key = headers[i]!.toLowerCase();
		if (!names.has(key)) names.set(key, headers[i]!);
	}
	return [...names.values()];
}

function sameName(a: string, b: string): boolean {
	return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}
