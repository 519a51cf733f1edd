/** Declarations of locals and constants. */
import type { BoundExpression, BoundStatement } from '../bound.ts';
import { VOID } from '../signatures/library.ts';
import type { DeclaratorSyntax, StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import type { Member, Type } from '../types.ts';
import { describeUntyped } from './anonymous.ts';
import { bindArrayInitializer } from './arrays.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue, convertOperand } from './convert.ts';
import { shortTypeText, typeText } from './display.ts';
import { membersNamed } from './members.ts';
import { requireImplementation } from './requirements.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import type { ReadOnlyKind } from './scope.ts';
import { isError, isNamed, isNull, isReferenceType } from './type-relations.ts';

/** Enters the names that a block declares further down: using them before is an error, hiding them too. */
export function declareLater(binder: Binder, statements: readonly StatementSyntax[]): void {
	for (const statement of statements) {
		if (statement.kind !== 'declare') continue;
		for (const { name } of statement.declarators) {
			const isTaken = binder.scope.own(name.name) !== undefined;
			if (!isTaken) binder.scope.declare(name.name, { kind: 'later' });
		}
	}
}

export function bindDeclaration(
	binder: Binder,
	syntax: StatementOf<'declare'>,
	isReadOnly: ReadOnlyKind | null = null,
): BoundStatement[] {
	if (syntax.isConst) return bindConstants(binder, syntax);
	if (isVar(syntax.type) && syntax.declarators.length > 1) binder.report('CS0819', {}, syntax.at);
	const declared = isVar(syntax.type) ? null : resolveVariableType(binder, syntax.type);
	return syntax.declarators.map((declarator) => {
		const { name } = declarator;
		const value = declared === null ? inferredValue(binder, declarator) : initialValue(binder, declarator, declared);
		const type = declared ?? value?.type ?? errorAt(name.at).type;
		const local = binder.declareLocal(name.name, type, name.at, isReadOnly);
		return { kind: 'declare', at: name.at, local, value };
	});
}

function initialValue(binder: Binder, { value, name }: DeclaratorSyntax, type: Type): BoundExpression | null {
	if (value === null) return null;
	if (value.kind === 'array-initializer') return bindArrayInitializer(binder, value.items, type, name.at);
	const operand = bindOperand(binder, value);
	if ('type' in operand && operand.type.kind === 'special' && operand.type.name === 'void') {
		return binder.fail('CS0029', { from: 'void', to: typeText(type) }, operand.at);
	}
	return convertOperand(binder, operand, type);
}

/** The value of a `var`, which must have a type. */
function inferredValue(binder: Binder, { name, value }: DeclaratorSyntax): BoundExpression {
	if (value === null) return binder.fail('CS0818', {}, name.at);
	if (value.kind === 'array-initializer') return binder.fail('CS0820', {}, name.at);
	const operand = bindOperand(binder, value);
	const what = describeUntyped(operand);
	return what === null ? asValue(binder, operand) : binder.fail('CS0815', { what }, name.at);
}

function bindConstants(binder: Binder, syntax: StatementOf<'declare'>): BoundStatement[] {
	if (isVar(syntax.type)) {
		binder.report('CS0822', {}, syntax.at);
		return [];
	}
	const type = resolveVariableType(binder, syntax.type);
	for (const declarator of syntax.declarators) bindConstant(binder, declarator, type);
	return [];
}

function bindConstant(binder: Binder, declarator: DeclaratorSyntax, type: Type): void {
	const { name } = declarator;
	if (declarator.value === null) binder.report('CS0145', {}, name.at);
	const value = initialValue(binder, declarator, type);
	binder.checkName(name.name, name.at);
	const constant = value === null ? null : constantValue(binder, value, type);
	if (constant === null && value !== null && !isError(value.type)) {
		if (isReferenceType(type) && type !== binder.library.string) {
			binder.report('CS0134', { name: name.name, type: typeText(type) }, value.at);
		} else {
			binder.report('CS0133', { name: name.name }, value.at);
		}
	}
	binder.scope.declare(name.name, {
		kind: 'constant',
		value: constant?.value ?? null,
		type: constant?.type ?? errorAt(0).type,
	});
}

function constantValue(binder: Binder, value: BoundExpression, type: Type) {
	if (value.kind === 'literal') return { value: value.value, type };
	const isNullConstant = value.kind === 'conversion' && value.conversion === 'null' && isReferenceType(type);
	if (isNullConstant) return { value: null, type };
	return value.kind === 'default' && type === binder.library.string ? { value: null, type } : null;
}

/** `var (a, b) = value;`: the elements of a tuple, or what a Deconstruct method gives. */
export function bindDeconstruction(binder: Binder, syntax: StatementOf<'deconstruct'>): BoundStatement[] {
	const { at } = syntax;
	const value = asValue(binder, bindOperand(binder, syntax.value));
	const whole = binder.newLocal('whole', value.type);
	const read: BoundExpression = { kind: 'local', at, type: value.type, local: whole };
	const { statements, items } = itemsOf(binder, read, syntax);
	const declarations = syntax.variables.map(({ type, name }, index): BoundStatement => {
		const item = items[index] ?? errorAt(at);
		const written = type === null || isVar(type) ? item.type : resolveVariableType(binder, type);
		const isDiscard = name.name === '_';
		const local = isDiscard ? binder.newLocal('discard', written) : binder.declareLocal(name.name, written, name.at);
		return { kind: 'declare', at: name.at, local, value: convertOperand(binder, item, written) };
	});
	return [{ kind: 'declare', at, local: whole, value }, ...statements, ...declarations];
}

/** The parts of a value, and the statements that take it apart. */
function itemsOf(
	binder: Binder,
	whole: BoundExpression,
	{ variables, value, at }: StatementOf<'deconstruct'>,
): { statements: BoundStatement[]; items: BoundExpression[] } {
	const { type } = whole;
	const count = variables.length;
	if (isNull(type) || isError(type)) {
		if (isNull(type)) binder.report('CS8131', {}, value.at);
		return { statements: [], items: [] };
	}
	if (isNamed(type) && type.definition.name === 'System.ValueTuple') {
		const found = type.typeArguments.length;
		if (found !== count) binder.report('CS8132', { found, wanted: count }, at);
		return { statements: [], items: tupleItems(binder, whole, Math.min(found, count)) };
	}
	const method = membersNamed(binder, type, 'Deconstruct').find(({ kind, parameters }) => {
		return kind === 'method' && parameters.length === count && parameters.every(({ mode }) => mode === 'out');
	});
	if (method !== undefined) return callDeconstruct(binder, whole, method, at);
	binder.report('CS8129', { type: shortTypeText(type), count }, value.at);
	return { statements: [], items: [] };
}

function tupleItems(binder: Binder, target: BoundExpression, count: number): BoundExpression[] {
	return Array.from({ length: count }, (_item, index) => {
		const [member] = membersNamed(binder, target.type, `Item${index + 1}`);
		if (member === undefined) return errorAt(target.at);
		return { kind: 'property', at: target.at, type: member.returns, member, target };
	});
}

function callDeconstruct(
	binder: Binder,
	target: BoundExpression,
	member: Member,
	at: number,
): { statements: BoundStatement[]; items: BoundExpression[] } {
	requireImplementation(binder, member, at);
	const items = member.parameters.map(({ name, type }): BoundExpression => {
		return { kind: 'local', at, type, local: binder.newLocal(name, type) };
	});
	const list = items.map((item): BoundExpression => ({ kind: 'out', at, type: item.type, target: item }));
	const call: BoundExpression = { kind: 'call', at, type: VOID, member, typeArguments: [], target, arguments: list };
	return { statements: [{ kind: 'expression', at, expression: call }], items };
}
