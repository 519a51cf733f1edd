/** Strips the types of a copied tree's sources once, for containers, whose root cannot be written. usage: strip-types.mjs FOLDER */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(process.argv[2]);
const { stripped } = await import(pathToFileURL(join(root, 'bin/stripped-types.mjs')).href);
for (const part of ['core', 'workers']) {
	for (const file of readdirSync(join(root, part), { recursive: true })) {
		if (file.endsWith('.ts') && !file.endsWith('.d.ts')) stripped(pathToFileURL(join(root, part, file)).href);
	}
}
