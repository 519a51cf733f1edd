/** Compiles all of policies-as/dotnet, used or not, and prints what asc says. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const folder = join(import.meta.dirname, '../policies-as/dotnet');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => join(folder, file));
// 235: generic functions and classes are no exports of the module, as it should be.
const options = ['--runtime', 'stub', '--exportTable', '--noEmit', '--disableWarning', '235'];
const { error, stderr } = await main([...files, ...options], {});
process.stderr.write(stderr.toString());
process.exitCode = error === null ? 0 : 1;
