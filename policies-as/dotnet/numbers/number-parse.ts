import { Digits, NumberKind } from './digits';

// The flags of System.Globalization.NumberStyles and the reading of numbers with the invariant culture.

export const LEADING_WHITE = 1;
export const TRAILING_WHITE = 2;
export const LEADING_SIGN = 4;
export const TRAILING_SIGN = 8;
export const PARENTHESES = 16;
export const DECIMAL_POINT = 32;
export const THOUSANDS = 64;
export const EXPONENT = 128;
export const CURRENCY_SYMBOL = 256;
export const HEX_SPECIFIER = 512;
/** NumberStyles.Integer, .Number and .Float. */
export const INTEGER_STYLE = LEADING_WHITE | TRAILING_WHITE | LEADING_SIGN;
export const NUMBER_STYLE = INTEGER_STYLE | TRAILING_SIGN | DECIMAL_POINT | THOUSANDS;
export const FLOAT_STYLE = INTEGER_STYLE | DECIMAL_POINT | EXPONENT;

/** More digits than any double needs to be told from its neighbours. */
const SIGNIFICANT_DIGITS = 770;
const EXPONENT_LIMIT = 9999;

/** The white space of numbers. */
export function isNumberSpace(unit: i32): bool {
	return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** Reads a number in decimal; null when the text is none in this style. */
export function scanNumber(text: string, style: i32, kind: NumberKind): Digits | null {
	return new NumberScanner(text, style, kind).scan();
}

class NumberScanner {
	private at: i32 = 0;
	private digits: Digits;
	private signSeen: bool = false;
	private parenthesis: bool = false;
	private currencySeen: bool = false;
	private digitSeen: bool = false;
	private pointSeen: bool = false;
	private tail: bool = false;

	constructor(
		private text: string,
		private style: i32,
		kind: NumberKind,
	) {
		this.digits = new Digits(kind, 24);
	}

	scan(): Digits | null {
		this.skipLeading();
		this.readDigits();
		if (!this.digitSeen) return null;
		if (this.tail) this.digits.append(1);
		this.readExponent();
		this.skipTrailing();
		if (this.parenthesis || !this.onlyZerosLeft()) return null;
		const digits = this.digits;
		if (digits.isZero) {
			if (digits.kind !== NumberKind.Decimal) digits.scale = 0;
			if (digits.kind === NumberKind.Integer) digits.negative = false;
		} else if (digits.kind !== NumberKind.Decimal) {
			digits.truncate(digits.count);
		}
		return digits;
	}

	@inline
	private peek(): i32 {
		return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
	}

	@inline
	private allows(flag: i32): bool {
		return (this.style & flag) !== 0;
	}

	private skipLeading(): void {
		for (; ; this.at++) {
			const unit = this.peek();
			if (isNumberSpace(unit) && this.allows(LEADING_WHITE) && (!this.signSeen || this.currencySeen)) continue;
			if (this.allows(LEADING_SIGN) && this.acceptSign(unit)) continue;
			if (unit === 0x28 && this.allows(PARENTHESES) && !this.signSeen) {
				this.signSeen = true;
				this.parenthesis = true;
				this.digits.negative = true;
				continue;
			}
			if (this.acceptCurrency(unit)) continue;
			return;
		}
	}

	private acceptSign(unit: i32): bool {
		if (this.signSeen || (unit !== 0x2b && unit !== 0x2d)) return false;
		this.signSeen = true;
		this.digits.negative = unit === 0x2d;
		return true;
	}

	private acceptCurrency(unit: i32): bool {
		if (unit !== 0xa4 || !this.allows(CURRENCY_SYMBOL) || this.currencySeen) return false;
		this.currencySeen = true;
		return true;
	}

	private readDigits(): void {
		for (; ; this.at++) {
			const unit = this.peek();
			if (unit >= 0x30 && unit <= 0x39) {
				this.digitSeen = true;
				this.acceptDigit(unit - 0x30);
			} else if (unit === 0x2e && this.allows(DECIMAL_POINT) && !this.pointSeen) {
				this.pointSeen = true;
			} else if (!(unit === 0x2c && this.allows(THOUSANDS) && this.digitSeen && !this.pointSeen)) {
				return;
			}
		}
	}

	private acceptDigit(digit: i32): void {
		const digits = this.digits;
		if (digit === 0 && digits.isZero) {
			if (this.pointSeen) digits.scale--;
			return;
		}
		if (digits.count < SIGNIFICANT_DIGITS) digits.append(digit);
		else if (digit !== 0) this.tail = true;
		if (!this.pointSeen) digits.scale++;
	}

	private readExponent(): void {
		const unit = this.peek();
		if (!this.allows(EXPONENT) || (unit !== 0x45 && unit !== 0x65)) return;
		const start = this.at;
		this.at++;
		const sign = this.peek();
		if (sign === 0x2b || sign === 0x2d) this.at++;
		const first = this.at;
		let exponent = 0;
		for (let digit = this.peek() - 0x30; digit >= 0 && digit <= 9; digit = this.peek() - 0x30) {
			exponent = min(exponent * 10 + digit, EXPONENT_LIMIT);
			this.at++;
		}
		if (this.at === first) this.at = start;
		else this.digits.scale += sign === 0x2d ? -exponent : exponent;
	}

	private skipTrailing(): void {
		for (; ; this.at++) {
			const unit = this.peek();
			if (isNumberSpace(unit) && this.allows(TRAILING_WHITE)) continue;
			if (this.allows(TRAILING_SIGN) && this.acceptSign(unit)) continue;
			if (unit === 0x29 && this.parenthesis) {
				this.parenthesis = false;
				continue;
			}
			if (this.acceptCurrency(unit)) continue;
			return;
		}
	}

	/** .NET takes NUL characters at the end of a number. */
	private onlyZerosLeft(): bool {
		for (let i = this.at; i < this.text.length; i++) {
			if (this.text.charCodeAt(i) !== 0) return false;
		}
		return true;
	}
}
