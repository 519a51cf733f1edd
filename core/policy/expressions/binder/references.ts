/** `ref` locals, returns and assignments, and how far a reference may go (C# 7.3, 9.7). */
import type { BoundExpression, BoundStatement, Local } from '../bound.ts';
import type { ExpressionOf, ExpressionSyntax, StatementOf } from '../syntax/nodes.ts';
import { isSameType } from '../type-table.ts';
import { bindReference } from './bind-expression.ts';
import { type Binder, errorAt } from './binder.ts';
import { asValue } from './convert.ts';
import { typeText } from './display.ts';
import { isVar, resolveVariableType } from './resolve-types.ts';
import { isFieldTarget } from './struct-fields.ts';
import { isError } from './type-relations.ts';
import { bindTarget, functionText, isParameter, type Use } from './variables.ts';

/** The scope of what a reference leads to, by how deep it is; what may be returned has none. */
const RETURNABLE = 0;

const scopes = new WeakMap<Local, number>();

/** `ref T x = ref y;` */
export function bindReferenceDeclaration(binder: Binder, syntax: StatementOf<'declare'>): BoundStatement[] {
	const { type, declarators, at, reference } = syntax;
	if (binder.function.bound.iterator !== null) binder.report('CS8176', {}, at);
	if (isVar(type) && declarators.length > 1) binder.report('CS0819', {}, at);
	const declared = isVar(type) ? null : resolveVariableType(binder, type);
	return declarators.map(({ name, value }): BoundStatement => {
		const target = initialVariable(binder, name.at, value, reference === 'ref' ? 'reference' : 'readonly');
		if (declared !== null) requireType(binder, target, declared, 'CS8173');
		const local = binder.declareLocal(name.name, declared ?? target.type, name.at);
		local.byReference = reference === 'ref' ? 'ref' : 'in';
		scopes.set(local, scopeOf(target));
		return { kind: 'declare', at: name.at, local, value: target };
	});
}

function initialVariable(
	binder: Binder,
	at: number,
	value: StatementOf<'declare'>['declarators'][number]['value'],
	use: Use,
): BoundExpression {
	if (value === null) return binder.fail('CS8174', {}, at);
	if (value.kind !== 'ref') return binder.fail('CS8172', {}, at);
	return bindTarget(binder, value.operand, use);
}

function requireType(
	binder: Binder,
	target: BoundExpression,
	type: BoundExpression['type'],
	code: 'CS8151' | 'CS8173' | 'CS8327',
): void {
	if (isError(target.type) || isError(type) || isSameType(target.type, type)) return;
	binder.report(code, { type: typeText(type) }, target.at);
}

/** `return ref x;`, and the body of `ref T f() => ref x`. */
export function bindReferenceReturn(binder: Binder, operand: ExpressionSyntax, at: number): BoundStatement {
	const { byReference, returns } = binder.function.bound;
	if (binder.surroundings.inFinally) binder.report('CS0157', {}, at);
	if (byReference === null) {
		binder.report('CS8149', {}, at);
		return { kind: 'return', at, value: null };
	}
	const value = bindTarget(binder, operand, byReference === 'ref' ? 'return' : 'readonly-return');
	requireType(binder, value, returns, 'CS8151');
	if (!isError(value.type)) requireReturnable(binder, value, false);
	return { kind: 'return', at, value };
}

/** `r = ref x` lets a reference lead elsewhere. */
export function bindReferenceAssignment(
	binder: Binder,
	{ at, target: left }: ExpressionOf<'assign'>,
	operand: ExpressionSyntax,
): BoundExpression {
	const target = asValue(binder, bindReference(binder, left));
	if (isError(target.type)) return errorAt(at);
	if (target.kind !== 'local' || target.local.byReference === undefined) return binder.fail('CS8373', {}, left.at);
	const { local } = target;
	const value = bindTarget(binder, operand, local.byReference === 'in' ? 'readonly' : 'reference');
	if (isError(value.type)) return errorAt(at);
	requireType(binder, value, local.type, 'CS8173');
	if (scopeOf(value) > scopeOf(target)) {
		binder.report('CS8374', { source: nameOf(value), target: local.name }, at);
	}
	return { kind: 'assign-reference', at, type: local.type, target, value };
}

/** `c ? ref a : ref b` */
export function bindReferenceConditional(
	binder: Binder,
	condition: BoundExpression,
	{ whenTrue, whenFalse, at }: ExpressionOf<'conditional'>,
): BoundExpression {
	if (whenTrue.kind !== 'ref' || whenFalse.kind !== 'ref') return binder.fail('CS8326', {}, at);
	const left = bindTarget(binder, whenTrue.operand, 'readonly');
	const right = bindTarget(binder, whenFalse.operand, 'readonly');
	if (isError(left.type) || isError(right.type)) return errorAt(at);
	requireType(binder, right, left.type, 'CS8327');
	const { type } = left;
	return { kind: 'conditional', at, type, condition, whenTrue: left, whenFalse: right, isReference: true };
}

/** The scope of a variable. */
function scopeOf(variable: BoundExpression): number {
	switch (variable.kind) {
		case 'local':
			return scopeOfLocal(variable.local);
		case 'array-element':
		case 'indexer':
			return RETURNABLE;
		case 'property':
			return isFieldTarget(variable) ? scopeOf(variable.target) : RETURNABLE + 1;
		case 'local-call':
			return Math.max(RETURNABLE, ...variable.arguments.map(scopeOfArgument));
		case 'conditional':
			return Math.max(scopeOf(variable.whenTrue), scopeOf(variable.whenFalse));
		default:
			return RETURNABLE + 1;
	}
}

function scopeOfLocal(local: Local): number {
	if (local.byReference === undefined) return Math.max(local.depth, RETURNABLE + 1);
	return scopes.get(local) ?? RETURNABLE;
}

/** What a call gives may lead to what it is given by reference. */
function scopeOfArgument(argument: BoundExpression): number {
	return argument.kind === 'out' ? scopeOf(argument.target) : RETURNABLE;
}

/** Reports a variable that ends with the function. */
function requireReturnable(binder: Binder, variable: BoundExpression, isMember: boolean): void {
	const { at } = variable;
	if (scopeOf(variable) === RETURNABLE) return;
	switch (variable.kind) {
		case 'local':
			binder.report(unreturnable(variable.local, isMember), { name: variable.local.name }, at);
			return;
		case 'property':
			if (variable.target !== null) requireReturnable(binder, variable.target, true);
			return;
		case 'conditional':
			requireReturnable(binder, variable.whenTrue, isMember);
			requireReturnable(binder, variable.whenFalse, isMember);
			return;
		case 'local-call': {
			const index = variable.arguments.findIndex((argument) => scopeOfArgument(argument) > RETURNABLE);
			const argument = variable.arguments[index]!;
			const { name } = variable.function.parameters[index]!;
			binder.report(isMember ? 'CS8348' : 'CS8347', { method: functionText(variable.function), parameter: name }, at);
			if (argument.kind === 'out') requireReturnable(binder, argument.target, false);
			return;
		}
		default:
			binder.report('CS8156', {}, at);
	}
}

function unreturnable(
	local: Local,
	isMember: boolean,
): 'CS8158' | 'CS8157' | 'CS8167' | 'CS8166' | 'CS8169' | 'CS8168' {
	if (local.byReference !== undefined) return isMember ? 'CS8158' : 'CS8157';
	if (isParameter(local)) return isMember ? 'CS8167' : 'CS8166';
	return isMember ? 'CS8169' : 'CS8168';
}

function nameOf(variable: BoundExpression): string {
	if (variable.kind === 'local') return variable.local.name;
	if (isFieldTarget(variable)) return `${nameOf(variable.target)}.${variable.member.name}`;
	return variable.kind === 'local-call' ? functionText(variable.function) : typeText(variable.type);
}
