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

		Text_normalize: (text: number, form: number): number =>
			host.newString((host.string(text) ?? '').normalize(FORMS[form])),
	};
}
