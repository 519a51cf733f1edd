/** One label of a host name (RFC 1123 section 2.1). */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const LONGEST = 253;

/** Whether a text is the full name of one host: no wildcard, no address, and other alphabets in their `xn--` form. */
export function isDomainName(text: string): boolean {
	const labels = text.split('.');
	return text.length <= LONGEST && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
}
