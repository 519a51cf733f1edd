import type { Api, Model, Operation, PolicyFile, Product } from '../model/model.ts';
import { readDocument } from '../policy/document/reader.ts';
import type { Scope, SectionName } from '../policy/program/program.ts';
import { type ParsedDocument, parseDocument, SECTION_NAMES } from '../policy/statements/parse-document.ts';
import type { ParsedStatement } from '../policy/statements/parsed.ts';
import { Report } from '../policy/statements/report.ts';
import { surroundingsOf } from '../policy/statements/surroundings.ts';
import { DEFAULT_POLICY } from './default-policy.ts';

/** A statement of the effective policy of a request, in the order in which it runs. */
export interface EffectiveStatement {
	section: SectionName;
	scope: Scope;
	/** Element name; `when` and `otherwise` too. */
	name: string;
	file: string;
	line: number;
	/** How many statements it stands in. */
	depth: number;
	/** It waits for the world: a backend, a body, a delay. */
	suspends: boolean;
}

/** The statements that run for an operation, each section with `<base />` replaced by the outer scope's. */
export function effectivePolicy(
	model: Model,
	api: Api,
	operation: Operation | null,
	product: Product | null,
): EffectiveStatement[] {
	const workspace = model.workspaces.find(({ name }) => name === api.workspace)?.policy ?? null;
	const files: [Scope, PolicyFile | null][] = [
		['operation', operation?.policy ?? null],
		['api', api.policy],
		['product', product?.policy ?? null],
		['workspace', workspace],
		['global', model.policy ?? DEFAULT_POLICY],
	];
	const documents = files.flatMap(([scope, file]) => (file === null ? [] : [parse(model, scope, file)]));
	return SECTION_NAMES.flatMap((section) => expand(section, documents));
}

interface ScopedDocument {
	scope: Scope;
	parsed: ParsedDocument | null;
}

function parse(model: Model, scope: Scope, file: PolicyFile): ScopedDocument {
	const root = readDocument(file);
	if (!('kind' in root)) return { scope, parsed: null };
	const surroundings = surroundingsOf(model, file.workspace, true);
	return { scope, parsed: parseDocument(root, scope, surroundings, new Report()) };
}

function expand(section: SectionName, [document, ...outer]: readonly ScopedDocument[]): EffectiveStatement[] {
	if (document === undefined) return [];
	const statements = document.parsed?.sections.get(section) ?? [];
	return statements.flatMap((statement) =>
		statement.statement.name === 'base' ? expand(section, outer) : rows(statement, section, document.scope, 0),
	);
}

/** A statement and those in it. */
function rows(parsed: ParsedStatement, section: SectionName, scope: Scope, depth: number): EffectiveStatement[] {
	const row = (
		{ file, start, name }: ParsedStatement['element'],
		at: number,
		suspends: boolean,
	): EffectiveStatement => ({
		section,
		scope,
		name,
		file: file.path,
		line: file.positionAt(start).line,
		depth: at,
		suspends,
	});
	const { statement, element, branches } = parsed;
	const inner = branches.flatMap((branch) => {
		const isChild = branch.element !== element;
		const head = isChild ? [row(branch.element, depth + 1, false)] : [];
		const below = depth + (isChild ? 2 : 1);
		return [...head, ...branch.statements.flatMap((each) => rows(each, section, scope, below))];
	});
	return [row(element, depth, statement.execution === 'suspending' || statement.name === 'retry'), ...inner];
}
