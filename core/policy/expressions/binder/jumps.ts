/** `break`, `continue`, `goto` and labels. */
import type { BoundExpression, BoundLabel, BoundStatement } from '../bound.ts';
import type { Identifier, StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import { bindStatement } from './bind-statement.ts';
import type { Binder } from './binder.ts';
import { bindPattern } from './patterns.ts';
import { constantOfTest, type SwitchContext } from './switches.ts';

export function bindJump(binder: Binder, { kind, at }: StatementOf<'break'> | StatementOf<'continue'>): BoundStatement {
	const { canBreak, canContinue, inFinally } = binder.surroundings;
	const isAllowed = kind === 'break' ? canBreak : canContinue;
	if (!isAllowed) binder.report(inFinally ? 'CS0157' : 'CS0139', {}, at);
	return { kind, at };
}

/** Runs `bind` where the labels of a block's statements are known. */
export function withLabels<Result>(binder: Binder, statements: readonly StatementSyntax[], bind: () => Result): Result {
	const names = statements.flatMap(labelsOf);
	if (names.length === 0) return bind();
	const labels = new Map(binder.surroundings.labels);
	const own = new Set<string>();
	for (const { name, at } of names) {
		if (own.has(name)) binder.report('CS0140', { name }, at);
		else if (labels.has(name)) binder.report('CS0158', { name }, at);
		own.add(name);
		labels.set(name, { name });
	}
	return binder.within({ surroundings: { ...binder.surroundings, labels } }, bind);
}

function labelsOf(statement: StatementSyntax): Identifier[] {
	return statement.kind === 'labelled' ? [statement.name, ...labelsOf(statement.statement)] : [];
}

/** A label, and the statement behind it. */
export function bindLabelled(binder: Binder, { at, name, statement }: StatementOf<'labelled'>): BoundStatement[] {
	const label = binder.surroundings.labels.get(name.name)!;
	return [{ kind: 'label', at, label }, ...bindStatement(binder, statement)];
}

export function bindGoto(binder: Binder, { at, target }: StatementOf<'goto'>): BoundStatement {
	const { labels, switch: around, inFinally } = binder.surroundings;
	if (target.kind === 'label') {
		const { name } = target.name;
		const label = labels.get(name);
		if (label === undefined) binder.report(inFinally ? 'CS0157' : 'CS0159', { name }, target.name.at);
		return { kind: 'goto', at, label: label ?? { name } };
	}
	// The label of the section is known when the whole switch is.
	const statement: Extract<BoundStatement, { kind: 'goto' }> = { kind: 'goto', at, label: { name: 'default' } };
	if (around === null) binder.report(inFinally ? 'CS0157' : 'CS0153', {}, at);
	else if (target.kind === 'default') around.gotos.push({ statement, key: 'default', name: 'default:' });
	else bindGotoCase(binder, around, statement, target.value);
	return statement;
}

function bindGotoCase(
	binder: Binder,
	around: SwitchContext,
	statement: Extract<BoundStatement, { kind: 'goto' }>,
	value: Extract<Extract<StatementSyntax, { kind: 'goto' }>['target'], { kind: 'case' }>['value'],
): void {
	const { at } = value;
	const receiver: BoundExpression = { kind: 'receiver', at, type: around.type };
	const test = bindPattern(binder, receiver, { kind: 'constant-pattern', at, value }, false);
	const constant = constantOfTest(test);
	if (constant !== null) around.gotos.push({ statement, key: constant.key, name: `case ${constant.text}:` });
}

/** Gives each `goto case` of a switch the label of its section. */
export function resolveGotos(binder: Binder, { gotos, sections }: SwitchContext): void {
	for (const { statement, key, name } of gotos) {
		const section = sections.get(key);
		if (section === undefined) {
			binder.report('CS0159', { name }, statement.at);
			continue;
		}
		section.label ??= { name } satisfies BoundLabel;
		statement.label = section.label;
	}
}
