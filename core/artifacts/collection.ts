import { key } from '../model/model.ts';
import { collectionFolders, type Folder, findFile, readText } from './folder.ts';
import { entry, type Located, merge, parseLocated } from './located.ts';
import { Properties } from './properties.ts';
import { type Report, startOf } from './report.ts';
import type { Scope } from './scope.ts';

/** One artifact: a directory whose name is the resource's, with its information file after overrides. */
export interface Artifact {
	name: string;
	folder: Folder;
	/** Where the information file begins, or would. */
	place: Located;
	properties: Properties;
	/** The properties before overrides. */
	own: Properties;
	/** The item of the overrides, which may hold more than properties. */
	override: Located | undefined;
}

/** The files of a collection. */
export interface ArtifactFiles {
	/** Directory and key in overrides files, as apiops-cli spells it. */
	collection: string;
	/** Names that the information file has or had. */
	files: readonly string[];
	/** A directory without an information file is fine. */
	optionalFile?: boolean;
}

/** A kind of artifact: the files of a collection and the entity that one becomes. */
export interface ArtifactType<Entity extends object> extends ArtifactFiles {
	/** Gives null for what has been reported and is left out. */
	read(artifact: Artifact, scope: Scope): Entity | null;
}

/** Reads the entities of a collection; one that has an error is left out. */
export function readCollection<Entity extends object>(
	type: ArtifactType<Entity>,
	scope: Scope,
	parent = scope.folder,
): Entity[] {
	const entities: Entity[] = [];
	for (const artifact of readArtifactFolders(type, scope, parent)) {
		const errors = scope.report.errors;
		const entity = type.read(artifact, scope);
		if (entity === null || scope.report.errors > errors) continue;
		scope.report.locate(entity, artifact.place);
		entities.push(entity);
	}
	if (parent === scope.folder) scope.overrides.reportUnused(type.collection, scope.report);
	return entities;
}

/** The artifacts of a collection before they become entities. */
export function readArtifactFolders(type: ArtifactFiles, scope: Scope, parent = scope.folder): Artifact[] {
	const artifacts = new Map<string, Artifact>();
	for (const directory of collectionFolders(parent, type.collection)) {
		for (const folder of directory.folders.values()) {
			const present = artifacts.get(key(folder.name));
			if (present) {
				const values = { collection: type.collection, name: folder.name, path: present.folder.path };
				scope.report.add('TG1007', values, startOf(folder.path));
				continue;
			}
			const artifact = readArtifact(type, folder, scope, parent === scope.folder);
			if (artifact) artifacts.set(key(folder.name), artifact);
		}
	}
	return Array.from(artifacts.values());
}

/** Reads an information file; null when it is missing or cannot be parsed, which is reported. */
export function readInformation(path: string, report: Report): Located | null {
	const text = readText(path);
	const { root, problem } = parseLocated(text, path);
	if (problem) {
		report.add('TG1002', { reason: problem.message }, { path, at: problem.at });
		return null;
	}
	try {
		JSON.parse(text);
	} catch (error) {
		report.add('TG1003', { reason: (error as Error).message }, root);
	}
	return root;
}

function readArtifact(type: ArtifactFiles, folder: Folder, scope: Scope, overridable: boolean): Artifact | null {
	const path = findFile(folder, type.files);
	let root: Located | null = { value: new Map(), text: '', ...startOf(folder.path) };
	if (path !== undefined) root = readInformation(path, scope.report);
	else if (!type.optionalFile) {
		const values = { collection: type.collection, name: folder.name, file: type.files[0]! };
		scope.report.add('TG1004', values, startOf(folder.path));
		return null;
	}
	if (root === null) return null;
	const override = overridable ? scope.overrides.item(type.collection, folder.name) : undefined;
	const own = entry(root, 'properties') ?? { ...root, value: new Map() };
	const over = entry(override, 'properties');
	return {
		name: folder.name,
		folder,
		place: root,
		properties: new Properties(over ? merge(own, over) : own, scope.report),
		own: new Properties(own, scope.report),
		override,
	};
}
