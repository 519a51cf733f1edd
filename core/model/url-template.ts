/** The names in braces of a URL template: `/a/{id}?q={x}` has `id` and `x`, `/{*rest}` has `rest`. */
export function placeholdersOf(template: string): string[] {
	return Array.from(template.matchAll(/\{\*?([^{}]+)\}/g), (match) => match[1]!);
}
