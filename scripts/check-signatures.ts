/** Reads the signature files of policy expressions and prints what is wrong in them: `FILE:LINE:COLUMN: CODE: text`. */
import { librarySources, readLibrary } from '../core/policy/expressions/signatures/read-library.ts';

const { library, diagnostics } = readLibrary(librarySources());
for (const { path, line, column, code, message } of diagnostics) {
	console.log(`core/policy/expressions/library/${path}:${line}:${column}: ${code}: ${message}`);
}
let members = 0;
let missing = 0;
for (const type of library.types) {
	for (const member of type.members) {
		members++;
		const isBuilt = member.implementation !== null || member.setter !== null || member.constant !== undefined;
		if (!isBuilt) missing++;
	}
}
console.log(`${[...library.types].length} types, ${members} members, ${missing} of them without implementation`);
process.exitCode = diagnostics.length === 0 ? 0 : 1;
