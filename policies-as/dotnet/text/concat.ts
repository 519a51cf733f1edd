/** Texts that are put together into one new text. */

export function concat3(a: string, b: string, c: string): string {
	const text = newText(a.length + b.length + c.length);
	append(append(append(changetype<usize>(text), a), b), c);
	return text;
}

export function concat4(a: string, b: string, c: string, d: string): string {
	const text = newText(a.length + b.length + c.length + d.length);
	append(append(append(append(changetype<usize>(text), a), b), c), d);
	return text;
}

function newText(length: i32): string {
	return changetype<string>(__new((<usize>length) << 1, idof<String>()));
}

/** Returns the address behind the text. */
function append(address: usize, text: string): usize {
	const bytes = (<usize>text.length) << 1;
	memory.copy(address, changetype<usize>(text), bytes);
	return address + bytes;
}
