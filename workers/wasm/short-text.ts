const of = String.fromCharCode;

/** The text of UTF-16 code units. Made for short ones: a call for each unit, or into the runtime, costs twice as much. */
export function shortText(units: Uint16Array, start: number, length: number): string {
	const end = start + length;
	let text = '';
	let i = start;
	for (; i + 8 <= end; i += 8) {
		text += of(
			units[i]!,
			units[i + 1]!,
			units[i + 2]!,
			units[i + 3]!,
			units[i + 4]!,
			units[i + 5]!,
			units[i + 6]!,
			units[i + 7]!,
		);
	}
	if (length & 4) {
		text += of(units[i]!, units[i + 1]!, units[i + 2]!, units[i + 3]!);
		i += 4;
	}
	if (length & 2) {
		text += of(units[i]!, units[i + 1]!);
		i += 2;
	}
	return length & 1 ? text + of(units[i]!) : text;
}
