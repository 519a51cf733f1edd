/** Declarations of locals and constants. */
import type { BoundExpression, BoundStatement, ReadOnlyKind } from '../bound.ts';
import { declaredNames } from '../syntax/declared-names.ts';
import type { DeclaratorSyntax, StatementOf, StatementSyntax } from '../syntax/nodes.ts';
import type { Type } from '../types.ts';
import { describeUntyped } from './anonymous.ts';
import { bindArrayInitializer } from './arrays.ts';
import { bindOperand } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asTypedValue, asValue, convertOperand } from './convert.ts';
import { isDefaultLiteral } from './defaults.ts';
import { typeText } from './display.ts';
import { bindReferenceDeclaration } from './references.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import { isError, isReferenceType } from './type-relations.ts';

/** Enters the names that a block declares further down: using them before is an error, hiding them too. */
export function declareLater(binder: Binder, statements: readonly StatementSyntax[]): void {
	for (const name of statements.flatMap(declaredNames)) {
		const isTaken = binder.scope.own(name) !== undefined;
		if (!isTaken) binder.scope.declare(name, { kind: 'later' });
	}
}

export function bindDeclaration(
	binder: Binder,
	syntax: StatementOf<'declare'>,
	readOnly: ReadOnlyKind | null = null,
): BoundStatement[] {
	if (syntax.isConst) return bindConstants(binder, syntax);
	if (syntax.reference !== null) return bindReferenceDeclaration(binder, syntax);
	if (isVar(syntax.type) && syntax.declarators.length > 1) binder.report('CS0819', {}, syntax.at);
	const declared = isVar(syntax.type) ? null : resolveVariableType(binder, syntax.type);
	return syntax.declarators.map((declarator) => {
		const { name } = declarator;
		const value = declared === null ? inferredValue(binder, declarator) : initialValue(binder, declarator, declared);
		const type = declared ?? value?.type ?? errorAt(name.at).type;
		const local = binder.declareLocal(name.name, type, name.at, readOnly);
		return { kind: 'declare', at: name.at, local, value };
	});
}

function initialValue(binder: Binder, { value, name }: DeclaratorSyntax, type: Type): BoundExpression | null {
	if (value === null) return null;
	if (value.kind === 'array-initializer') return bindArrayInitializer(binder, value.items, type, name.at);
	if (value.kind === 'ref') return binder.fail('CS8171', {}, name.at);
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
	if (value.kind === 'ref') return binder.fail('CS8171', {}, name.at);
	const operand = bindOperand(binder, value);
	if (isDefaultLiteral(operand)) return asTypedValue(binder, operand);
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
