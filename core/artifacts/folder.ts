import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../diagnostics/source-text.ts';

/** A directory of an artifact folder; keys are lower-cased names. */
export interface Folder {
	name: string;
	path: string;
	folders: Map<string, Folder>;
	/** Paths of its files. */
	files: Map<string, string>;
}

/**
 * Lists a directory with all below it, in the order of names. What starts with a dot is left out: `.tollgate`, `.git`, and
 * the directories that Kubernetes puts beside its links in a mounted volume.
 * @throws the error of the file system when the directory cannot be read.
 */
export function readFolder(path: string, name = ''): Folder {
	const folder: Folder = { name, path, folders: new Map(), files: new Map() };
	const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const below = join(path, entry.name);
		const stat = entry.isSymbolicLink() ? linkTarget(below) : entry;
		if (stat === null) continue;
		if (stat.isDirectory()) folder.folders.set(entry.name.toLowerCase(), readFolder(below, entry.name));
		else folder.files.set(entry.name.toLowerCase(), below);
	}
	return folder;
}

/** What a link leads to; null for one that leads nowhere or back to a directory above it. */
function linkTarget(path: string): Stats | null {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (stat?.isDirectory() && `${realpathSync(dirname(path))}/`.startsWith(`${realpathSync(path)}/`)) return null;
	return stat ?? null;
}

/**
 * The directories that hold a collection: the toolkit writes `named values`, apiops-cli `namedValues`.
 * @param collection as apiops-cli spells it.
 */
export function collectionFolders(folder: Folder, collection: string): Folder[] {
	const wanted = collection.toLowerCase();
	return Array.from(folder.folders.values()).filter((each) => each.name.replaceAll(' ', '').toLowerCase() === wanted);
}

/** The first of some files that a directory has. */
export function findFile(folder: Folder, names: readonly string[]): string | undefined {
	for (const name of names) {
		const path = folder.files.get(name.toLowerCase());
		if (path !== undefined) return path;
	}
	return undefined;
}

/** A file's text without the byte order mark. */
export function readText(path: string): string {
	return decodeText(readFileSync(path));
}
