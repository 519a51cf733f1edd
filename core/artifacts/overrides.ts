import { key } from '../model/model.ts';
import { PositionedText, SourceFile } from '../policy/document/positioned-text.ts';
import type { Environment } from './environment.ts';
import { readText } from './folder.ts';
import { entry, items, type Located, merge, parseLocated } from './located.ts';
import { type Report, startOf } from './report.ts';

/** `{#[TOKEN]#}` of apiops-cli and `{#name#}` of the toolkit's pipelines. */
const PLACEHOLDER = /\{#(?:\[([^\]#{}]+)\]|([^\]#{}[]+))#\}/g;

/** An override that was used, or not yet. */
interface Override {
	item: Located;
	used: boolean;
}

/** The overrides of one scope, the service or a workspace: items of collections by name. */
export class Overrides {
	readonly #collections = new Map<string, Map<string, Override>>();

	/** Adds the items of a map `collection: [{ name, properties, … }]`; what is added later is merged over. */
	add(root: Located): void {
		if (!(root.value instanceof Map)) return;
		for (const [collection, list] of root.value) {
			for (const item of items(list)) this.#addItem(collection, item);
		}
	}

	/** What overrides an artifact, for example `item('apis', 'orders')`. */
	item(collection: string, name: string): Located | undefined {
		const found = this.#collections.get(key(collection))?.get(key(name));
		if (found) found.used = true;
		return found?.item;
	}

	/** Reports the items of a collection that no artifact asked for. */
	reportUnused(collection: string, report: Report): void {
		for (const { item, used } of this.#collections.get(key(collection))?.values() ?? []) {
			if (!used) report.add('TG1006', { collection, name: entry(item, 'name')!.text }, item);
		}
	}

	#addItem(collection: string, item: Located): void {
		const name = entry(item, 'name');
		if (name === undefined) return;
		const overrides = this.#collections.get(key(collection)) ?? new Map<string, Override>();
		this.#collections.set(key(collection), overrides);
		const present = overrides.get(key(name.text));
		overrides.set(key(name.text), { item: present ? merge(present.item, item) : item, used: false });
	}
}

/** Reads overrides files, in the order in which they apply, for the service. */
export function readOverrides(paths: readonly string[], environment: Environment, report: Report): Overrides {
	const overrides = new Overrides();
	for (const path of paths) {
		const root = readOverridesFile(path, environment, report);
		if (root) overrides.add(root);
	}
	return overrides;
}

/** The overrides of a workspace, which stand in an item of the service's. */
export function workspaceOverrides(service: Overrides, workspace: string): Overrides {
	const overrides = new Overrides();
	const item = service.item('workspaces', workspace);
	if (item) overrides.add(item);
	return overrides;
}

function readOverridesFile(path: string, environment: Environment, report: Report): Located | null {
	let text: string;
	try {
		text = readText(path);
	} catch (error) {
		report.add('TG1008', { reason: (error as Error).message }, startOf(path));
		return null;
	}
	const file = new SourceFile(path, text);
	const filled = PositionedText.of(file, 0, text.length).replace(PLACEHOLDER, (match) => {
		const name = match[1] ?? match[2]!;
		const value = environment[name];
		if (value !== undefined) return value;
		report.add('TG1005', { placeholder: match[0], name }, { path, at: file.positionAt(match.index) });
		return '';
	});
	const { root, problem } = parseLocated(filled.text, path, (offset) => filled.positionAt(offset));
	if (problem) report.add('TG1002', { reason: problem.message }, { path, at: problem.at });
	return root;
}
