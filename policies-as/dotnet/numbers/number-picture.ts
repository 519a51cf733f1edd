import { Digits } from './digits';
import { appendExponent } from './number-format';
import { TextBuffer } from '../text/text-buffer';

// Custom numeric format strings ("0.00", "#,##0.##;(#)", "0.0%") with the invariant culture.

const HASH = 0x23;
const ZERO = 0x30;
const POINT = 0x2e;
const COMMA = 0x2c;
const PERCENT = 0x25;
const PER_MILLE = 0x2030;
const SEMICOLON = 0x3b;
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const PLUS = 0x2b;
const MINUS = 0x2d;
const GROUP_SIZE = 3;

/** What one section of a custom format asks for. */
class Picture {
	/** Digit places, and how many of them stand before the point. */
	places: i32 = 0;
	wholePlaces: i32 = -1;
	/** The first and the place after the last "0", counted from the left. */
	firstZero: i32 = i32.MAX_VALUE;
	afterLastZero: i32 = 0;
	grouped: bool = false;
	scientific: bool = false;
	/** Powers of ten to multiply by: percent signs less thousands commas before the point. */
	scaling: i32 = 0;

	constructor(format: string, start: i32) {
		let commaAt = -1;
		let commas = 0;
		for (let i = start; i < format.length; i++) {
			const unit = format.charCodeAt(i);
			if (unit === 0 || unit === SEMICOLON) break;
			switch (unit) {
				case HASH:
					this.places++;
					break;
				case ZERO:
					this.firstZero = min(this.firstZero, this.places);
					this.places++;
					this.afterLastZero = this.places;
					break;
				case POINT:
					if (this.wholePlaces < 0) this.wholePlaces = this.places;
					break;
				case COMMA:
					if (this.places === 0 || this.wholePlaces >= 0) break;
					if (commaAt === this.places) {
						commas++;
						break;
					}
					if (commaAt >= 0) this.grouped = true;
					commaAt = this.places;
					commas = 1;
					break;
				case PERCENT:
					this.scaling += 2;
					break;
				case PER_MILLE:
					this.scaling += 3;
					break;
				case QUOTE:
				case APOSTROPHE:
				case BACKSLASH:
					i = literalEnd(format, i);
					break;
				case 0x45: // E
				case 0x65: // e
					if (!exponentFollows(format, i + 1)) break;
					i++;
					while (i + 1 < format.length && format.charCodeAt(i + 1) === ZERO) i++;
					this.scientific = true;
					break;
				default:
			}
		}
		if (this.wholePlaces < 0) this.wholePlaces = this.places;
		if (commaAt === this.wholePlaces) this.scaling -= commas * 3;
		else if (commaAt >= 0) this.grouped = true;
	}
}

/** Formats with the section that fits the number's sign; a negative number that rounds to zero uses the zero section. */
export function formatPicture(digits: Digits, format: string): string {
	let start = sectionStart(format, digits.isZero ? 2 : digits.negative ? 1 : 0);
	let picture = new Picture(format, start);
	if (digits.isZero) {
		digits.truncate(0);
	} else {
		apply(picture, digits);
		const zeroStart = digits.isZero ? sectionStart(format, 2) : start;
		if (zeroStart !== start) {
			start = zeroStart;
			picture = new Picture(format, start);
		}
	}
	const text = new PictureWriter(format, picture, digits).write(start);
	return digits.negative && start === 0 && text.length > 0 ? '-' + text : text;
}

function apply(picture: Picture, digits: Digits): void {
	digits.scale += picture.scaling;
	const fraction = picture.places - picture.wholePlaces;
	digits.roundHalfUp(picture.scientific ? picture.places : digits.scale + fraction);
}

class PictureWriter {
	private out: TextBuffer = new TextBuffer();
	/** Places left before the point; negative after it. */
	private place: i32;
	/** Digits that the format has no place for (positive), or places before the first digit (negative). */
	private excess: i32 = 0;
	private next: i32 = 0;
	/** Zeros show from the place `firstZero` down to the place `lastZero`, counted from the point. */
	private firstZero: i32;
	private lastZero: i32;

	constructor(
		private format: string,
		private picture: Picture,
		private digits: Digits,
	) {
		const whole = picture.wholePlaces;
		this.place = whole;
		this.firstZero = picture.firstZero < whole ? whole - picture.firstZero : 0;
		this.lastZero = picture.afterLastZero > whole ? whole - picture.afterLastZero : 0;
		if (!picture.scientific) {
			this.place = max(digits.scale, whole);
			this.excess = digits.scale - whole;
		}
	}

	write(start: i32): string {
		const format = this.format;
		let pointWritten = false;
		let exponentWritten = !this.picture.scientific;
		for (let i = start; i < format.length; i++) {
			const unit = format.charCodeAt(i);
			if (unit === 0 || unit === SEMICOLON) break;
			if (unit === HASH || unit === ZERO || unit === POINT) this.writeExcess();
			switch (unit) {
				case HASH:
				case ZERO:
					this.writePlace();
					break;
				case POINT:
					if (this.place !== 0 || pointWritten || !this.hasFraction()) break;
					this.out.appendUnit(POINT);
					pointWritten = true;
					break;
				case COMMA:
					break;
				case QUOTE:
				case APOSTROPHE:
				case BACKSLASH:
					i = this.writeLiteral(i);
					break;
				case 0x45: // E
				case 0x65: // e
					if (!exponentWritten && exponentFollows(format, i + 1)) {
						i = this.writeExponent(i);
						exponentWritten = true;
					} else {
						i = exponentWritten ? this.copyExponent(i) : this.copyUnit(i);
					}
					break;
				default:
					this.out.appendUnit(unit);
			}
		}
		return this.out.toString();
	}

	/** The point shows when zeros follow it, or when the format has places after it and digits are left. */
	private hasFraction(): bool {
		if (this.lastZero < 0) return true;
		return this.picture.wholePlaces < this.picture.places && this.next < this.digits.count;
	}

	/** All digits that stand before the first place of the format. */
	private writeExcess(): void {
		for (; this.excess > 0; this.excess--) {
			this.writeDigit(this.digits.digit(this.next++));
		}
	}

	private writePlace(): void {
		if (this.excess < 0) {
			this.excess++;
			if (this.place <= this.firstZero) this.writeDigit(0);
			else this.place--;
			return;
		}
		if (this.next < this.digits.count) this.writeDigit(this.digits.digit(this.next++));
		else if (this.place > this.lastZero) this.writeDigit(0);
		else this.place--;
	}

	private writeDigit(digit: u32): void {
		this.out.appendUnit(ZERO + digit);
		this.place--;
		if (this.picture.grouped && this.place > 0 && this.place % GROUP_SIZE === 0) this.out.appendUnit(COMMA);
	}

	/** Returns the index of the literal's last unit. */
	private writeLiteral(at: i32): i32 {
		const format = this.format;
		if (format.charCodeAt(at) === BACKSLASH) return at + 1 < format.length ? this.copyUnit(at + 1) : at;
		const close = format.indexOf(format.charAt(at), at + 1);
		const end = close < 0 ? format.length : close;
		this.out.appendPart(format, at + 1, end - at - 1);
		return end;
	}

	private copyUnit(at: i32): i32 {
		this.out.appendUnit(this.format.charCodeAt(at));
		return at;
	}

	/** An "E+00" that is no exponent is plain text. */
	private copyExponent(at: i32): i32 {
		this.copyUnit(at);
		if (at + 1 < this.format.length && isSign(this.format.charCodeAt(at + 1))) this.copyUnit(++at);
		while (at + 1 < this.format.length && this.format.charCodeAt(at + 1) === ZERO) this.copyUnit(++at);
		return at;
	}

	private writeExponent(at: i32): i32 {
		let i = at + 1;
		const showsPlus = this.format.charCodeAt(i) === PLUS;
		if (isSign(this.format.charCodeAt(i))) i++;
		let width = 0;
		while (i < this.format.length && this.format.charCodeAt(i) === ZERO) {
			width++;
			i++;
		}
		const exponent = this.digits.isZero ? 0 : this.digits.scale - this.picture.wholePlaces;
		appendExponent(this.out, exponent, this.format.charCodeAt(at), min(width, 10), showsPlus);
		return i - 1;
	}
}

function isSign(unit: i32): bool {
	return unit === PLUS || unit === MINUS;
}

/** "0", "+0" or "-0" at `at` makes an E before it an exponent. */
function exponentFollows(format: string, at: i32): bool {
	if (at < format.length && format.charCodeAt(at) === ZERO) return true;
	return at + 1 < format.length && isSign(format.charCodeAt(at)) && format.charCodeAt(at + 1) === ZERO;
}

/** The last unit of the quoted or escaped text that begins at `at`. */
function literalEnd(format: string, at: i32): i32 {
	if (format.charCodeAt(at) === BACKSLASH) return min(at + 1, format.length - 1);
	const close = format.indexOf(format.charAt(at), at + 1);
	return close < 0 ? format.length - 1 : close;
}

/** Where section 0 (positive), 1 (negative) or 2 (zero) begins; 0 when the format lacks it or it is empty. */
function sectionStart(format: string, section: i32): i32 {
	if (section === 0) return 0;
	let left = section;
	for (let i = 0; i < format.length; i++) {
		const unit = format.charCodeAt(i);
		if (unit === 0) return 0;
		if (unit === QUOTE || unit === APOSTROPHE || unit === BACKSLASH) {
			i = literalEnd(format, i);
		} else if (unit === SEMICOLON && --left === 0) {
			const follows = i + 1 < format.length && format.charCodeAt(i + 1) !== SEMICOLON && format.charCodeAt(i + 1) !== 0;
			return follows ? i + 1 : 0;
		}
	}
	return 0;
}
