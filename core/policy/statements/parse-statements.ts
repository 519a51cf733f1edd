import { childElements, type Element, strayText } from '../document/element.ts';
import { readDocument } from '../document/reader.ts';
import type { Scope, SectionName, Value } from '../program/program.ts';
import { ElementParser } from './parse-element.ts';
import { ValueParser } from './parse-value.ts';
import type { Branch, ParsedStatement } from './parsed.ts';
import { statementNames, statementOf } from './registry.ts';
import { type Report, suggestion } from './report.ts';
import type { Statement } from './statement.ts';
import type { Surroundings } from './surroundings.ts';
import { WAIT_CHILDREN } from './wait.ts';

/** Where statements stand. */
export interface Context {
	/** null: a fragment by itself, whose section is not known. */
	section: SectionName | null;
	/** null: a document by itself, whose scope is not known. */
	scope: Scope | null;
	/** Statements that may stand only once and were met, by name: in this section, and in this document. */
	once: { section: Set<string>; document: Set<string> };
}

/** What surrounds a list of statements. */
interface Enclosure {
	parent: Element;
	/** `choose[1]/when[2]`; empty directly in a section. */
	path: string;
	isFragment: boolean;
	/** Numbers of the statements so far, by name. */
	counts: Map<string, number>;
}

/** Parses the statements of sections: which may stand where, fragments in place, branches of `choose` and `retry`. */
export class StatementsParser {
	readonly #surroundings: Surroundings;
	readonly #report: Report;
	readonly #context: Context;

	constructor(surroundings: Surroundings, report: Report, context: Context) {
		this.#surroundings = surroundings;
		this.#report = report;
		this.#context = context;
	}

	/** The statements directly in a section or in a fragment. */
	parseSection(parent: Element): ParsedStatement[] {
		const isFragment = parent.name === 'fragment';
		return this.#parseAll(parent, { parent, path: '', isFragment, counts: new Map() });
	}

	/** A statement that is a document of its own: a resolver, or an excerpt. */
	parseAlone(element: Element): ParsedStatement[] {
		const enclosure = { parent: element, path: '', isFragment: false, counts: new Map<string, number>() };
		return this.#parseKnown(statementOf(element.name)!, element, enclosure);
	}

	#parseAll(parent: Element, enclosure: Enclosure): ParsedStatement[] {
		const isChecked = enclosure.path !== '' && parent.name !== 'fragment';
		const stray = isChecked ? null : strayText(parent);
		if (stray !== null) this.#report.add('text-not-allowed', parent.file, stray, { element: parent.name });
		return childElements(parent).flatMap((child) => this.#parseChild(child, enclosure));
	}

	#parseChild(element: Element, enclosure: Enclosure): ParsedStatement[] {
		const statement = statementOf(element.name);
		if (statement === undefined) {
			const hint = suggestion(element.name, statementNames());
			this.#report.add('statement-unknown', element.file, element.start, { name: element.name, hint });
			return [];
		}
		if (!this.#checkPlace(statement, element, enclosure)) return [];
		return this.#parseKnown(statement, element, enclosure);
	}

	#parseKnown(statement: Statement, element: Element, enclosure: Enclosure): ParsedStatement[] {
		if (statement.name === 'include-fragment') return this.#includeFragment(element, enclosure);
		return [this.#parseStatement(statement, element, enclosure)];
	}

	#parseStatement(statement: Statement, element: Element, enclosure: Enclosure): ParsedStatement {
		const number = (enclosure.counts.get(element.name) ?? 0) + 1;
		enclosure.counts.set(element.name, number);
		let isBuilt = this.#checkBuilt(statement, element);
		const values = new ValueParser(this.#surroundings, this.#report);
		const elements = new ElementParser(values, this.#report, (child, at) => {
			if (!this.#checkBuilt(child, at)) isBuilt = false;
		});
		const settings = elements.parse(statement, element);
		if (statement.name === 'set-backend-service') this.#checkBackend(element, settings);
		const path = `${enclosure.path === '' ? '' : `${enclosure.path}/`}${element.name}[${number}]`;
		const parsed: ParsedStatement = {
			statement,
			element,
			path: enclosure.path,
			policyId: element.attributes.find((attribute) => attribute.name === 'id')?.value.text ?? null,
			settings,
			expressions: values.expressions,
			isSkipped: !isBuilt || values.lacksSecret,
			branches: this.#parseBranches(statement, element, path, enclosure.isFragment),
		};
		if (statement.name === 'choose') takeConditions(parsed);
		return parsed;
	}

	/** The lists of statements in a statement: its own, or those of children such as `when`. */
	#parseBranches(statement: Statement, element: Element, path: string, isFragment: boolean): Branch[] {
		if (statement.holdsStatements) return [this.#parseBranch(element, path, isFragment)];
		const counts = new Map<string, number>();
		return childElements(element)
			.filter((child) => holdsStatements(statement, child.name))
			.map((child) => {
				const number = (counts.get(child.name) ?? 0) + 1;
				counts.set(child.name, number);
				return this.#parseBranch(child, `${path}/${child.name}[${number}]`, isFragment);
			});
	}

	#parseBranch(element: Element, path: string, isFragment: boolean): Branch {
		const enclosure = { parent: element, path, isFragment, counts: new Map<string, number>() };
		return { element, path, condition: null, statements: this.#parseAll(element, enclosure) };
	}

	/** The statements of a fragment, in place of the reference. */
	#includeFragment(element: Element, enclosure: Enclosure): ParsedStatement[] {
		const values = new ValueParser(this.#surroundings, this.#report);
		const settings = new ElementParser(values, this.#report, () => {}).parse(statementOf(element.name)!, element);
		const id = settings.fragmentId;
		if (typeof id !== 'string' || id === '') return [];
		if (enclosure.isFragment) {
			this.#report.add('fragment-nested', element.file, element.start);
			return [];
		}
		const fragment = this.#surroundings.fragment(id);
		if (fragment === undefined) {
			const code = this.#surroundings.isComplete ? 'fragment-unknown' : 'fragment-not-given';
			this.#report.add(code, element.file, element.start, { id });
			return [];
		}
		const root = readDocument(fragment);
		if (!('kind' in root)) {
			this.#report.diagnostics.push(root);
			return [];
		}
		if (root.name !== 'fragment') {
			this.#report.add('fragment-root', root.file, root.start, { id });
			return [];
		}
		return this.#parseAll(root, { ...enclosure, isFragment: true });
	}

	/** Whether the statement may stand here at all. */
	#checkPlace(statement: Statement, element: Element, enclosure: Enclosure): boolean {
		const { name } = statement;
		const { section, scope, once } = this.#context;
		const refuse = (code: Parameters<Report['add']>[0], values: Record<string, string>): false => {
			this.#report.add(code, element.file, element.start, values);
			return false;
		};
		if (name === 'base' && (enclosure.path !== '' || enclosure.isFragment)) return refuse('base-nested', {});
		if (statement.sections.length === 0) return refuse('statement-nested', { name, parent: enclosure.parent.name });
		if (section !== null && !statement.sections.includes(section)) {
			return refuse('statement-section', { name, section, allowed: statement.sections.join(', ') });
		}
		if (scope !== null && !statement.scopes.includes(scope)) {
			return refuse('statement-scope', { name, scope, allowed: statement.scopes.join(', ') });
		}
		const parent = enclosure.parent.name;
		if (parent === 'wait' && !WAIT_CHILDREN.includes(name)) return refuse('statement-nested', { name, parent });
		if (name === 'wait' && /(?:^|\/)retry\[\d+\]$/.test(enclosure.path)) return refuse('retry-holds-wait', {});
		if (statement.repeat !== 'any' && enclosure.path === '') {
			const met = once[statement.repeat];
			if (met.has(name)) return refuse('statement-repeated', { name, place: statement.repeat });
			met.add(name);
		}
		return true;
	}

	/** Reports a statement that is not built, or a template of one; false when it did. */
	#checkBuilt(statement: Statement, element: Element): boolean {
		const { name } = statement;
		const skips = this.#surroundings.allowsUnsupported;
		if (statement.execution === 'known') {
			this.#report.add(skips ? 'statement-skipped' : 'statement-not-built', element.file, element.start, { name });
			return false;
		}
		const template = element.attributes.find((attribute) => attribute.name === 'template');
		if (name !== 'set-body' || template?.value.text !== 'liquid') return true;
		this.#report.add(skips ? 'template-skipped' : 'template-not-built', element.file, template.start, { name });
		return false;
	}

	#checkBackend(element: Element, settings: Record<string, unknown>): void {
		const backend = settings.backendId as Value | null;
		if (backend?.kind !== 'constant') return;
		const id = String(backend.value);
		if (id === 'dapr' || id.includes('{{') || this.#surroundings.hasBackend(id)) return;
		const code = this.#surroundings.isComplete ? 'backend-unknown' : 'backend-not-given';
		const attribute = element.attributes.find((candidate) => candidate.name === 'backend-id')!;
		this.#report.add(code, element.file, attribute.value.offsetAt(0), { id });
	}
}

function holdsStatements(statement: Statement, child: string): boolean {
	const schema = statement.children[child]?.schema;
	return schema !== undefined && 'holdsStatements' in schema && schema.holdsStatements;
}

/** The conditions of a `choose` belong to its branches. */
function takeConditions(choose: ParsedStatement): void {
	const whens = choose.settings.when as { condition: Value | null }[];
	const branches = choose.branches.filter((branch) => branch.element.name === 'when');
	for (const [index, branch] of branches.entries()) {
		const value = whens[index]?.condition ?? null;
		if (value === null) continue;
		const expression = value.kind === 'computed' ? choose.expressions[value.slot]! : null;
		branch.condition = { value, expression };
	}
	choose.expressions = [];
	choose.settings = {};
}
