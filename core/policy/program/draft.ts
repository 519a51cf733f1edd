import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readDocument } from '../document/reader.ts';
import { type DocumentKind, type ParsedDocument, parseDocument, SECTION_NAMES } from '../statements/parse-document.ts';
import { allStatements, expressionsOf, type ParsedStatement, type SlotExpression } from '../statements/parsed.ts';
import { Report } from '../statements/report.ts';
import type { DocumentSource } from './document-source.ts';
import { type EvaluatedOperation, emitEvaluation, emitSection, sectionFunction } from './emit.ts';
import { type CompiledExpression, compileExpression } from './expression-compiler.ts';
import type { CompiledDocument, Operation, SectionName } from './program.ts';
import { SectionBuilder } from './section-builder.ts';

/** Stands for the prefix of a document's functions until its content, and so its prefix, is known. */
const PREFIX = '\u00A7';

/** A document that was checked and, when it has no errors, written as AssemblyScript. */
export interface Draft {
	kind: DocumentKind;
	diagnostics: Diagnostic[];
	/** null when there are errors. */
	document: Omit<CompiledDocument, 'module'> | null;
	/** Empty when no section has code. Equal documents have equal code. */
	code: string;
}

/** Reads, checks and writes a document; nothing here waits. */
export function draftDocument(source: DocumentSource): Draft {
	const root = readDocument(source.file);
	if (!('kind' in root)) return { kind: apparentKind(source.file.text), diagnostics: [root], document: null, code: '' };
	const report = new Report();
	const parsed = parseDocument(root, source.scope, source.surroundings, report);
	const compiled = compileExpressions(parsed, report);
	const { diagnostics } = report;
	if (report.hasErrors) return { kind: parsed.kind, diagnostics, document: null, code: '' };
	return { kind: parsed.kind, diagnostics, ...write(source, parsed, compiled) };
}

/** The kind of a document that cannot be read, by its first tag after comments and the declaration. */
function apparentKind(text: string): DocumentKind {
	const tag = /<([\w-]+)|<!--|<\?/g;
	for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
		if (match[1] === 'policies') return 'policy';
		if (match[1] !== undefined) return match[1] === 'fragment' ? 'fragment' : 'other';
		const end = text.indexOf(match[0] === '<!--' ? '-->' : '?>', tag.lastIndex);
		if (end === -1) return 'other';
		tag.lastIndex = end;
	}
	return 'other';
}

/** Checks every expression, also those of statements that are skipped. */
function compileExpressions(parsed: ParsedDocument, report: Report): Map<SlotExpression, CompiledExpression> {
	const compiled = new Map<SlotExpression, CompiledExpression>();
	for (const statement of statementsOf(parsed)) {
		for (const expression of expressionsOf(statement)) {
			const result = compileExpression(expression, `${PREFIX}_e${compiled.size}`);
			report.diagnostics.push(...result.diagnostics);
			if (result.compiled !== null) compiled.set(expression, result.compiled);
		}
	}
	return compiled;
}

function* statementsOf(parsed: ParsedDocument): Generator<ParsedStatement> {
	for (const statements of parsed.sections.values()) yield* allStatements(statements);
}

function write(
	source: DocumentSource,
	parsed: ParsedDocument,
	compiled: ReadonlyMap<SlotExpression, CompiledExpression>,
): Pick<Draft, 'document' | 'code'> {
	const operations: Operation[] = [];
	const sections: CompiledDocument['sections'] = {
		inbound: 'absent',
		backend: 'absent',
		outbound: 'absent',
		'on-error': 'absent',
	};
	const functions: string[] = [];
	const lookup = (expression: SlotExpression): CompiledExpression => compiled.get(expression)!;
	for (const name of SECTION_NAMES) {
		const statements = parsed.sections.get(name);
		if (statements === undefined) continue;
		sections[name] = contentOf(statements);
		if (sections[name] !== 'code') continue;
		const blocks = new SectionBuilder(name, operations, (expression) => lookup(expression).reads).build(statements);
		functions.push(emitSection(sectionFunction(PREFIX, name), blocks, lookup));
	}
	functions.push(emitEvaluation(PREFIX, evaluatedOperations(parsed, operations), lookup));
	for (const statement of statementsOf(parsed)) {
		if (statement.isSkipped) continue;
		for (const expression of expressionsOf(statement)) functions.push(lookup(expression).functions);
	}
	const text = functions.filter((part) => part !== '').join('\n');
	const prefix = `d${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
	const reads = [...compiled.values()].map((expression) => expression.reads);
	const document: Omit<CompiledDocument, 'module'> = {
		scope: source.scope ?? 'global',
		owner: source.owner,
		path: source.file.path,
		exportPrefix: prefix,
		sections,
		operations,
		preflight: preflightOf(parsed.sections.get('inbound') ?? [], operations),
		readsRequestBody:
			reads.some((each) => each.request) || operations.some(({ name }) => name === 'buffer-request-body'),
		readsResponseBody:
			reads.some((each) => each.response) || operations.some(({ name }) => name === 'buffer-response-body'),
	};
	return { document, code: text.replaceAll(PREFIX, prefix) };
}

function contentOf(statements: readonly ParsedStatement[]): CompiledDocument['sections'][SectionName] {
	const running = statements.filter((statement) => !statement.isSkipped || statement.branches.length > 0);
	if (running.length === 0) return 'empty';
	return running.length === 1 && running[0]!.statement.name === 'base' ? 'pass-through' : 'code';
}

/** The `cors` directly in inbound and the place of `<base/>` among them. */
function preflightOf(inbound: readonly ParsedStatement[], operations: readonly Operation[]): number[] {
	const rows = new Map(operations.map((operation, index) => [operation.settings, index]));
	return inbound.flatMap((statement) => {
		if (statement.isSkipped) return [];
		if (statement.statement.name === 'base') return [-1];
		return statement.statement.name === 'cors' ? [rows.get(statement.settings)!] : [];
	});
}

/** What is computed outside its section: postponed attributes, and all of a `cors` that may answer preflights. */
function evaluatedOperations(parsed: ParsedDocument, operations: readonly Operation[]): EvaluatedOperation[] {
	const rows = new Map(operations.map((operation, index) => [operation.settings, index]));
	const evaluated: EvaluatedOperation[] = [];
	for (const { statement, settings, expressions } of statementsOf(parsed)) {
		const operation = rows.get(settings);
		const late = expressions.filter((expression) => expression.isPostponed || statement.name === 'cors');
		if (operation !== undefined && late.length > 0) evaluated.push({ operation, expressions: late });
	}
	return evaluated;
}
