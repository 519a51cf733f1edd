/** `switch` with constants and patterns. */
import type { BoundExpression, BoundStatement, BoundSwitchSection } from '../bound.ts';
import type { StatementOf, SwitchLabelSyntax, SwitchSectionSyntax } from '../syntax/nodes.ts';
import { bindCondition, bindTypedValue } from './bind-expression.ts';
import { bindBlockStatements } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { constantText } from './convert.ts';
import { bindPattern } from './patterns.ts';
import { Scope } from './scope.ts';
import { isError, isNull, isVoid } from './type-relations.ts';

export function bindSwitch(binder: Binder, syntax: StatementOf<'switch'>): BoundStatement {
	const { at } = syntax;
	const value = bindTypedValue(binder, syntax.value);
	if (isNull(value.type) || isVoid(value.type)) binder.report('CS8119', {}, syntax.value.at);
	const seen = new Set<string>();
	const surroundings = { ...binder.surroundings, canBreak: true };
	const sections = binder.within({ surroundings }, () => {
		// The sections of a switch share their declarations.
		return binder.scoped(() => syntax.sections.map((section) => bindSection(binder, section, value, seen)));
	});
	return { kind: 'switch', at, value, sections };
}

function bindSection(
	binder: Binder,
	section: SwitchSectionSyntax,
	value: BoundExpression,
	seen: Set<string>,
): BoundSwitchSection {
	// The names of patterns end with their section; what a block declares is shared by all of them.
	const hasNames = section.labels.some(({ pattern }) => pattern?.kind === 'declaration-pattern');
	return binder.within({ scope: hasNames ? new Scope(binder.scope) : binder.scope }, () => {
		const labels = section.labels.map((label) => ({ test: bindLabel(binder, label, value, seen) }));
		return { labels, body: bindBlockStatements(binder, section.statements) };
	});
}

function bindLabel(
	binder: Binder,
	{ at, pattern, guard }: SwitchLabelSyntax,
	value: BoundExpression,
	seen: Set<string>,
): BoundExpression | null {
	if (pattern === null) {
		refuseRepeated(binder, 'default', 'default', seen, at);
		return null;
	}
	const receiver: BoundExpression = { kind: 'receiver', at, type: value.type };
	if (isError(value.type)) return binder.fail('CS0150', {}, at);
	const test = bindPattern(binder, receiver, pattern, false);
	if (guard === null) {
		const constant = labelConstant(test);
		if (constant !== null) refuseRepeated(binder, constant, constant.slice(constant.indexOf(':') + 1), seen, at);
		return test;
	}
	const right = bindCondition(binder, guard);
	const type = binder.library.bool;
	return { kind: 'binary', at, type, operator: '&&', operandType: type, left: test, right };
}

/** The constant that a label compares with, as text with its kind. */
function labelConstant(test: BoundExpression): string | null {
	if (test.kind !== 'binary' || test.operator !== '==') return null;
	const right = test.right.kind === 'conversion' ? test.right.operand : test.right;
	return right.kind === 'literal' ? `${typeof right.value}:${constantText(right.value)}` : null;
}

function refuseRepeated(binder: Binder, key: string, value: string, seen: Set<string>, at: number): void {
	if (seen.has(key)) binder.report('CS0152', { value }, at);
	seen.add(key);
}
