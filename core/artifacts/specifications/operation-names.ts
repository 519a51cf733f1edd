const LONGEST_NAME = 76;
const LONGEST_DISPLAY_NAME = 300;

/** The ARM name that importing gives an operation: lower-case words joined by hyphens. */
export function normalizeOperationName(text: string): string {
	const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return words.replace(/^-|-$/g, '').slice(0, LONGEST_NAME);
}

export function displayNameOf(summary: string | null, name: string): string {
	return summary?.trim() ? summary.slice(0, LONGEST_DISPLAY_NAME) : name;
}

/** Hands out operation names of one API, with a number behind those that are taken. */
export class OperationNames {
	readonly #taken = new Set<string>();

	/** @param operationId null: the name is made of method and template. */
	take(operationId: string | null, method: string, template: string): string {
		const wanted = normalizeOperationName(operationId ?? '') || normalizeOperationName(`${method}-${template}`);
		let name = wanted;
		for (let number = 1; this.#taken.has(name); number++) name = `${wanted}-${number}`;
		this.#taken.add(name);
		return name;
	}
}
