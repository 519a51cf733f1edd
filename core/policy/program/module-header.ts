import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enumClasses } from '../expressions/lowering/enum-classes.ts';
import { standardLibrary } from '../expressions/signatures/read-library.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['policies-as/dotnet', 'policies-as/statements'];
const DECLARATION =
	/^export (?:declare )?(?:abstract )?(?:function|class|const enum|const|let|enum|interface|type) (\w+)/gm;

/** The file that declares a name, by the name. */
let declarations: Map<string, string> | null = null;

/**
 * Imports of what some code names, each from the file that declares it, and the exports that every instance needs. asc reads
 * only the files that are imported: most modules need a small part of the library.
 */
export function moduleHeader(codes: readonly string[]): string {
	declarations ??= readDeclarations();
	const files = new Map<string, Set<string>>();
	for (const code of codes) {
		for (const [name] of code.matchAll(/[A-Za-z_]\w*/g)) {
			const file = declarations.get(name);
			if (file === undefined) continue;
			const names = files.get(file);
			if (names === undefined) files.set(file, new Set([name]));
			else names.add(name);
		}
	}
	const imports = [...files].map(([file, names]) => `import { ${[...names].sort().join(', ')} } from './${file}';`);
	const enums = enumClasses(codes, standardLibrary().types);
	if (enums.length > 0 && !files.get('policies-as/dotnet/runtime/box')?.has('BoxEnum')) {
		imports.push("import { BoxEnum } from './policies-as/dotnet/runtime/box';");
	}
	return [...imports.sort(), "export * from './policies-as/exports';", ...enums, ''].join('\n');
}

function sourcesIn(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
}

function readDeclarations(): Map<string, string> {
	const found = new Map<string, string>();
	for (const folder of FOLDERS) {
		for (const file of sourcesIn(folder)) {
			const text = readFileSync(join(ROOT, folder, file), 'utf8');
			for (const [, name] of text.matchAll(DECLARATION)) found.set(name!, `${folder}/${file.slice(0, -3)}`);
		}
	}
	return found;
}
