/** Names of OpenSSL that .NET writes in another way. */
const NAMES: Record<string, string> = { emailAddress: 'E', ST: 'S' };

/** `CN=x, O=y` as .NET writes it: the last field of the certificate comes first. */
export function distinguishedName(lines: string): string {
	return fields(lines)
		.reverse()
		.map(([name, value]) => `${NAMES[name] ?? name}=${quoted(value)}`)
		.join(', ');
}

/** The value of a field; empty without one. */
export function nameField(lines: string, name: string): string {
	return fields(lines).findLast(([field]) => field === name)?.[1] ?? '';
}

/** Node gives a field on each line, `+` between those of one level. */
function fields(lines: string): [string, string][] {
	return (lines ?? '')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const equals = line.indexOf('=');
			return [line.slice(0, equals), line.slice(equals + 1)];
		});
}

function quoted(value: string): string {
	if (!/[,+="\n<>#;]|^\s|\s$/.test(value)) return value;
	return `"${value.replaceAll('"', '""')}"`;
}
