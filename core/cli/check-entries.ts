import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `tollgate check` looks at: an artifact folder as a whole, or one document. */
export interface CheckEntry {
	path: string;
	isFolder: boolean;
}

/** Folders of which each makes its parent an artifact folder. */
const COLLECTIONS = [
	'apis',
	'products',
	'backends',
	'named values',
	'namedValues',
	'policy fragments',
	'policyFragments',
	'version sets',
	'versionSets',
	'subscriptions',
	'gateways',
	'workspaces',
];

/**
 * A file, an artifact folder, or what a walk through another folder finds: .xml files and artifact folders, behind links too.
 * What cannot be read is an entry of its own, so that the check says so.
 */
export function findEntries(path: string): CheckEntry[] {
	return walk(path, []);
}

/** @param around the real paths of the folders that the walk came through: a link back to one of them ends it */
function walk(path: string, around: readonly string[]): CheckEntry[] {
	const stat = statOf(path);
	if (stat === null || !stat.isDirectory()) return [{ path, isFolder: false }];
	const real = realpathSync(path);
	if (around.includes(real)) return [];
	const names = namesOf(path);
	if (names === null || names.some((entry) => entry.isDirectory() && COLLECTIONS.includes(entry.name))) {
		return [{ path, isFolder: true }];
	}
	return names.flatMap((entry) => {
		const below = join(path, entry.name);
		const target = entry.isSymbolicLink() ? statOf(below) : entry;
		if (target?.isDirectory()) return entry.name.startsWith('.') ? [] : walk(below, [...around, real]);
		const isDocument = entry.name.toLowerCase().endsWith('.xml') && (target === null || target.isFile());
		return isDocument ? [{ path: below, isFolder: false }] : [];
	});
}

/** null: it leads nowhere, or may not be looked at. */
function statOf(path: string): Stats | null {
	try {
		return statSync(path);
	} catch {
		return null;
	}
}

/** null: the folder cannot be read. */
function namesOf(path: string): Dirent[] | null {
	try {
		return readdirSync(path, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
	} catch {
		return null;
	}
}
