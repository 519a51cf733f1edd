/** Guids out of text. */
import { Guid, UNRECOGNIZED } from './guid';
import { argumentNull, formatError, Out } from '../runtime/object';

const WRONG_LENGTH = 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).';
const WRONG_DASHES = 'Dashes are in the wrong position for GUID parsing.';
const WRONG_DIGIT = 'Guid string should only contain hexadecimal characters.';

/** The failure of a parse is its message; null after success. */
class GuidParser {
	failure: string | null = null;
	private digits: string = '';

	/** Any of the forms D, N, B, P and X. */
	parse(source: string): Guid {
		const text = source.trim();
		if (text.length == 0) this.failure = UNRECOGNIZED;
		else if (text.startsWith('(')) this.enclosed(text, '(', ')');
		else if (text.startsWith('{') && text.includes('-')) this.enclosed(text, '{', '}');
		else if (text.startsWith('{')) this.structured(text);
		else if (text.includes('-')) this.dashed(text);
		else this.plain(text);
		return this.result();
	}

	/** Only the form that the letter names. */
	parseExact(source: string, format: string): Guid {
		const text = source.trim();
		const letter = format.toLowerCase();
		if (letter == 'd') this.dashed(text);
		else if (letter == 'n') this.plain(text);
		else if (letter == 'b') this.enclosed(text, '{', '}');
		else if (letter == 'p') this.enclosed(text, '(', ')');
		else if (letter == 'x') this.structured(text);
		else this.failure = 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".';
		return this.result();
	}

	private enclosed(text: string, open: string, close: string): void {
		if (text.length != 38 || !text.startsWith(open) || !text.endsWith(close)) this.failure = WRONG_LENGTH;
		else this.dashed(text.substring(1, 37));
	}

	private dashed(text: string): void {
		if (text.length != 36) {
			this.failure = WRONG_LENGTH;
		} else if (text.charAt(8) + text.charAt(13) + text.charAt(18) + text.charAt(23) != '----') {
			this.failure = WRONG_DASHES;
		} else {
			this.digits =
				text.substring(0, 8) +
				text.substring(9, 13) +
				text.substring(14, 18) +
				text.substring(19, 23) +
				text.substring(24);
		}
	}

	private plain(text: string): void {
		if (text.length != 32) this.failure = WRONG_LENGTH;
		this.digits = text;
	}

	/** Groups of hexadecimal digits behind `0x`. */
	private structured(source: string): void {
		const text = source.replaceAll(' ', '').toLowerCase();
		const groups = text.substring(1).replaceAll('{', '').replaceAll('}', '').split(',');
		if (groups.length != 11 || !text.endsWith('}}') || text.indexOf(',{') < 0) {
			this.failure = 'Expected {0xdddddddd, etc}.';
			return;
		}
		for (let index = 0; index < 11; index++) {
			const width = index == 0 ? 8 : index < 3 ? 4 : 2;
			const group = unchecked(groups[index]);
			if (!group.startsWith('0x') || group.length == 2 || group.length > width + 2) {
				this.failure = 'Expected 0x prefix.';
				return;
			}
			this.digits += group.substring(2).padStart(width, '0');
		}
	}

	private result(): Guid {
		if (this.failure !== null) return new Guid();
		const high = this.number(0);
		const low = this.number(16);
		return this.failure === null ? new Guid(high, low) : new Guid();
	}

	private number(start: i32): u64 {
		let value: u64 = 0;
		for (let index = start; index < start + 16; index++) {
			const code = this.digits.charCodeAt(index);
			const lower = code | 0x20;
			const isNumber = code >= 0x30 && code <= 0x39;
			if (!isNumber && (lower < 0x61 || lower > 0x66)) this.failure = WRONG_DIGIT;
			value = (value << 4) | <u64>(isNumber ? code - 0x30 : lower - 0x57);
		}
		return value;
	}
}

function parse(text: string | null, parameter: string): Guid {
	if (text === null) argumentNull(parameter);
	const parser = new GuidParser();
	const result = parser.parse(text!);
	const failure = parser.failure;
	if (failure !== null) formatError(failure);
	return result;
}

export function Guid_new_text(text: string | null): Guid {
	return parse(text, 'g');
}

export function Guid_Parse(text: string | null): Guid {
	return parse(text, 'input');
}

export function Guid_ParseExact(text: string | null, format: string | null): Guid {
	if (text === null) argumentNull('input');
	if (format === null) argumentNull('format');
	const parser = new GuidParser();
	const result = parser.parseExact(text!, format!);
	const failure = parser.failure;
	if (failure !== null) formatError(failure);
	return result;
}

export function Guid_TryParse(text: string | null, result: Out<Guid>): bool {
	if (text === null) {
		result.value = new Guid();
		return false;
	}
	const parser = new GuidParser();
	result.value = parser.parse(text);
	return parser.failure === null;
}

export function Guid_TryParseExact(text: string | null, format: string | null, result: Out<Guid>): bool {
	if (text === null || format === null) {
		result.value = new Guid();
		return false;
	}
	const parser = new GuidParser();
	result.value = parser.parseExact(text, format);
	return parser.failure === null;
}
