import type { NamedValue } from '../model/model.ts';
import { NAMED_VALUE_REFERENCE, namedValueLookup } from '../model/named-values.ts';
import { type Environment, environmentVariable } from './environment.ts';
import type { Folder } from './folder.ts';
import type { Overrides } from './overrides.ts';
import type { Properties } from './properties.ts';
import type { Report } from './report.ts';

/** The service or one of its workspaces: a folder with collections, and what its artifacts may refer to. */
export class Scope {
	readonly folder: Folder;
	/** null is the service itself. */
	readonly workspace: string | null;
	readonly overrides: Overrides;
	readonly environment: Environment;
	readonly report: Report;
	#namedValue: (name: string) => NamedValue | undefined = () => undefined;

	constructor(
		folder: Folder,
		workspace: string | null,
		overrides: Overrides,
		environment: Environment,
		report: Report,
	) {
		this.folder = folder;
		this.workspace = workspace;
		this.overrides = overrides;
		this.environment = environment;
		this.report = report;
	}

	/** Makes named values known, before artifacts that refer to them are read. */
	useNamedValues(namedValues: readonly NamedValue[]): void {
		this.#namedValue = namedValueLookup(namedValues, this.workspace);
	}

	/**
	 * Fills the named values that a text of `properties` refers to.
	 * @returns null when one of them has no value, which is reported.
	 */
	fill(text: string | null, properties: Properties, property: string): string | null {
		if (text === null) return null;
		let complete = true;
		const filled = text.replace(NAMED_VALUE_REFERENCE, (reference, name: string) => {
			const namedValue = this.#namedValue(name);
			if (namedValue?.value != null) return namedValue.value;
			complete = false;
			const variable = environmentVariable('NAMED_VALUE', name);
			const values = { property: properties.nameOf(property), name, variable };
			this.report.add(namedValue ? 'TG1051' : 'TG1050', values, properties.get(property) ?? properties.node);
			return reference;
		});
		return complete ? filled : null;
	}
}
