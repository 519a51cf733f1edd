import { argument } from '../errors.ts';

const CONTROLS: Record<string, string> = {
	a: '\x07',
	b: '\b',
	e: '\x1b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v',
};

/** `Regex.Unescape`. Throws ArgumentException for an escape that is none. */
export function unescapeRegex(text: string): string {
	return text.replace(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|c([@-_a-z])|([0-7]{1,3})|([\s\S]))?/g, (...parts) => {
		const [whole, byte, unit, control, octal, other] = parts as (string | undefined)[];
		if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
		if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
		if (control !== undefined) return String.fromCharCode(control.toUpperCase().charCodeAt(0) - 64);
		if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
		if (other === undefined) throw argument(`Invalid pattern '${text}'. Illegal \\ at end of pattern.`);
		if (CONTROLS[other] !== undefined) return CONTROLS[other];
		if (/\w/.test(other)) throw argument(`Invalid pattern '${text}'. Unrecognized escape sequence ${whole}.`);
		return other;
	});
}
