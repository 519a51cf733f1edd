import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A folder that lasts until the end of the test file. */
export function temporaryFolder(purpose = 'test'): string {
	const folder = mkdtempSync(join(tmpdir(), `tollgate-${purpose}-`));
	folders.push(folder);
	return folder;
}

export function removeTemporaryFolders(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
