/** `switch` with constants and patterns. */
import type { BoundExpression, BoundStatement, BoundSwitchSection } from '../bound.ts';
import type { StatementOf, SwitchLabelSyntax, SwitchSectionSyntax } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { bindCondition, bindValue } from './bind-expression.ts';
import { bindStatements } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { constantText } from './conversion-errors.ts';
import { expressionTypeText } from './display.ts';
import { resolveGotos, withLabels } from './jumps.ts';
import { bindPattern } from './patterns.ts';
import { Scope } from './scope.ts';
import { isError, isNull, isReferenceType, isSubtype, isVoid, underlying } from './type-relations.ts';

/** A switch while its sections are bound. */
export interface SwitchContext {
	/** The type of the switched value. */
	type: Type;
	/** The section of each constant; `default` is the key of the default section. */
	sections: Map<string, BoundSwitchSection>;
	/** What `goto case` and `goto default` ask for. */
	gotos: { statement: Extract<BoundStatement, { kind: 'goto' }>; key: string; name: string }[];
	/** The types that unguarded labels take whole; null is every value. */
	taken: (Type | null)[];
}

export function bindSwitch(binder: Binder, syntax: StatementOf<'switch'>): BoundStatement {
	const { at } = syntax;
	const value = bindValue(binder, syntax.value);
	if (isNull(value.type) || isVoid(value.type)) {
		binder.report('CS8119', { found: expressionTypeText(value) }, syntax.value.at);
	}
	const context: SwitchContext = { type: value.type, sections: new Map(), gotos: [], taken: [] };
	const surroundings = { ...binder.surroundings, canBreak: true, switch: context };
	const sections = binder.within({ surroundings }, () => {
		// The sections of a switch share their declarations and labels.
		const all = syntax.sections.flatMap(({ statements }) => statements);
		const bind = () => syntax.sections.map((section) => bindSection(binder, section, value, context));
		return binder.scoped(() => withLabels(binder, all, bind));
	});
	resolveGotos(binder, context);
	return { kind: 'switch', at, value, sections };
}

function bindSection(
	binder: Binder,
	section: SwitchSectionSyntax,
	value: BoundExpression,
	context: SwitchContext,
): BoundSwitchSection {
	// The names of patterns end with their section; what a block declares is shared by all of them.
	const hasNames = section.labels.some(({ pattern }) => pattern?.kind === 'declaration-pattern');
	return binder.within({ scope: hasNames ? new Scope(binder.scope) : binder.scope }, () => {
		const bound: BoundSwitchSection = { label: null, labels: [], body: [] };
		for (const label of section.labels) {
			bound.labels.push({ test: bindLabel(binder, label, value, { context, section: bound }) });
		}
		bound.body = bindStatements(binder, section.statements);
		return bound;
	});
}

/** Where a label stands. */
interface Place {
	context: SwitchContext;
	section: BoundSwitchSection;
}

function bindLabel(
	binder: Binder,
	{ at, pattern, guard }: SwitchLabelSyntax,
	value: BoundExpression,
	place: Place,
): BoundExpression | null {
	if (pattern === null) {
		enterConstant(binder, { key: 'default', text: 'default' }, place, at);
		return null;
	}
	const receiver: BoundExpression = { kind: 'receiver', at, type: value.type };
	if (isError(value.type)) return binder.fail('CS0150', {}, at);
	const test = bindPattern(binder, receiver, pattern, false);
	const tested = testedType(test);
	if (isTaken(binder, tested, place.context)) binder.report('CS8120', {}, at);
	if (guard === null) {
		const constant = constantOfTest(test);
		if (constant !== null) enterConstant(binder, constant, place, at);
		else if (tested !== undefined && pattern.kind === 'declaration-pattern') place.context.taken.push(tested);
		return test;
	}
	const right = bindCondition(binder, guard);
	const type = binder.library.bool;
	return { kind: 'binary', at, type, operator: '&&', operandType: type, left: test, right };
}

/** The type of the values that a test accepts, or may accept; null is every value, and undefined what is unknown. */
function testedType(test: BoundExpression): Type | null | undefined {
	if (test.kind === 'is') return test.outcome === 'any' ? null : test.tested;
	if (test.kind === 'binary' && test.operator === '&&') return testedType(test.left);
	if (test.kind !== 'binary') return undefined;
	const constant = literalOf(test.right);
	return constant === null || isNull(constant.type) ? undefined : constant.type;
}

/** Whether the labels before take all that a label asks for. */
function isTaken(binder: Binder, tested: Type | null | undefined, { taken, type }: SwitchContext): boolean {
	return taken.some((each) => {
		if (each === null) return true;
		if (tested === undefined) return false;
		const asked = underlying(tested ?? type);
		if (tested === null && (isReferenceType(type) || asked !== type)) return false;
		return isSubtype(asked, each, binder.library);
	});
}

/** The constant that a label compares with: a key that is its own for each, and as it is written. */
export function constantOfTest(test: BoundExpression): { key: string; text: string } | null {
	if (test.kind !== 'binary') return null;
	// Of an object, a constant is tested for its type first.
	if (test.operator === '&&') return test.left.kind === 'is' ? constantOfTest(test.right) : null;
	const constant = test.operator === '==' ? literalOf(test.right) : null;
	if (constant === null) return null;
	return { key: constantKey(constant), text: constantText(constant.value) };
}

function constantKey({ type, value }: Extract<BoundExpression, { kind: 'literal' }>): string {
	return `${type.name}:${constantText(value)}`;
}

function literalOf(side: BoundExpression): Extract<BoundExpression, { kind: 'literal' }> | null {
	const value = side.kind === 'conversion' ? side.operand : side;
	return value.kind === 'literal' ? value : null;
}

function enterConstant(
	binder: Binder,
	{ key, text }: { key: string; text: string },
	{ context, section }: Place,
	at: number,
): void {
	if (context.sections.has(key)) binder.report('CS0152', { value: text }, at);
	else context.sections.set(key, section);
}

/** Whether one of the sections takes whatever the value is. */
export function takesEveryValue({ sections }: Extract<BoundStatement, { kind: 'switch' }>): boolean {
	const tests = sections.flatMap(({ labels }) => labels.map(({ test }) => test));
	if (tests.some((test) => test === null || acceptsAll(test))) return true;
	const constants = tests.map((test) => (test === null ? null : constantOfTest(test)?.key));
	return constants.includes('System.Boolean:true') && constants.includes('System.Boolean:false');
}

/** `case var x`, or the type of a value that is never null. */
function acceptsAll(test: BoundExpression): boolean {
	return test.kind === 'is' && (test.outcome === 'any' || test.outcome === 'always');
}

/** The error of a section whose end is reached. */
export function fallThrough(
	{ sections, at }: Extract<BoundStatement, { kind: 'switch' }>,
	index: number,
): Parameters<Binder['report']> {
	const { labels, body } = sections[index]!;
	const test = labels.at(-1)?.test ?? null;
	const constant = test === null ? null : constantOfTest(test);
	const label = test === null ? 'default:' : constant === null ? 'case' : `case ${constant.text}:`;
	const place = body.at(-1)?.at ?? test?.at ?? at;
	return [index === sections.length - 1 ? 'CS8070' : 'CS0163', { label }, place];
}

/** The label that a switch over a constant chooses, null when none matches; null altogether when that is not known. */
export function chosenLabel({
	value,
	sections,
}: Extract<BoundStatement, { kind: 'switch' }>): { label: { test: BoundExpression | null } | null } | null {
	const labels = sections.flatMap((section) => section.labels);
	const constants = labels.map(({ test }) => (test === null ? null : constantOfTest(test)));
	const isPlain = labels.every(({ test }, index) => test === null || constants[index] !== null);
	if (value.kind !== 'literal' || !isPlain) return null;
	const key = constantKey(value);
	const index = constants.findIndex((constant) => constant?.key === key);
	return { label: labels[index] ?? labels.find(({ test }) => test === null) ?? null };
}
