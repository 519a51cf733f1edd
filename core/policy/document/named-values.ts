import type { NamedValue } from '../../model/model.ts';
import { NAMED_VALUE_REFERENCE, namedValueLookup } from '../../model/named-values.ts';
import type { PositionedText } from './positioned-text.ts';

/** A reference that could not be replaced. */
export interface MissingNamedValue {
	name: string;
	/** `without-value`: a secret that was not given. */
	reason: 'unknown' | 'without-value';
	/** Of the reference, in its file. */
	offset: number;
}

export interface Substituted {
	text: PositionedText;
	missing: MissingNamedValue[];
}

/** Replaces `{{name}}` in a part of a policy document. */
export type Substitute = (text: PositionedText, isLiquid?: boolean) => Substituted;

/**
 * Makes the replacement for the documents of a workspace, null for those of the service. It is textual and a single pass:
 * what a value holds is not looked through again.
 *
 * A Liquid template has the same delimiters, so that an unknown name in one belongs to Liquid; and `{{{name}}}` in an
 * interpolated C# string is an escaped brace around an expression, unless a named value has that name.
 */
export function substituteNamedValues(namedValues: readonly NamedValue[], workspace: string | null): Substitute {
	const lookup = namedValueLookup(namedValues, workspace);
	return (text, isLiquid = false) => {
		const missing: MissingNamedValue[] = [];
		const replaced = text.replace(NAMED_VALUE_REFERENCE, (match) => {
			const name = match[1]!;
			const namedValue = lookup(name);
			if (namedValue?.value != null) return namedValue.value;
			const isOther = isLiquid || text.text[match.index - 1] === '{';
			if (namedValue !== undefined || !isOther) {
				const reason = namedValue === undefined ? 'unknown' : 'without-value';
				missing.push({ name, reason, offset: text.offsetAt(match.index) });
			}
			return null;
		});
		return { text: replaced, missing };
	};
}
