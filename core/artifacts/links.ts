import { readInformation } from './collection.ts';
import { collectionFolders, type Folder, findFile } from './folder.ts';
import { entry, items } from './located.ts';
import type { Report } from './report.ts';
import { resourceName } from './resource-ids.ts';

/**
 * The resources that an owner links to, each once: directories `products/{p}/apis/{api}`, the list `products/{p}/apis.json` of toolkit v4
 * and apiops-cli, and the link resources of workspaces and of toolkit v7, whose file names the target by id.
 * @param idProperty the property of a link resource that holds the id.
 */
export function readLinks(owner: Folder, collection: string, idProperty: string, report: Report): string[] {
	const names = new Map<string, string>();
	const add = (target: string) => {
		// A link leads to all revisions of an API.
		const name = target.replace(/;rev=.*$/i, '');
		names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
	};

	const listPath = findFile(owner, [`${collection}.json`]);
	const list = listPath ? readInformation(listPath, report) : null;
	for (const item of list ? items(list) : []) {
		const name = entry(item, 'name') ?? item;
		if (name.text !== '') add(resourceName(name.text));
	}
	for (const directory of collectionFolders(owner, collection)) {
		for (const link of directory.folders.values()) {
			const file = Array.from(link.files.values()).find((path) => path.endsWith('Information.json'));
			const information = file ? readInformation(file, report) : null;
			const id = entry(entry(information ?? undefined, 'properties'), idProperty);
			add(id ? resourceName(id.text) : link.name);
		}
	}
	return Array.from(names.values());
}
