import type { PolicyFile } from '../model/model.ts';
import { type Folder, findFile, readText } from './folder.ts';
import { entry, items, type Located } from './located.ts';
import type { Scope } from './scope.ts';

const FORMATS: Readonly<Record<string, PolicyFile['format']>> = { xml: 'xml', rawxml: 'rawxml' };

/**
 * The policy of a folder's owner: its policy.xml, whose text and format an override may replace.
 * @param override `{ name: policy, properties: { format, value } }`.
 */
export function readPolicy(folder: Folder, owner: string, scope: Scope, override?: Located): PolicyFile | null {
	const properties = entry(override, 'properties');
	const value = entry(properties, 'value');
	const path = findFile(folder, ['policy.xml']);
	if (value === undefined && path === undefined) return null;
	return {
		name: owner,
		path: value?.path ?? path!,
		text: value?.text ?? readText(path!),
		format: policyFormat(entry(properties, 'format')?.text),
		workspace: scope.workspace,
	};
}

/** The policy that an item of the overrides has: `policies: [{ name: policy, properties: … }]`. */
export function policyOverride(item: Located | undefined): Located | undefined {
	return items(entry(item, 'policies')).find((policy) => entry(policy, 'name')?.text.toLowerCase() === 'policy');
}

/** `rawxml-link` and `xml-link` are resolved when a document is stored, so that only their base remains. */
export function policyFormat(format: string | null | undefined): PolicyFile['format'] {
	return FORMATS[(format ?? '').toLowerCase().replace('-link', '')] ?? 'unknown';
}
