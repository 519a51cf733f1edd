/** The text of an enum's value. `values` are those of the enum: `0:None,1:Indented`, in order, `|` before flags. */

/** Its name, or those of the flags in it; its number when it has none. */
export function enumText(value: i32, values: string, isFlags: bool): string {
	const entries = enumEntries(values);
	const text = isFlags && value != 0 ? flagsText(value, entries) : nameOf(value, entries);
	return text === null ? value.toString() : text;
}

/** `value:name` of each. */
export function enumEntries(values: string): string[] {
	return (values.startsWith('|') ? values.substring(1) : values).split(',');
}

function nameOf(value: i32, entries: string[]): string | null {
	const prefix = value.toString() + ':';
	for (let i = 0; i < entries.length; i++) {
		if (entries[i].startsWith(prefix)) return entries[i].substring(prefix.length);
	}
	return null;
}

/** The largest flags first are taken out of the value; null when something is left. */
function flagsText(value: i32, entries: string[]): string | null {
	let rest = value;
	let text = '';
	for (let i = entries.length - 1; i >= 0; i--) {
		const colon = entries[i].indexOf(':');
		const flag = I32.parseInt(entries[i].substring(0, colon));
		if (flag == 0 || (rest & flag) != flag) continue;
		rest ^= flag;
		const name = entries[i].substring(colon + 1);
		text = text == '' ? name : name + ', ' + text;
	}
	return rest == 0 ? text : null;
}
