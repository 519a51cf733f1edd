import { DateValue } from '../dates.ts';
import { argument } from '../errors.ts';
import { DecimalText } from '../numbers.ts';
import { TokenType, tokenTypeName } from './token-type.ts';
import type { JValueContent } from './value.ts';

/** Order of two contents as values of a type; null comes first. Throws where .NET cannot compare them. */
export function compareValues(type: TokenType, left: JValueContent, right: JValueContent): number {
	if (left === right) return 0;
	if (right === null) return 1;
	if (left === null) return -1;
	switch (type) {
		case TokenType.Integer:
		case TokenType.Float:
			return compareNumbers(numberOf(left), numberOf(right));
		case TokenType.Comment:
		case TokenType.String:
		case TokenType.Raw:
			return compareTexts(String(left), String(right));
		case TokenType.Boolean:
			return Number(Boolean(left)) - Number(Boolean(right));
		case TokenType.Date:
			return compareDates(left, right);
		case TokenType.Bytes:
			return compareBytes(left, right);
		default:
			return compareOthers(type, left, right);
	}
}

function compareTexts(left: string, right: string): number {
	return left === right ? 0 : left < right ? -1 : 1;
}

/** Numbers and integers as they are, decimals and texts by their value. */
function numberOf(content: JValueContent): number | bigint {
	if (typeof content === 'number' || typeof content === 'bigint') return content;
	if (content instanceof DecimalText) return /^-?\d+$/.test(content.text) ? BigInt(content.text) : content.number;
	if (typeof content === 'boolean') return content ? 1 : 0;
	return Number(content);
}

/** Doubles that differ by rounding only are equal, as Newtonsoft compares them. */
function compareNumbers(left: number | bigint, right: number | bigint): number {
	if (typeof left === 'number' || typeof right === 'number') {
		const [a, b] = [Number(left), Number(right)];
		const tolerance = (Math.abs(a) + Math.abs(b) + 10) * 2.2204460492503131e-16;
		if (a === b || Math.abs(a - b) < tolerance) return 0;
	}
	return left === right ? 0 : left < right ? -1 : 1;
}

function compareDates(left: JValueContent, right: JValueContent): number {
	if (!(left instanceof DateValue) || !(right instanceof DateValue)) throw argument('Object must be of type DateTime.');
	const bothOffsets = left.offset !== null && right.offset !== null;
	const difference = bothOffsets ? left.utcTicks - right.utcTicks : left.ticks - right.ticks;
	return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function compareBytes(left: JValueContent, right: JValueContent): number {
	if (!(left instanceof Uint8Array) || !(right instanceof Uint8Array)) {
		throw argument('Object must be of type byte[].');
	}
	return Buffer.compare(left, right);
}

function compareOthers(type: TokenType, left: JValueContent, right: JValueContent): number {
	if (typeof left !== typeof right) throw argument(`Object must be of type ${tokenTypeName(type)}.`);
	if (typeof left === 'bigint' && typeof right === 'bigint') return left === right ? 0 : left < right ? -1 : 1;
	return compareTexts(textOf(left), textOf(right));
}

function textOf(content: JValueContent): string {
	return content !== null && typeof content === 'object' && 'text' in content ? content.text : String(content);
}
