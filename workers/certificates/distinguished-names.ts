/** Names of attributes that tools write in several ways, as OpenSSL has them. */
const ALIASES: Record<string, string> = { S: 'ST', E: 'EMAILADDRESS' };
/** A part of a written name: commas and semicolons end it, quotes and backslashes keep them in its value (RFC 4514). */
const PART = /\s*([^=,;]+?)\s*=\s*("(?:[^"\\]|\\.|"")*"|(?:\\.|[^,;\\])*)\s*(?:[,;]|$)/gy;

/**
 * Whether a name as people write it, `CN=a, O="b, c"`, is that of a certificate, whichever end comes first.
 * @param lines the name as Node gives it
 */
export function isSameName(written: string, lines: string): boolean {
	const wanted = writtenParts(written);
	const found = lines.split('\n').map(linePart);
	return isEqual(wanted, found) || isEqual(wanted, found.reverse());
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Node gives a part on each line, with what is special in names escaped. */
function linePart(line: string): string {
	const equals = line.indexOf('=');
	return normal(line.slice(0, equals), unescaped(line.slice(equals + 1)));
}

/** Empty for a text that is no name. */
function writtenParts(text: string): string[] {
	const parts: string[] = [];
	let end = 0;
	PART.lastIndex = 0;
	for (let match = PART.exec(text); match !== null; match = PART.exec(text)) {
		const [, type = '', value = ''] = match;
		const plain = value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.trim();
		parts.push(normal(type, unescaped(plain)));
		end = PART.lastIndex;
	}
	return text.slice(end).trim() === '' ? parts : [];
}

function unescaped(value: string): string {
	return value.replace(/\\(.)/g, '$1');
}

function normal(type: string, value: string): string {
	const name = type.toUpperCase();
	return `${ALIASES[name] ?? name}=${value}`;
}
