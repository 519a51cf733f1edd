/** What .NET takes from Unicode's tables and from ICU, and JavaScript has: categories, collation, normalization. */
import type { Host, HostFunctions } from '../host.ts';

/** The general categories in the order of System.Globalization.UnicodeCategory. */
const CATEGORIES = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Cn'
	.split(' ')
	.map((name) => new RegExp(`^\\p{${name}}$`, 'u'));

/** System.Text.NormalizationForm. */
const FORMS: Record<number, string> = { 1: 'NFC', 2: 'NFD', 5: 'NFKC', 6: 'NFKD' };

/** The root collation is that of the invariant culture. */
const withCase = new Intl.Collator('und');
const withoutCase = new Intl.Collator('und', { sensitivity: 'accent' });

/** CompareOptions. */
const IGNORE_CASE = 1;
const IGNORE_NON_SPACE = 2;
const IGNORE_SYMBOLS = 4;

const collators = new Map<number, Intl.Collator>();

/** A collator that passes over what the options say; width and kana type never make more than a difference of case. */
function collatorFor(options: number): Intl.Collator {
	const heeded = options & (IGNORE_CASE | IGNORE_NON_SPACE | IGNORE_SYMBOLS);
	const known = collators.get(heeded) ?? newCollator(heeded);
	collators.set(heeded, known);
	return known;
}

function newCollator(options: number): Intl.Collator {
	const isAccentIgnored = (options & IGNORE_NON_SPACE) !== 0;
	const isCaseIgnored = (options & IGNORE_CASE) !== 0;
	const ignored = isAccentIgnored ? (isCaseIgnored ? 'base' : 'case') : isCaseIgnored ? 'accent' : 'variant';
	return new Intl.Collator('und', { sensitivity: ignored, ignorePunctuation: (options & IGNORE_SYMBOLS) !== 0 });
}

export function textFunctions(host: Host): HostFunctions {
	return {
		Text_category: (codePoint: number): number => {
			const character = String.fromCodePoint(codePoint);
			return CATEGORIES.findIndex((category) => category.test(character));
		},

		Text_compare: (left: number, right: number, ignoreCase: number): number => {
			const collator = ignoreCase ? withoutCase : withCase;
			return collator.compare(host.string(left) ?? '', host.string(right) ?? '');
		},

		Text_compareWith: (left: number, right: number, options: number): number =>
			collatorFor(options).compare(host.string(left) ?? '', host.string(right) ?? ''),

		Text_normalize: (text: number, form: number): number =>
			host.newString((host.string(text) ?? '').normalize(FORMS[form])),
	};
}
