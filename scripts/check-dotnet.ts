/** Compiles all of policies-as/dotnet, used or not, and prints what asc says. */
import { main } from 'assemblyscript/asc';
import { join } from 'node:path';

const library = join(import.meta.dirname, '../policies-as/dotnet/index.ts');
const { error, stderr } = await main([library, '--runtime', 'stub', '--exportTable', '--noEmit', '--pedantic'], {});
process.stderr.write(stderr.toString());
process.exitCode = error === null ? 0 : 1;
